import PartnerModel
import Testing

/// Of each item of the checks one log that obeys and one that breaks only it.
@Suite("A log that breaks a rule is caught with the rule's number")
struct ItemTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let item: Int, what: String, before: String, good: String, bad: String
        var testDescription: String { "\(item): \(what)" }

        init(_ item: Int, _ what: String, before: String = "", good: String, bad: String) {
            (self.item, self.what) = (item, what)
            (self.before, self.good, self.bad) = (before, good, bad)
        }
    }

    static let name = "7/follow-up/0/2026-01-01"
    static let due = said("2026-04-01", to: 1, digest: 1, "1:\(name)/due/0")
    static let repeat1 = said("2026-04-08", to: 1, digest: 2, "2:\(name)/repeat-1/0")
    static let repeat2 = said("2026-04-29", to: 1, digest: 3, "3:\(name)/repeat-2/0")
    static let threeAsks = due + repeat1 + repeat2
    static let wholeLadder =
        threeAsks + said("2026-05-13", to: 2, digest: 4, "4:\(name)/backup/0")
        + said("2026-05-27", to: 3, digest: 5, "5:\(name)/head/0")
        + said("2026-06-24", to: 1, digest: 6, "6:\(name)/last-question/0")

    static func digest(
        _ at: String, id: Int = 9, to reader: Int = 1, _ steps: String, putOff: Int = 0
    ) -> String {
        "\(at) digest id=\(id) to=\(reader) date=\(at.prefix(10)) steps=\(steps) put-off=\(putOff)\n"
    }

    static func step(_ row: Int, _ step: String, round: Int = 0) -> String {
        "\(row):\(name)/\(step)/\(round)"
    }

    static let rows =
        keys + moreKeys + asking + handingUp + timing + composing + moreComposing + planning + morePlanning
        + choosing + rarely + others

    /// A moment of each of these days, at seven in the morning.
    static func days(_ month: String, _ days: ClosedRange<Int>) -> String {
        days.map { "\(month)-\($0 < 10 ? "0" : "")\($0) 07:00 now\n" }.joined()
    }

    @Test("obeying is no violation", arguments: rows)
    func obeys(_ row: Row) throws {
        let events = try Log.read(Story.beginning + "\n" + row.before + row.good)
        #expect(Checker.check(events) == [])
    }

    @Test("breaking is one, with this number", arguments: rows)
    func breaks(_ row: Row) throws {
        let events = try Log.read(Story.beginning + "\n" + row.before + row.bad)
        #expect(Checker.check(events).map(\.item) == [row.item])
    }

    /// Five partners due on 1 April, two a day; of the last two four and three were before them.
    @Test("item 9 allows for the queue")
    func queue() throws {
        let log = Story.beginning + "\n" + Self.five.replacing("budget=3", with: "budget=2")
        for (last, count) in [(8, 0), (9, 1), (10, 3), (11, 5)] {
            let events = try Log.read(log + Self.days("2026-04", 1...last))
            #expect(Checker.check(events).map(\.item) == Array(repeating: 9, count: count))
        }
    }

    @Test("each item has its rows")
    func isComplete() {
        #expect(Set(Self.rows.map(\.item)) == Set(1...15))
    }
}
