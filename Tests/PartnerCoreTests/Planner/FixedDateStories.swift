import PartnerCore
import Testing

/// Documentation/rules.md, section 1, "Fixed date".
@Suite("A fixed date comes on its own day, whatever happened before")
struct FixedDateStories {
    /// 15 September is a Wednesday in 2027, a Friday in 2028, a Saturday in 2029, a Sunday in 2030.
    static let september = Fact.rule("every 15 September", from: "2026-10-01")
    /// 25 December 2026, 29 January and 26 February 2027.
    static let fridays = Fact.rule("last Friday of the month", from: "2026-12-01")

    static let dates: [Story] = [
        Story(
            "ahead, with a notice", [september], on: "2027-08-20", .anchor("2027-09-15", .fixedDate),
            .due("2027-09-15", .fixedDate), .next(.notice, ready: "2027-09-01", .fixedDate, subject: 1)),
        Story(
            "its own lead",
            [.rule("every 15 September", from: "2026-10-01", lead: 30)], on: "2027-08-01",
            .next(.notice, ready: "2027-08-16", .fixedDate, subject: 1)),
        Story(
            "dates before its first day never were", [september], on: "2026-11-01",
            .anchor("2027-09-15", .fixedDate)),
        Story(
            "not asked about in building",
            [.stage(.building, "2027-01-01"), september], on: "2027-08-20", .none(.fixedDate)),
        Story(
            "a date from before it was established is not missed",
            [.stage(.building, "2027-01-01"), .stage(.established, "2027-10-01"), september],
            on: "2027-10-02", .anchor("2028-09-15", .fixedDate)),
        Story(
            "ended", [.rule("every 15 September", from: "2026-10-01", ended: "2027-09-01")],
            on: "2027-09-01", .none(.fixedDate)),
        Story(
            "the day before it ends", [.rule("every 15 September", from: "2026-10-01", ended: "2027-09-01")],
            on: "2027-08-31", .anchor("2027-09-15", .fixedDate)),
        Story(
            "no notice where the dates lie near", [.rule("every Friday", from: "2027-01-04")],
            on: "2027-01-05", .next(.due, ready: "2027-01-08", .fixedDate, subject: 1)),
        Story(
            "once, and no more",
            [.rule("RDATE:20270310", from: "2027-01-01"), .touch("2027-03-11")], on: "2027-03-12",
            .none(.fixedDate)),
        // 2: moved as other dates are, and back before its own day too. Hillside opens Tuesday to Saturday.
        Story(
            "a Sunday becomes Tuesday", [september, .touch("2029-10-01")], on: "2029-11-01",
            .anchor("2030-09-15", .fixedDate), .due("2030-09-17", .fixedDate), branch: Desk.tueToSat),
        Story(
            "a Sunday becomes Saturday", [september, .touch("2029-10-01")], on: "2029-11-01",
            .due("2030-09-14", .fixedDate), branch: Desk.tueToSat, policy: { $0.roll = .previous }),
        // Friday 1 January is closed, Saturday the 2nd is open.
        Story(
            "the first working day of the quarter",
            [.rule("first working day of the quarter", from: "2026-12-01")], on: "2026-12-02",
            .anchor("2027-01-02", .fixedDate), branch: Desk.tueToSat,
            closures: [Closure(.yearly(.days(1, 1, 1, 1)))]),
        Story(
            "two rules, two occurrences",
            [september, .rule("every 1 October", 2, from: "2026-12-01")], on: "2027-08-20",
            .anchor("2027-09-15", .fixedDate, subject: 1), .anchor("2027-10-01", .fixedDate, subject: 2)),
        Story(
            "its kind's, by the number that the records gave it",
            [.numbered("school/term", 7, from: "2026-10-01")], on: "2027-08-20",
            .anchor("2027-09-15", .fixedDate, subject: 7), policy: { $0.dateRules = [term] }),
        Story(
            "its kind's that the records do not know yet", [], on: "2027-08-20", .none(.fixedDate),
            policy: { $0.dateRules = [term] }),
    ]

    private static var term: PolicyDateRule {
        guard let dates = try? FixedDates("every 15 September") else { preconditionFailure("no fixed date") }
        return PolicyDateRule(
            name: "school/term", what: "term start", dates: dates, written: "every 15 September", lead: nil,
            place: nil)
    }

