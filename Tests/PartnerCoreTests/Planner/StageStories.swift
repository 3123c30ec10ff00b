import PartnerCore
import Testing

/// Documentation/rules.md, section 7.
@Suite("The stage says which clocks run, and health is derived")
struct StageStories {
    static let stages: [Story] = [
        // 7: while resting only promises run.
        Story(
            "resting",
            [
                .touch("2026-11-12"), .stage(.resting, "2026-12-01", through: "2027-01-31"),
                .promise(made: "2026-11-12", due: "2027-01-10"),
            ], on: "2027-01-10", .none(.followUp), .none(.reEvaluation), .speaks(.due, to: "ana", .promise),
            .health(nil)),
        Story(
            "a contact and an agreement of a resting partner",
            [
                .touch("2026-11-12"), .stage(.resting, "2026-12-01", through: "2027-01-31"),
                .contact(recorded: "2025-12-05"), .agreement(from: "2026-05-01", until: "2027-03-01"),
            ],
            on: "2026-12-31", .none(.contactCheck), .speaks(.due, to: "ana", .agreement)),
        Story(
            "the last day of a rest",
            [.touch("2026-11-12"), .stage(.resting, "2026-12-01", through: "2027-01-31")], on: "2027-01-31",
            .none(.followUp), .stage(.resting, since: "2026-12-01")),
        // 7: then established again; 1: the first follow-up and re-evaluation after 14 days, so without a
        // notice, whose lead is half of that or more.
        Story(
            "back from resting",
            [.touch("2026-11-12"), .stage(.resting, "2026-12-01", through: "2027-01-31")], on: "2027-02-01",
            .stage(.established, since: "2027-02-01"), .anchor("2027-02-01"),
            .next(.due, ready: "2027-02-15"),
            .anchor("2027-02-01", .reEvaluation), .next(.due, ready: "2027-02-15", .reEvaluation)),
        // 1: a touch during the rest is before the stage began.
        Story(
            "spoken with during the rest",
            [
                .touch("2026-11-12"), .stage(.resting, "2026-12-01", through: "2027-01-31"),
                .touch("2027-01-10"),
            ], on: "2027-02-02", .anchor("2027-02-01"), .due("2027-02-15")),
        Story(
            "spoken with after the rest",
            [
                .touch("2026-11-12"), .stage(.resting, "2026-12-01", through: "2027-01-31"),
                .touch("2027-02-03"),
            ], on: "2027-02-04", .anchor("2027-02-03"), .due("2027-05-03")),
        Story(
            "evaluated after the rest",
            [
                .touch("2026-11-12"), .stage(.resting, "2026-12-01", through: "2027-01-31"),
                .evaluated("2027-02-10"),
            ], on: "2027-02-11", .due("2028-02-10", .reEvaluation)),
        // On the first day after it too; of a year, as after any evaluation.
        Story(
            "evaluated on the first day after the rest",
            [
                .touch("2026-11-12"), .stage(.resting, "2026-12-01", through: "2027-01-31"),
                .evaluated("2027-02-01"),
            ],
            on: "2027-02-01", .due("2028-02-01", .reEvaluation)),
        // 1: what established it on its day is not yet its first re-evaluation.
        Story(
            "established by an evaluation",
            [.stage(.building, "2026-06-01"), .evaluated("2026-09-12"), .stage(.established, "2026-09-12")],
            on: "2026-09-13", .due("2027-03-12", .reEvaluation), start: .steward),
        // A mistake that was put right the same day left no trace.
        Story(
            "set to rest by mistake",
            [
                .touch("2026-11-12"), .stage(.resting, "2027-02-01", through: "2027-06-30"),
                .stage(.established, "2027-02-01"),
            ],
            on: "2027-02-01", .stage(.established, since: "2025-01-01"), .due("2027-02-12")),
        Story(
            "established once more",
            [.touch("2026-11-12"), .stage(.established, "2026-12-01")],
            on: "2026-12-01", .stage(.established, since: "2025-01-01")),
        Story(
            "established by hand after the rest was over",
            [
                .touch("2026-11-12"), .stage(.resting, "2026-12-01", through: "2027-01-31"),
                .stage(.established, "2027-02-10"),
            ],
            on: "2027-02-11", .stage(.established, since: "2027-02-01"), .due("2027-02-15")),
        Story(
            "a rest made longer",
            [
                .touch("2026-11-12"), .stage(.resting, "2026-12-01", through: "2027-01-31"),
                .stage(.resting, "2027-01-20", through: "2027-03-31"),
            ],
            on: "2027-03-31", .none(.followUp), .stage(.resting, since: "2027-01-20")),
        // 7: a rest that is ended early by hand.
        Story(
            "established before the rest was over",
            [
                .touch("2026-11-12"), .stage(.resting, "2026-12-01", through: "2027-01-31"),
                .stage(.established, "2027-01-10"),
            ], on: "2027-01-11", .stage(.established, since: "2027-01-10"), .due("2027-01-24")),
        // 1: the stage's day is the anchor after a rest or a rebuilding only. 20 January + 3 months; and six months
        // from the stage's day for "is it established?".
        Story(
            "set back from established", [.touch("2027-01-20"), .stage(.building, "2027-02-01")],
            on: "2027-02-02", .stage(.building, since: "2027-02-01"), .due("2027-04-20"),
            .due("2027-08-01", .reEvaluation)),
        // 1: follow-ups run on from building to established: nobody has spoken with them for longer.
        Story(
            "established without a touch",
            [.stage(.building, "2026-06-01"), .stage(.established, "2026-09-12")],
            on: "2026-09-13", .anchor("2026-06-01"), .due("2026-09-01"), start: .steward),
        Story(
            "rebuilt, and established without a touch since",
            [
                .touch("2026-05-01"), .stage(.ended, "2026-06-01"), .stage(.building, "2027-02-01"),
                .stage(.established, "2027-02-10"),
            ],
            on: "2027-02-11", .anchor("2027-02-01"), .due("2027-02-15")),
        Story(
            "set back to building after the rest was over",
            [
                .touch("2026-11-12"), .stage(.resting, "2026-12-01", through: "2027-01-31"),
                .stage(.building, "2027-02-10"),
            ],
            on: "2027-02-11", .stage(.building, since: "2027-02-10"), .anchor("2027-02-01"),
            .due("2027-02-15")),
        // 7: ended, then rebuilt: building; 1: + 14 from the day it began, and six months for "is it
        // established?".
        Story(
            "rebuilt",
            [.touch("2026-05-01"), .stage(.ended, "2026-06-01"), .stage(.building, "2027-02-01", .rebuilt)],
            on: "2027-02-02", .stage(.building, since: "2027-02-01"), .due("2027-02-15"),
            .due("2027-08-01", .reEvaluation)),
        Story(
            "lapsed and taken up",
            [.touch("2025-05-01"), .stage(.lapsed, "2026-06-01"), .stage(.building, "2027-02-01", .rebuilt)],
            on: "2027-02-02", .due("2027-02-15")),
        // 7: lapsed: only promises run.
        Story(
            "lapsed",
            [
                .touch("2025-05-01"), .stage(.lapsed, "2026-06-01"),
                .promise(made: "2027-03-02", due: "2027-03-12"),
            ], on: "2027-03-12", .none(.followUp), .none(.reEvaluation), .speaks(.due, to: "ana", .promise),
            .health(nil)),
        Story(
            "a lapsed partner's contact", [.stage(.lapsed, "2026-06-01"), .contact(recorded: "2025-05-04")],
            on: "2026-12-01", .none(.contactCheck), start: .steward),
        // 7: a touch takes a lapsed partner back to building; 1: a touch is the anchor, with its cadence.
        Story(
            "lapsed, then a touch",
            [.touch("2025-05-01"), .stage(.lapsed, "2026-06-01"), .touch("2027-02-01")],
            on: "2027-02-02", .stage(.building, since: "2027-02-01"), .due("2027-05-01"),
            .due("2027-08-01", .reEvaluation)),
        Story(
            "lapsed, then an attempt",
            [.touch("2025-05-01"), .stage(.lapsed, "2026-06-01"), .attempt("2027-02-01")], on: "2027-02-02",
            .stage(.lapsed, since: "2026-06-01")),
        // On the day it was called lapsed: what was known then, and what came after.
        Story(
            "a touch, then lapsed, on one day", [.touch("2026-06-01"), .stage(.lapsed, "2026-06-01")],
            on: "2026-06-02", .stage(.lapsed, since: "2026-06-01")),
        Story(
            "lapsed, then a touch, on one day", [.stage(.lapsed, "2026-06-01"), .touch("2026-06-01")],
            on: "2026-06-02", .stage(.building, since: "2026-06-01")),
        // An older touch, written down afterwards, brings nothing back.
        Story(
            "lapsed, then history",
            [
                .touch("2025-05-01"), .stage(.lapsed, "2026-06-01"),
                .touch("2026-01-01", recorded: "2027-02-01"),
            ],
            on: "2027-02-02", .stage(.lapsed, since: "2026-06-01")),
        // 7: the touch that took it up was taken back: no rebuilding, and no first follow-up after 14 days.
        Story(
            "lapsed, then established",
            [.stage(.lapsed, "2026-06-01"), .stage(.established, "2027-02-01")], on: "2027-02-02",
            .stage(.established, since: "2027-02-01"), .due("2027-05-01"), start: .steward),
        // 7: ended: nothing runs, promises neither.
        Story(
            "ended",
            [
                .touch("2026-11-12"), .promise(made: "2026-11-12", due: "2027-01-10"),
                .stage(.ended, "2026-12-01"),
                .gone("ana", "2026-12-02"),
            ], on: "2027-01-10", .none(.followUp), .none(.reEvaluation), .none(.promise), .health(nil),
            .orphan(nil)),
        Story(
            "a stage that has not begun",
            [.touch("2026-11-12"), .stage(.ended, "2027-03-01")], on: "2027-02-12",
            .speaks(.due, to: "ana")),
    ]

