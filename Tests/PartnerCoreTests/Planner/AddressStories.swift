import PartnerCore
import Testing

/// Documentation/rules.md, section 4.
@Suite("Somebody who can act is told, and never the steward in place of a colleague")
struct AddressStories {
    static let due: [Fact] = [.touch("2026-11-12")]

    static let stewardsSteps: [Story] = [
        // 4: the steward; absent, their delegate; theirs, if absent too.
        Story(
            "the delegate", due + [.away("ana", "2027-02-10", through: "2027-02-14", delegate: "lee")],
            on: "2027-02-12", .next(.due, ready: "2027-02-12", to: "lee")),
        Story(
            "the delegate's delegate",
            due + [
                .away("ana", "2027-02-10", through: "2027-02-14", delegate: "lee"),
                .away("lee", "2027-02-11", through: "2027-02-20", delegate: "jo"),
            ], on: "2027-02-12", .next(.due, ready: "2027-02-12", to: "jo")),
        // 5: the last day of an absence is still held; the day after it is not.
        Story(
            "the last day away", due + [.away("ana", "2027-02-10", through: "2027-02-12")], on: "2027-02-12",
            .held(.away("ana", until: "2027-02-13"))),
        Story(
            "the first day back", due + [.away("ana", "2027-02-10", through: "2027-02-12")], on: "2027-02-13",
            .speaks(.due, to: "ana")),
        // 4: without a delegate the whole absence must be over 7 days for the backup to be told.
        Story(
            "away for seven days", due + [.away("ana", "2027-02-08", through: "2027-02-14")],
            on: "2027-02-12", .held(.away("ana", until: "2027-02-15"))),
        Story(
            "away for eight days", due + [.away("ana", "2027-02-08", through: "2027-02-15")],
            on: "2027-02-12", .speaks(.due, to: "kim")),
        Story(
            "away for eight days, no backup", due + [.away("ana", "2027-02-08", through: "2027-02-15")],
            on: "2027-02-12", .speaks(.due, to: "dana"), backup: nil),
        Story(
            "away for long, the backup too",
            due + [
                .away("ana", "2027-02-08", through: "2027-02-20"),
                .away("kim", "2027-02-08", through: "2027-02-20"),
            ], on: "2027-02-12", .speaks(.due, to: "dana")),
        // 4: else held, until the first of them is back.
        Story(
            "all three are away",
            due + [
                .away("ana", "2027-02-08", through: "2027-02-20"),
                .away("kim", "2027-02-08", through: "2027-02-25"),
                .away("dana", "2027-02-10", through: "2027-02-15"),
            ],
            on: "2027-02-12", .held(.away("dana", until: "2027-02-16"))),
        // Two absences that follow each other are one: nine days.
        Story(
            "away twice in a row",
            due + [
                .away("ana", "2027-02-08", through: "2027-02-12"),
                .away("ana", "2027-02-13", through: "2027-02-16"),
            ],
            on: "2027-02-12", .speaks(.due, to: "kim")),
        // 4: a circle is an error; whatever is made of it, neither of them is told.
        Story(
            "a circle",
            due + [
                .away("ana", "2027-02-08", through: "2027-02-20", delegate: "lee"),
                .away("lee", "2027-02-08", through: "2027-02-20", delegate: "ana"),
            ], on: "2027-02-12", .speaks(.due, to: "kim")),
        // 4: asks go on by their own dates: Lee was asked, and it counts.
        Story(
            "back from being away",
            due + [
                .away("ana", "2027-02-10", through: "2027-02-14", delegate: "lee"),
                .said(.due, "2027-02-12", to: "lee"),
            ], on: "2027-02-16", .next(.repeat(1), ready: "2027-02-19")),
        // A notice goes the same way.
        Story(
            "a notice to the delegate",
            due + [.away("ana", "2027-01-25", through: "2027-02-04", delegate: "lee")], on: "2027-01-29",
            .speaks(.notice, to: "lee")),
        // A promise too.
        Story(
            "a promise to the delegate",
            [
                .promise(made: "2027-03-02", due: "2027-03-12"),
                .away("ana", "2027-03-10", through: "2027-03-14", delegate: "lee"),
            ], on: "2027-03-12", .speaks(.due, to: "lee", .promise)),
    ]

