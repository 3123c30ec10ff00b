import PartnerControl
import PartnerCore

enum CommandSamples {
    static let logged = Verb.LogTouch.Reply(
        today: People.today, partner: People.hillside,
        touch: .init(
            number: 440, date: People.today, how: .call, by: People.ana, with: "Joe Park",
            note: "Will come to the fair.", recorded: People.now, recordedBy: "ana"),
        promise: .init(
            number: 8, what: "lend two tables", made: People.today, due: "2027-03-26", by: People.ana,
            state: .open),
        openPromises: [
            People.summerDates,
            .init(
                number: 8, what: "lend two tables", made: People.today, due: "2027-03-26", by: People.ana,
                state: .open),
        ],
        stopped: [
            Coming(clock: .followUp, due: "2027-03-12", step: .due, on: "2027-03-13", to: People.ana)
        ],
        coming: [
            Coming(clock: .followUp, due: "2027-06-12", step: .notice, on: "2027-05-29", to: People.ana),
            People.coming[1],
        ])

    static let loggedLate = Verb.LogTouch.Reply(
        today: People.today, partner: People.lincoln,
        touch: .init(number: 441, date: "2026-10-02", how: .email, by: People.lee), laterTouch: People.call,
        coming: People.lincolnComing)

    static let touchEdited = TouchReply(
        today: People.today, partner: People.lincoln, touch: People.call,
        changes: [.init(field: "date", from: "2026-11-11", to: "2026-11-12")], coming: People.lincolnComing)
    static let touchRemoved = TouchReply(
        today: People.today, partner: People.lincoln, touch: People.call, removed: true,
        coming: People.lincolnComing)

    static let promiseMoved = PromiseReply(
        today: People.today, partner: People.hillside,
        promise: .init(
            number: 7, what: "send the summer dates", made: "2027-03-02", due: "2027-03-19", by: People.ana,
            state: .open),
        wasDue: "2027-03-12",
        coming: [
            Coming(
                clock: .promise, subject: 7, what: "send the summer dates", due: "2027-03-19", step: .due,
                on: "2027-03-19", to: People.ana)
        ])
    static let promiseKept = PromiseReply(
        today: People.today, partner: People.hillside,
        promise: .init(
            number: 7, what: "send the summer dates", made: "2027-03-02", due: "2027-03-12", by: People.ana,
            state: .kept, closed: People.today))

    static let resting = Verb.SetStage.Reply(
        today: People.today, partner: People.lincoln,
        stage: .init(
            stage: .resting, since: People.today, through: "2027-08-31", cause: .set, by: People.dana,
            reason: "the school is rebuilt"),
        was: .established, closed: [Coming(clock: .followUp, due: "2027-02-12")])

    static let assigned = Verb.Assign.Reply(
        today: People.today, partner: People.riverside, steward: People.kim, backup: People.dana,
        backupWas: People.dana,
        coming: [Coming(clock: .followUp, due: "2027-05-04", step: .notice, on: "2027-04-20", to: People.kim)]
    )

    static let away = AbsenceReply(
        today: People.today,
        absence: .init(
            number: 3, staff: People.ana, from: "2027-03-16", through: "2027-03-20", delegate: People.lee),
        partners: 9, notes: ["lee is away too, 20 to 22 March."])
    static let awayAlone = AbsenceReply(
        today: People.today,
        absence: .init(number: 4, staff: People.kim, from: "2027-03-16", through: "2027-03-20"), partners: 1)
    static let absences = Verb.ListAbsences.Reply(
        today: People.today,
        absences: [
            .init(
                number: 3, staff: People.ana, from: "2027-03-16", through: "2027-03-20", delegate: People.lee),
            .init(number: 4, staff: People.kim, from: "2027-03-30", through: "2027-04-12"),
        ])

    static let evaluated = Verb.Evaluate.Reply(
        today: People.today, partner: People.club,
        evaluation: .init(
            number: 9, date: People.today, ourRole: "monthly craft table", theirRole: "bring 20 teens",
            outcome: .keep,
            note: "They would like a second afternoon.", by: People.ana),
        before: People.evaluation,
        stage: .init(stage: .established, since: People.today, cause: .set, by: People.ana),
        coming: [
            Coming(clock: .reEvaluation, due: "2028-03-14", step: .notice, on: "2028-02-29", to: People.ana)
        ])

    static let snoozed = AnswerReply(
        today: People.today, partner: People.lincoln, clock: .followUp, due: "2027-02-12",
        snoozedUntil: "2027-03-31",
        coming: [
            Coming(
                clock: .followUp, due: "2027-02-12", step: .repeat(2), on: "2027-03-31", to: People.ana,
                hold: .init(why: .snooze, through: "2027-03-30"))
        ])
    static let skipped = AnswerReply(
        today: People.today, partner: People.lincoln, clock: .followUp, due: "2027-02-12",
        skippedBecause: "their office is being moved",
        coming: [Coming(clock: .followUp, due: "2027-06-12", step: .notice, on: "2027-05-29", to: People.ana)]
    )
    static let done = AnswerReply(
        today: People.today, partner: People.hillside, clock: .promise, due: "2027-03-12",
        promise: .init(
            number: 7, what: "send the summer dates", made: "2027-03-02", due: "2027-03-12", state: .kept,
            closed: People.today))

    static let history = Verb.History.Reply(
        now: People.now, partner: People.lincoln, total: 14,
        entries: [
            .init(
                at: "2027-03-12T11:10:02-08:00", who: "ana", command: "contact edit", number: 88,
                through: "partnerctl contact edit", action: .changed,
                record: "contact", recordNumber: 4,
                changes: [.init(field: "phone", from: "555-0100", to: "555-0142")]),
            .init(
                at: "2026-11-12T15:02:11-08:00", who: "kim", through: "partnerctl log", action: .added,
                record: "touch",
                recordNumber: 418),
        ])

    static let advanced = Verb.Advance.Reply(
        was: "2027-03-12T08:00:00-08:00", now: "2027-03-15T08:30:00-07:00", accepted: 3)

    static let exported: Verb.Export.Reply = {
        var row = PartnerRow(row: 2, name: "Lincoln Elementary School")
        row.slug = Slug("lincoln-elementary")
        row.kind = "school"
        row.steward = "ana"
        row.lastContact = "2026-11-12"
        return Verb.Export.Reply(today: People.today, partners: [row])
    }()
}