    static let health: [Story] = [
        // 7: kept while nothing is past due; due through the grace (the first gap); then overdue.
        Story("the day before due", [.touch("2026-11-12")], on: "2027-02-11", .health(.kept)),
        Story("on the day", [.touch("2026-11-12")], on: "2027-02-12", .health(.due)),
        Story("the last day of grace", [.touch("2026-11-12")], on: "2027-02-19", .health(.due)),
        Story("the day after it", [.touch("2026-11-12")], on: "2027-02-20", .health(.overdue)),
        Story(
            "a grace of its own", [.touch("2026-11-12")], on: "2027-02-26", .health(.due),
            policy: { $0.grace = 14 }),
        Story(
            "a grace of its own is over", [.touch("2026-11-12")], on: "2027-02-27", .health(.overdue),
            policy: { $0.grace = 14 }),
        // 7: lost past the nominal day of quiet, said or not.
        Story("on the nominal day of quiet", [.touch("2026-11-12")], on: "2027-05-21", .health(.overdue)),
        Story("past the nominal day of quiet", [.touch("2026-11-12")], on: "2027-05-22", .health(.lost)),
        // 7: or the last touch is over three cadences ago.
        Story(
            "three cadences", [.touch("2026-11-12")], on: "2027-02-12", .health(.overdue),
            cadence: Cadence(1, .months)),
        Story(
            "over three cadences", [.touch("2026-11-12")], on: "2027-02-13", .health(.lost),
            cadence: Cadence(1, .months)),
        // One late matter is enough.
        Story(
            "a promise is late", [.touch("2027-03-02"), .promise(made: "2027-03-02", due: "2027-03-12")],
            on: "2027-03-14", .health(.overdue)),
        Story(
            "an evaluation is late", [.touch("2027-09-30")], on: "2027-10-09", .health(.overdue)),
        Story(
            "moved dates are kept until the moved day", [.touch("2026-11-14")], on: "2027-02-15",
            .health(.kept), branch: Desk.tueToSat),
    ]

    @Test("stages", arguments: stages) func playsStages(_ story: Story) throws { try story.play() }
    @Test("health", arguments: health) func playsHealth(_ story: Story) throws { try story.play() }
}
