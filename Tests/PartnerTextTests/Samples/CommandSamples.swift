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
    static let usualPreferences = PreferencesReply(today: People.today, staff: People.ana)
    static let preferences = PreferencesReply(
        today: People.today, staff: People.kim, weekly: "Monday", plainText: true, dates: .monthFirst)
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
            answers: [
                .init(question: "Is the commitment still right, on both sides?", answer: "Yes, for a year.")
            ], outcome: .keep, next: "2027-10-01",
            note: "They would like a second afternoon.", by: People.ana),
        before: People.evaluation,
        stage: .init(stage: .established, since: People.today, cause: .set, by: People.ana),
        coming: [
            Coming(clock: .reEvaluation, due: "2028-03-14", step: .notice, on: "2028-02-29", to: People.ana)
        ])

    static let eased = Verb.Evaluate.Reply(
        today: People.today, partner: People.club,
        evaluation: .init(number: 10, date: People.today, outcome: .ease, by: People.ana),
        followUp: Cadence(6, .months), followUpWas: Cadence(3, .months),
        coming: [
            Coming(clock: .followUp, due: "2027-09-01", step: .notice, on: "2027-08-18", to: People.ana)
        ])
    static let endedByEvaluation = Verb.Evaluate.Reply(
        today: People.today, partner: People.hillside,
        evaluation: .init(number: 11, date: People.today, outcome: .end, note: "They close.", by: People.ana),
        stage: .init(stage: .ended, since: People.today, cause: .set, by: People.ana, reason: "They close."),
        dropped: [People.summerDates])
    static let evaluationRemoved = Verb.RemoveEvaluation.Reply(
        today: People.today, partner: People.hillside,
        evaluation: .init(number: 11, date: People.today, outcome: .end, note: "They close.", by: People.ana),
        stage: .init(stage: .established, since: "2024-09-12", cause: .set), followUp: Cadence(2, .months),
        reopened: [People.summerDates],
        coming: [Coming(clock: .followUp, due: "2027-06-12", step: .notice, on: "2027-05-29", to: People.ana)]
    )

    static let review = Verb.Review.Reply(
        today: People.today,
        reviews: [
            .init(
                partner: People.club,
                stage: .init(stage: .established, since: "2025-01-10", cause: .set),
                followUp: Cadence(3, .months), eased: Cadence(6, .months), ourRole: "monthly craft table",
                theirRole: "bring 20 teens",
                questions: [
                    .init(question: "Is the commitment still right, on both sides?", answer: "Yes."),
                    .init(question: "Do the people we want to reach come?", answer: ""),
                ], last: People.evaluation)
        ])
    static let roles = Verb.Roles.Reply(
        today: People.today, partner: People.club,
        entries: [
            .init(
                evaluation: .init(number: 9, date: People.today, outcome: .ease, by: People.ana), changes: []),
            .init(
                evaluation: .init(number: 7, date: "2026-03-01", outcome: .keep, by: People.kim),
                changes: [.init(field: "their role", from: "lend the hall", to: "bring 20 teens")]),
            .init(
                evaluation: .init(number: 2, date: "2025-02-20", outcome: .deepen),
                changes: [
                    .init(field: "our role", to: "monthly craft table"),
                    .init(field: "their role", to: "lend the hall"),
                ]),
        ])
    static let neverEvaluated = Verb.Roles.Reply(today: People.today, partner: People.chess, entries: [])

    private static let double = PartnerLabel(
        number: 44, slug: "lincoln-elem", name: "Lincoln Elem.")
    static let mergePreview = Verb.MergePartner.Reply(
        today: People.today, merged: double, into: People.lincoln, preview: true, touches: 4, promises: 1,
        evaluations: 0, contacts: 2, closed: [Coming(clock: .followUp, due: "2027-02-12")],
        coming: People.lincolnComing)
    static let merged = Verb.MergePartner.Reply(
        today: People.today, merged: double, into: People.lincoln, preview: false, touches: 1, promises: 0,
        evaluations: 1, contacts: 1, closed: [], coming: People.lincolnComing)
    static let unmerged = Verb.UnmergePartner.Reply(
        today: People.today, partner: double, from: People.lincoln, taken: 1,
        coming: [
            Coming(clock: .followUp, due: "2027-06-12", step: .notice, on: "2027-05-29", to: People.kim)
        ],
        othersComing: People.lincolnComing)

    static let erasePreview = Verb.EraseContact.Reply(
        today: People.today, partner: People.lincoln, contacts: [4], done: false,
        texts: [
            .init(
                record: "touch", recordNumber: "418", field: "note", from: "Pilar wants a story time.",
                to: "(forgotten) wants a story time."),
            .init(record: "candidate", recordNumber: "9", field: "mail", from: "p@l.example", to: ""),
        ], history: 12, messages: 1, deadLetters: 1,
        folders: ["/var/spool/partnerd/drop/done", "/var/spool/partnerd/drop/refused"])
    static let erased = Verb.EraseContact.Reply(
        today: People.today, partner: People.lincoln, contacts: [4], done: true,
        texts: [
            .init(record: "touch", recordNumber: "418", field: "note", to: "(forgotten) wants a story time.")
        ], history: 12, messages: 0, deadLetters: 0, shredded: true)

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
                at: "2027-03-12T09:00:00-08:00", who: "another program", through: "another program",
                action: .changed, record: "partner", recordNumber: 12,
                changes: [
                    .init(field: "website", to: "lincoln.example"),
                    .init(field: "notes", from: "Two floors.", to: "Three floors."),
                ]),
            .init(
                at: "2027-03-11T09:00:00-08:00", who: "root", command: "a person was forgotten", number: 70,
                through: "partnerctl contact erase", emptied: true, action: .changed, record: "contact",
                recordNumber: 3),
            .init(
                at: "2026-11-12T15:02:11-08:00", who: "kim", command: "log", number: 51,
                through: "import 3, contacts.csv", action: .added, record: "touch",
                recordNumber: 418,
                changes: [.init(field: "date", to: "2026-11-12"), .init(field: "how", to: "call")]),
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
