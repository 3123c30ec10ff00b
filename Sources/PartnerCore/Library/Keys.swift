/// A name in the configuration by which the records know a branch, a member of staff or a kind of partner.
package protocol Key: RawRepresentable, Hashable, Comparable, Sendable, Codable, CustomStringConvertible,
    ExpressibleByStringLiteral
where RawValue == String {
    init(_ name: String)
}

extension Key {
    package init(rawValue: String) { self.init(rawValue) }
    package init(stringLiteral name: String) { self.init(name) }
    package var description: String { rawValue }
    package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

/// `hillside`
package struct BranchKey: Key {
    package let rawValue: String
    package init(_ name: String) { rawValue = name }
}

/// `ana`
package struct StaffKey: Key {
    package let rawValue: String
    package init(_ name: String) { rawValue = name }
}

/// `school`: which policy a partner lives by.
package struct KindKey: Key {
    package let rawValue: String
    package init(_ name: String) { rawValue = name }
}

extension KindKey {
    /// As people say it: `food bank` of `food-bank`.
    package var words: String { rawValue.unhyphenated }
}

extension String {
    /// A short name as words: `term start` of `term-start`.
    package var unhyphenated: String { split(separator: "-").joined(separator: " ") }
}
