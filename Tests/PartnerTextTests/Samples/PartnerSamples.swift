import PartnerControl
import PartnerCore

enum PartnerSamples {
    static let list = Verb.ListPartners.Reply(
        today: People.today, total: 63,
        partners: [
            .init(
                partner: People.club, kind: "club", branch: "hillside", steward: "ana", stage: .established,
                health: .kept, lastTouch: "2027-02-20", due: "2027-03-26", clock: .reEvaluation),
            .init(
                partner: People.chess, kind: "club", branch: "hillside", steward: "kim", stage: .building,
                health: .due, due: "2027-03-13", clock: .followUp),
            .init(
                partner: People.lincoln, kind: "school", branch: "hillside", steward: "ana",
                stage: .established,
                health: .overdue, lastTouch: "2026-11-12", due: "2027-02-12", clock: .followUp),
            .init(
                partner: People.riverside, kind: "health", branch: "hillside", stage: .resting,
                lastTouch: "2027-02-03"),
        ])
    static let emptyList = Verb.ListPartners.Reply(today: People.today, total: 0)

    static let show = Verb.ShowPartner.Reply(
        today: People.today, partner: People.record,
        merged: [PartnerLabel(number: 44, slug: "lincoln-elem", name: "Lincoln Elem.")],
        contacts: [People.pilar],
        openPromises: [People.summerDates],
        lastEvaluation: People.evaluation, coming: People.lincolnComing,
        timeline: [
            .init(date: "2027-03-12", said: .init(clock: .followUp, step: .repeat(2), to: People.ana)),
            .init(date: "2027-03-02", promise: People.summerDates),
            .init(date: "2026-11-12", touch: People.call),
            .init(date: "2026-09-20", evaluation: People.evaluation),
            .init(date: "2025-01-14", steward: .init(since: "2025-01-14", steward: People.ana)),
            .init(date: "2024-09-12", stage: People.established),
        ], timelineTotal: 31)

    static let added = Verb.AddPartner.Reply(
        today: People.today,
        partner: PartnerRecord(
            partner: .init(number: 64, slug: "eastside-mentors", name: "Eastside Mentors"), kind: "club",
            branch: "hillside", branchName: "Hillside Branch", steward: People.kim,
            stewardSince: People.today,
            stage: .init(stage: .building, since: People.today, cause: .set), health: .kept),
        coming: [
            Coming(clock: .followUp, due: "2027-06-12", step: .notice, on: "2027-05-29", to: People.kim)
        ],
        alike: [.init(number: 9, slug: "east-side-mentoring", name: "East Side Mentoring")])

    static let edited = Verb.EditPartner.Reply(
        today: People.today, partner: People.lincoln,
        changes: [
            .init(field: "follow-up", to: "every 2 months"), .init(field: "address", from: "900 Oak Street"),
        ],
        coming: People.lincolnComing)

    static let contactEdited = ContactReply(
        today: People.today, partner: People.lincoln, contact: People.pilar,
        changes: [.init(field: "phone", from: "555-0100", to: "555-0142")])

    static var contactLeft: ContactReply {
        var contact = People.pilar
        contact.left = "2027-03-01"
        return ContactReply(
            today: People.today, partner: People.lincoln, contact: contact,
            changes: [.init(field: "left", to: "2027-03-01")], nobodyLeft: true)
    }
}
