import PartnerCore
import Testing

/// Documentation/rules.md, section 5: silences and the grace after a handover.
@Suite("Silence and grace hold until their day, and then it is said once")
struct SilenceStories {
    private static func silence(
        _ scope: Silence.Scope, _ since: CivilDate = "2027-02-10", through: CivilDate = "2027-02-20",
        ended: CivilDate? = nil
    ) -> Fact {
        .silence(since, through: through, scope, ended: ended)
    }

    /// Due on 12 February 2027.
    static let due: [Fact] = [.touch("2026-11-12"), .said(.notice, "2027-01-29")]

    static let scopes: [Story] = [
        Story("of the kind", due + [silence(.init(kind: "school"))], on: "2027-02-12", .held(.silenced)),
        Story(
            "of another kind", due + [silence(.init(kind: "food-bank"))], on: "2027-02-12",
            .speaks(.due, to: "ana")),
        Story(
            "of the home branch", due + [silence(.init(branch: Desk.everyDay))], on: "2027-02-12",
            .held(.silenced)),
        Story(
            "of another branch", due + [silence(.init(branch: Desk.tueToSat))], on: "2027-02-12",
            .speaks(.due, to: "ana")),
        Story("of the steward", due + [silence(.init(steward: "ana"))], on: "2027-02-12", .held(.silenced)),
        Story(
            "of another steward", due + [silence(.init(steward: "lee"))], on: "2027-02-12",
            .speaks(.due, to: "ana")),
        // The steward's, whoever stands in: it is about their partners.
        Story(
            "of the steward, who is away",
            due + [
                silence(.init(steward: "ana")),
                .away("ana", "2027-02-01", through: "2027-02-28", delegate: "lee"),
            ],
            on: "2027-02-12", .held(.silenced)),
        Story(
            "of the partner", due + [silence(.init(partner: Partner.ID(rawValue: 1)))], on: "2027-02-12",
            .held(.silenced)),
        Story(
            "of another partner", due + [silence(.init(partner: Partner.ID(rawValue: 2)))],
            on: "2027-02-12", .speaks(.due, to: "ana")),
        Story("of the clock", due + [silence(.init(clock: .followUp))], on: "2027-02-12", .held(.silenced)),
        Story(
            "of another clock", due + [silence(.init(clock: .promise))], on: "2027-02-12",
            .speaks(.due, to: "ana")),
        // Every condition that is set must hold.
        Story(
            "of the kind at another branch",
            due + [silence(.init(kind: "school", branch: Desk.tueToSat))], on: "2027-02-12",
            .speaks(.due, to: "ana")),
        // Promises are no exception where no clock is named.
        Story(
            "a promise too",
            [.promise(made: "2027-02-01", due: "2027-02-12"), silence(.init(kind: "school"))],
            on: "2027-02-12", .held(.silenced, .promise)),
    ]

    static let days: [Story] = [
        Story(
            "the day before it", due + [silence(.init(kind: "school"), "2027-02-13")], on: "2027-02-12",
            .speaks(.due, to: "ana")),
        // 5: the last day is still held; after it what is due goes once.
        Story("its last day", due + [silence(.init(kind: "school"))], on: "2027-02-20", .held(.silenced)),
        Story(
            "the day after it", due + [silence(.init(kind: "school"))], on: "2027-02-21",
            .next(.due, ready: "2027-02-12")),
        Story(
            "and then its gap", due + [silence(.init(kind: "school")), .said(.due, "2027-02-21")],
            on: "2027-02-21", .next(.repeat(1), ready: "2027-02-28")),
        Story(
            "ended before its time", due + [silence(.init(kind: "school"), ended: "2027-02-15")],
            on: "2027-02-14", .held(.silenced)),
        Story(
            "on the day it was ended", due + [silence(.init(kind: "school"), ended: "2027-02-15")],
            on: "2027-02-15", .speaks(.due, to: "ana")),
        // Two that follow each other.
        Story(
            "two silences",
            due + [
                silence(.init(kind: "school")),
                silence(.init(steward: "ana"), "2027-02-18", through: "2027-02-25"),
            ], on: "2027-02-22", .held(.silenced)),
        // 3: nobody is told on before they were told: the backup's step of 26 March was over a week late.
        Story(
            "an escalation fell into it",
            LadderStories.through(4) + [silence(.init(kind: "school"), "2027-03-20", through: "2027-04-10")],
            on: "2027-04-11", .speaks(.repeat(2), to: "ana"), .because(.stewardFirst)),
        // A notice whose time passed in silence is passed over by due.
        Story(
            "a notice fell into it",
            [.touch("2026-11-12"), silence(.init(kind: "school"), "2027-01-20", through: "2027-02-12")],
            on: "2027-02-13", .next(.due, ready: "2027-02-12")),
        // 5: silence goes before a snooze, being away and the outbox.
        Story(
            "silenced and snoozed",
            LadderStories.through(2) + [
                silence(.init(kind: "school")), .snoozed(until: "2027-03-01", recorded: "2027-02-13"),
                .away("ana", "2027-02-10", through: "2027-02-15"),
                .row(.repeat(1), "2027-02-19", .decided),
            ],
            on: "2027-02-19", .held(.silenced)),
        // A snooze that ended in silence speaks once after it.
        Story(
            "a snooze ended in it",
            LadderStories.through(2) + [
                .snoozed(until: "2027-02-15", recorded: "2027-02-13"), silence(.init(kind: "school")),
            ],
            on: "2027-02-21", .speaks(.repeat(1), to: "ana"), .because(.snoozeEnded)),
        // Quiet stays quiet.
        Story(
            "quiet in silence",
            LadderStories.said + [silence(.init(kind: "school"), "2027-05-20", through: "2027-05-30")],
            on: "2027-05-22", .quiet(since: "2027-05-21")),
    ]

