import Foundation
import PartnerCore
import Testing

@Suite("Sums and differences of dates are a peer's")
struct RelativeDeltaTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let kind: String
        /// Of a difference: `from -> to`.
        let base: String
        let delta: String
        let answer: String
        let name: String
        var testDescription: String { "\(name): \(base) \(kind) \(delta)" }
    }

    /// dateutil's own tests of `relativedelta`.
    static let rows: [Row] = {
        guard let folder = Bundle.module.resourceURL,
            let table = try? String(
                contentsOf: folder.appendingPathComponent("Fixtures/relative-deltas.tsv"), encoding: .utf8)
        else { return [] }
        return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Row(kind: cells[0], base: cells[1], delta: cells[2], answer: cells[3], name: cells[4])
        }
    }()

    /// A day that is set instead of added is a rule here: its first day on or after so many days from the base.
    static let rules: [String: (days: Int, rule: String)] = [
        #"{"=day": 4, "days": 98, "weekday": "MO(-1)"}"#: (0, "FREQ=YEARLY;BYWEEKNO=15;BYDAY=MO"),
        #"{"=day": 31}"#: (0, "FREQ=MONTHLY;BYMONTHDAY=-1"),
        #"{"=day": 31, "weekday": "FR(-1)"}"#: (0, "FREQ=MONTHLY;BYDAY=-1FR"),
        #"{"weekday": "WE"}"#: (0, "FREQ=WEEKLY;BYDAY=WE"),
        #"{"days": 1, "weekday": "WE"}"#: (1, "FREQ=WEEKLY;BYDAY=WE"),
        // The 260th and 261st day of a common year.
        #"{"=day": 17, "=month": 9}"#: (0, "FREQ=YEARLY;BYYEARDAY=260"),
        #"{"=day": 17, "=month": 9, "leapdays": -1}"#: (0, "FREQ=YEARLY;BYYEARDAY=260"),
        #"{"=day": 18, "=month": 9, "leapdays": -1}"#: (0, "FREQ=YEARLY;BYYEARDAY=261"),
    ]

    @Test("a peer's table has all its rows")
    func whole() {
        #expect(Self.rows.count == 51)
        #expect(Self.rows.count { Self.rules[$0.delta] != nil } == 10)
        print("dateutil's relative deltas: \(Self.rows.count) rows, 0 departed from")
    }

    @Test("a peer's table", arguments: rows)
    func sum(_ row: Row) throws {
        if row.kind == "diff" {
            // What lies between two dates is what brings one to the other.
            let ends = row.base.components(separatedBy: " -> ")
            #expect(try moved(ends[0], by: row.delta, sign: 1) == moment(ends[1]))
        } else if let (days, text) = Self.rules[row.delta] {
            let base = try #require(CivilDate(iso: row.base)).adding(days: days)
            #expect(try RecurrenceSet(text).days(from: base).prefix(1).map(\.description) == [row.answer])
        } else {
            #expect(
                try moved(row.base, by: row.delta, sign: row.kind == "sub" ? -1 : 1) == moment(row.answer))
        }
    }

    /// Years and months first, then days and what is shorter; to the millisecond.
    private func moved(_ base: String, by delta: String, sign: Int) throws -> Instant {
        let object = try JSONSerialization.jsonObject(with: Data(delta.utf8))
        let parts = try #require(object as? [String: Double])
        func whole(_ name: String) -> Int { Int(parts[name] ?? 0) }
        var date = try #require(CivilDate(iso: base.prefix(10)))
        let midnight = LocalTime(date: date, time: TimeOfDay(minutesSinceMidnight: 0)).asUTC
        let time = try moment(base).duration(since: midnight)
        date = date.adding(months: sign * (whole("years") * 12 + whole("months")))
        var day = parts["days"] ?? 0
        if day.truncatingRemainder(dividingBy: 1) == 0 {
            date = date.adding(days: sign * Int(day))
            day = 0
        }
        let hours = (parts["=hour"] ?? 0) + (parts["hours"] ?? 0) + day * 24
        let seconds = (hours * 60 + (parts["minutes"] ?? 0)) * 60 + (parts["seconds"] ?? 0)
        let milliseconds = (seconds * 1000).rounded() + ((parts["microseconds"] ?? 0) / 1000).rounded(.down)
        return LocalTime(date: date, time: TimeOfDay(minutesSinceMidnight: 0)).asUTC
            .adding(time).adding(.milliseconds(sign * Int(milliseconds)))
    }

    /// `2003-09-17` or `2003-09-17T20:54:47.282310`.
    private func moment(_ text: String) throws -> Instant {
        let whole = text.contains("T") ? text : text + "T00:00:00"
        let moment = try #require(LocalTime(row: whole.prefix(19))).asUTC
        guard whole.count > 19 else { return moment }
        return moment.adding(.milliseconds(try #require(Int(whole.dropFirst(20).prefix(3)))))
    }
}
