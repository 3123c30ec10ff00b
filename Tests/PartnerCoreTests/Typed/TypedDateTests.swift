import PartnerCore
import Testing

@Suite("A date as typed is the day an admin means")
struct TypedDateTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let text: String, past: CivilDate, future: CivilDate, today: CivilDate
        var testDescription: String { "\"\(text)\" on \(today)" }

        /// Seen from Friday, 12 March 2027, where nothing else is said.
        init(_ text: String, past: CivilDate, future: CivilDate, on today: CivilDate = "2027-03-12") {
            (self.text, self.past, self.future, self.today) = (text, past, future, today)
        }

        init(_ text: String, _ date: CivilDate, on today: CivilDate = "2027-03-12") {
            self.init(text, past: date, future: date, on: today)
        }
    }

    static let figures = [
        Row("2026-11-24", "2026-11-24"), Row("2026-3-1", "2026-03-01"), Row("2026/11/24", "2026-11-24"),
        Row("13/04/2025", "2025-04-13"), Row("04/13/2025", "2025-04-13"), Row("24-11-2026", "2026-11-24"),
        Row("24.11.2026", "2026-11-24"), Row("04/04/2025", "2025-04-04"), Row("29/2/2028", "2028-02-29"),
        Row("3/14", past: "2026-03-14", future: "2027-03-14"),
        Row("14.3.", past: "2026-03-14", future: "2027-03-14"),
        Row("4/4", past: "2026-04-04", future: "2027-04-04"), Row("Fri 2027-03-12", "2027-03-12"),
        Row("  2026-11-24 ", "2026-11-24"),
    ]

    static let relative = [
        Row("today", "2027-03-12"), Row("Yesterday", "2027-03-11"), Row("TOMORROW", "2027-03-13"),
        Row("yesterday", "2027-02-28", on: "2027-03-01"), Row("tomorrow", "2028-02-29", on: "2028-02-28"),
        Row("3 days ago", "2027-03-09"), Row("a week ago", "2027-03-05"), Row("two weeks ago", "2027-02-26"),
        Row("in 2 weeks", "2027-03-26"), Row("in a month", "2027-04-12"), Row("in 10 days", "2027-03-22"),
        Row("three months from now", "2027-06-12"), Row("+10d", "2027-03-22"), Row("-10d", "2027-03-02"),
        Row("+2 weeks", "2027-03-26"),
        Row("2w", past: "2027-02-26", future: "2027-03-26"),
        Row("10d", past: "2027-03-02", future: "2027-03-22"),
        Row("3 months", past: "2026-12-12", future: "2027-06-12"),
        Row("2m", past: "2027-01-12", future: "2027-05-12"),
        Row("1 quarter", past: "2026-12-12", future: "2027-06-12"),
        Row("1y", past: "2026-03-12", future: "2028-03-12"),
        Row("last week", "2027-03-05"), Row("next month", "2027-04-12"), Row("last year", "2026-03-12"),
        Row("0d", "2027-03-12"),
        // Month ends clamp.
        Row("in 1 month", "2027-02-28", on: "2027-01-31"), Row("in 2 months", "2027-03-31", on: "2027-01-31"),
        Row("1 month ago", "2028-02-29", on: "2028-03-31"), Row("in a year", "2029-02-28", on: "2028-02-29"),
    ]

    static let weekdays = [
        Row("wednesday", past: "2027-03-10", future: "2027-03-17"),
        Row("Wed", past: "2027-03-10", future: "2027-03-17"),
        Row("thurs", past: "2027-03-11", future: "2027-03-18"),
        Row("sun", past: "2027-03-07", future: "2027-03-14"),
        // A Friday itself.
        Row("friday", past: "2027-03-12", future: "2027-03-19"),
        Row("this friday", "2027-03-12"), Row("this monday", past: "2027-03-08", future: "2027-03-15"),
        Row("last friday", "2027-03-05"), Row("next friday", "2027-03-19"),
        Row("last thursday", "2027-03-11"), Row("next Saturday", "2027-03-13"),
        Row("next tuesday", "2027-03-16"),
        Row("last saturday", "2027-03-06"), Row("past monday", "2027-03-08"),
    ]

    static let named = [
        Row("12 Mar 2027", "2027-03-12"), Row("3 May", past: "2026-05-03", future: "2027-05-03"),
        Row("12 March", "2027-03-12"), Row("March 12", "2027-03-12"),
        Row("march 13", past: "2026-03-13", future: "2027-03-13"),
        Row("11th of March", past: "2027-03-11", future: "2028-03-11"),
        Row("the 1st of April, 2027", "2027-04-01"),
        Row("Sept. 2nd", past: "2026-09-02", future: "2027-09-02"), Row("March 12, 2027", "2027-03-12"),
        Row("12 march 2019", "2019-03-12"), Row("29 February 2028", "2028-02-29"),
        Row("29 February", past: "2024-02-29", future: "2028-02-29"),
        Row("29 Feb", past: "2096-02-29", future: "2104-02-29", on: "2098-01-01"),
        // As it is shown, so it can be typed back.
        Row("Friday, 12 March 2027", "2027-03-12"), Row("Sat 13 Mar", "2027-03-13", on: "2027-03-13"),
        Row("Tue 9 March", "2027-03-09", on: "2027-03-09"),
    ]

    static let edges = [
        Row("end of month", past: "2027-02-28", future: "2027-03-31"),
        Row("end of the month", "2027-03-31", on: "2027-03-31"),
        Row("end of this month", "2027-03-31"), Row("end of last month", "2027-02-28"),
        Row("end of next month", "2027-04-30"),
        Row("start of month", past: "2027-03-01", future: "2027-04-01"),
        Row("beginning of next month", "2027-04-01"),
        Row("end of quarter", past: "2026-12-31", future: "2027-03-31"),
        Row("end of next quarter", "2027-06-30"), Row("start of this quarter", "2027-01-01"),
        Row("end of year", past: "2026-12-31", future: "2027-12-31"), Row("start of next year", "2028-01-01"),
        Row("end of February", past: "2027-02-28", future: "2028-02-29"),
        Row("end of Feb 2024", "2024-02-29"),
        Row("start of May", past: "2026-05-01", future: "2027-05-01"),
        Row("end of last quarter", "2026-12-31", on: "2027-01-01"),
    ]

    @Test(
        "in figures, in words, from today, by weekday, at an edge",
        arguments: figures + relative + weekdays + named + edges)
    func date(_ row: Row) throws {
        let typed = try TypedDate(row.text)
        #expect(try typed.date(on: row.today, looking: .past) == row.past)
        #expect(try typed.date(on: row.today, looking: .future) == row.future)
    }

    @Test("every day can be typed as it is shown, from any other day")
    func shownAndTyped() throws {
        let today: CivilDate = "2027-03-12"
        for distance in stride(from: -36_000, through: 36_000, by: 7) {
            let day = today.adding(days: distance)
            for text in ["\(day)", DateText.full(day), "\(day.day) \(DateText.monthName(day)) \(day.year)"] {
                #expect(try TypedDate(text).date(on: today, looking: .past) == day)
            }
        }
    }

    @Test("what names no side lies on the one looked at, on every day of four years")
    func sides() throws {
        let forms = try [
            "friday", "29 February", "3 May", "end of month", "start of quarter", "end of June", "2w",
        ]
        .map { text in try TypedDate(text) }
        for day in 0..<1461 {
            let today = ("2027-01-01" as CivilDate).adding(days: day)
            for form in forms {
                #expect(try form.date(on: today, looking: .past) <= today)
                #expect(try form.date(on: today, looking: .future) >= today)
            }
            let nextFriday = try TypedDate("next friday").date(on: today, looking: .past).days(since: today)
            let lastFriday = try TypedDate("last friday").date(on: today, looking: .future).days(since: today)
            #expect((1...7).contains(nextFriday) && (-7 ... -1).contains(lastFriday))
        }
    }
}
