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
        ("every 9999 days", Cadence(9999, .days)),
    ]

    @Test("follow-up", arguments: rows)
    func followUp(_ text: String, _ cadence: Cadence) throws {
        let policy = try Sample().school("follow-up: \(text)").result.get().library.policy(for: "school")
        #expect(policy.followUp == cadence)
        #expect(policy.places[.followUp] == SourcePlace(file: "partnerd.yaml", line: 16, column: 5))
    }

    @Test(
        "no rhythm",
        arguments: [
            "every 3 month", "every months", "every 1 months", "month", "3", "every", "every 0 days",
            "every -1 days",
            "every 10000 days", "every 1.5 years", "every other week", "monthly", "every 3 months or so",
            "every 3 fortnights",
        ])
    func refused(_ text: String) {
        let errors = Sample().school("follow-up: \(text)").errors
        #expect(errors.count == 1)
        #expect(errors.allSatisfy { $0.contains("is no cadence") })
    }

    @Test(
        "re-evaluation",
        arguments: [
            ("6 months after establishment, then every year", Cadence(6, .months), Cadence(1, .years)),
            ("90 days after establishment, then every 2 years", Cadence(90, .days), Cadence(2, .years)),
            ("every year", Cadence(1, .years), Cadence(1, .years)),
        ])
    func reEvaluation(_ text: String, _ first: Cadence, _ later: Cadence) throws {
        let policy = try Sample().school("re-evaluate: \(text)").result.get().library.policy(for: "school")
        #expect(policy.firstReEvaluation == first)
        #expect(policy.reEvaluation == later)
    }
}
