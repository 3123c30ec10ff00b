import PartnerCore
import Testing

/// The example that ends Documentation/rules.md, day by day.
@Suite("The example of the rules is what happens")
struct ExampleTests {
    static let anchor: CivilDate = "2026-11-14"
    static let visit: [Fact] = [.touch("2026-11-14")]
    static let corrected: [Fact] = [.touch("2026-11-13", recorded: "2026-11-14")]
    static let said: [Fact] = [
        .said(.notice, "2027-02-02", anchor: anchor), .said(.due, "2027-02-16", anchor: anchor),
        .attempt("2027-02-18"), .away("ana", "2027-02-24", through: "2027-02-27", delegate: "lee"),
        .said(.repeat(1), "2027-02-25", to: "lee", anchor: anchor),
        .said(.repeat(2), "2027-03-18", anchor: "2026-11-13"),
        .said(.repeat(2), "2027-04-10", anchor: "2026-11-13"),
        .said(.backup, "2027-04-24", to: "kim", anchor: "2026-11-13"),
    ]

    private static func story(
        _ title: String, _ facts: [Fact], on today: CivilDate, _ expected: Story.Expected
    ) -> Story {
        Story(title, facts, on: today, expected, branch: Desk.tueToSat)
    }

    static let days = [
        story("due", visit, on: "2026-11-14", .due("2027-02-16")),
        story("the notice", visit, on: "2026-11-14", .next(.notice, ready: "2027-02-02")),
        story("due is said", visit + said.prefix(1), on: "2027-02-16", .speaks(.due, to: "ana")),
        story(
            "the attempt", visit + said.prefix(3), on: "2027-02-18", .next(.repeat(1), ready: "2027-02-25")),
        story("the stand-in", visit + said.prefix(4), on: "2027-02-25", .speaks(.repeat(1), to: "lee")),
        story(
            "the correction", corrected + said.prefix(5), on: "2027-03-06",
            .next(.repeat(2), ready: "2027-03-18")),
        story(
            "the backup's day", corrected + said.prefix(6), on: "2027-03-18",
            .next(.backup, ready: "2027-04-01", to: "kim")),
        story("nine days late", corrected + said.prefix(6), on: "2027-04-10", .speaks(.repeat(2), to: "ana")),
        story(
            "the gap anew", corrected + said.prefix(7), on: "2027-04-10",
            .next(.backup, ready: "2027-04-24", to: "kim")),
        story("answered", corrected + said + [.touch("2027-04-28")], on: "2027-04-28", .due("2027-07-28")),
        story(
            "at its beginning", corrected + said + [.touch("2027-04-28")], on: "2027-04-28",
            .next(.notice, ready: "2027-07-14")),
    ]

    @Test("day by day", arguments: days) func playsDays(_ story: Story) throws { try story.play() }
}
