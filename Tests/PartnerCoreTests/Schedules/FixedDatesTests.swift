import PartnerCore
import Testing

@Suite("Fixed dates can be said in words")
struct FixedDatesTests {
    /// New Year, the third Monday of January and the first week of April are closed.
    static let openDays = OpenDays(
        weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday],
        closures: [
            Closure(.yearly(YearlyRange(from: MonthDay("2027-01-01"), through: MonthDay("2027-01-01")))),
            Closure(.nth(3, .monday, month: 1)), Closure(.days("2027-04-01"..."2027-04-07")),
        ])

    struct Row: CustomTestStringConvertible, Sendable {
        let words: String
        let days: [CivilDate]
        var testDescription: String { words }

        init(_ words: String, _ days: CivilDate...) { (self.words, self.days) = (words, days) }
    }

    /// From Friday, 1 January 2027.
    static let rows = [
        Row("last Friday of the month", "2027-01-29", "2027-02-26", "2027-03-26"),
        Row("the Second Tuesday of each month", "2027-01-12", "2027-02-09", "2027-03-09"),
        Row("first and third Wed of the month", "2027-01-06", "2027-01-20", "2027-02-03"),
        Row("fifth Friday of the month", "2027-01-29", "2027-04-30", "2027-07-30"),
        Row("second last Friday of the month", "2027-01-22", "2027-02-19", "2027-03-19"),
        Row("third Monday of January", "2027-01-18", "2028-01-17", "2029-01-15"),
        Row("first Monday of March, June and September", "2027-03-01", "2027-06-07", "2027-09-06"),
        Row("last Friday of the quarter", "2027-03-26", "2027-06-25", "2027-09-24"),
        Row("5th Friday of the quarter", "2027-01-29", "2027-04-30", "2027-07-30"),
        Row("first Sunday of the year", "2027-01-03", "2028-01-02", "2029-01-07"),
        Row("first working day of the quarter", "2027-01-04", "2027-04-08", "2027-07-01"),
        Row("first working day of the month", "2027-01-04", "2027-02-01", "2027-03-01", "2027-04-08"),
        Row("last business day of the month", "2027-01-29", "2027-02-26", "2027-03-31"),
        Row("10th working day of the month", "2027-01-15", "2027-02-12", "2027-03-12", "2027-04-21"),
        Row("11th working day of January", "2027-01-19", "2028-01-18", "2029-01-17"),
        Row("first working day of the year", "2027-01-04", "2028-01-03", "2029-01-02"),
        Row("first day of the month", "2027-01-01", "2027-02-01"),
        Row("last day of the month", "2027-01-31", "2027-02-28", "2027-03-31"),
        Row("last day of February", "2027-02-28", "2028-02-29"),
        Row("last day of the quarter", "2027-03-31", "2027-06-30"),
        Row("last day of the year", "2027-12-31", "2028-12-31"),
        Row("every 15 September", "2027-09-15", "2028-09-15"),
        Row("15 Sept", "2027-09-15", "2028-09-15"),
        Row("every September 15th", "2027-09-15", "2028-09-15"),
        Row("every year on the 15th of September", "2027-09-15", "2028-09-15"),
        Row("every 29 February", "2028-02-29", "2032-02-29"),
        Row("1 March and September", "2027-03-01", "2027-09-01", "2028-03-01"),
        Row("every 31st", "2027-01-31", "2027-03-31", "2027-05-31"),
        Row("the 1st and the 15th of the month", "2027-01-01", "2027-01-15", "2027-02-01"),
        Row("every month on the 15th", "2027-01-15", "2027-02-15"),
        Row("every month on the first Tuesday", "2027-01-05", "2027-02-02"),
        Row("every Friday", "2027-01-01", "2027-01-08"),
        Row("every Mondays, Wed and Friday", "2027-01-01", "2027-01-04", "2027-01-06"),
        Row("every week on Tuesday", "2027-01-05", "2027-01-12"),
        Row("every other Tuesday", "2027-01-12", "2027-01-26"),
        Row("FREQ=MONTHLY;BYDAY=1TU", "2027-01-05", "2027-02-02"),
        Row("RDATE:20270312,20270401", "2027-03-12", "2027-04-01"),
    ]

    @Test("common ones", arguments: rows)
    func common(_ row: Row) throws {
        let days = try FixedDates(row.words).days(from: "2027-01-01", openDays: Self.openDays)
        #expect(Array(days.prefix(row.days.count)) == row.days)
    }

    struct Fault: CustomTestStringConvertible, Sendable {
        let text: String
        /// What is marked; empty: the end.
        let mark: String
        let words: String
        var testDescription: String { text }

        init(_ text: String, _ mark: String, _ words: String) {
            (self.text, self.mark, self.words) = (text, mark, words)
        }
    }

    static let faults = [
        Fault("", "", "nothing is said"),
        Fault("last Firday of the month", "Firday", "\"Firday\" is no weekday; expected Friday"),
        Fault("last Friday", "", "of what is not said"),
        Fault("every second Tuesday", "", "of what is not said"),
        Fault("last Friday of the moon", "moon", "\"moon\" is not understood"),
        Fault("sixth Friday of the month", "sixth", "there is no Friday with that number; expected 1 to 5"),
        Fault("31 February", "31", "February has no day 31; expected 1 to 29"),
        Fault("every 30 January and February", "30", "February has no day 30"),
        Fault("every 32 March", "32", "no day 32"),
        Fault("every 0 March", "0", "no month has such a day"),
        Fault("first working of the month", "of", "\"of\" can't follow; expected \"day\""),
        Fault("every 15 September at noon", "at noon", "\"at noon\" is too much; expected the end"),
        Fault("zweiter Dienstag", "zweiter", "\"zweiter\" is not understood"),
        Fault("every été", "été", "\"été\" is not understood"),
        Fault("FREQ=MONTHLY;BYDAY=1TX", "1TX", "\"TX\" is no weekday"),
        Fault("FREQ=MONTLY", "MONTLY", "\"MONTLY\" is no frequency; expected MONTHLY"),
        Fault("BYDAY=1TU", "BYDAY=1TU", "FREQ is missing"),
        Fault("FREQ=MONTHLY;BYDAYS=1TU", "BYDAYS", "\"BYDAYS\" is no part of a rule; expected BYDAY"),
        Fault("FREQ=MONTHLY;", "", "a part is missing"),
        Fault("FREQ=MONTHLY;BYDAY", "BYDAY", "\"BYDAY\" is no part of a rule; expected NAME=VALUE"),
        Fault("FREQ=DAILY;INTERVAL=0", "0", "INTERVAL can't be \"0\"; expected 1 to"),
        Fault("FREQ=DAILY;INTERVAL=-3", "-3", "INTERVAL can't be \"-3\""),
        Fault("FREQ=DAILY;INTERVAL=1,2", "1,2", "INTERVAL takes one number"),
        Fault("FREQ=DAILY;COUNT=", "", "a number is missing"),
        Fault(
            "FREQ=MONTHLY;BYMONTHDAY=1,32", "32", "BYMONTHDAY can't be \"32\"; expected 1 to 31, with a minus"
        ),
        Fault("FREQ=MONTHLY;BYMONTHDAY=-9223372036854775808", "-9223372036854775808", "BYMONTHDAY can't be"),
        Fault(
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "30",
            "no such day is in the months of BYMONTH; expected 1 to 29"),
        Fault("FREQ=MONTHLY;BYDAY=6MO", "6MO", "no month has a weekday so often"),
        Fault("FREQ=WEEKLY;BYDAY=2MO", "2MO", "BYDAY counts weekdays in a month or a year only"),
        Fault("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO,2TU", "2TU", "a week of BYWEEKNO has each weekday once"),
        Fault("FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS=1", "BYSETPOS has nothing to choose from"),
        Fault("FREQ=DAILY;COUNT=2;UNTIL=20270101", "UNTIL=20270101", "UNTIL and COUNT can't stand together"),
        Fault("FREQ=DAILY;UNTIL=20270231", "20270231", "\"20270231\" is no date"),
        Fault("FREQ=DAILY;FREQ=DAILY", "FREQ", "FREQ stands twice"),
        Fault(
            "RRULE:FREQ=DAILY\nEXDATES:20270101", "EXDATES",
            "\"EXDATES\" says nothing of when; expected EXDATE"),
        Fault("RRULE:FREQ=DAILY\r\nEXDATE:20270101,2027", "2027", "\"2027\" is no date"),
        Fault("DTSTART:20270101", "DTSTART:20270101", "there is neither a rule nor a date"),
        Fault(":", "", "says nothing of when"),
    ]

    @Test("a wrong one says where and what", arguments: faults)
    func wrong(_ fault: Fault) throws {
        let error = try #require(throws: ExpressionFault.self) { try FixedDates(fault.text) }
        let marked = Array(fault.text.utf8)[error.range]
        #expect(String(decoding: marked, as: UTF8.self) == fault.mark)
        if fault.mark.isEmpty, fault.text != ":" { #expect(error.range.lowerBound == fault.text.utf8.count) }
        #expect(error.description.contains(fault.words), "\(error)")
    }

    static let fruitless = [
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=DAILY;INTERVAL=7;BYDAY=TU", "FREQ=YEARLY;BYYEARDAY=1;BYMONTH=2",
        "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1", "FREQ=MINUTELY;INTERVAL=1440;BYHOUR=3",
        "FREQ=HOURLY;INTERVAL=168;BYDAY=TU", "RRULE:FREQ=SECONDLY\nEXRULE:FREQ=SECONDLY",
        "FREQ=DAILY;UNTIL=20261231", "FREQ=YEARLY;INTERVAL=1000000000;BYMONTH=12;UNTIL=20270101",
    ]

    @Test("one that never comes ends with nothing", arguments: fruitless)
    func never(_ text: String) throws {
        let days = try FixedDates(text).days(from: "2027-01-01", openDays: Self.openDays)
        #expect(days.first { _ in true } == nil)
    }

    @Test("no working day, no date")
    func closed() throws {
        let dates = try FixedDates("first working day of the quarter")
        #expect(dates.needsOpenDays)
        #expect(Array(dates.days(from: "2027-01-01", openDays: OpenDays(weekdays: []))).isEmpty)
    }

    struct End: CustomTestStringConvertible, Sendable {
        let text: String
        let from: CivilDate
        let days: [CivilDate]
        var testDescription: String { text }
    }

    static let ends = [
        End(
            text: "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", from: "9998-06-01",
            days: ["9998-12-31", "9999-12-31"]),
        End(text: "FREQ=MONTHLY;BYMONTHDAY=-1", from: "9999-11-30", days: ["9999-11-30", "9999-12-31"]),
        End(text: "FREQ=WEEKLY;BYDAY=FR,SA;WKST=TH", from: "9999-12-25", days: ["9999-12-25", "9999-12-31"]),
        End(text: "FREQ=DAILY", from: "9999-12-30", days: ["9999-12-30", "9999-12-31"]),
        End(text: "FREQ=HOURLY;INTERVAL=20", from: "9999-12-30", days: ["9999-12-30", "9999-12-31"]),
        End(
            text: "FREQ=YEARLY;BYWEEKNO=1;WKST=SU;COUNT=3", from: "0001-01-01",
            days: ["0001-01-01", "0001-01-02", "0001-01-03"]),
        End(text: "FREQ=YEARLY;BYWEEKNO=-1", from: "9999-12-30", days: ["9999-12-30", "9999-12-31"]),
        End(text: "last day of the quarter", from: "9999-10-01", days: ["9999-12-31"]),
    ]

    @Test("to the end of the calendar", arguments: ends)
    func last(_ end: End) throws {
        let days = try FixedDates(end.text).days(from: end.from, openDays: Self.openDays)
        #expect(
            Array(days) == end.days || Array(days.prefix(end.days.count)) == end.days && end.from == .earliest
        )
    }
}
