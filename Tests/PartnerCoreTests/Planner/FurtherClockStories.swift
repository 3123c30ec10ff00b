import PartnerCore
import Testing

/// Documentation/rules.md, section 1: first approaches, contact checks and agreements.
@Suite("Who is new, whom to ask for and what was agreed on have clocks of their own")
struct FurtherClockStories {
    /// Taken up on Monday, 4 January 2027: due on the 18th.
    static let prospect: [Fact] = [.stage(.prospect, "2027-01-04")]

    private static func said(_ count: Int) -> [Fact] {
        let steps: [(StepName, CivilDate)] = [
            (.due, "2027-01-18"), (.repeat(1), "2027-01-25"), (.repeat(2), "2027-02-15"),
            (.lastQuestion, "2027-03-01"),
        ]
        return prospect
            + steps.prefix(count).map { .said($0, $1, anchor: "2027-01-04", .firstApproach) }
    }

    static let firstApproach: [Story] = [
        // 1: two weeks after it was taken up, without a notice.
        Story(
            "taken up", prospect, on: "2027-01-05", .anchor("2027-01-04", .firstApproach),
            .due("2027-01-18", .firstApproach), .next(.due, ready: "2027-01-18", .firstApproach),
            .none(.followUp), .none(.reEvaluation), .health(nil), start: .steward),
        Story(
            "after due", said(1), on: "2027-01-18", .next(.repeat(1), ready: "2027-01-25", .firstApproach),
            start: .steward),
        Story(
            "after repeat-1", said(2), on: "2027-01-25",
            .next(.repeat(2), ready: "2027-02-15", .firstApproach), start: .steward),
        // Nobody is told on: after the repeats it is asked whether another shall have the place.
        Story(
            "after repeat-2", said(3), on: "2027-02-15",
            .next(.lastQuestion, ready: "2027-03-01", .firstApproach), start: .steward),
        Story(
            "after the last question", said(4), on: "2027-03-02", .quietOn("2027-03-15", .firstApproach),
            start: .steward),
        // 1: an attempt on or after the day of the last ask puts the next step off by the first gap.
        Story(
            "an attempt", said(1) + [.attempt("2027-01-22")], on: "2027-01-22",
            .next(.repeat(1), ready: "2027-01-29", .firstApproach), start: .steward),
        // 1: a skip's day counts as the answer's: two weeks from there.
        Story(
            "skipped", said(1) + [.skipped("2027-01-20", .firstApproach)], on: "2027-01-21",
            .anchor("2027-01-20", .firstApproach), .due("2027-02-03", .firstApproach), start: .steward),
        // 7: a touch turns a prospect into building; the follow-up counts from it.
        Story(
            "spoken with", said(1) + [.touch("2027-01-20")], on: "2027-01-21",
            .stage(.building, since: "2027-01-20"), .none(.firstApproach), .anchor("2027-01-20"),
            .due("2027-07-20", .reEvaluation), .health(.kept), start: .steward),
        Story(
            "spoken with on the day it was taken up", prospect + [.touch("2027-01-04")], on: "2027-01-05",
            .stage(.building, since: "2027-01-04"), start: .steward),
        // … and an attempt does not, nor a touch of before it was taken up, whenever it is written down.
        Story(
            "tried", prospect + [.attempt("2027-01-06")], on: "2027-01-07",
            .stage(.prospect, since: "2027-01-04"), start: .steward),
        Story(
            "an older touch is written down", prospect + [.touch("2026-12-01", recorded: "2027-01-06")],
            on: "2027-01-07", .stage(.prospect, since: "2027-01-04"),
            .anchor("2027-01-04", .firstApproach), start: .steward),
        Story(
            "a touch of tomorrow", prospect + [.touch("2027-01-08", recorded: "2027-01-06")],
            on: "2027-01-07", .stage(.prospect, since: "2027-01-04"), start: .steward),
        // Called building by hand what is so already: no change.
        Story(
            "spoken with, and then set", prospect + [.touch("2027-01-06"), .stage(.building, "2027-01-10")],
            on: "2027-01-11", .stage(.building, since: "2027-01-06"), start: .steward),
        Story(
            "a rhythm of the kind's own", prospect, on: "2027-01-05", .due("2027-02-04", .firstApproach),
            start: .steward, policy: { $0.firstApproach = Cadence(1, .months) }),
        // 1: promises and agreements run in every stage but ended.
        Story(
            "a prospect's promise", prospect + [.promise(made: "2027-01-05", due: "2027-01-12")],
            on: "2027-01-06", .next(.due, ready: "2027-01-12", .promise), start: .steward),
        Story(
            "a prospect's agreement", prospect + [.agreement(from: "2027-01-05", until: "2027-03-15")],
            on: "2027-01-06", .next(.due, ready: "2027-01-14", .agreement), start: .steward),
        // 4: a prospect asks for somebody.
        Story(
            "nobody's prospect", prospect, on: "2027-01-18", .orphan(.noSteward),
            .speaks(.due, to: "kim", .firstApproach), start: .nothing),
        Story(
            "lapsed, and nobody's", [.stage(.lapsed, "2027-01-04")], on: "2027-01-18", .orphan(nil),
            .none(.firstApproach), start: .nothing),
    ]

