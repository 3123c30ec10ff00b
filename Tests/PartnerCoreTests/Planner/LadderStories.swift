import PartnerCore
import Testing

/// Documentation/rules.md, section 3. Unless said: touched on 12 November 2026, so due on Friday,
/// 12 February 2027; then 19 February, 12 March, 26 March, 9 April, 7 May, quiet on 21 May.
@Suite("The ladder slides, and nothing counts that was said for another time")
struct LadderStories {
    static let said: [Fact] = [
        .touch("2026-11-12"), .said(.notice, "2027-01-29"), .said(.due, "2027-02-12"),
        .said(.repeat(1), "2027-02-19"), .said(.repeat(2), "2027-03-12"),
        .said(.backup, "2027-03-26", to: "kim"), .said(.head, "2027-04-09", to: "dana"),
        .said(.lastQuestion, "2027-05-07"),
    ]
    /// The touch and the steps through this one.
    static func through(_ count: Int) -> [Fact] { Array(said.prefix(count + 1)) }

    static let order: [Story] = [
        Story("after the notice", through(1), on: "2027-01-29", .next(.due, ready: "2027-02-12")),
        Story("after due", through(2), on: "2027-02-12", .next(.repeat(1), ready: "2027-02-19")),
        Story("after repeat-1", through(3), on: "2027-02-19", .next(.repeat(2), ready: "2027-03-12")),
        Story("after repeat-2", through(4), on: "2027-03-12", .next(.backup, ready: "2027-03-26", to: "kim")),
        Story(
            "after the backup", through(5), on: "2027-03-26", .next(.head, ready: "2027-04-09", to: "dana")),
        Story("after the head", through(6), on: "2027-04-09", .next(.lastQuestion, ready: "2027-05-07")),
        Story("after the last question", through(7), on: "2027-05-20", .quietOn("2027-05-21")),
        Story("on the day of quiet", through(7), on: "2027-05-21", .quiet(since: "2027-05-21")),
        // 3: quiet until a touch, a rest, an end or a moved date; with a new steward in `StewardStories`.
        Story(
            "quiet, then a touch", said + [.touch("2027-06-01")], on: "2027-06-01", .due("2027-09-01"),
            .next(.notice, ready: "2027-08-18")),
        Story(
            "quiet, then a rest", said + [.stage(.resting, "2027-06-01", through: "2027-08-31")],
            on: "2027-06-01", .none(.followUp)),
        Story(
            "quiet, then the end", said + [.stage(.ended, "2027-06-01")], on: "2027-06-01", .none(.followUp)),
        // Due on 12 May, what was said is for another time; Ana was asked on the 7th.
        Story(
            "quiet, then a longer policy", said, on: "2027-05-22", .due("2027-05-12"),
            .next(.due, ready: "2027-05-14"), policy: { $0.followUp = Cadence(6, .months) }),
        // 3: a notice may be passed over by due, and by nothing else; late, it is still said.
        Story(
            "a late notice", [.touch("2026-11-12")], on: "2027-02-05", .next(.notice, ready: "2027-01-29")),
        Story(
            "due passes it over", [.touch("2026-11-12")], on: "2027-02-12", .next(.due, ready: "2027-02-12")),
        // 3: nobody is told on before they were told: after a year of silence the ladder begins at due.
        Story(
            "after a year without a mail", [.touch("2026-11-12")], on: "2028-02-12",
            .next(.due, ready: "2027-02-12")),
        // 3: without a counted ask of the steward's the ladder is at due, whatever else was said.
        Story(
            "only the backup was asked", [.touch("2026-11-12"), .said(.backup, "2027-03-26", to: "kim")],
            on: "2027-03-27", .next(.due, ready: "2027-02-12")),
    ]