    static let orphans: [Story] = [
        // 4: a steward who is gone counts as absent without end, and the partner is an orphan.
        Story(
            "the steward has left", due + [.gone("ana", "2027-02-01")], on: "2027-02-12",
            .speaks(.due, to: "kim"), .orphan(.stewardGone("ana", since: "2027-02-01"))),
        Story(
            "the steward has left, no backup", due + [.gone("ana", "2027-02-01")], on: "2027-02-12",
            .speaks(.due, to: "dana"), backup: nil),
        Story(
            "nobody is the steward", due + [.steward(nil, "2027-02-01")], on: "2027-02-12",
            .speaks(.due, to: "kim"), .orphan(.noSteward)),
        Story(
            "never had a steward", [.stage(.established, "2025-01-01"), .touch("2026-11-12")],
            on: "2027-02-12", .speaks(.due, to: "kim"), .orphan(.noSteward), start: .nothing),
        // 4: a dead letter's steps go to the backup, then the head.
        Story(
            "the steward's mail is refused",
            due + [.row(.due, "2027-02-12", .dead), .deadMail("ana", "2027-02-12")],
            on: "2027-02-13", .speaks(.due, to: "kim"), .orphan(.mailDead("ana", since: "2027-02-12"))),
        Story(
            "the steward's and the backup's mail is refused",
            due + [.deadMail("ana", "2027-02-12"), .deadMail("kim", "2027-02-12")], on: "2027-02-13",
            .speaks(.due, to: "dana")),
        // 4: of a dead letter whose address was not refused only its own step goes on.
        Story(
            "mail with the step was given up on", due + [.row(.due, "2027-02-12", .dead)],
            on: "2027-02-13", .speaks(.due, to: "kim"), .orphan(nil)),
        Story(
            "and so was the backup's",
            due + [.row(.due, "2027-02-12", .dead), .row(.due, "2027-02-13", .dead, to: "kim")],
            on: "2027-02-16", .speaks(.due, to: "dana")),
        Story(
            "and so was the head's: the steward is asked again",
            due + [
                .row(.due, "2027-02-12", .dead), .row(.due, "2027-02-13", .dead, to: "kim"),
                .row(.due, "2027-02-16", .dead, to: "dana"),
            ], on: "2027-02-17", .speaks(.due, to: "ana")),
        Story(
            "what comes after it is the steward's",
            due + [.row(.due, "2027-02-12", .dead), .said(.due, "2027-02-13", to: "kim")],
            on: "2027-02-20", .speaks(.repeat(1), to: "ana")),
        Story(
            "mail with what was handed up was given up on",
            LadderStories.through(4) + [.row(.backup, "2027-03-26", .dead, to: "kim")],
            on: "2027-03-27", .speaks(.backup, to: "dana")),
        // 3.4: never the steward: the head's step comes at its own time, to their supervisor.
        Story(
            "and the steward stands in for the head",
            LadderStories.through(4) + [
                .row(.backup, "2027-03-26", .dead, to: "kim"),
                .away("dana", "2027-03-20", through: "2027-04-30", delegate: "ana"),
            ], on: "2027-03-27", .next(.head, ready: "2027-04-09", to: "sam")),
        // 3.4: days spent waiting for somebody who is away are not lateness.
        Story(
            "and so was what had waited for the backup",
            LadderStories.through(4) + [
                .away("kim", "2027-03-24", through: "2027-04-01"),
                .row(.backup, "2027-04-02", .dead, to: "kim"),
            ], on: "2027-04-06", .speaks(.backup, to: "dana")),
        Story(
            "sent again and taken, it counts from that day",
            due + [
                .said(.due, "2027-03-02"), .said(.due, "2027-02-13", to: "kim"),
                .said(.repeat(1), "2027-02-20"),
            ], on: "2027-03-03", .next(.repeat(2), ready: "2027-03-23", to: "ana")),
        Story(
            "and it is not their last step, though it was said last",
            LadderStories.through(4) + [.said(.due, "2027-03-13")], on: "2027-04-06",
            .speaks(.repeat(2), to: "ana")),
        Story("well looked after", due, on: "2027-02-12", .orphan(nil)),
        // An orphan's repeats go on to the backup, and handing up finds nobody new but the head.
        Story(
            "an orphan is handed up to the head",
            due + [
                .gone("ana", "2027-02-01"), .said(.due, "2027-02-12", to: "kim"),
                .said(.repeat(1), "2027-02-19", to: "kim"), .said(.repeat(2), "2027-03-12", to: "kim"),
            ], on: "2027-03-12", .next(.head, ready: "2027-04-09", to: "dana")),
    ]

