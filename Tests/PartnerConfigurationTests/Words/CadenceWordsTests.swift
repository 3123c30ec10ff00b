import PartnerConfiguration
import PartnerCore
import Testing

@Suite("A rhythm is read as it is spoken, and only if it is one")
struct CadenceWordsTests {
    static let rows: [(String, Cadence)] = [
        ("every 3 months", Cadence(3, .months)), ("every month", Cadence(1, .months)),
        ("3 months", Cadence(3, .months)),
        ("every 1 month", Cadence(1, .months)), ("Every 10 Working Days", Cadence(10, .workingDays)),
        ("every working day", Cadence(1, .workingDays)), ("every 2 quarters", Cadence(2, .quarters)),
        ("every year", Cadence(1, .years)), ("\"every 6 weeks\"", Cadence(6, .weeks)),
        ("every 9999 days", Cadence(9999, .days)), ("quarterly", Cadence(1, .quarters)),
        ("monthly", Cadence(1, .months)), ("every other week", Cadence(2, .weeks)),
        ("every second month", Cadence(2, .months)), ("fortnightly", Cadence(2, .weeks)),
        ("twice a year", Cadence(6, .months)), ("every three months", Cadence(3, .months)),
        ("half-yearly", Cadence(6, .months)), ("each year", Cadence(1, .years)),
        ("one month", Cadence(1, .months)),
    ]

    @Test("follow-up", arguments: rows)
    func followUp(_ text: String, _ cadence: Cadence) throws {
        let policy = try Sample().school("follow-up: \(text)").result.get().library.policy(for: "school")
        #expect(policy.followUp == cadence)
        #expect(policy.places[.followUp] == SourcePlace(file: "partnerd.yaml", line: 16, column: 5))
    }

    /// Column, and what the one line says behind the place.
    static let refusals: [(String, Int, String)] = [
        (
            "every 3 month", 24,
            "\"every 3 month\" is no cadence; expected days, working days, weeks, months, quarters or years"
        ),
        (
            "every three month", 28,
            "\"every three month\" is no cadence; expected days, working days, weeks, months, quarters or years"
        ),
        (
            "every months", 22,
            "\"every months\" is no cadence; expected \"month\", or a number before it"
        ),
        (
            "every 1 months", 24,
            "\"every 1 months\" is no cadence; expected \"month\", or a number before it"
        ),
        (
            "every other weeks", 28,
            "\"every other weeks\" is no cadence; expected \"week\", or a number before it"
        ),
        (
            "month", 16,
            "\"month\" does not say how many; expected \"every\" or a number before it"
        ),
        (
            "3", 16,
            "\"3\" does not say of what; expected days, working days, weeks, months, quarters or years"
        ),
        (
            "every", 16,
            "\"every\" does not say of what; expected days, working days, weeks, months, quarters or years"
        ),
        ("every 0 days", 22, "\"0\" is no number of a cadence; expected a whole number from 1 to 9999"),
        ("every -1 days", 22, "\"-1\" is no number of a cadence; expected a whole number from 1 to 9999"),
        (
            "every 10000 days", 22,
            "\"10000\" is no number of a cadence; expected a whole number from 1 to 9999"
        ),
        ("every 1.5 years", 22, "\"1.5\" is no number of a cadence; expected a whole number from 1 to 9999"),
        ("every 3 months or so", 31, "\"or so\" is too much; expected the end"),
        (
            "every 3 fortnights", 24,
            "\"fortnights\" is no unit; expected days, working days, weeks, months, quarters or years"
        ),
        (
            "five times a year", 16,
            "\"five times a year\" is no whole number of days, weeks or months; "
                + "expected one such as \"every 3 months\", quarterly or \"twice a year\""
        ),
    ]

    @Test("no rhythm, with the place that is wrong", arguments: refusals)
    func refused(_ text: String, _ column: Int, _ words: String) {
        let place = words.split(separator: ";", maxSplits: 1)
        #expect(
            Sample().school("follow-up: \(text)").errors
                == ["partnerd.yaml:16:\(column): \(place[0]) (policies.school.follow-up);\(place[1])"])
    }

    @Test(
        "re-evaluation",
        arguments: [
            ("6 months after establishment, then every year", Cadence(6, .months), Cadence(1, .years)),
            ("90 days after establishment, then every 2 years", Cadence(90, .days), Cadence(2, .years)),
            ("every year", Cadence(1, .years), Cadence(1, .years)),
            ("6 months after establishment, then yearly", Cadence(6, .months), Cadence(1, .years)),
            ("twice a year", Cadence(6, .months), Cadence(6, .months)),
        ])
    func reEvaluation(_ text: String, _ first: Cadence, _ later: Cadence) throws {
        let policy = try Sample().school("re-evaluate: \(text)").result.get().library.policy(for: "school")
        #expect(policy.firstReEvaluation == first)
        #expect(policy.reEvaluation == later)
    }
}
