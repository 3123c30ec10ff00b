import PartnerControl
import PartnerCore

/// The library of the samples, as of Friday, 12 March 2027.
enum People {
    static let today: CivilDate = "2027-03-12"
    static let now: Moment = "2027-03-12T11:12:40-08:00"

    static let ana = StaffLabel(key: "ana", name: "Ana Reyes")
    static let kim = StaffLabel(key: "kim", name: "Kim Tran")
    static let lee = StaffLabel(key: "lee", name: "Lee Wong")
    static let dana = StaffLabel(key: "dana", name: "Dana Ortiz")

    static let lincoln = PartnerLabel(
        number: 12, slug: "lincoln-elementary", name: "Lincoln Elementary School")
    static let hillside = PartnerLabel(number: 3, slug: "hillside-food-bank", name: "Hillside Food Bank")
    static let club = PartnerLabel(number: 5, slug: "boys-and-girls-club", name: "Boys & Girls Club")
    static let chess = PartnerLabel(number: 40, slug: "chess-club", name: "Chess Club")
    static let riverside = PartnerLabel(
        number: 21, slug: "riverside-health-center", name: "Riverside Health Center")

    static let call = TouchEntry(
        number: 418, date: "2026-11-12", how: .call, by: kim, with: "Pilar Ruiz",
        note: "Wants a story time in spring, ask again after the holidays.",
        recorded: "2026-11-12T15:02:11-08:00", recordedBy: "kim")
    static let visit = TouchEntry(
        number: 431, date: "2027-03-02", how: .visit, by: ana, with: "Joe Park",
        recorded: "2027-03-02T16:20:00-08:00",
        recordedBy: "ana")
    static let summerDates = PromiseEntry(
        number: 7, what: "send the summer dates", made: "2027-03-02", due: "2027-03-12", by: ana, state: .open
    )

    static let established = StageEntry(stage: .established, since: "2024-09-12", cause: .set, by: dana)

    static let record = PartnerRecord(
        partner: lincoln, kind: "school", branch: "hillside", branchName: "Hillside Branch", steward: ana,
        stewardSince: "2025-01-14", backup: kim, address: "900 Oak Street, Kettle Valley",
        stage: established, health: .overdue, lastTouch: "2026-11-12")
    static let pilar = ContactEntry(
        number: 4, name: "Pilar Ruiz", role: "office manager", phone: "555-0142",
        mail: "pruiz@lincoln.example",
        confirmed: "2026-09-14")
    static let evaluation = EvaluationEntry(
        number: 2, date: "2026-09-20", ourRole: "monthly craft table",
        theirRole: "bring 20 teens to summer reading",
        commitment: "a morning a month", outcome: .keep, by: ana)

    static let coming = [
        Coming(clock: .followUp, due: "2027-06-02", step: .notice, on: "2027-05-19", to: ana),
        Coming(
            clock: .promise, subject: 7, what: "send the summer dates", due: "2027-03-12", step: .due,
            on: "2027-03-12", to: ana),
        Coming(clock: .reEvaluation, due: "2028-01-14", step: .notice, on: "2027-12-31", to: ana),
    ]
    static let lincolnComing = [
        Coming(clock: .followUp, due: "2027-02-12", step: .backup, on: "2027-03-26", to: kim)
    ]
}