    /// Handed over by Ana to Kim on 8 February, with a grace through the 21st.
    static let handedOver: [Fact] = due + [.steward("kim", "2027-02-08", asksFrom: "2027-02-22")]

    static let graces: [Story] = [
        Story(
            "within the grace", handedOver, on: "2027-02-12", .held(.grace(until: "2027-02-22"))),
        Story("its last day", handedOver, on: "2027-02-21", .held(.grace(until: "2027-02-22"))),
        Story("after it", handedOver, on: "2027-02-22", .next(.due, ready: "2027-02-12", to: "kim")),
        // 3: with a notice if its date is still to come, after the grace.
        Story(
            "the notice falls into it",
            [.touch("2026-11-12"), .steward("kim", "2027-01-25", asksFrom: "2027-02-08")],
            on: "2027-02-07", .held(.grace(until: "2027-02-08"))),
        Story(
            "the notice after it",
            [.touch("2026-11-12"), .steward("kim", "2027-01-25", asksFrom: "2027-02-08")],
            on: "2027-02-08", .speaks(.notice, to: "kim")),
        // 3: not for promises and agreements.
        Story(
            "a promise",
            [
                .promise(made: "2027-02-01", due: "2027-02-12"),
                .steward("kim", "2027-02-08", asksFrom: "2027-02-22"),
            ],
            on: "2027-02-12", .speaks(.due, to: "kim", .promise)),
        Story(
            "an agreement",
            [
                .agreement(from: "2026-05-01", until: "2027-04-13"),
                .steward("kim", "2027-02-08", asksFrom: "2027-02-22"),
            ],
            on: "2027-02-12", .speaks(.due, to: "kim", .agreement)),
        // Any other way of becoming the steward has none.
        Story(
            "assigned", due + [.steward("kim", "2027-02-08")], on: "2027-02-12",
            .speaks(.due, to: "kim")),
        // Undone before anything was decided: no trace, nor of the grace that ran before.
        Story(
            "undone", handedOver + [.steward("ana", "2027-02-10")], on: "2027-02-12",
            .speaks(.due, to: "ana")),
        Story(
            "handed on and undone, within the grace",
            handedOver + [
                .steward("lee", "2027-02-10", asksFrom: "2027-02-24"), .steward("kim", "2027-02-11"),
            ],
            on: "2027-02-12", .held(.grace(until: "2027-02-22"))),
        Story(
            "appointed once more", handedOver + [.steward("kim", "2027-02-10")], on: "2027-02-12",
            .held(.grace(until: "2027-02-22"))),
        // Something was decided under Ana after the day from which Kim is the steward.
        Story(
            "handed over for yesterday",
            [
                .touch("2026-11-12"), .said(.due, "2027-02-12"),
                .steward("kim", "2027-02-11", asksFrom: "2027-02-25"),
            ],
            on: "2027-02-13", .held(.grace(until: "2027-02-25"))),
        // 5: being away goes before the grace, and a snooze before both.
        Story(
            "away in it", handedOver + [.away("kim", "2027-02-10", through: "2027-02-14")],
            on: "2027-02-12", .held(.away("kim", until: "2027-02-15"))),
        Story(
            "outbox busy in it", handedOver + [.row(.due, "2027-02-12", .decided, to: "kim", under: "kim")],
            on: "2027-02-12", .held(.grace(until: "2027-02-22"))),
    ]

    @Test("what is silent", arguments: scopes) func playsScopes(_ story: Story) throws { try story.play() }
    @Test("how long", arguments: days) func playsDays(_ story: Story) throws { try story.play() }
    @Test("after a handover", arguments: graces) func playsGraces(_ story: Story) throws { try story.play() }

    @Test("A forecast goes on after them")
    func forecast() throws {
        let story = Story(
            "", Self.handedOver + [Self.silence(.init(kind: "school"), "2027-02-22", through: "2027-02-28")],
            on: "2027-02-12")
        let built = story.built
        let plan = try #require(
            Planner.plan(built.facts, in: story.library, roster: built.roster, on: story.today))
        let ahead = LadderForecast.ahead(
            of: try #require(plan.find(.followUp)).occurrence, built.facts, in: story.library,
            roster: built.roster, from: story.today)
        #expect(ahead.steps.prefix(2).map(\.date) == ["2027-03-01", "2027-03-08"])
    }
}
