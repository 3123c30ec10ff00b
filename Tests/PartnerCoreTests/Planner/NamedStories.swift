import PartnerCore
import Testing

/// Whole stories by the names that people know them by; the dates are those of `LadderStories`.
@Suite("Stories that everybody asks about")
struct NamedStories {
    static let corrections: [Story] = [
        // 1: the call is the anchor, whenever it is written down; 3: `due` of this morning was for another time.
        Story(
            "reminded this morning, called yesterday",
            LadderStories.through(2) + [.touch("2027-02-11", recorded: "2027-02-12")], on: "2027-02-12",
            .anchor("2027-02-11"), .due("2027-05-11"), .next(.notice, ready: "2027-04-27"), .health(.kept)),
        // 3: repeat-1 was said on the 20th, when that was its day: it counts for the 19th too, and 28 − 7 = 21 days
        // lie between it and the next.
        Story(
            "touch corrected by a day, there and back",
            LadderStories.through(2) + [.said(.repeat(1), "2027-02-20", anchor: "2026-11-13")],
            on: "2027-02-21", .due("2027-02-12"), .next(.repeat(2), ready: "2027-03-13")),
        // 3: what was said while the touch stood a year too early goes on counting.
        Story(
            "touch corrected by a year, there and back",
            LadderStories.through(2) + [.said(.repeat(1), "2027-02-19", anchor: "2025-11-12")],
            on: "2027-02-21", .due("2027-02-12"), .next(.repeat(2), ready: "2027-03-12")),
        // 12 November + 90 days is 10 February, + 180 is 11 May: 90 days are over what may be early, so nothing
        // counts, and a notice comes 14 days ahead.
        Story(
            "policy 90 → 180 days at repeat 2", saidAfterNinetyDays, on: "2027-03-11", .due("2027-05-11"),
            .next(.notice, ready: "2027-04-27"), .health(.kept), policy: { $0.followUp = Cadence(180, .days) }
        ),
        Story(
            "policy 90 → 180 days at repeat 2, when its time comes",
            saidAfterNinetyDays + [.said(.notice, "2027-04-27")], on: "2027-05-11", .speaks(.due, to: "ana"),
            policy: { $0.followUp = Cadence(180, .days) }),
        // Without the new policy the backup would have been asked.
        Story(
            "policy 90 days at repeat 2", saidAfterNinetyDays, on: "2027-03-11",
            .next(.backup, ready: "2027-03-24", to: "kim"), policy: { $0.followUp = Cadence(90, .days) }),
    ]

    static let saidAfterNinetyDays: [Fact] = [
        .touch("2026-11-12"), .said(.notice, "2027-01-27"), .said(.due, "2027-02-10"),
        .said(.repeat(1), "2027-02-17"), .said(.repeat(2), "2027-03-10"),
    ]

    /// Ana is the steward, the backup and the head of a branch of her own.
    private static func alone(
        _ title: String, _ facts: [Fact], on today: CivilDate, _ expected: Story.Expected
    )
        -> Story
    {
        Story(
            "a branch of one person (backup, head and steward the same), \(title)", facts, on: today,
            expected,
            backup: "ana", head: "ana", headsSupervisor: nil)
    }

    static let people: [Story] = [
        // 4: never to the steward, who stands in for Dana; then Dana's supervisor.
        Story(
            "head absent, delegate is the steward",
            LadderStories.through(5) + [.away("dana", "2027-04-01", through: "2027-04-20", delegate: "ana")],
            on: "2027-04-09", .speaks(.head, to: "sam")),
        // 4: at last the head though absent.
        Story(
            "head absent, delegate is the steward, and nobody above",
            LadderStories.through(5) + [.away("dana", "2027-04-01", through: "2027-04-20", delegate: "ana")],
            on: "2027-04-09", .speaks(.head, to: "dana"), headsSupervisor: nil),
        // 3: both escalations have nobody new, and count for the order, not for gaps: 84 − 28 days after 12 March.
        alone(
            "after repeat-2", LadderStories.through(4), on: "2027-03-12",
            .next(.lastQuestion, ready: "2027-05-07")),
        alone(
            "after the last question", LadderStories.through(4) + [.said(.lastQuestion, "2027-05-07")],
            on: "2027-05-08", .quietOn("2027-05-21")),
        // 4: ten days away, and the backup and the head are away too: held.
        alone(
            "away for ten days",
            [.touch("2026-11-12"), .away("ana", "2027-02-08", through: "2027-02-17")], on: "2027-02-12",
            .held(.away("ana", until: "2027-02-18"))),
        alone(
            "back again", [.touch("2026-11-12"), .away("ana", "2027-02-08", through: "2027-02-17")],
            on: "2027-02-18", .speaks(.due, to: "ana")),
    ]