    static let gaps: [Story] = [
        // 3: the later of the nominal date and the gap after the last counted ask.
        Story(
            "due was late by 17 days", [.touch("2026-11-12"), .said(.due, "2027-03-01")], on: "2027-03-02",
            .next(.repeat(1), ready: "2027-03-08")),
        // 28 − 7 = 21 days after 8 March.
        Story(
            "and repeat-1 after it",
            [.touch("2026-11-12"), .said(.due, "2027-03-01"), .said(.repeat(1), "2027-03-08")],
            on: "2027-03-08", .next(.repeat(2), ready: "2027-03-29")),
        Story(
            "a little late, made good by the nominal date",
            [
                .touch("2026-11-12"), .said(.due, "2027-02-12"), .said(.repeat(1), "2027-02-19"),
                .said(.repeat(2), "2027-03-12"), .said(.backup, "2027-03-30", to: "kim"),
            ],
            on: "2027-03-30", .next(.head, ready: "2027-04-13", to: "dana")),
        // 3: quiet at the later of its nominal day and the gap (14) after the last step.
        Story(
            "quiet slides too",
            [
                .touch("2026-11-12"), .said(.due, "2027-02-12"), .said(.repeat(1), "2027-02-19"),
                .said(.repeat(2), "2027-03-12"), .said(.backup, "2027-03-26", to: "kim"),
                .said(.head, "2027-04-09", to: "dana"), .said(.lastQuestion, "2027-06-01"),
            ],
            on: "2027-06-02", .quietOn("2027-06-15")),
        // 3: seven days after the last ask of the clock to the same person, whatever the ladder says.
        Story(
            "a ladder with short gaps", [.touch("2026-11-12"), .said(.due, "2027-02-12")], on: "2027-02-12",
            .next(.repeat(1), ready: "2027-02-19"),
            policy: { $0.ladder = Ladder(repeats: [3, 28], backup: 42, quiet: 98) }),
        // Due on 15 February was said; the touch was of the 5th, so due is the 19th, which is over 3 days
        // (a quarter of 14) after the 15th: said for another time. It comes again, a week after.
        Story(
            "said too early to count",
            [.touch("2027-02-05"), .said(.due, "2027-02-15", anchor: "2027-02-01")],
            on: "2027-02-16", .next(.due, ready: "2027-02-22"), cadence: Cadence(2, .weeks)),
        // The seven days are one person's: Lee was not asked.
        Story(
            "said too early, now to another",
            [
                .touch("2027-02-05"), .said(.due, "2027-02-15", anchor: "2027-02-01"),
                .away("ana", "2027-02-17", through: "2027-02-28", delegate: "lee"),
            ], on: "2027-02-19", .next(.due, ready: "2027-02-19", to: "lee"), cadence: Cadence(2, .weeks)),
        // 18 February: due is at most three days after the 15th, so it counts; 18 + 7.
        Story(
            "within a quarter of the cadence",
            [.touch("2027-02-04"), .said(.due, "2027-02-15", anchor: "2027-02-01")], on: "2027-02-16",
            .next(.repeat(1), ready: "2027-02-25"), cadence: Cadence(2, .weeks)),
        // 3: a promise is free of the seven days, and of tolerance: said a day early it does not count.
        Story(
            "a promise put off by a day",
            [.promise(made: "2027-03-02", due: "2027-03-13"), .saidOfPromise(.due, "2027-03-12")],
            on: "2027-03-12", .next(.due, ready: "2027-03-13", .promise)),
    ]

