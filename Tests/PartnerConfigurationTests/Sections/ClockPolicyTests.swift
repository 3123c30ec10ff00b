import PartnerConfiguration
import PartnerCore
import Testing

@Suite("First approaches, contact checks and agreements have rules of their own")
struct ClockPolicyTests {
    private static func policy(_ rules: String) throws -> Policy {
        try Sample().adding("policies: {default: {agreement-lead: 45 days}, club: {\(rules)}}").result.get()
            .library.policy(for: "club")
    }

    @Test("what a kind sets, and what it takes from default or from the program")
    func keys() throws {
        let policy = try Self.policy(
            """
            first-approach: 4 weeks, contact-check: every 6 months, \
            first-approach-ladder: {repeat: [10 days], last-question: none}, \
            contact-check-ladder: {repeat: none, head: 30 days}
            """)
        #expect(policy.firstApproach == Cadence(4, .weeks))
        #expect(policy.contactCheck == Cadence(6, .months))
        #expect(policy.agreementLead == 45)
        #expect(policy.ladder(for: .firstApproach) == Ladder(repeats: [10], quiet: 56))
        #expect(policy.ladder(for: .contactCheck) == Ladder(repeats: [], head: 30, quiet: 56))
        #expect(policy.places[.firstApproach] != nil)
        #expect(policy.places[.agreementLead] != nil)
        #expect(policy.places[.agreementLadder] == nil)
    }

    @Test("an agreement's ladder is the kind's without its last question, unless set")
    func agreementLadder() throws {
        let usual = try Self.policy("ladder: {backup: none}")
        #expect(usual.ladder(for: .agreement) == Ladder(repeats: [7, 28], head: 56, quiet: 98))
        let own = try Self.policy(
            "ladder: {backup: none}, agreement-ladder: {head: 21 days, repeat: [7 days]}")
        #expect(own.ladder(for: .agreement) == Ladder(repeats: [7], head: 21, quiet: 98))
        #expect(own.ladder(for: .reEvaluation) == Ladder(repeats: [7, 28], head: 56, quiet: 98))
    }

    @Test(
        "what is wrong is refused where it stands",
        arguments: [
            "agreement-lead: soon", "contact-check: now and then", "first-approach: 0 weeks",
            "first-approach-ladder: {repeat: [28 days, 7 days]}", "contact-checks: every year",
            "agreement-ladder: {head: 3 days}",
        ])
    func wrong(_ rule: String) {
        #expect(Sample().adding("policies: {club: {\(rule)}}").errors.count == 1)
    }
}
