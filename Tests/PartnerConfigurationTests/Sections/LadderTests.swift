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

    @Test(
        "refused where it does not rise",
        arguments: [
            "{repeat: [28 days, 7 days]}", "{repeat: [50 days]}", "{backup: 60 days}", "{quiet: 84 days}",
            "{head: 6 weeks}",
        ])
    func falls(_ text: String) {
        let errors = Sample().school("ladder: \(text)").errors
        #expect(errors.count == 1)
        #expect(errors.allSatisfy { $0.contains("a ladder that does not rise") })
    }
}