    static let corrections: [Story] = [
        // 3: a correction by a day repeats nothing: due is now 13 February, within 7 days of the 12th.
        Story(
            "a touch corrected by a day", [.touch("2026-11-13"), .said(.due, "2027-02-12")], on: "2027-02-12",
            .anchor("2026-11-13"), .next(.repeat(1), ready: "2027-02-20")),
        // 12 + 7 = 19 February still counts, the 20th does not.
        Story(
            "a touch corrected by a week", [.touch("2026-11-19"), .said(.due, "2027-02-12")],
            on: "2027-02-12", .next(.repeat(1), ready: "2027-02-26")),
        Story(
            "a touch corrected by eight days", [.touch("2026-11-20"), .said(.due, "2027-02-12")],
            on: "2027-02-12", .next(.notice, ready: "2027-02-06")),
        // 3: by a year back loses nothing: what was said counts, and goes on after its gap.
        Story(
            "a touch corrected by a year back", [.touch("2025-11-12"), .said(.due, "2027-02-12")],
            on: "2027-02-13", .next(.repeat(1), ready: "2027-02-19")),
        // 3: by a year forward: what was said was for another time.
        Story(
            "a touch corrected by a year forward",
            [
                .touch("2026-11-12"), .said(.due, "2026-02-12", anchor: "2025-11-12"),
                .said(.repeat(1), "2026-02-19", anchor: "2025-11-12"),
                .said(.repeat(2), "2026-03-12", anchor: "2025-11-12"),
                .said(.backup, "2026-03-26", to: "kim", anchor: "2025-11-12"),
            ], on: "2026-12-01", .next(.notice, ready: "2027-01-29")),
        // The touch of November was none: the one before it speaks again, and due was said.
        Story(
            "a touch removed", [.touch("2026-08-01"), .said(.due, "2027-02-12")], on: "2027-02-13",
            .anchor("2026-08-01"), .next(.repeat(1), ready: "2027-02-19")),
        Story(
            "answered", [.touch("2026-11-12"), .said(.due, "2027-02-12"), .touch("2027-02-13")],
            on: "2027-02-14", .next(.notice, ready: "2027-04-29")),
        // 3: a longer policy starts the ladder anew when its time comes.
        Story(
            "a longer policy", [.touch("2026-11-12"), .said(.due, "2027-02-12")], on: "2027-02-13",
            .due("2027-05-12"), .next(.notice, ready: "2027-04-28"),
            policy: { $0.followUp = Cadence(6, .months) }),
        // A shorter one: what was said counts; what was not begins at due and not further up.
        Story(
            "a shorter policy", [.touch("2026-11-12"), .said(.due, "2027-02-12")], on: "2027-02-13",
            .due("2026-12-12"), .next(.repeat(1), ready: "2027-02-19"),
            policy: { $0.followUp = Cadence(1, .months) }),
        Story(
            "a shorter policy, nothing said", [.touch("2026-11-12")], on: "2027-02-13",
            .next(.due, ready: "2026-12-12"), policy: { $0.followUp = Cadence(1, .months) }),
        // A closure declared afterwards moves due from the 12th to the 17th: it was said, and counts.
        Story(
            "a closure declared afterwards", [.touch("2026-11-12"), .said(.due, "2027-02-12")],
            on: "2027-02-13", .due("2027-02-17"), .next(.repeat(1), ready: "2027-02-24"),
            closures: [Closure(.days("2027-02-12"..."2027-02-16"))]),
        // 3: only what was spoken counts.
        Story(
            "withdrawn", [.touch("2026-11-12"), .row(.due, "2027-02-12", .withdrawn)], on: "2027-02-13",
            .next(.due, ready: "2027-02-12")),
        Story(
            "refused by the mail system", [.touch("2026-11-12"), .row(.due, "2027-02-12", .dead)],
            on: "2027-02-13", .next(.due, ready: "2027-02-12", to: "kim")),
        Story(
            "closed", [.touch("2026-11-12"), .row(.due, "2027-02-12", .closed)], on: "2027-02-13",
            .next(.due, ready: "2027-02-12")),
    ]

    @Test("steps in their order", arguments: order) func playsOrder(_ story: Story) throws {
        try story.play()
    }
    @Test("gaps after late speaking", arguments: gaps) func playsGaps(_ story: Story) throws {
        try story.play()
    }
    @Test("facts that were corrected", arguments: corrections) func playsCorrections(_ story: Story) throws {
        try story.play()
    }
}
