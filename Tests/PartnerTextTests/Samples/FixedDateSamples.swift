import PartnerControl
import PartnerCore

/// Fixed dates, and dates that were moved in other ways than forward.
enum FixedDateSamples {
    private static let cards = FixedDateEntry(
        number: 3, what: "bring library cards to the new classes", dates: "first Monday of September",
        starts: People.today, by: People.ana)
    private static let term = FixedDateEntry(
        number: 1, what: "term start", dates: "every 15 September", starts: "2026-10-01", lead: 21,
        kind: "school")

    static let added = FixedDateReply(
        today: People.today, partner: People.lincoln, fixedDate: cards,
        next: ["2027-09-06", "2028-09-04", "2029-09-03"],
        coming: [
            Coming(
                clock: .fixedDate, subject: 3, what: cards.what, due: "2027-09-07", step: .notice,
                on: "2027-08-24", to: People.ana)
        ])

    static let ended: FixedDateReply = {
        var entry = cards
        entry.ended = People.today
        entry.reason = "they come to us now"
        return FixedDateReply(today: People.today, partner: People.lincoln, fixedDate: entry)
    }()

    static let listed: Verb.ListFixedDates.Reply = {
        var over = cards
        over.number = 2
        over.what = "send the reading list"
        over.dates = "FREQ=MONTHLY;BYDAY=-1FR"
        over.ended = "2027-03-01"
        return Verb.ListFixedDates.Reply(
            today: People.today,
            fixedDates: [
                .init(partner: People.lincoln, fixedDate: cards, next: "2027-09-06"),
                .init(fixedDate: term, next: "2027-09-15"),
                .init(partner: People.hillside, fixedDate: over),
            ])
    }()

    static let done = AnswerReply(
        today: People.today, partner: People.lincoln, clock: .fixedDate, due: "2027-03-12", fixedDate: cards)

    static let explained = Verb.Explain.Reply(
        today: People.today,
        partners: [
            PartnerExplanation(
                partner: People.lincoln, branch: "Hillside Branch", steward: People.ana,
                occurrences: [ofKind, own, left])
        ])

    private static let policy = SourcePlace(file: "partnerd.yaml", line: 41, column: 7)

    private static let ofKind: OccurrenceExplanation = {
        var anchor = TrailEntry(kind: .anchor, date: "2027-09-15")
        anchor.fixedDate = term
        var given = TrailEntry(
            kind: .given, date: "2027-09-15", place: policy, rule: .policy, policy: "school")
        given.fixedDate = term
        return OccurrenceExplanation(
            clock: .fixedDate, subject: 1, what: term.what, anchor: "2027-09-15", due: "2027-09-21",
            state: .ahead,
            trail: [
                anchor, given, TrailEntry(kind: .overtook, date: "2026-09-15"),
                TrailEntry(
                    kind: .moved, date: "2027-09-17", place: policy, from: "2027-09-15",
                    obstacle: .outside),
                TrailEntry(
                    kind: .best, date: "2027-09-21", place: policy, from: "2027-09-17",
                    obstacleName: "09-20..09-30"),
            ],
            stops: [.touch, .done, .skip, .snooze, .rest, .end])
    }()

    private static let own: OccurrenceExplanation = {
        var anchor = TrailEntry(kind: .anchor, date: "2027-09-06")
        anchor.fixedDate = cards
        var given = TrailEntry(kind: .given, date: "2027-09-06", rule: .partnersOwn)
        given.fixedDate = cards
        return OccurrenceExplanation(
            clock: .fixedDate, subject: 3, what: cards.what, anchor: "2027-09-06", due: "2027-09-07",
            state: .ahead,
            trail: [
                anchor, given,
                TrailEntry(kind: .moved, date: "2027-09-07", from: "2027-09-06", obstacle: .weekday),
                TrailEntry(kind: .bestIsFar, date: "2027-09-07"),
            ],
            stops: [.touch, .done, .skip, .snooze, .rest, .end])
    }()

    private static let left: OccurrenceExplanation = {
        var anchor = TrailEntry(kind: .anchor, date: "2026-12-14")
        anchor.stage = StageEntry(stage: .established, since: "2026-12-14", cause: .set)
        return OccurrenceExplanation(
            clock: .followUp, anchor: "2026-12-14", due: "2027-03-14", state: .ahead,
            trail: [
                anchor,
                TrailEntry(
                    kind: .plus, date: "2027-03-14", cadence: Cadence(3, .months), rule: .policy,
                    policy: "school"),
                TrailEntry(
                    kind: .left, date: "2027-03-14", place: policy, from: "2027-03-14", obstacle: .weekday),
            ], stops: [.touch, .skip, .snooze, .rest, .end])
    }()
}
