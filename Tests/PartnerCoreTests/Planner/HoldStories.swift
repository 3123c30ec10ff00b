import PartnerCore
import Testing

/// Documentation/rules.md, section 5.
@Suite("What is held back is said once, when its day comes")
struct HoldStories {
    static let afterDue = LadderStories.through(2)

    static let snoozes: [Story] = [
        // 5: where nothing was spoken before, it only ends.
        Story(
            "snoozed before anything was said",
            [.touch("2026-11-12"), .snoozed(until: "2027-02-20", recorded: "2027-01-10")],
            on: "2027-02-19", .held(.snoozed)),
        Story(
            "… and its end", [.touch("2026-11-12"), .snoozed(until: "2027-02-20", recorded: "2027-01-10")],
            on: "2027-02-20", .speaks(.due, to: "ana"), .because(.ladder)),
        // Ended before due: the ladder goes on by its own dates.
        Story(
            "snoozed until before due",
            [.touch("2026-11-12"), .snoozed(until: "2027-01-20", recorded: "2027-01-10")],
            on: "2027-01-20", .next(.notice, ready: "2027-01-29")),
        // 5: a notice was said and is asked to come again on the 31st; due is 12 days later.
        Story(
            "a notice once more",
            LadderStories.through(1) + [.snoozed(until: "2027-01-31", recorded: "2027-01-29")],
            on: "2027-01-31", .next(.notice, ready: "2027-01-31"), .because(.snoozeEnded)),
        Story(
            "after the notice's second time",
            LadderStories.through(1) + [
                .snoozed(until: "2027-01-31", recorded: "2027-01-29"), .said(.notice, "2027-01-31"),
            ],
            on: "2027-01-31", .next(.due, ready: "2027-02-12")),
        // … or due itself, where it is at most seven days ahead.
        Story(
            "due a little early",
            LadderStories.through(1) + [.snoozed(until: "2027-02-06", recorded: "2027-01-29")],
            on: "2027-02-06", .next(.due, ready: "2027-02-06"), .because(.snoozeEnded)),
        // 5: held through the day before its date.
        Story(
            "the day before", afterDue + [.snoozed(until: "2027-03-01", recorded: "2027-02-13")],
            on: "2027-02-28", .held(.snoozed)),
        // 5: the steward's next step where its nominal date is at most 7 days after the snooze's.
        Story(
            "the steward's next step", afterDue + [.snoozed(until: "2027-03-01", recorded: "2027-02-13")],
            on: "2027-03-01", .next(.repeat(1), ready: "2027-03-01"), .because(.snoozeEnded)),
        Story(
            "the next step, seven days ahead",
            LadderStories.through(3) + [.snoozed(until: "2027-03-05", recorded: "2027-02-20")],
            on: "2027-03-05", .next(.repeat(2), ready: "2027-03-05")),
        // 5: or a quarter of the cadence: of 14 days, 3. Due on 18 February, repeat-1 on the 25th.
        Story(
            "the next step, a quarter of the cadence ahead",
            [
                .touch("2027-02-04"), .said(.due, "2027-02-18"),
                .snoozed(until: "2027-02-22", recorded: "2027-02-18"),
            ],
            on: "2027-02-22", .next(.repeat(1), ready: "2027-02-22"), cadence: Cadence(2, .weeks)),
        Story(
            "the next step, over a quarter of the cadence ahead",
            [
                .touch("2027-02-04"), .said(.due, "2027-02-18"),
                .snoozed(until: "2027-02-21", recorded: "2027-02-18"),
            ],
            on: "2027-02-21", .next(.due, ready: "2027-02-21"), cadence: Cadence(2, .weeks)),
        // 5: … else their last once more: repeat-2 is eight days ahead.
        Story(
            "their last once more",
            LadderStories.through(3) + [.snoozed(until: "2027-03-04", recorded: "2027-02-20")],
            on: "2027-03-04", .next(.repeat(1), ready: "2027-03-04"), .because(.snoozeEnded)),
        // 5: … and said a day late repeat-2 is seven days ahead.
        Story(
            "the next step, as it is said late",
            LadderStories.through(3) + [.snoozed(until: "2027-03-04", recorded: "2027-02-20")],
            on: "2027-03-05", .next(.repeat(2), ready: "2027-03-04"), .because(.snoozeEnded)),
        // 5: ended snoozes are free of the seven days.
        Story(
            "within a week of the last ask",
            afterDue + [.snoozed(until: "2027-02-15", recorded: "2027-02-13")],
            on: "2027-02-15", .next(.repeat(1), ready: "2027-02-15")),
        // 5: any step spoken since uses it up; 3: 28 − 7 = 21 days after 4 March.
        Story(
            "used up",
            LadderStories.through(3) + [
                .snoozed(until: "2027-03-04", recorded: "2027-02-20"), .said(.repeat(1), "2027-03-04"),
            ], on: "2027-03-04", .next(.repeat(2), ready: "2027-03-25"), .because(.ladder)),
        // 5: what is next is the backup's, so the steward's last once more; 42 − 28 = 14 days on, the backup.
        Story(
            "before the backup is asked",
            LadderStories.through(4) + [.snoozed(until: "2027-03-20", recorded: "2027-03-13")],
            on: "2027-03-20", .next(.repeat(2), ready: "2027-03-20")),
        Story(
            "the backup after it",
            LadderStories.through(4) + [
                .snoozed(until: "2027-03-20", recorded: "2027-03-13"), .said(.repeat(2), "2027-03-20"),
            ], on: "2027-03-20", .next(.backup, ready: "2027-04-03", to: "kim")),
        // The last question is not brought forward over the backup and the head.
        Story(
            "snoozed past the last question's day",
            LadderStories.through(4) + [.snoozed(until: "2027-05-07", recorded: "2027-03-13")],
            on: "2027-05-07", .speaks(.repeat(2), to: "ana")),
        // 3: it will speak once more, so it is not quiet.
        Story(
            "snoozed when it was quiet",
            LadderStories.through(7) + [.snoozed(until: "2027-06-10", recorded: "2027-05-25")],
            on: "2027-06-09", .held(.snoozed)),
        Story(
            "… and its end",
            LadderStories.through(7) + [.snoozed(until: "2027-06-10", recorded: "2027-05-25")],
            on: "2027-06-10", .next(.lastQuestion, ready: "2027-06-10")),
        // 5: ended when the occurrence is answered.
        Story(
            "answered",
            afterDue + [.snoozed(until: "2027-07-01", recorded: "2027-02-13"), .touch("2027-02-20")],
            on: "2027-05-06", .next(.notice, ready: "2027-05-06")),
        // A touch that was written down ahead answers on its day.
        Story(
            "answered by a touch whose day came",
            [
                .touch("2026-11-12"), .touch("2027-02-20", recorded: "2027-02-01"), .said(.due, "2027-02-12"),
                .snoozed(until: "2027-07-01", recorded: "2027-02-13"),
            ],
            on: "2027-05-06", .next(.notice, ready: "2027-05-06")),
        // A new steward's ladder begins after the snooze, which then has nothing of theirs to repeat.
        Story(
            "handed over while snoozed",
            afterDue + [
                .snoozed(until: "2027-03-01", recorded: "2027-02-13"), .steward("kim", "2027-02-15"),
            ],
            on: "2027-02-20", .held(.snoozed)),
        Story(
            "… and its end",
            afterDue + [
                .snoozed(until: "2027-03-01", recorded: "2027-02-13"), .steward("kim", "2027-02-15"),
            ],
            on: "2027-03-01", .speaks(.due, to: "kim"), .because(.ladder)),
        // 5: it follows a corrected anchor.
        Story(
            "the touch was corrected",
            [
                .touch("2026-11-13", recorded: "2026-11-12"), .said(.due, "2027-02-12"),
                .snoozed(until: "2027-03-01", recorded: "2027-02-13"),
            ], on: "2027-02-25", .held(.snoozed)),
        // A touch of long ago, written down meanwhile, answers nothing.
        Story(
            "an older touch was logged",
            afterDue + [
                .snoozed(until: "2027-03-01", recorded: "2027-02-13"),
                .touch("2026-10-01", recorded: "2027-02-14"),
            ], on: "2027-02-25", .held(.snoozed)),
        // 5: the one recorded last rules, also where it is the shorter.
        Story(
            "two snoozes",
            afterDue + [
                .snoozed(until: "2027-03-10", recorded: "2027-02-13"),
                .snoozed(until: "2027-02-25", recorded: "2027-02-14"),
            ], on: "2027-02-26", .next(.repeat(1), ready: "2027-02-25")),
        // 5: on its date or the next send day: Sunday, 28 February 2027, so Tuesday.
        Story(
            "a snooze to a closed day", afterDue + [.snoozed(until: "2027-02-28", recorded: "2027-02-13")],
            on: "2027-02-28", .next(.repeat(1), ready: "2027-03-02"), branch: Desk.tueToSat),
        // A snooze holds one occurrence.
        Story(
            "another clock's snooze",
            afterDue + [.snoozed(until: "2027-03-01", recorded: "2027-02-13", .reEvaluation)],
            on: "2027-02-19", .speaks(.repeat(1), to: "ana")),
        Story(
            "one promise of two",
            [
                .promise(1, made: "2027-03-02", due: "2027-03-12"),
                .promise(2, made: "2027-03-02", due: "2027-03-12"),
                .saidOfPromise(.due, "2027-03-12"),
                .snoozed(until: "2027-03-20", recorded: "2027-03-12", .promise, subject: 1),
            ], on: "2027-03-14", .held(.snoozed, .promise, subject: 1),
            .speaks(.due, to: "ana", .promise, subject: 2)),
        Story(
            "a promise's snooze ends",
            [
                .promise(made: "2027-03-02", due: "2027-03-12"), .saidOfPromise(.due, "2027-03-12"),
                .snoozed(until: "2027-03-20", recorded: "2027-03-12", .promise, subject: 1),
            ], on: "2027-03-20", .next(.repeat(1), ready: "2027-03-20", .promise)),
        // 5: a steward's step that was said keeps its say after quiet too: once more on the snooze's date.
        Story(
            "snoozed when all was said",
            LadderStories.said + [.snoozed(until: "2027-06-01", recorded: "2027-05-10")], on: "2027-05-25",
            .held(.snoozed)),
        Story(
            "… and its end",
            LadderStories.said + [.snoozed(until: "2027-06-01", recorded: "2027-05-10")], on: "2027-06-01",
            .next(.lastQuestion, ready: "2027-06-01")),
        // Then quiet: the gap of 14 after it.
        Story(
            "… and then quiet",
            LadderStories.said + [
                .snoozed(until: "2027-06-01", recorded: "2027-05-10"), .said(.lastQuestion, "2027-06-01"),
            ], on: "2027-06-02", .quietOn("2027-06-15")),
    ]

