import PartnerCore
import Testing

/// Documentation/rules.md, sections 1 (attempts) and 3 (handing up); the dates are those of `LadderStories`.
@Suite("Who keeps trying is not nagged, and nobody is told on before they were told")
struct EscalationStories {
    static let attempts: [Story] = [
        // 1: an attempt on or after the day of the last ask puts the next step off by the first gap (7).
        Story(
            "one attempt", LadderStories.through(2) + [.attempt("2027-02-15")], on: "2027-02-15",
            .next(.repeat(1), ready: "2027-02-22")),
        Story(
            "two attempts", LadderStories.through(2) + [.attempt("2027-02-15"), .attempt("2027-02-18")],
            on: "2027-02-18",
            .next(.repeat(1), ready: "2027-02-25")),
        Story(
            "three voicemails",
            LadderStories.through(2) + [
                .attempt("2027-02-15"), .attempt("2027-02-18"), .attempt("2027-02-21"),
            ],
            on: "2027-02-21", .next(.repeat(1), ready: "2027-02-28")),
        // At most three times an ask.
        Story(
            "a fourth voicemail",
            LadderStories.through(2) + [
                .attempt("2027-02-15"), .attempt("2027-02-18"), .attempt("2027-02-21"),
                .attempt("2027-02-24"),
            ], on: "2027-02-24", .next(.repeat(1), ready: "2027-02-28")),
        Story(
            "an attempt before the ask", LadderStories.through(2) + [.attempt("2027-02-10")],
            on: "2027-02-12",
            .next(.repeat(1), ready: "2027-02-19")),
        Story(
            "an attempt on the day of the ask", LadderStories.through(4) + [.attempt("2027-03-12")],
            on: "2027-03-12",
            .next(.backup, ready: "2027-03-26", to: "kim")),
        // 19 February + 7 days, where the backup's own day is the 22nd.
        Story(
            "an attempt on the day of the ask, the backup's step close",
            LadderStories.through(3) + [.attempt("2027-02-19")], on: "2027-02-19",
            .next(.backup, ready: "2027-02-26", to: "kim"),
            policy: { $0.ladder = Ladder(repeats: [7], backup: 10, quiet: 98) }),
        // 24 March + 7 is later than the backup's 26 March.
        Story(
            "an attempt before the backup is asked", LadderStories.through(4) + [.attempt("2027-03-24")],
            on: "2027-03-24",
            .next(.backup, ready: "2027-03-31", to: "kim")),
        // Each ask has its own three.
        Story(
            "the next ask begins to count anew",
            LadderStories.through(2) + [
                .attempt("2027-02-15"), .attempt("2027-02-18"), .attempt("2027-02-21"),
                .said(.repeat(1), "2027-02-28"), .attempt("2027-03-20"),
            ], on: "2027-03-20", .next(.repeat(2), ready: "2027-03-27")),
        // 1: of follow-up; a promise is not put off by it.
        Story(
            "an attempt and a promise",
            [
                .promise(made: "2027-03-02", due: "2027-03-12"), .saidOfPromise(.due, "2027-03-12"),
                .attempt("2027-03-12"),
            ], on: "2027-03-12", .next(.repeat(1), ready: "2027-03-13", .promise)),
        Story(
            "an attempt and a re-evaluation",
            [.said(.due, "2027-10-01", anchor: "2026-10-01", .reEvaluation), .attempt("2027-10-03")],
            on: "2027-10-03", .next(.repeat(1), ready: "2027-10-08", .reEvaluation)),
        // An attempt before anything was asked puts nothing off.
        Story(
            "an attempt after the notice", LadderStories.through(1) + [.attempt("2027-02-10")],
            on: "2027-02-10",
            .next(.due, ready: "2027-02-12")),
        // A touch answers, attempts or not.
        Story(
            "an attempt, then a touch",
            LadderStories.through(2) + [.attempt("2027-02-15"), .touch("2027-02-16")],
            on: "2027-02-16", .due("2027-05-16")),
    ]

