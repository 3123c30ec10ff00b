/// Something the program did that the rules don't allow.
package struct Violation: Hashable, Sendable, CustomStringConvertible {
    /// The number of the item in README.md, 1…15.
    package var item: Int
    /// The number of the event, from 0.
    package var event: Int
    /// The partner's number, where it is about one.
    package var partner: Int?
    /// What was expected and what was seen.
    package var sentence: String

    package var description: String {
        "item \(item), event \(event)" + (partner.map { ", partner \($0)" } ?? "") + ": " + sentence
    }
}
