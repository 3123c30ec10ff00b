import PartnerControl
import PartnerCore

enum ExplainSamples {
    private static func yaml(_ line: Int) -> SourcePlace {
        SourcePlace(file: "partnerd.yaml", line: line, column: 5)
    }
    private static let toAna = RouteEntry(why: .steward)

    static let overdue = OccurrenceExplanation(
        clock: .followUp, anchor: "2026-11-12", due: "2027-02-12", state: .overdue,
        trail: [
            .init(kind: .anchor, date: "2026-11-12", touch: People.call),
            .init(
                kind: .plus, date: "2027-02-12", place: yaml(41), cadence: Cadence(3, .months), rule: .policy,
                policy: "school"),
            .init(kind: .stays, date: "2027-02-12", place: yaml(12)),
        ],
        rungs: [
            .init(
                step: "notice", date: "2027-01-29", to: People.ana, route: toAna, state: .accepted,
                at: "2027-01-29T08:30:02-08:00"),
            .init(
                step: "due", date: "2027-02-12", to: People.ana, route: toAna, state: .accepted,
                at: "2027-02-12T08:30:04-08:00"),
            .init(
                step: "repeat-1", date: "2027-02-19", to: People.lee,
                route: .init(
                    why: .standIn, instead: People.ana, awayFrom: "2027-02-16", awayThrough: "2027-02-20"),
                state: .accepted, at: "2027-02-19T08:30:03-08:00"),
            .init(
                step: "repeat-2", date: "2027-03-12", to: People.ana, route: toAna, state: .accepted,
                at: "2027-03-12T08:30:04-08:00"),
            .init(
                step: "backup", date: "2027-03-26", to: People.kim, route: .init(why: .backup), state: .next),
            .init(step: "head", date: "2027-04-09", to: People.dana, route: .init(why: .head), state: .ahead),
            .init(step: "last-question", date: "2027-05-07", to: People.ana, route: toAna, state: .ahead),
            .init(step: "quiet", date: "2027-05-21", to: People.dana, state: .ahead),
        ], stops: [.touch, .snooze, .rest, .end])

    static let lincoln = Verb.Explain.Reply(
        today: People.today,
        partners: [
            .init(
                partner: People.lincoln, branch: "Hillside", stage: People.established, health: .overdue,
                steward: People.ana, occurrences: [overdue])
        ])

    /// What the first does not show: a moved date, a promise, a hold, a quiet occurrence, an orphan, a rest.
    static let others = Verb.Explain.Reply(
        today: People.today,
        partners: [
            .init(
                partner: People.riverside, branch: "Hillside", stage: People.established, health: .lost,
                orphan: "its steward (jo) left on 1 March",
                laterTouches: [
                    .init(
                        number: 418, date: "2027-03-20", how: .call, by: People.kim, with: "Maya Osei",
                        recordedBy: "another program"),
                    .init(number: 419, date: "2028-01-03", how: .attempt, by: People.kim),
                ],
                laterEvaluations: [.init(number: 7, date: "2027-04-02", outcome: .keep)],
                occurrences: [
                    .init(
                        clock: .promise, subject: 7, what: "send the room plan", anchor: "2027-03-02",
                        due: "2027-03-14", state: .ahead,
                        trail: [
                            .init(kind: .anchor, date: "2027-03-02", promise: People.summerDates),
                            .init(kind: .promised, date: "2027-03-14"),
                        ],
                        rungs: [
                            .init(
                                step: "due", date: "2027-03-13", to: People.dana,
                                route: .init(why: .insteadOfOrphaned), state: .held)
                        ], hold: .init(why: .snooze, through: "2027-03-20"),
                        stops: [.kept, .moved, .dropped, .end]),
                    .init(
                        clock: .reEvaluation, anchor: "2026-03-31", due: "2026-10-01", state: .quiet,
                        trail: [
                            .init(kind: .anchor, date: "2026-03-31", stage: People.established),
                            .init(
                                kind: .plus, date: "2026-09-30", cadence: Cadence(6, .months), rule: .policy,
                                policy: "health"),
                            .init(
                                kind: .moved, date: "2026-10-01", place: yaml(12), from: "2026-09-30",
                                obstacle: .closure, obstacleName: "Founders' Day"),
                        ],
                        attempts: [
                            .init(
                                number: 5, date: "2026-12-01", how: .attempt, by: People.kim,
                                with: "Maya Osei")
                        ], stops: [.evaluation, .rest, .end]),
                ]),
            .init(
                partner: People.chess, branch: "Hillside",
                stage: .init(
                    stage: .resting, since: "2027-01-04", through: "2027-08-31", cause: .set,
                    reason: "no room")),
        ])

    static let whyNot = Verb.WhyNot.Reply(
        today: People.today, partner: People.hillside, on: "2027-03-09",
        lines: [
            .init(
                clock: .followUp, reason: .notDueYet, due: "2027-06-02", anchor: "2027-03-02",
                anchorKind: .touch,
                cadence: Cadence(3, .months)),
            .init(
                clock: .promise, subject: 7, what: "send the summer dates", reason: .notDueYet,
                due: "2027-03-12"),
            .init(
                clock: .reEvaluation, reason: .notDueYet, due: "2028-01-14", anchor: "2027-01-14",
                anchorKind: .evaluation, cadence: Cadence(1, .years)),
        ])

    static let whyNotOthers = Verb.WhyNot.Reply(
        today: People.today, partner: People.lincoln, on: "2027-03-17",
        lines: [
            .init(
                clock: .followUp, reason: .gap, due: "2027-02-12", step: .repeat(2), stepOn: "2027-03-12",
                stepTo: People.ana, next: "2027-03-26"),
            .init(clock: .promise, reason: .noneOpen),
            .init(clock: .reEvaluation, reason: .held, hold: .init(why: .snooze, through: "2027-03-30")),
        ])
}