    static let escalations: [Story] = [
        // 3: an escalation not said within 7 days of being ready goes to the steward first.
        Story(
            "seven days late", LadderStories.through(4), on: "2027-04-02", .speaks(.backup, to: "kim"),
            .because(.ladder)),
        Story(
            "eight days late", LadderStories.through(4), on: "2027-04-03", .speaks(.repeat(2), to: "ana"),
            .because(.stewardFirst)),
        // … then its gap (14) runs anew.
        Story(
            "and then its gap", LadderStories.through(4) + [.said(.repeat(2), "2027-04-03")],
            on: "2027-04-03",
            .next(.backup, ready: "2027-04-17", to: "kim")),
        Story(
            "the head, eleven days late", LadderStories.through(5), on: "2027-04-20",
            .speaks(.repeat(2), to: "ana")),
        Story(
            "and then the head's gap", LadderStories.through(5) + [.said(.repeat(2), "2027-04-20")],
            on: "2027-04-20",
            .next(.head, ready: "2027-05-04", to: "dana")),
        // Ready is the moved-forward day: closed from 20 March through 10 April, it is the 11th, and late a week on.
        Story(
            "closed over the backup's day", LadderStories.through(4), on: "2027-04-18",
            .next(.backup, ready: "2027-04-11", to: "kim"),
            closures: [Closure(.days("2027-03-20"..."2027-04-10"))]),
        Story(
            "closed over the backup's day, and late", LadderStories.through(4), on: "2027-04-19",
            .speaks(.repeat(2), to: "ana"), .because(.stewardFirst),
            closures: [Closure(.days("2027-03-20"..."2027-04-10"))]),
        // Steps of the steward's are not: a late repeat is just late.
        Story(
            "a late repeat is said as it is", LadderStories.through(3), on: "2027-06-01",
            .speaks(.repeat(2), to: "ana"),
            .because(.ladder)),
        // 3: an escalation for which nobody new is left is superseded.
        Story(
            "no backup", LadderStories.through(4), on: "2027-03-12",
            .next(.head, ready: "2027-04-09", to: "dana"),
            backup: nil),
        // … it counts for the order, not for gaps: 56 − 28 from the last counted ask.
        Story(
            "no backup, repeat-2 late",
            [
                .touch("2026-11-12"), .said(.due, "2027-02-12"), .said(.repeat(1), "2027-02-19"),
                .said(.repeat(2), "2027-04-01"),
            ],
            on: "2027-04-01", .next(.head, ready: "2027-04-29", to: "dana"), backup: nil),
        // Ana away from 8 to 31 March without a delegate: Kim was asked in her place on the 12th, so the
        // backup's step has nobody new.
        Story(
            "the backup stood in",
            [
                .touch("2026-11-12"), .said(.due, "2027-02-12"), .said(.repeat(1), "2027-02-19"),
                .said(.repeat(2), "2027-03-12", to: "kim"), .away("ana", "2027-03-08", through: "2027-03-31"),
            ], on: "2027-03-12", .next(.head, ready: "2027-04-09", to: "dana")),
        // The backup is the head: then the head's supervisor is the first who was not asked.
        Story(
            "the backup is the head",
            LadderStories.through(4) + [.said(.backup, "2027-03-26", to: "dana")], on: "2027-03-26",
            .next(.head, ready: "2027-04-09", to: "sam"), backup: "dana"),
        Story(
            "the backup is the head, and nobody above",
            LadderStories.through(4) + [.said(.backup, "2027-03-26", to: "dana")], on: "2027-03-26",
            .next(.lastQuestion, ready: "2027-05-07"), backup: "dana", headsSupervisor: nil),
        // 4: never to the steward: Ana heads the branch, and has Sam above her.
        Story(
            "the steward is the head", LadderStories.through(4), on: "2027-03-12",
            .next(.head, ready: "2027-04-09", to: "sam"), backup: nil, head: "ana"),
        // A notice asks nothing: who had one in the steward's place is still new.
        Story(
            "the backup had the notice",
            [
                .touch("2026-11-12"), .said(.notice, "2027-01-29", to: "kim"), .said(.due, "2027-02-12"),
                .said(.repeat(1), "2027-02-19"), .said(.repeat(2), "2027-03-12"),
            ],
            on: "2027-03-12", .next(.backup, ready: "2027-03-26", to: "kim")),
        // Both superseded: 84 − 28 = 56 days after a late repeat-2.
        Story(
            "nobody above at all",
            [
                .touch("2026-11-12"), .said(.due, "2027-02-12"), .said(.repeat(1), "2027-02-19"),
                .said(.repeat(2), "2027-04-01"),
            ],
            on: "2027-04-01", .next(.lastQuestion, ready: "2027-05-27"), backup: nil, head: "ana",
            headsSupervisor: nil),
        Story(
            "the backup is the steward", LadderStories.through(4), on: "2027-03-12",
            .next(.head, ready: "2027-04-09", to: "dana"), backup: "ana"),
        // … nor is their stand-in new: they have the steward's own steps.
        Story(
            "the backup is the steward, and away",
            LadderStories.through(4) + [.away("ana", "2027-03-20", through: "2027-04-20", delegate: "lee")],
            on: "2027-03-26", .next(.head, ready: "2027-04-09", to: "dana"), backup: "ana"),
        Story(
            "the backup has left", LadderStories.through(4) + [.gone("kim", "2027-03-01")], on: "2027-03-12",
            .next(.head, ready: "2027-04-09", to: "dana")),
    ]

    @Test("attempts put off", arguments: attempts) func playsAttempts(_ story: Story) throws {
        try story.play()
    }
    @Test("handing up", arguments: escalations) func playsEscalations(_ story: Story) throws {
        try story.play()
    }
}