    static let others: [Story] = [
        // 5: the first reason that applies is given: the snooze goes before being away.
        Story(
            "snoozed and away",
            afterDue + [
                .snoozed(until: "2027-03-01", recorded: "2027-02-13"),
                .away("ana", "2027-02-18", through: "2027-02-22"),
            ], on: "2027-02-19", .held(.snoozed)),
        Story(
            "away and outbox busy",
            afterDue + [
                .row(.repeat(1), "2027-02-17", .decided), .away("ana", "2027-02-18", through: "2027-02-22"),
            ], on: "2027-02-19", .held(.away("ana", until: "2027-02-23"))),
        // 5: a step of the clock and subject, under any anchor, is decided and not yet spoken.
        Story(
            "a step waits in the outbox", afterDue + [.row(.repeat(1), "2027-02-19", .decided)],
            on: "2027-02-20", .held(.busy)),
        Story(
            "a step waits under another anchor",
            [.touch("2026-11-13"), .row(.due, "2027-02-12", .decided, anchor: "2026-11-12")],
            on: "2027-02-13", .held(.busy)),
        Story(
            "another promise's step waits",
            [
                .promise(1, made: "2027-03-02", due: "2027-03-12"),
                .promise(2, made: "2027-03-02", due: "2027-03-12"),
                .row(.due, "2027-03-12", .decided, anchor: "2027-03-02", .promise, subject: 2),
            ], on: "2027-03-12", .speaks(.due, to: "ana", .promise, subject: 1),
            .held(.busy, .promise, subject: 2)),
        // 4: nobody is left at all.
        Story(
            "nobody is left",
            [
                .touch("2026-11-12"), .gone("ana", "2027-01-01"), .gone("kim", "2027-01-01"),
                .gone("dana", "2027-01-01"),
            ],
            on: "2027-02-12", .held(.nobody)),
    ]

    @Test("snoozes", arguments: snoozes) func playsSnoozes(_ story: Story) throws { try story.play() }
    @Test("other holds", arguments: others) func playsOthers(_ story: Story) throws { try story.play() }
}
