import PartnerCore
import Testing

/// Documentation/rules.md, sections 3 and 8.
@Suite("The rest of a ladder is foretold as it will be said")
struct LadderForecastTests {
    private static func ahead(_ story: Story, _ clock: ClockKind) throws -> (
        steps: [String], quiet: CivilDate?
    ) {
        let built = story.built
        let plan = try #require(
            Planner.plan(built.facts, in: story.library, roster: built.roster, on: story.today))
        let ahead = LadderForecast.ahead(
            of: try #require(plan.find(clock)).occurrence, built.facts, in: story.library,
            roster: built.roster,
            from: story.today)
        let steps = ahead.steps.map {
            "\($0.date) \($0.step.step) \($0.step.addressee?.rawValue ?? "nobody")"
        }
        return (steps, ahead.quiet)
    }

    @Test("From the first notice to the day of quiet")
    func whole() throws {
        let ahead = try Self.ahead(Story("", [.touch("2026-11-12")], on: "2026-12-01"), .followUp)
        #expect(
            ahead.steps == [
                "2027-01-29 notice ana", "2027-02-12 due ana", "2027-02-19 repeat-1 ana",
                "2027-03-12 repeat-2 ana",
                "2027-03-26 backup kim", "2027-04-09 head dana", "2027-05-07 last-question ana",
            ])
        #expect(ahead.quiet == "2027-05-21")
    }

    @Test("One step a day, though two are ready")
    func oneADay() throws {
        let late = Story("", [.promise(made: "2027-03-02", due: "2027-03-12")], on: "2027-03-15")
        let ahead = try Self.ahead(late, .promise)
        #expect(
            ahead.steps == [
                "2027-03-15 due ana", "2027-03-16 repeat-1 ana", "2027-03-22 repeat-2 ana",
                "2027-03-29 head dana",
            ])
        #expect(ahead.quiet == "2027-04-12")
    }

    /// Kim is passed over while away, and back on 6 April before it is the head's turn: the backup's step is
    /// eleven days late then, so Ana hears first.
    @Test("Who comes back before the next step changes what is next")
    func returns() throws {
        let away = Story(
            "", LadderStories.through(4) + [.away("kim", "2027-03-20", through: "2027-04-05")],
            on: "2027-03-13")
        #expect(
            try Self.ahead(away, .followUp).steps.prefix(2) == [
                "2027-04-06 repeat-2 ana", "2027-04-20 backup kim",
            ])
    }

    /// The backup's step has nobody while Kim is away, so all is said and quiet is near; then she is back.
    @Test("Who comes back before the day of quiet changes what is next")
    func returnsBeforeQuiet() throws {
        let away = Story(
            "", LadderStories.through(2) + [.away("kim", "2027-02-20", through: "2027-03-20")],
            on: "2027-02-26",
            policy: { $0.ladder = Ladder(repeats: [], backup: 14, quiet: 60) })
        let ahead = try Self.ahead(away, .followUp)
        #expect(ahead.steps == ["2027-03-21 due ana", "2027-04-04 backup kim"])
        #expect(ahead.quiet == "2027-05-20")
    }

    @Test("Over a snooze and an absence")
    func holds() throws {
        let held = Story(
            "",
            LadderStories.through(2) + [
                .snoozed(until: "2027-03-01", recorded: "2027-02-13"),
                .away("kim", "2027-03-28", through: "2027-04-01"),
            ],
            on: "2027-02-14")
        // Repeat-1 on the day of the snooze, then the gaps: 21 and 14 days; Kim is back by then.
        #expect(
            try Self.ahead(held, .followUp).steps.prefix(3) == [
                "2027-03-01 repeat-1 ana", "2027-03-22 repeat-2 ana", "2027-04-05 backup kim",
            ])
    }

    @Test("Where nobody can be reached there is no end in sight")
    func nobody() throws {
        let gone = Story(
            "",
            [
                .touch("2026-11-12"), .gone("ana", "2027-01-01"), .gone("kim", "2027-01-01"),
                .gone("dana", "2027-01-01"),
            ],
            on: "2027-01-02")
        let ahead = try Self.ahead(gone, .followUp)
        #expect(ahead.steps.isEmpty)
        #expect(ahead.quiet == nil)
    }
}
