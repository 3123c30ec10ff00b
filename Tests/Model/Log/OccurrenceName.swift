/// What names an occurrence: never its due date.
package struct OccurrenceName: Hashable, Sendable {
    /// The partner's number.
    package var partner: Int
    package var clock: Clock
    /// The number of the promise, contact, agreement or rule; else 0.
    package var subject: Int
    package var anchor: Day

    package init(_ partner: Int, _ clock: Clock, _ subject: Int, _ anchor: Day) {
        self.partner = partner
        self.clock = clock
        self.subject = subject
        self.anchor = anchor
    }
}

extension OccurrenceName: FieldValue, CustomStringConvertible {
    package init?(text: String) {
        let pieces = parts(of: text, at: "/")
        guard pieces.count == 4 else { return nil }
        self.init(pieces: pieces[...])
    }

    init?(pieces: ArraySlice<String>) {
        let pieces = Array(pieces)
        guard pieces.count >= 4, let partner = Int(pieces[0]), let clock = Clock(text: pieces[1]),
            let subject = Int(pieces[2]), let anchor = Day(text: pieces[3])
        else { return nil }
        self.init(partner, clock, subject, anchor)
    }

    package var text: String { "\(partner)/\(clock.rawValue)/\(subject)/\(anchor)" }
    package var description: String { text }
    package static var expected: String { "partner/clock/subject/anchor such as 7/follow-up/0/2026-01-31" }
}