    /// Touched so that the follow-up says nothing.
    static let contactCheck: [Story] = [
        // 1: a year after the details were last confirmed.
        Story(
            "confirmed", [.contact(recorded: "2025-03-01", confirmed: "2026-05-04")], on: "2026-12-01",
            .anchor("2026-05-04", .contactCheck), .due("2027-05-04", .contactCheck),
            .next(.due, ready: "2027-05-04", .contactCheck)),
        // … else after the day they were written down.
        Story(
            "never confirmed", [.contact(recorded: "2026-05-04")], on: "2026-12-01",
            .anchor("2026-05-04", .contactCheck), .due("2027-05-04", .contactCheck)),
        Story(
            "confirmed for tomorrow", [.contact(recorded: "2026-05-04", confirmed: "2026-12-02")],
            on: "2026-12-01", .anchor("2026-05-04", .contactCheck)),
        // Ladder: 28 days after due, quiet at 56; nobody is told on.
        Story(
            "after due",
            [
                .contact(recorded: "2026-05-04"),
                .said(.due, "2027-05-04", anchor: "2026-05-04", .contactCheck, subject: 1),
            ],
            on: "2027-05-05", .next(.repeat(1), ready: "2027-06-01", .contactCheck)),
        Story(
            "after the repeat",
            [
                .contact(recorded: "2026-05-04"),
                .said(.due, "2027-05-04", anchor: "2026-05-04", .contactCheck, subject: 1),
                .said(.repeat(1), "2027-06-01", anchor: "2026-05-04", .contactCheck, subject: 1),
            ],
            on: "2027-06-02", .quietOn("2027-06-29", .contactCheck)),
        // 1: the grace is the ladder's first gap, unless set: 28 days. The follow-up is kept.
        Story(
            "due within its grace", [.contact(recorded: "2026-05-04"), .touch("2027-05-20")],
            on: "2027-06-01", .health(.due)),
        Story(
            "after its grace", [.contact(recorded: "2026-05-04"), .touch("2027-05-20")],
            on: "2027-06-02", .health(.overdue)),
        Story(
            "skipped", [.contact(recorded: "2026-05-04"), .skipped("2027-05-10", .contactCheck, subject: 1)],
            on: "2027-05-11", .anchor("2027-05-10", .contactCheck), .due("2028-05-10", .contactCheck)),
        Story(
            "another contact's skip",
            [.contact(recorded: "2026-05-04"), .skipped("2027-05-10", .contactCheck, subject: 2)],
            on: "2027-05-11", .anchor("2026-05-04", .contactCheck)),
        // Each contact is an occurrence of its own.
        Story(
            "two contacts",
            [
                .contact(1, recorded: "2026-05-04"),
                .contact(2, recorded: "2026-06-01", confirmed: "2026-07-01"),
            ],
            on: "2026-12-01", .due("2027-05-04", .contactCheck, subject: 1),
            .due("2027-07-01", .contactCheck, subject: 2)),
        // Who left or was forgotten has none, as long as somebody is there.
        Story(
            "one of two left",
            [.contact(1, recorded: "2026-05-04", left: "2026-11-20"), .contact(2, recorded: "2026-06-01")],
            on: "2026-12-01", .none(.contactCheck, subject: 1), .due("2027-06-01", .contactCheck, subject: 2)),
        // The last one left: at once, a successor is asked for.
        Story(
            "the last one left", [.contact(recorded: "2026-05-04", left: "2026-11-20")], on: "2026-12-01",
            .anchor("2026-11-20", .contactCheck, subject: 1), .due("2026-11-20", .contactCheck, subject: 1),
            .speaks(.due, to: "ana", .contactCheck, subject: 1)),
        Story(
            "the last one leaves tomorrow", [.contact(recorded: "2026-05-04", left: "2026-12-02")],
            on: "2026-12-01", .due("2027-05-04", .contactCheck)),
        Story(
            "both left",
            [
                .contact(1, recorded: "2026-05-04", left: "2026-11-20"),
                .contact(2, recorded: "2026-06-01", left: "2026-10-01"),
            ],
            on: "2026-12-01", .anchor("2026-11-20", .contactCheck, subject: 1),
            .none(.contactCheck, subject: 2)),
        Story(
            "the last one was forgotten", [.contact(recorded: "2026-05-04", erased: "2026-11-20")],
            on: "2026-12-01", .speaks(.due, to: "ana", .contactCheck, subject: 1)),
        Story(
            "a successor came",
            [.contact(1, recorded: "2026-05-04", left: "2026-11-20"), .contact(2, recorded: "2026-11-25")],
            on: "2026-12-01", .none(.contactCheck, subject: 1), .due("2027-11-25", .contactCheck, subject: 2)),
        Story(
            "the search was put aside",
            [
                .contact(recorded: "2026-05-04", left: "2026-11-20"),
                .skipped("2026-12-01", .contactCheck, subject: 1),
            ],
            on: "2026-12-01", .due("2027-12-01", .contactCheck, subject: 1)),
        // What was asked while they were there was another question.
        Story(
            "asked to check, and they had left",
            [
                .contact(recorded: "2025-11-18", left: "2026-11-28"),
                .said(.due, "2026-11-18", anchor: "2025-11-18", .contactCheck, subject: 1),
            ],
            on: "2026-12-01", .next(.due, ready: "2026-11-28", .contactCheck, subject: 1)),
        // Nobody was ever known: that is the follow-up's matter.
        Story("nobody is known", [.touch("2026-11-12")], on: "2026-12-01", .none(.contactCheck)),
        Story(
            "a prospect's contact", [.stage(.prospect, "2026-11-01"), .contact(recorded: "2025-05-04")],
            on: "2026-12-01", .none(.contactCheck), start: .steward),
        Story(
            "a rhythm of the kind's own", [.contact(recorded: "2026-05-04")], on: "2026-12-01",
            .due("2026-11-04", .contactCheck), policy: { $0.contactCheck = Cadence(6, .months) }),
    ]

