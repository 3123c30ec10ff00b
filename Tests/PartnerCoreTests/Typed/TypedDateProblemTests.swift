import PartnerCore
import Testing

@Suite("A date that can't be taken is refused in one line that says what would do")
struct TypedDateProblemTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let text: String, line: String
        var testDescription: String { line }
        init(_ text: String, _ line: String) { (self.text, self.line) = (text, line) }
    }

    static let examples = "expected 2026-11-24, yesterday, last friday, in 2 weeks or 12 March"

    static let rows = [
        Row("", "no date was given; \(examples)"),
        Row(" , ", "no date was given; \(examples)"),
        Row("soon", "\"soon\" is no date; \(examples)"),
        Row("tomorow", "\"tomorow\" is no date; did you mean \"tomorrow\"?"),
        Row("Febuary 3", "\"Febuary 3\" is no date; did you mean \"february 3\"?"),
        Row("last firday", "\"last firday\" is no date; did you mean \"last friday\"?"),
        Row("3 dyas ago", "\"3 dyas ago\" is no date; did you mean \"3 days ago\"?"),
        Row("Febuary 30", "\"Febuary 30\" is no date; \(examples)"),
        Row("2026-11-24T10:00", "\"2026-11-24T10:00\" is no date; \(examples)"),
        Row("20261124", "\"20261124\" is no date; \(examples)"),
        Row("a\nb", "\"a\\nb\" is no date; \(examples)"),
        Row(
            "03/04/2025",
            "\"03/04/2025\" can be 3 April 2025 or 4 March 2025; expected 2025-04-03 or 2025-03-04"),
        Row(
            "3.4.2025", "\"3.4.2025\" can be 3 April 2025 or 4 March 2025; expected 2025-04-03 or 2025-03-04"),
        Row("3/4", "\"3/4\" can be 3 April or 4 March; expected 3 April or 4 March"),
        Row("2027-02-29", "\"2027-02-29\" does not exist: February 2027 has 28 days"),
        Row("30 February", "\"30 February\" does not exist: February has 28 or 29 days"),
        Row("31 April", "\"31 April\" does not exist: April has 30 days"),
        Row("31 Apr 2027", "\"31 Apr 2027\" does not exist: April 2027 has 30 days"),
        Row("31/04/2025", "\"31/04/2025\" does not exist: April 2025 has 30 days"),
        Row("2027-13-01", "\"2027-13-01\" does not exist: there is no month 13"),
        Row("2027-00-01", "\"2027-00-01\" does not exist: there is no month 0"),
        Row("2027-01-00", "\"2027-01-00\" does not exist: days are counted from 1"),
        Row("0000-01-01", "\"0000-01-01\" does not exist: there is no year 0"),
        Row("14/15", "\"14/15\" does not exist: there is no month 14"),
        Row("3/4/25", "\"3/4/25\" is not a whole date; expected a year of four figures, such as 2026-11-24"),
        Row(
            "12 March 27",
            "\"12 March 27\" is not a whole date; expected a year of four figures, such as 2026-11-24"),
        Row("March 2027", "\"March 2027\" is not a whole date; expected a day too, such as 12 March 2027"),
        Row("2027-03", "\"2027-03\" is not a whole date; expected a day too, such as 12 March 2027"),
        Row(
            "Thu 12 March 2027",
            "\"Thu 12 March 2027\": 2027-03-12 is a Friday; expected 2027-03-12, or the right weekday"),
        Row(
            "Thu 12 March",
            "\"Thu 12 March\": 2027-03-12 is a Friday; expected 2027-03-12, or the right weekday"),
        Row(
            "0226-11-24",
            "\"0226-11-24\" is more than a hundred years away; expected a day within a hundred years"),
        Row(
            "9999 years",
            "\"9999 years\" is more than a hundred years away; expected a day within a hundred years"),
    ]

    @Test("found, and expected", arguments: rows)
    func line(_ row: Row) {
        let problem = #expect(throws: TypedDateProblem.self) {
            _ = try TypedDate(row.text).date(on: "2027-03-12", looking: .past)
        }
        #expect(problem?.description == row.line)
        #expect(problem?.found == row.text)
    }

    @Test(
        "nothing that resembles a date is taken for one",
        arguments: [
            "in", "ago", "last", "next", "week", "w", "d", "3", "+", "-", "--3d", "+-3d", "3 3", "99999 days",
            "in 3",
            "last 3 days", "end of", "end of week", "end of 2027", "of march", "march", "12", "12th",
            "friday 13",
            "12 12 march", "2026-11-24 x", "2026--24", "2026-11-", "-2026-11-24", "1/2/3/4", "2026-11/24",
            "٢٠٢٦-١١-٢٤", "２０２６-11-24", "12 m\u{0}arch", "🗓", "in minus 3 days", "next year ago",
            "march 12 of", "march of 12",
        ])
    func refused(_ text: String) {
        #expect(throws: TypedDateProblem.self) { _ = try TypedDate(text) }
    }

    @Test("the line stays one, however much was pasted")
    func bounded() {
        let problem = #expect(throws: TypedDateProblem.self) {
            _ = try TypedDate(String(repeating: "12 March\r\n\u{1B}[31m", count: 10_000))
        }
        #expect(
            problem.map { $0.description.count < 200 && !$0.description.contains(where: \.isNewline) } == true
        )
        #expect(problem.map { !$0.description.unicodeScalars.contains("\u{1B}") } == true)
    }
}
