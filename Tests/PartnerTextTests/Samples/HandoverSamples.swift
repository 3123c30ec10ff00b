import PartnerControl
import PartnerCore

enum HandoverSamples {
    static let jo = StaffLabel(key: "jo", name: "Jo Lind")

    private static let handover = HandoverEntry(
        number: 3, from: jo, to: People.kim, date: "2027-03-15", asksFrom: "2027-03-29", partners: 2,
        message: 41)

    private static let partners = [
        HandedEntry(
            partner: People.riverside, branch: "hillside", stage: .established, health: .kept,
            openPromises: [
                .init(
                    number: 9, what: "send the room plan", made: "2027-02-03", due: "2027-04-01", state: .open
                )
            ],
            coming: [
                Coming(
                    clock: .promise, subject: 9, what: "send the room plan", due: "2027-04-01", step: .due,
                    on: "2027-04-01", to: People.kim),
                Coming(clock: .followUp, due: "2027-05-04", step: .notice, on: "2027-04-20", to: People.kim),
            ]),
        HandedEntry(
            partner: People.chess, branch: "hillside", stage: .established, health: .overdue,
            coming: [
                Coming(clock: .followUp, due: "2027-02-10", step: .due, on: "2027-03-29", to: People.kim)
            ]),
        HandedEntry(partner: People.club, branch: "hillside", stage: .lapsed),
    ]

    static let done = Verb.Handover.Reply(
        today: People.today, handover: handover, previewed: false, partners: partners,
        backups: [
            .init(partner: People.riverside, was: People.kim),
            .init(partner: People.lincoln, was: jo, now: People.kim),
        ],
        total: 9, mail: "kim@library.example",
        notes: ["Jo Lind is still the supervisor of Ana Reyes in the configuration."])

    static let previewed: Verb.Handover.Reply = {
        var reply = done
        reply.previewed = true
        reply.handover.number = nil
        reply.handover.message = nil
        reply.notes = []
        return reply
    }()

    static let list = Verb.ListHandovers.Reply(
        today: People.today,
        handovers: [
            handover,
            .init(
                number: 2, from: People.lee, to: People.ana, branch: "riverside", date: "2026-06-01",
                asksFrom: "2026-06-15", partners: 14, message: 12),
        ])

    static let pack = Verb.ShowPack.Reply(
        today: People.today, handover: handover,
        pack: .init(
            subject: "2 partnerships are yours from 15 March on, from Jo Lind",
            text: "Good day Kim,\n\nFrom Monday, 15 March, on, two partners are yours.\n",
            html: "<!DOCTYPE html>\n"))

    private static let leaving = LeavingEntry(
        staff: jo, lastDay: "2027-03-31", note: "retires", partners: 14, backups: 3, asked: People.dana,
        askedFrom: "2027-03-13")

    static let leaves = LeavingReply(today: People.today, leaving: leaving)
    static let stays = LeavingReply(today: People.today, leaving: leaving, withdrawn: true)
    static let leavings = Verb.ListLeavings.Reply(
        today: People.today,
        leavings: [leaving, .init(staff: People.lee, lastDay: "2027-06-30", partners: 0)])

    // MARK: Who was in touch with whom

    private static let fair = TouchEntry(
        number: 440, date: People.today, how: .meeting, by: People.ana, with: "Joe Park",
        note: "Will come to the fair.", recorded: People.now, recordedBy: "ana", also: [People.kim],
        exchange: 440)

    static let loggedTogether = Verb.LogTouch.Reply(
        today: People.today, partner: People.hillside, touch: fair,
        coming: [
            Coming(clock: .followUp, due: "2027-06-12", step: .notice, on: "2027-05-29", to: People.ana)
        ],
        others: [
            TouchedPartner(
                partner: People.chess,
                touch: .init(
                    number: 441, date: People.today, how: .meeting, by: People.ana, also: [People.kim],
                    exchange: 440),
                openPromises: [
                    .init(
                        number: 8, what: "lend two tables", made: "2027-02-01", due: "2027-03-26",
                        state: .open)
                ],
                stage: .init(stage: .building, since: People.today, cause: .rebuilt),
                coming: [
                    Coming(
                        clock: .followUp, due: "2027-06-12", step: .notice, on: "2027-05-29", to: People.kim)
                ])
        ])

    static let editedTogether = TouchReply(
        today: People.today, partner: People.hillside, touch: fair,
        changes: [.init(field: "also there", to: "Kim Tran")], coming: [], others: [People.chess])

    static let touches = Verb.ListTouches.Reply(
        today: People.today, total: 633,
        exchanges: [
            .init(
                number: 440, date: People.today, how: .meeting, partners: [People.hillside, People.chess],
                by: [People.ana, People.kim], with: ["Joe Park"], note: "Will come to the fair."),
            .init(
                number: 418, date: "2026-11-12", how: .call, partners: [People.lincoln], by: [People.kim],
                with: ["Pilar Ruiz"]),
            .init(number: 12, date: "2024-02-01", how: .unknown, partners: [People.riverside]),
        ])

    static let whoKnows = Verb.WhoKnows.Reply(
        today: People.today, partner: People.lincoln,
        lines: [
            .init(
                staff: People.kim, partner: People.lincoln, worksAt: "hillside", branch: "hillside",
                tie: .backup,
                touches: 4, attempts: 1, first: "2024-09-12", last: "2026-11-12", how: .call,
                with: ["Pilar Ruiz"]),
            .init(
                staff: jo, partner: People.lincoln, branch: "hillside", touches: 11, first: "2019-02-01",
                last: "2024-05-30", how: .visit, with: ["Pilar Ruiz", "Ed Moss"]),
            .init(
                staff: People.lee, partner: People.lincoln, worksAt: "riverside", branch: "hillside",
                touches: 0,
                attempts: 2),
        ], unnamed: 3)

    static let knows = Verb.WhoKnows.Reply(
        today: People.today, staff: People.kim,
        lines: [
            .init(
                staff: People.kim, partner: People.lincoln, worksAt: "hillside", branch: "hillside",
                tie: .backup,
                touches: 4, attempts: 1, first: "2024-09-12", last: "2026-11-12", how: .call,
                with: ["Pilar Ruiz"])
        ])
}
