import PartnerModel
import Testing

@Suite("Civil dates")
struct DayTests {
    struct Known: CustomTestStringConvertible, Sendable {
        let text: String, number: Int, weekday: Weekday
        var testDescription: String { text }
    }

    /// Numbers and weekdays from Python's `datetime`.
    static let known = [
        Known(text: "1970-01-01", number: 0, weekday: .thursday),
        Known(text: "1900-02-28", number: -25_509, weekday: .wednesday),
        Known(text: "1900-03-01", number: -25_508, weekday: .thursday),
        Known(text: "1969-12-31", number: -1, weekday: .wednesday),
        Known(text: "2000-02-29", number: 11_016, weekday: .tuesday),
        Known(text: "2026-03-08", number: 20_520, weekday: .sunday),
        Known(text: "2028-02-29", number: 21_243, weekday: .tuesday),
        Known(text: "2100-03-01", number: 47_541, weekday: .monday),
        Known(text: "2299-12-31", number: 120_529, weekday: .sunday),
    ]

    @Test("known dates", arguments: known)
    func isKnown(_ row: Known) throws {
        let day = try #require(Day(text: row.text))
        #expect(day.number == row.number)
        #expect(day.weekday == row.weekday)
        #expect(Day(number: row.number).text == row.text)
    }

    @Test("four hundred years, counted day by day")
    func counted() {
        var (year, month, day) = (1900, 1, 1)
        var number = -25_567
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        while year < 2300 {
            let parts = Day(number: number).parts
            guard parts == (year, month, day), Day(year: year, month: month, day: day)?.number == number
            else {
                Issue.record("day \(number) is \(parts), counted \(year)-\(month)-\(day)")
                return
            }
            let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
            let length = month == 2 && isLeap ? 29 : lengths[month - 1]
            (day, number) = (day + 1, number + 1)
            if day > length { (day, month) = (1, month + 1) }
            if month > 12 { (month, year) = (1, year + 1) }
        }
        #expect(number == 120_530)
    }

    struct Added: CustomTestStringConvertible, Sendable {
        let from: String, months: Int, to: String
        var testDescription: String { "\(from) + \(months) months" }
    }

    /// Dates from dateutil's `relativedelta(months:)`.
    static let added = [
        Added(from: "2026-01-31", months: 1, to: "2026-02-28"),
        Added(from: "2028-01-31", months: 1, to: "2028-02-29"),
        Added(from: "2026-01-31", months: 2, to: "2026-03-31"),
        Added(from: "2028-02-29", months: 12, to: "2029-02-28"),
        Added(from: "2028-02-29", months: 48, to: "2032-02-29"),
        Added(from: "2026-08-31", months: 6, to: "2027-02-28"),
        Added(from: "2026-12-15", months: 1, to: "2027-01-15"),
        Added(from: "2026-03-31", months: -1, to: "2026-02-28"),
        Added(from: "2026-01-31", months: -14, to: "2024-11-30"),
    ]

    @Test("month ends clamp and never drift", arguments: added)
    func clamps(_ row: Added) throws {
        let from = try #require(Day(text: row.from))
        #expect(from.adding(months: row.months).text == row.to)
        #expect(Span.months(row.months).after(from).text == row.to)
    }

    @Test(
        "what is no date is refused",
        arguments: ["2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-1-1", "x"])
    func refused(_ text: String) {
        #expect(Day(text: text) == nil)
    }

    @Test("a season may go over the new year")
    func season() throws {
        let winter = try #require(Season(text: "11-15..02-28"))
        let inside = ["2026-11-15", "2026-12-31", "2027-01-01", "2027-02-28"]
        let outside = ["2026-11-14", "2027-03-01", "2026-07-01"]
        #expect(inside.allSatisfy { Day(text: $0).map(winter.contains) == true })
        #expect(outside.allSatisfy { Day(text: $0).map(winter.contains) == false })
    }

    @Test("a moment has the date of the place")
    func local() throws {
        let moment = Moment(try #require(Day(text: "2026-03-01")), MinuteOfDay(minutes: 5 * 60))
        let there = moment.local(offset: -480)
        #expect(there.day.text == "2026-02-28")
        #expect(there.minute.text == "21:00")
    }
}
