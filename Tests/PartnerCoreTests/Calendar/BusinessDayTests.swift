import PartnerCore
import Testing

@Suite("Business days are counted as a peer counts them")
struct BusinessDayTests {
    /// Where the peer is not followed, and why not.
    enum Departure: String, CaseIterable {
        /// Two rows: Python's complaint about its own arguments; there is no calendar beside the branch's.
        case arguments
        /// Three rows: back, unless that lies in another month. A date that goes back has a date before which it must
        /// lie, so the month says nothing; `Roll` has the four others of QuantLib's conventions.
        case modifiedPreceding

        init?(_ row: BusinessDay) {
            if row.answer == "ERR" {
                self = .arguments
            } else if row.roll == "modifiedpreceding" {
                self = .modifiedPreceding
            } else {
                return nil
            }
        }
    }

    static let rolls: [String: Roll] = [
        "forward": .next, "following": .next, "backward": .previous, "preceding": .previous,
        "modifiedfollowing": .sameMonthNext, "raise": .none, "nat": .none, "": .none,
    ]

    @Test("a peer's table has all its rows")
    func whole() {
        let rows = BusinessDay.numpy
        let departures = rows.compactMap(Departure.init)
        #expect(rows.count == 1134)
        #expect(departures.count { $0 == .arguments } == 2)
        #expect(departures.count { $0 == .modifiedPreceding } == 3)
        #expect(departures.count * 100 <= rows.count)
        print("numpy's business days: \(rows.count) rows, \(departures.count) departed from")
    }

    @Test("a peer's table")
    func table() throws {
        for row in BusinessDay.numpy where Departure(row) == nil {
            #expect(try answer(row) == row.answer, "\(row.testDescription)")
        }
    }

    private func answer(_ row: BusinessDay) throws -> String {
        // "Not a time" is no date to begin with.
        guard let date = row.date else { return row.function == "is_busday" ? "false" : "nat" }
        let days = row.openDays
        switch row.function {
        case "is_busday": return "\(days.isOpen(on: date))"
        case "busday_count":
            let end = try #require(CivilDate(iso: row.argument))
            return "\(days.count(from: date, until: end))"
        default:
            let roll = try #require(Self.rolls[row.roll])
            let start = try #require(days.rolled(date, roll))
            // "Raise" is the peer's word for: an open day, or nothing.
            try #require(days.isOpen(on: start))
            let count = try #require(Int(row.argument))
            return try #require(days.adding(workingDays: count, to: start)).description
        }
    }
}

extension OpenDays {
    /// Open days from the first date up to, not including, the second; negative where that lies before it.
    fileprivate func count(from first: CivilDate, until end: CivilDate) -> Int {
        if end < first {
            // The peer leaves out the earlier end then and keeps the later.
            return -count(from: end.adding(days: 1), until: first.adding(days: 1))
        }
        return (0..<end.days(since: first)).count { isOpen(on: first.adding(days: $0)) }
    }
}
