/// A partner's short name for people to type: `fresno-food-bank`.
///
/// A label: it may change, and nothing but people refers to a partner by it.
/// Lower-case ASCII letters and digits in words joined by single hyphens, 60 octets at most.
package struct Slug: Hashable, Sendable {
    package let text: String

    package static let longest = 60

    /// The slug that is written exactly so, or nil where it is none.
    package init?(_ text: some StringProtocol) {
        guard !text.isEmpty, text.utf8.count <= Self.longest else { return nil }
        var last = UInt8(ascii: "-")
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: "-") where last != UInt8(ascii: "-"): break
            default: return nil
            }
            last = byte
        }
        guard last != UInt8(ascii: "-") else { return nil }
        self.text = String(text)
    }

    /// The slug of a name, or nil where the name has no letter or digit that ASCII can write.
    ///
    /// `Boys & Girls Club` becomes `boys-and-girls-club`; a long name is cut between words. Two names can have
    /// the same slug: who hands slugs out tells them apart by ``free(besides:)``.
    package init?(from name: some StringProtocol) {
        var slug = ""
        for word in FoldedText(name).text.split(separator: " ") {
            let plain = word.filter(\.isASCII)
            if plain.isEmpty { continue }
            let joined = slug.isEmpty ? String(plain) : slug + "-" + plain
            if joined.utf8.count > Self.longest {
                if slug.isEmpty { slug = String(plain.prefix(Self.longest)) }
                break
            }
            slug = joined
        }
        self.init(slug)
    }

    /// This slug, or where it is taken the first of its numbered ones that is not.
    package func free(besides taken: Set<String>) -> Slug {
        free { !taken.contains($0) }
    }

    /// This slug, or where it is not free the first of its numbered ones that is.
    /// - Parameter isFree: false for finitely many.
    package func free(where isFree: (String) -> Bool) -> Slug {
        isFree(text) ? self : (2...).lazy.map(numbered).first { isFree($0.text) } ?? self
    }

    /// This slug with a number behind it, cut so that it fits: `lincoln-elementary-2`.
    package func numbered(_ number: Int) -> Slug {
        let ending = "-\(number)"
        var stem = text.prefix(Self.longest - ending.utf8.count)
        while stem.last == "-" { stem.removeLast() }
        return Slug(stem + ending)!
    }
}

extension Slug: Comparable {
    package static func < (a: Slug, b: Slug) -> Bool { a.text < b.text }
}

extension Slug: CustomStringConvertible {
    package var description: String { text }
}

extension Slug: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let slug = Slug(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\"\(text)\" is no slug like fresno-food-bank")
        }
        self = slug
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