    static let agreement: [Story] = [
        // 1: 60 days before its end, without a notice: 1 March 2027 + 60 days is 30 April.
        Story(
            "runs", [.agreement(from: "2026-05-01", until: "2027-04-30")], on: "2026-12-01",
            .anchor("2026-05-01", .agreement), .due("2027-03-01", .agreement),
            .next(.due, ready: "2027-03-01", .agreement)),
        Story(
            "a lead of its own", [.agreement(from: "2026-05-01", until: "2027-04-30", lead: 30)],
            on: "2026-12-01", .due("2027-03-31", .agreement)),
        Story(
            "a lead of the kind's", [.agreement(from: "2026-05-01", until: "2027-04-30")], on: "2026-12-01",
            .due("2027-03-31", .agreement), policy: { $0.agreementLead = 30 }),
        // It is not due before it began.
        Story(
            "shorter than its lead", [.agreement(from: "2026-11-20", until: "2026-12-20")], on: "2026-12-01",
            .due("2026-11-20", .agreement)),
        Story(
            "begins tomorrow", [.agreement(from: "2026-12-02", until: "2026-12-20")], on: "2026-12-01",
            .none(.agreement)),
        // 2: moved forward as others are: Monday, 1 March.
        Story(
            "due on a closed day", [.agreement(from: "2026-05-01", until: "2027-04-30")], on: "2026-12-01",
            .due("2027-03-02", .agreement), branch: Desk.tueToSat),
        // As the re-evaluation: 7, 28, backup 42, head 56, quiet 98, and no last question.
        Story(
            "after the head",
            [.agreement(from: "2026-05-01", until: "2027-04-30")]
                + [
                    (StepName.due, "2027-03-01", "ana"), (.repeat(1), "2027-03-08", "ana"),
                    (.repeat(2), "2027-03-29", "ana"), (.backup, "2027-04-12", "kim"),
                    (.head, "2027-04-26", "dana"),
                ].map { (step: StepName, day: CivilDate, person: StaffKey) in
                    Fact.said(step, day, to: person, anchor: "2026-05-01", .agreement, subject: 1)
                },
            on: "2027-04-27", .quietOn("2027-06-07", .agreement)),
        Story(
            "renewed", [.agreement(from: "2026-05-01", until: "2027-04-30", state: .renewed)],
            on: "2027-03-02",
            .none(.agreement)),
        Story(
            "ended", [.agreement(from: "2026-05-01", until: "2027-04-30", state: .ended)], on: "2027-03-02",
            .none(.agreement)),
        // 1: a skip closes an agreement's occurrence.
        Story(
            "skipped",
            [
                .agreement(from: "2026-05-01", until: "2027-04-30"),
                .skipped("2027-03-02", .agreement, subject: 1),
            ],
            on: "2027-03-03", .none(.agreement)),
        Story(
            "one of two skipped",
            [
                .agreement(1, from: "2026-05-01", until: "2027-04-30"),
                .agreement(2, from: "2026-05-01", until: "2027-04-30"),
                .skipped("2027-03-02", .agreement, subject: 1),
            ],
            on: "2027-03-03", .none(.agreement, subject: 1),
            .speaks(.due, to: "ana", .agreement, subject: 2)),
        // In all stages but ended.
        Story(
            "of a lapsed partner",
            [.stage(.lapsed, "2026-06-01"), .agreement(from: "2026-05-01", until: "2027-04-30")],
            on: "2027-03-01", .speaks(.due, to: "ana", .agreement), start: .steward),
        Story(
            "of one that ended",
            [.stage(.ended, "2026-06-01"), .agreement(from: "2026-05-01", until: "2027-04-30")],
            on: "2027-03-01", .none(.agreement), start: .steward),
        // Moved to a later end: what was said was for another time.
        Story(
            "a later end",
            [
                .agreement(from: "2026-05-01", until: "2027-06-30"),
                .said(.due, "2027-03-01", anchor: "2026-05-01", .agreement, subject: 1),
            ],
            on: "2027-03-02", .next(.due, ready: "2027-05-01", .agreement)),
    ]

    @Test("first approach", arguments: firstApproach) func playsFirstApproach(_ story: Story) throws {
        try story.play()
    }
    @Test("contact check", arguments: contactCheck) func playsContactCheck(_ story: Story) throws {
        try story.play()
    }
    @Test("agreement", arguments: agreement) func playsAgreement(_ story: Story) throws { try story.play() }
}
