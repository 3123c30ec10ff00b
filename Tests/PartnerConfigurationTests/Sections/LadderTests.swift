import PartnerConfiguration
import PartnerCore
import Testing

@Suite("A ladder takes from default what it leaves out, and always rises")
struct LadderTests {
    static func policy(_ lines: String) throws -> Policy {
        try Sample().adding("policies:\n" + lines).result.get().library.policy(for: "school")
    }

    @Test("without any policy it is the built-in one")
    func builtIn() throws {
        let policy = try Sample().result.get().library.policy(for: "school")
        #expect(policy.ladder == .standard)
        #expect(policy.promiseLadder == .promises)
        #expect(policy.places.isEmpty)
    }

    @Test("one step set, the others inherited")
    func inherited() throws {
        let policy = try Self.policy("  school: {ladder: {quiet: 120 days}}")
        #expect(
            policy.ladder == Ladder(repeats: [7, 28], backup: 42, head: 56, lastQuestion: 84, quiet: 120))
    }

    @Test("default first, wherever it stands")
    func order() throws {
        let policy = try Self.policy(
            "  school: {ladder: {head: none}}\n  default: {ladder: {backup: 5 weeks}}")
        #expect(policy.ladder == Ladder(repeats: [7, 28], backup: 35, lastQuestion: 84, quiet: 98))
    }

    @Test("none and an empty list leave steps out", arguments: ["none", "[]"])
    func none(_ text: String) throws {
        let policy = try Self.policy(
            "  school: {notice: none, ladder: {repeat: \(text), backup: none, head: none, last-question: none, quiet: 7 days}}"
        )
        #expect(policy.ladder == Ladder(repeats: [], quiet: 7))
        #expect(policy.notice == 0)
    }

    @Test("in working days, which one of agreements inherits")
    func workingDays() throws {
        let policy = try Self.policy(
            """
              school:
                ladder: {repeat: [5 working days, 15 working days], backup: none, head: 30 working days,
                  last-question: none, quiet: 60 working days}
                notice: 10 working days
                grace: 1 working day
                agreement-ladder: {head: 25 working days}
            """)
        #expect(policy.ladder == Ladder(in: .workingDays, repeats: [5, 15], head: 30, quiet: 60))
        #expect(
            policy.ladder(for: .agreement) == Ladder(in: .workingDays, repeats: [5, 15], head: 25, quiet: 60))
        #expect(policy.notice == DayCount(10, .workingDays))
        #expect(policy.grace == DayCount(1, .workingDays))
        #expect(policy.promiseLadder == .promises)
    }

    @Test(
        "refused where it counts in two ways",
        arguments: [
            "{repeat: [5 working days]}", "{backup: 30 working days}", "{quiet: 70 working days}",
            "{repeat: [5 working days, 28 days], backup: none, head: none, last-question: none, quiet: 98 days}",
        ])
    func mixed(_ text: String) {
        let errors = Sample().school("ladder: \(text)").errors
        #expect(errors.count == 1)
        #expect(errors.allSatisfy { $0.contains("a ladder that counts in two ways") }, "\(errors)")
    }

    static let firstGaps = [
        ("ladder: {repeat: [6 days, 28 days]}", true), ("ladder: {repeat: [7 days, 8 days]}", false),
        ("ladder: {repeat: none, backup: 1 day, head: 2 days}", false),
        ("ladder: {repeat: none, backup: none, head: none, last-question: 6 days}", true),
        ("ladder: {repeat: none, backup: none, head: none, last-question: none, quiet: 1 day}", false),
        ("first-approach-ladder: {repeat: 1 day}", true), ("contact-check-ladder: {repeat: [3 days]}", true),
        ("agreement-ladder: {repeat: [1 day, 2 days]}", true), ("promise-ladder: {repeat: [1 day]}", false),
    ]

    @Test("two asks of the same person that lie closer than 7 days are warned of", arguments: firstGaps)
    func firstGap(_ rule: String, _ isWarned: Bool) throws {
        let warnings = try Sample().school(rule).result.get().warnings
        #expect(warnings.map(\.code) == (isWarned ? [.shortGap] : []))
    }

    @Test("a short gap is told of where it is written, and not of each kind that inherits it")
    func inheritedGap() throws {
        let warnings = try Sample().adding(
            "policies: {default: {ladder: {repeat: [3 days]}}, school: {ladder: {quiet: 120 days}}, club: {}}"
        ).result.get().warnings
        #expect(
            warnings.map(\.description) == [
                "partnerd.yaml:14:40: warning: repeat-1 3 days after due: nobody is asked the same twice within 7 days (policies.default.ladder.repeat[1]); it comes 7 days after the first ask at the earliest; write 7 days or more"
            ])
    }

    @Test(
        "refused where it does not rise",
        arguments: [
            "{repeat: [28 days, 7 days]}", "{repeat: [50 days]}", "{backup: 60 days}", "{quiet: 84 days}",
            "{head: 6 weeks}",
            "{repeat: [5 working days, 4 working days], backup: none, head: none, last-question: none, quiet: 9 working days}",
        ])
    func falls(_ text: String) {
        let errors = Sample().school("ladder: \(text)").errors
        #expect(errors.count == 1)
        #expect(errors.allSatisfy { $0.contains("a ladder that does not rise") })
    }
}
