import PartnerCore
import Testing

@Suite("A closing day is said in a few words, with its name behind")
struct ClosureReaderTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let text: String, rule: Closure.Rule, name: String
        var testDescription: String { text }

        init(_ text: String, _ base: YearlyDay.Base, _ shift: YearlyDay.Shift? = nil, name: String = "") {
            (self.text, self.name) = (text, name)
            rule = .day(YearlyDay(base, shift), observed: nil)
        }

        init(_ text: String, observed: Observance, _ base: YearlyDay.Base, name: String = "") {
            (self.text, self.name) = (text, name)
            rule = .day(YearlyDay(base), observed: observed)
        }
    }

    private static let thanksgiving = YearlyDay.Base.nth(4, .thursday, month: 11)
    private static func date(_ month: Int, _ day: Int) -> YearlyDay.Base {
        .date(MonthDay(month: month, day: day)!)
    }

    static let rows = [
        Row("third Monday of January", .nth(3, .monday, month: 1)),
        Row("the last Monday of May Memorial Day", .nth(-1, .monday, month: 5), name: "Memorial Day"),
        Row("Friday after fourth Thu of November", thanksgiving, .after(.friday)),
        Row(
            "Friday after the fourth Thursday of November the day after", thanksgiving, .after(.friday),
            name: "the day after"),
        Row(
            "day after Thanksgiving", thanksgiving, .days(1), name: "day after Thanksgiving"),
        Row(
            "The day after Thanksgiving", thanksgiving, .days(1), name: "The day after Thanksgiving"),
        Row(
            "Friday after Thanksgiving Day after Thanksgiving", thanksgiving, .after(.friday),
            name: "Day after Thanksgiving"),
        Row("Monday before Easter", .easter(0), .before(.monday), name: "Monday before Easter"),
        Row("2 days before Easter Quiet Friday", .easter(0), .days(-2), name: "Quiet Friday"),
        Row("two days before Easter Sunday", .easter(0), .days(-2), name: "two days before Easter Sunday"),
        Row("1 day before 07-04 long weekend", date(7, 4), .days(-1), name: "long weekend"),
        Row("Monday before 05-25 Victoria Day", date(5, 25), .before(.monday), name: "Victoria Day"),
        Row(
            "Tuesday after first Mon of Nov Election Day", .nth(1, .monday, month: 11), .after(.tuesday),
            name: "Election Day"),
        Row("Thanksgiving", thanksgiving, name: "Thanksgiving"),
        Row("thanksgiving day", thanksgiving, name: "thanksgiving day"),
        Row("Good Friday", .easter(-2), name: "Good Friday"),
        Row("Easter Monday staff day", .easter(1), name: "staff day"),
        Row("Christmas", date(12, 25), name: "Christmas"),
        Row("Christmas Eve from noon", date(12, 24), name: "from noon"),
        Row("New Year’s Day", date(1, 1), name: "New Year’s Day"),
        Row("New Years Eve", date(12, 31), name: "New Years Eve"),
        Row("new year", date(1, 1), name: "new year"),
        Row(
            "07-04 observed Independence Day", observed: .nearestWeekday, date(7, 4),
            name: "Independence Day"),
        Row("07-04\u{a0}observed", observed: .nearestWeekday, date(7, 4)),
        Row("Christmas observed", observed: .nearestWeekday, date(12, 25), name: "Christmas"),
        Row(
            "03-31 observed after Sunday César Chávez Day", observed: .afterSunday, date(3, 31),
            name: "César Chávez Day"),
    ]

    @Test("read as", arguments: rows)
    func read(_ row: Row) throws {
        let read = try ClosureReader.read(row.text)
        #expect(read.rule == row.rule)
        #expect(String(decoding: Array(row.text.utf8)[read.name], as: UTF8.self) == row.name)
    }

    struct Fault: CustomTestStringConvertible, Sendable {
        let text: String, at: String, found: String, expected: String
        var testDescription: String { text }

        init(_ text: String, at: String, _ found: String, _ expected: String) {
            (self.text, self.at, self.found, self.expected) = (text, at, found, expected)
        }
    }

    static let faults = [
        Fault("31 February", at: "31 February", "there is no \"31 February\"", "02-01 to 02-29"),
        Fault("4 July picnic", at: "4 July", "\"4 July\" is not how a day is written here", "07-04"),
        Fault("02-30", at: "02-30", "\"02-30\" is no day of the year", "02-01 to 02-29"),
        Fault("12-24..13-01", at: "13-01", "\"13-01\" is no day of the year", "month and day, such as 12-24"),
        Fault(
            "2027-02-29", at: "29", "\"2027-02-29\" is no date: 2027-02 has 28 days", "a day from 01 to 28"),
        Fault("2027-3-1", at: "2027-3-1", "\"2027-3-1\" is no date", "2027-03-01"),
        Fault(
            "2028-01-01..2027-12-24", at: "2028-01-01..2027-12-24",
            "a stretch that ends before it begins", "the earlier day first"),
        Fault(
            "sixth Mon of May", at: "sixth", "no month has a sixth such weekday", "first to fifth, or last"),
        Fault("forth Thu of May", at: "forth", "\"forth\" is none of first to fifth, or last", "\"fourth\""),
        Fault(
            "fourth Turs of May", at: "Turs", "\"Turs\" is no weekday", "Mon, Tue, Wed, Thu, Fri, Sat or Sun"),
        Fault("fourth Thu in May", at: "in", "\"in\" can't follow", "\"of\" and a month"),
        Fault("fourth Thu of Mai", at: "Mai", "\"Mai\" is no month", "\"May\""),
        Fault("fourth Thu", at: "", "it ends after \"Thu\"", "\"of\" and a month"),
        Fault("Thansgiving", at: "Thansgiving", "\"Thansgiving\" is no day that is known", "Thanksgiving"),
        Fault(
            "day after Thansgiving", at: "Thansgiving", "\"Thansgiving\" is no day that is known",
            "Thanksgiving"),
        Fault(
            "Friday", at: "", "it ends after \"Friday\"", "\"after\" or \"before\", and a day such as Easter"),
        Fault(
            "Friday following Easter", at: "following", "\"following\" can't follow",
            "\"after\" or \"before\", and a day such as Easter"),
        Fault(
            "day after", at: "", "it ends after \"after\"",
            "a day such as 07-04, fourth Thu of November or Easter"),
        Fault("100 days after Easter", at: "100", "\"100\" days are too many or too few", "1 to 99"),
        Fault("0 days after Easter", at: "0", "\"0\" days are too many or too few", "1 to 99"),
        Fault(
            "Christmas week", at: "Christmas week", "\"Christmas week\" is no day that is known",
            "New Year, Good Friday, Easter, Easter Monday, Thanksgiving, Christmas Eve, Christmas, "
                + "New Year's Eve, or the days in figures, such as 12-24..01-01"),
        Fault(
            "12-24..01-01 observed", at: "observed", "\"observed\" goes with one day of every year only",
            "one such as 07-04 before it, or the other day in a line of its own"),
        Fault(
            "2027-07-04 Observed", at: "Observed", "\"Observed\" goes with one day of every year only",
            "one such as 07-04 before it, or the other day in a line of its own"),
        Fault(
            "07-04 observed after Saturday", at: "Saturday", "\"Saturday\" can't follow",
            "Sunday: observed after Sunday only, not before Saturday"),
        Fault(
            "2027-03-31..", at: "", "\"\" is no date", "YYYY-MM-DD, such as 2027-03-12"),
    ]

    @Test("refused, and where", arguments: faults)
    func fault(_ row: Fault) {
        do {
            _ = try ClosureReader.read(row.text)
            Issue.record("taken for right")
        } catch {
            #expect(String(decoding: Array(row.text.utf8)[error.range], as: UTF8.self) == row.at)
            #expect(error.problem == row.found)
            #expect(error.expected == row.expected)
        }
    }
}