    static let handingUp: [Story] = [
        // 4: the backup and their delegates.
        Story(
            "the backup's delegate",
            LadderStories.through(4) + [.away("kim", "2027-03-20", through: "2027-04-20", delegate: "jo")],
            on: "2027-03-26", .speaks(.backup, to: "jo")),
        // 4: one absent without a delegate is waited for up to 7 days.
        Story(
            "the backup is away for five days",
            LadderStories.through(4) + [.away("kim", "2027-03-25", through: "2027-03-29")],
            on: "2027-03-26", .held(.away("kim", until: "2027-03-30"))),
        // … which are not lateness: ready on 26 March, waited for 4 days, so late from 7 April on.
        Story(
            "waiting is not lateness",
            LadderStories.through(4) + [.away("kim", "2027-03-25", through: "2027-03-29")],
            on: "2027-04-06", .speaks(.backup, to: "kim")),
        Story(
            "lateness after waiting",
            LadderStories.through(4) + [.away("kim", "2027-03-25", through: "2027-03-29")],
            on: "2027-04-07", .speaks(.repeat(2), to: "ana"), .because(.stewardFirst)),
        // Dana's return does not make the backup's step less late: Kim was there.
        Story(
            "another's absence is no excuse",
            LadderStories.through(4) + [.away("dana", "2027-03-25", through: "2027-03-30")],
            on: "2027-04-04", .speaks(.repeat(2), to: "ana"), .because(.stewardFirst)),
        // Back on the seventh day after the step was ready, or on the eighth.
        Story(
            "the backup is back on the seventh day",
            LadderStories.through(4) + [.away("kim", "2027-03-20", through: "2027-04-01")],
            on: "2027-03-26", .held(.away("kim", until: "2027-04-02"))),
        Story(
            "the backup is back on the eighth day",
            LadderStories.through(4) + [.away("kim", "2027-03-20", through: "2027-04-02")],
            on: "2027-03-26", .next(.head, ready: "2027-04-09", to: "dana")),
        // Longer than that is not waited for: then there is nobody new below the head.
        Story(
            "the backup is away for long",
            LadderStories.through(4) + [.away("kim", "2027-03-20", through: "2027-04-20")],
            on: "2027-04-09", .speaks(.head, to: "dana")),
        Story(
            "the head's delegate",
            LadderStories.through(5) + [.away("dana", "2027-04-01", through: "2027-04-20", delegate: "jo")],
            on: "2027-04-09", .speaks(.head, to: "jo")),
        // 4: for the head: the head, their delegates, their supervisors, at last the head though absent.
        Story(
            "the head's supervisor",
            LadderStories.through(5) + [.away("dana", "2027-04-01", through: "2027-04-20")],
            on: "2027-04-09", .speaks(.head, to: "sam")),
        Story(
            "the head though absent",
            LadderStories.through(5) + [.away("dana", "2027-04-01", through: "2027-04-20")],
            on: "2027-04-09", .speaks(.head, to: "dana"), headsSupervisor: nil),
        Story(
            "the head is waited for",
            LadderStories.through(5) + [.away("dana", "2027-04-08", through: "2027-04-12")],
            on: "2027-04-09", .held(.away("dana", until: "2027-04-13"))),
        // 4: never to the steward, though they stand in for the backup; Kim is away for long.
        Story(
            "the steward stands in for the backup",
            LadderStories.through(4) + [.away("kim", "2027-03-20", through: "2027-04-20", delegate: "ana")],
            on: "2027-03-26", .silent()),
        // … nor where Lee had all their steps, and they were asked nothing themselves.
        Story(
            "the steward, never asked, stands in for the backup",
            [
                .touch("2026-11-12"), .said(.due, "2027-02-12", to: "lee"),
                .said(.repeat(1), "2027-02-19", to: "lee"), .said(.repeat(2), "2027-03-12", to: "lee"),
                .away("kim", "2027-03-20", through: "2027-04-20", delegate: "ana"),
            ],
            on: "2027-03-26", .next(.head, ready: "2027-04-09", to: "dana")),
        // 4: the first who was not asked by a counted step: Lee, who stands in for Kim, was asked for Ana.
        Story(
            "who stood in is not asked again as the backup's delegate",
            [
                .touch("2026-11-12"), .said(.due, "2027-02-12"), .said(.repeat(1), "2027-02-19"),
                .said(.repeat(2), "2027-03-12", to: "lee"),
                .away("kim", "2027-03-20", through: "2027-05-20", delegate: "lee"),
            ], on: "2027-04-09", .speaks(.head, to: "dana")),
    ]

    @Test("the steward's own steps", arguments: stewardsSteps) func playsStewardsSteps(_ story: Story) throws
    {
        try story.play()
    }
    @Test("partners without a living steward", arguments: orphans) func playsOrphans(_ story: Story) throws {
        try story.play()
    }
    @Test("whom it is handed up to", arguments: handingUp) func playsHandingUp(_ story: Story) throws {
        try story.play()
    }
}
