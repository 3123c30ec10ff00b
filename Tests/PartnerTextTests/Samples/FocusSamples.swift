import PartnerControl
import PartnerCore

enum FocusSamples {
    private static let clinic = PartnerLabel(
        number: 65, slug: "valley-teen-clinic", name: "Valley Teen Clinic")
    private static let mentors = PartnerLabel(number: 9, slug: "eastside-mentors", name: "Eastside Mentors")

    private static func record(_ partner: PartnerLabel, _ stage: StageEntry) -> PartnerRecord {
        PartnerRecord(
            partner: partner, kind: "clinic", branch: "hillside", branchName: "Hillside Branch",
            steward: People.ana, stewardSince: People.today, stage: stage)
    }

    static let taken = Verb.Take.Reply(
        today: People.today,
        partner: record(clinic, .init(stage: .prospect, since: People.today, cause: .taken, by: People.ana)),
        contacts: [.init(number: 80, name: "Maya Osei", phone: "555-0119", mail: "mosei@vtc.example")],
        places: .init(
            steward: People.ana, places: 2,
            held: [
                .init(partner: People.chess, stage: .building, since: "2027-01-20"),
                .init(partner: clinic, stage: .prospect, since: People.today),
            ]))

    static let rebuilt = Verb.Take.Reply(
        today: People.today,
        partner: record(
            mentors,
            .init(
                stage: .building, since: People.today, cause: .rebuilt, by: People.dana,
                override: "their hall opens in May")),
        was: .lapsed,
        places: .init(
            steward: People.ana, places: 1,
            held: [
                .init(partner: People.chess, stage: .building, since: "2027-01-20"),
                .init(partner: mentors, stage: .building, since: People.today),
            ]),
        coming: [Coming(clock: .followUp, due: "2027-03-26", step: .due, on: "2027-03-26", to: People.ana)])

    static let claimed = Verb.Claim.Reply(
        today: People.today, partner: People.riverside, steward: People.kim,
        why: "its steward (jo) left on 1 March",
        stage: .init(stage: .lapsed, since: "2026-05-04", cause: .set), wasBackup: true)

    static let lost = Verb.ListLost.Reply(
        today: People.today,
        lost: [
            .init(
                partner: mentors, branch: "hillside", steward: People.ana, stage: .lapsed,
                reasons: [.lapsed], lastTouch: "2024-05-16", contact: "Sam Brook",
                mend: "partnerctl take eastside-mentors"),
            .init(
                partner: People.riverside, branch: "riverside", stage: .established,
                reasons: [.lost, .stewardGone], lastTouch: "2025-11-02",
                mend: "partnerctl take riverside-health-center --to NAME"),
            .init(
                partner: People.lincoln, branch: "hillside", steward: People.ana, stage: .established,
                reasons: [.contactGone], lastTouch: "2026-11-12",
                mend: "partnerctl contact add lincoln-elementary NAME"),
        ], total: 63)
    static let noneLost = Verb.ListLost.Reply(today: People.today, total: 63)

    private static func decided(
        _ decision: Verb.DecideProposal.Decision, until: CivilDate? = nil
    ) -> Verb.DecideProposal.Reply {
        .init(
            today: People.today, slug: "valley-teen-clinic", name: "Valley Teen Clinic", decision: decision,
            until: until)
    }

    static let notNow = decided(.notNow, until: "2027-06-12")
    static let never = decided(.never)
    static let open = decided(.open)
}