    static let answers: [Story] = [
        // 1 September is the day of the notice: 14 days ahead.
        Story(
            "a touch within the lead answers it", [september, .touch("2027-09-01")], on: "2027-09-02",
            .anchor("2028-09-15", .fixedDate)),
        Story(
            "a touch before the lead does not", [september, .touch("2027-08-31")], on: "2027-09-02",
            .anchor("2027-09-15", .fixedDate), .speaks(.notice, to: "ana", .fixedDate, subject: 1)),
        Story(
            "a touch after it answers it",
            [
                september, .said(.due, "2027-09-15", anchor: "2027-09-15", .fixedDate, subject: 1),
                .touch("2027-09-20"),
            ], on: "2027-09-21", .anchor("2028-09-15", .fixedDate)),
        Story(
            "an attempt does not", [september, .attempt("2027-09-16")], on: "2027-09-21",
            .anchor("2027-09-15", .fixedDate)),
        // Weekly dates are given no notice, so a touch answers only those of its day and before.
        Story(
            "a touch does not answer the next of dates that lie near",
            [.rule("every Friday", from: "2027-01-04"), .touch("2027-01-06")], on: "2027-01-07",
            .anchor("2027-01-08", .fixedDate)),
        Story(
            "a touch on the day",
            [.rule("every Friday", from: "2027-01-04"), .touch("2027-01-08")], on: "2027-01-08",
            .anchor("2027-01-15", .fixedDate)),
        Story(
            "passed over ahead", [september, .skipped("2027-08-01", .fixedDate, subject: 1)],
            on: "2027-08-02", .anchor("2028-09-15", .fixedDate)),
        Story(
            "passed over afterwards", [september, .skipped("2027-09-20", .fixedDate, subject: 1)],
            on: "2027-09-20", .anchor("2028-09-15", .fixedDate)),
        Story(
            "passed over twice",
            [
                september, .skipped("2027-08-01", .fixedDate, subject: 1),
                .skipped("2027-08-02", .fixedDate, subject: 1),
            ], on: "2027-08-03", .anchor("2029-09-15", .fixedDate)),
        Story(
            "what was passed over before it was established anew is none of the dates of now",
            [
                september, .skipped("2027-09-20", .fixedDate, subject: 1), .stage(.lapsed, "2027-10-01"),
                .stage(.established, "2027-10-05"),
            ], on: "2027-10-06", .anchor("2028-09-15", .fixedDate)),
        Story(
            "passed over ahead, it is so though it was established anew meanwhile",
            [
                september, .skipped("2027-08-01", .fixedDate, subject: 1), .stage(.lapsed, "2027-08-10"),
                .stage(.established, "2027-08-20"),
            ], on: "2027-08-21", .anchor("2028-09-15", .fixedDate)),
        Story(
            "another rule's is not passed over with it",
            [
                september, .rule("every 1 October", 2, from: "2026-12-01"),
                .skipped("2027-08-01", .fixedDate, subject: 1),
            ],
            on: "2027-08-02", .anchor("2027-10-01", .fixedDate, subject: 2)),
    ]

    static let missed: [Story] = [
        Story(
            "of several that were missed the latest is open", [fridays], on: "2027-02-01",
            .anchor("2027-01-29", .fixedDate), .next(.due, ready: "2027-01-29", .fixedDate, subject: 1)),
        // 3: of a fixed date only its own steps count: the ladder of the next begins at its beginning.
        Story(
            "what was said of an earlier one does not count",
            [
                fridays, .said(.due, "2026-12-25", anchor: "2026-12-25", .fixedDate, subject: 1),
                .said(.repeat(1), "2027-01-01", anchor: "2026-12-25", .fixedDate, subject: 1),
            ], on: "2027-01-29", .speaks(.due, to: "ana", .fixedDate, subject: 1)),
        // 3: nobody is asked twice in seven days: Monday 1 February and Thursday the 4th.
        Story(
            "asked seven days after the last ask",
            [
                .rule("every Monday and Thursday", from: "2027-01-04"),
                .said(.due, "2027-02-01", anchor: "2027-02-01", .fixedDate, subject: 1),
            ], on: "2027-02-04", .anchor("2027-02-04", .fixedDate),
            .next(.due, ready: "2027-02-08", .fixedDate, subject: 1)),
        Story(
            "its ladder",
            [september, .said(.due, "2027-09-15", anchor: "2027-09-15", .fixedDate, subject: 1)],
            on: "2027-09-16", .next(.repeat(1), ready: "2027-09-22", .fixedDate, subject: 1)),
        // 98 days after 15 September; without the last question the head at 56 is the last step.
        Story(
            "quiet, without a last question",
            [
                september, .said(.due, "2027-09-15", anchor: "2027-09-15", .fixedDate, subject: 1),
                .said(.repeat(1), "2027-09-22", anchor: "2027-09-15", .fixedDate, subject: 1),
                .said(.repeat(2), "2027-10-13", anchor: "2027-09-15", .fixedDate, subject: 1),
                .said(.backup, "2027-10-27", to: "kim", anchor: "2027-09-15", .fixedDate, subject: 1),
                .said(.head, "2027-11-10", to: "dana", anchor: "2027-09-15", .fixedDate, subject: 1),
            ], on: "2027-11-11", .quietOn("2027-12-22", .fixedDate, subject: 1)),
        // 5: 15 September is within seven days of the 10th, so the notice's snooze speaks the due step.
        Story(
            "a notice that was snoozed",
            [
                september, .said(.notice, "2027-09-01", anchor: "2027-09-15", .fixedDate, subject: 1),
                .snoozed(until: "2027-09-10", recorded: "2027-09-02", .fixedDate, subject: 1),
            ], on: "2027-09-10", .next(.due, ready: "2027-09-10", .fixedDate, subject: 1),
            .because(.snoozeEnded, .fixedDate, subject: 1)),
        Story(
            "held until then",
            [
                september, .said(.notice, "2027-09-01", anchor: "2027-09-15", .fixedDate, subject: 1),
                .snoozed(until: "2027-09-10", recorded: "2027-09-02", .fixedDate, subject: 1),
            ], on: "2027-09-09", .held(.snoozed, .fixedDate, subject: 1)),
        // The snooze held the date of 2027, which was answered; that of 2028 is another.
        Story(
            "a snooze ends with its date",
            [
                september, .snoozed(until: "2028-09-20", recorded: "2027-09-10", .fixedDate, subject: 1),
                .touch("2027-09-16"),
            ], on: "2028-09-15", .speaks(.due, to: "ana", .fixedDate, subject: 1)),
    ]

    @Test("which date", arguments: dates) func playsDates(_ story: Story) throws { try story.play() }
    @Test("what answers it", arguments: answers) func playsAnswers(_ story: Story) throws { try story.play() }
    @Test("what was missed", arguments: missed) func playsMissed(_ story: Story) throws { try story.play() }
}
