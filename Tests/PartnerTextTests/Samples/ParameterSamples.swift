import PartnerControl
import PartnerCore
import Testing

/// What each method takes, with every field given.
struct ParameterSample: CustomTestStringConvertible, Sendable {
    let method: any ControlMethod.Type
    let parameters: any Encodable & Sendable

    var testDescription: String { method.name }

    init<Method: ControlMethod>(_ method: Method.Type, _ parameters: Method.Parameters) {
        self.method = method
        self.parameters = parameters
    }

    private static let contact = NewContact(
        name: "Pilar Ruiz", role: "office manager", phone: "555-0142", mail: "pruiz@lincoln.example",
        confirmed: "today")
    private static let contactOn = ContactOn(partner: "lincoln-elementary", contact: "Pilar", on: "yesterday")

    static let all: [ParameterSample] =
        NeedsSamples.parameters + [
            .init(Verb.Status.self, Nothing()), .init(Verb.Reload.self, Nothing()),
            .init(Verb.ImportDefaults.self, Nothing()),
            .init(
                Verb.ListPartners.self,
                .init(
                    kinds: ["school"], branches: ["hillside"], stewards: ["ana"], health: [.due],
                    stages: [.building],
                    text: "lincoln", sort: .due)),
            .init(Verb.ShowPartner.self, .init(partner: "lincoln-elementary", timeline: 5)),
            .init(
                Verb.AddPartner.self,
                .init(
                    name: "Eastside Mentors", slug: "eastside", kind: "club", branch: "hillside",
                    steward: "kim",
                    backup: "ana", followUp: "every 2 months", season: "always", address: "1 Oak Street",
                    website: "e.example",
                    notes: "n", stage: .established, on: "2024-09-12", contact: contact, override: "o")),
            .init(
                Verb.EditPartner.self,
                .init(
                    partner: "eastside", name: "Eastside", slug: "east", kind: "club", branch: "hillside",
                    followUp: "every week", season: "always", address: "2 Oak Street", website: "w",
                    notes: "n",
                    clear: [.followUp], override: "o")
            ),
            .init(Verb.AddContact.self, .init(partner: "lincoln-elementary", contact: contact)),
            .init(
                Verb.EditContact.self,
                .init(
                    partner: "lincoln-elementary", contact: "4", name: "Pilar R.", role: "head", phone: "555",
                    mail: "p@l.example", clear: [.role])),
            .init(Verb.ContactLeft.self, contactOn), .init(Verb.ConfirmContact.self, contactOn),
            .init(
                Verb.LogTouch.self,
                .init(
                    partner: "lincoln-elementary", how: .call, who: "Pilar", by: "ana", on: "today",
                    note: "n",
                    promise: .init(what: "send dates", due: "in 2 weeks"), others: ["chess-club"],
                    alsoBy: ["kim"]
                )),
            .init(
                Verb.EditTouch.self,
                .init(
                    number: 418, how: .visit, who: "Pilar", by: "ana", on: "today", note: "n", alsoBy: ["kim"]
                )),
            .init(Verb.RemoveTouch.self, .init(number: 418, reason: "wrong partner")),
            .init(Verb.KeepPromise.self, .init(number: 7, on: "today")),
            .init(Verb.MovePromise.self, .init(number: 7, to: "next friday")),
            .init(Verb.DropPromise.self, .init(number: 7, reason: "no need")),
            .init(
                Verb.SetStage.self,
                .init(
                    partner: "lincoln-elementary", stage: .resting, until: "2027-08-31", on: "today",
                    reason: "r",
                    override: "o")
            ),
            .init(
                Verb.Assign.self,
                .init(partner: "lincoln-elementary", steward: "kim", backup: "nobody", override: "o")),
            .init(
                Verb.AddAbsence.self,
                .init(staff: "ana", from: "today", through: "2027-03-20", delegate: "lee")),
            .init(Verb.ListAbsences.self, .init(past: true)),
            .init(Verb.ShowPreferences.self, .init(staff: "ana")),
            .init(
                Verb.SetPreferences.self,
                .init(staff: "ana", weekly: "mon", plainText: true, dates: .monthFirst)),
            .init(Verb.EndAbsence.self, .init(absence: "ana", on: "today")),
            .init(
                Verb.Evaluate.self,
                .init(
                    partner: "lincoln-elementary", ourRole: "a", theirRole: "b", commitment: "c",
                    answers: [.init(question: "q", answer: "a")], outcome: .rest,
                    until: "2027-08-31", every: "6 months", next: "in 1 year", established: true, note: "n",
                    by: "ana", on: "today")),
            .init(Verb.RemoveEvaluation.self, .init(number: 12, reason: "r")),
            .init(Verb.Review.self, .init(partners: ["lincoln-elementary"])),
            .init(Verb.Roles.self, .init(partner: "lincoln-elementary")),
            .init(Verb.MergePartner.self, .init(partner: "a", into: "b", preview: true)),
            .init(Verb.UnmergePartner.self, .init(partner: "a")),
            .init(Verb.EraseContact.self, .init(partner: "a", contact: "Pilar", sure: true)),
            .init(
                Verb.Done.self,
                .init(
                    partner: "lincoln-elementary", clock: .followUp, subject: 7, how: .call, who: "Pilar",
                    by: "ana",
                    note: "n", until: "2028-08-31")),
            .init(
                Verb.Skip.self, .init(partner: "lincoln-elementary", clock: .promise, subject: 7, reason: "r")
            ),
            .init(
                Verb.Snooze.self,
                .init(partner: "lincoln-elementary", clock: .reEvaluation, subject: 7, until: "2027-03-31")),
            .init(
                Verb.Import.self,
                .init(
                    file: "partners.csv", partners: CommandSamples.exported.partners,
                    touches: [TouchRow(row: 2, date: "2027-03-12", partner: "Lincoln")],
                    evaluations: [
                        EvaluationRow(
                            row: 2, partner: "Lincoln", answers: [.init(question: "q", answer: "a")])
                    ], mode: .skipRefused,
                    untouched: .lapsed, branch: "hillside", override: "o")),
            .init(
                Verb.Take.self,
                .init(
                    what: "valley-teen-clinic", steward: "ana", kind: "clinic", branch: "hillside",
                    reason: "r",
                    override: "o")),
            .init(Verb.Claim.self, .init(partner: "riverside-health-center", by: "kim", override: "o")),
            .init(Verb.ListLost.self, .init(branch: "hillside", steward: "ana")),
            .init(
                Verb.DecideProposal.self,
                .init(
                    what: "valley-teen-clinic", decision: .notNow, until: "2027-09-01", reason: "r", by: "ana"
                )),
            .init(Verb.Export.self, .init(what: .touches)),
            .init(Verb.Preview.self, .init(days: 20)),
            .init(Verb.Explain.self, .init(partner: "lincoln-elementary", clock: .followUp)),
            .init(Verb.WhyNot.self, .init(partner: "lincoln-elementary", clock: .followUp, on: "2027-03-09")),
            .init(Verb.ListOutbox.self, .init(which: .dead, limit: 5)),
            .init(Verb.ShowMessage.self, .init(number: 31)),
            .init(Verb.ListInbox.self, .init(which: .all, limit: 5)),
            .init(Verb.ShowReceived.self, .init(number: 12)),
            .init(Verb.SettleReceived.self, .init(number: 12)),
            .init(Verb.RetryMessages.self, .init(numbers: [31])),
            .init(Verb.DropMessage.self, .init(number: 31, reason: "the address is wrong")),
            .init(Verb.ListImports.self, .init(limit: 5)), .init(Verb.ShowImport.self, .init(number: 12)),
            .init(Verb.UndoImport.self, .init(number: 12, mode: .preview)),
            .init(Verb.SendTest.self, .init(address: "it@library.example")),
            .init(
                Verb.Handover.self,
                .init(
                    from: "jo", to: "kim", branch: "hillside", on: "2027-03-15", only: ["chess-club"],
                    grace: 7,
                    away: .handOver, mode: .preview, pack: .include)),
            .init(Verb.ListHandovers.self, Nothing()), .init(Verb.ShowPack.self, .init(number: 3)),
            .init(Verb.AddLeaving.self, .init(staff: "jo", lastDay: "2027-03-31", note: "retires")),
            .init(Verb.WithdrawLeaving.self, .init(staff: "jo")), .init(Verb.ListLeavings.self, Nothing()),
            .init(
                Verb.ListTouches.self,
                .init(
                    by: "ana", with: "chess-club", branch: "hillside", since: "2027-01-01", until: "today",
                    limit: 5)),
            .init(Verb.WhoKnows.self, .init(partner: "chess-club", staff: "ana")),
            .init(Verb.ExportAll.self, Nothing()),
            .init(
                Verb.Rehearse.self,
                .init(
                    until: "2027-12-31", answers: .promptly, configuration: "library: Kettle Valley Library",
                    file: "new.yaml", downFrom: "2027-04-01", downThrough: "2027-04-09")),
            .init(
                Verb.ImportAll.self,
                .init(step: .rows, ticket: 1, head: OpenSamples.head, table: "touch", lines: [#"{"id":1}"#])),
            .init(Verb.ExportContacts.self, .init(branch: "hillside", steward: "ana")),
            .init(Verb.ExportCalendar.self, .init(staff: "ana", branch: "hillside")),
            .init(
                Verb.AddAgreement.self,
                .init(
                    partner: "lincoln-elementary", what: "meeting room", from: "today", until: "2027-08-31",
                    lead: 30)),
            .init(Verb.RenewAgreement.self, .init(number: 3, until: "2028-08-31", lead: 30)),
            .init(Verb.EndAgreement.self, .init(number: 3, reason: "r")),
            .init(Verb.ListAgreements.self, .init(partner: "lincoln-elementary", all: true)),
            .init(
                Verb.AddFixedDate.self,
                .init(
                    partner: "lincoln-elementary", dates: "every Friday", what: "w", from: "today", lead: 3)),
            .init(Verb.EndFixedDate.self, .init(number: 3, reason: "r")),
            .init(Verb.ListFixedDates.self, .init(partner: "lincoln-elementary", all: true)),
            .init(
                Verb.AddSilence.self,
                .init(
                    kind: "school", branch: "hillside", steward: "ana", partner: "lincoln-elementary",
                    clock: .followUp, from: "today", until: "2027-08-31", comment: "c")),
            .init(Verb.ListSilences.self, .init(all: true)),
            .init(Verb.ExpireSilence.self, .init(number: 2)),
            .init(
                Verb.History.self,
                .init(partner: "lincoln-elementary", limit: 5, field: "phone", since: "yesterday", who: "ana")
            ),
            .init(Verb.ReleaseHold.self, .init(hold: .clock)), .init(Verb.Adopt.self, .init(sure: true)),
            .init(
                Verb.Advance.self,
                .init(to: "2027-03-12 08:30", by: "3 days", set: "2027-03-12 08:30")),
        ]
}