    /// The head was asked on 9 April; the last question is of 7 May and quiet of the 21st.
    private static let silent: [Fact] =
        LadderStories.through(6)
        + [.silence("2027-05-01", through: "2027-06-30", Silence.Scope(kind: "school"))]

    /// Closed from 29 January through 18 February, three weeks: notice, due and repeat-1 would be of 29 January,
    /// 12 and 19 February.
    private static func closed(
        _ title: String, _ facts: [Fact], on today: CivilDate, _ expected: Story.Expected...
    )
        -> [Story]
    {
        expected.map {
            Story(
                "three weeks closed over notice, due and repeat: \(title)", facts, on: today, $0,
                closures: [Closure(.days("2027-01-29"..."2027-02-18"))])
        }
    }

    static let pauses: [Story] =
        [
            // 5: held through its last day; 7: lost past the nominal day of quiet, said or not.
            Story(
                "silence over the ladder's end", silent, on: "2027-05-22", .held(.silenced), .health(.lost)),
            // What is due goes once.
            Story(
                "silence over the ladder's end, the day after it", silent, on: "2027-07-01",
                .next(.lastQuestion, ready: "2027-05-07")),
            // 3: quiet at the later of its day and the gap, 98 − 84 = 14 days.
            Story(
                "silence over the ladder's end, and then quiet",
                silent + [.said(.lastQuestion, "2027-07-01")], on: "2027-07-02", .quietOn("2027-07-15")),
            // 3: nobody is told on before they were told.
            Story(
                "four months down, from the notice on", LadderStories.through(1), on: "2027-06-01",
                .speaks(.due, to: "ana"), .because(.ladder)),
            Story(
                "four months down, from repeat-2 on", LadderStories.through(4), on: "2027-07-12",
                .speaks(.repeat(2), to: "ana"), .because(.stewardFirst)),
            // 42 − 28 = 14 days later.
            Story(
                "four months down, and then the backup",
                LadderStories.through(4) + [.said(.repeat(2), "2027-07-12")], on: "2027-07-12",
                .next(.backup, ready: "2027-07-26", to: "kim")),
            Story(
                "four months down, over a promised day",
                [.promise(made: "2027-03-02", due: "2027-03-12")], on: "2027-07-12",
                .speaks(.due, to: "ana", .promise)),
            // 3: for a promise's repeat-1 only its own day holds; 7 − 1 days lie before repeat-2.
            Story(
                "four months down, and then repeat-1 of the promise",
                [.promise(made: "2027-03-02", due: "2027-03-12"), .saidOfPromise(.due, "2027-07-12")],
                on: "2027-07-13", .speaks(.repeat(1), to: "ana", .promise)),
            Story(
                "four months down, and then repeat-2 of the promise",
                [
                    .promise(made: "2027-03-02", due: "2027-03-12"), .saidOfPromise(.due, "2027-07-12"),
                    .saidOfPromise(.repeat(1), "2027-07-13"),
                ],
                on: "2027-07-13", .next(.repeat(2), ready: "2027-07-19", .promise)),
        ]
        // 2: due is the first open day, the notice 14 days before it moves back to the last.
        + closed(
            "ahead", [.touch("2026-11-12")], on: "2026-12-01", .due("2027-02-19"),
            .next(.notice, ready: "2027-01-28"))
        // The notice was said; due is 19 February, and repeat-1 a week after that.
        + closed(
            "meanwhile", [.touch("2026-11-12"), .said(.notice, "2027-01-28")], on: "2027-02-12", .silent(),
            .next(.due, ready: "2027-02-19"), .health(.kept))
        + closed(
            "afterwards",
            [.touch("2026-11-12"), .said(.notice, "2027-01-28"), .said(.due, "2027-02-19")],
            on: "2027-02-19", .next(.repeat(1), ready: "2027-02-26"), .health(.due))

    @Test("corrections and policies", arguments: corrections)
    func playsCorrections(_ story: Story) throws { try story.play() }
    @Test("who is there", arguments: people) func playsPeople(_ story: Story) throws { try story.play() }
    @Test("silence, outage, closure", arguments: pauses)
    func playsPauses(_ story: Story) throws { try story.play() }
}
