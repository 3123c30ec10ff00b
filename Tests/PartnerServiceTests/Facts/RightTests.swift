import PartnerControl
import PartnerCore
import Testing

@testable import PartnerService

@Suite("Who may ask for what")
struct RightTests {
    static let reading = [
        Verb.Review.name, Verb.Roles.name,
        Verb.Status.name, Verb.Explain.name, Verb.WhyNot.name, Verb.Preview.name, Verb.ListPartners.name,
        Verb.ShowPartner.name, Verb.History.name, Verb.ListAbsences.name, Verb.ShowPreferences.name,
        Verb.ImportDefaults.name,
        Verb.ListOutbox.name, Verb.ListAgreements.name, Verb.ListSilences.name,
        Verb.ListFixedDates.name,
        Verb.ShowMessage.name, Verb.ExportCalendar.name, Verb.ListChecklists.name, Verb.ListAssessments.name,
        Verb.ListSources.name,
        Verb.ShowSource.name, Verb.ListCandidates.name, Verb.ListPairs.name, Verb.ListLost.name,
        Verb.ListHandovers.name, Verb.ShowPack.name, Verb.ListLeavings.name, Verb.ListTouches.name,
        Verb.WhoKnows.name,
        Verb.ListImports.name, Verb.ShowImport.name,
    ]
    static let inOwnName = [
        Verb.RemoveEvaluation.name,
        Verb.LogTouch.name, Verb.EditTouch.name, Verb.RemoveTouch.name, Verb.KeepPromise.name,
        Verb.MovePromise.name, Verb.DropPromise.name, Verb.AddContact.name, Verb.EditContact.name,
        Verb.ContactLeft.name, Verb.ConfirmContact.name, Verb.Done.name, Verb.Skip.name, Verb.Snooze.name,
        Verb.AddAgreement.name, Verb.RenewAgreement.name, Verb.EndAgreement.name,
        Verb.AddFixedDate.name, Verb.EndFixedDate.name,
        Verb.Evaluate.name, Verb.AddAbsence.name, Verb.EndAbsence.name, Verb.SetPreferences.name,
        Verb.Assess.name,
        Verb.DecidePair.name,
        Verb.Take.name, Verb.Claim.name, Verb.DecideProposal.name,
    ]
    static let admins = [
        Verb.MergePartner.name, Verb.UnmergePartner.name, Verb.EraseContact.name,
        Verb.AddPartner.name, Verb.EditPartner.name, Verb.SetStage.name, Verb.Assign.name, Verb.Export.name,
        Verb.Import.name, Verb.Reload.name, Verb.RetryMessages.name, Verb.DropMessage.name,
        Verb.SendTest.name, Verb.Advance.name,
        Verb.AddSilence.name, Verb.ExpireSilence.name, Verb.UndoImport.name,
        Verb.ExportAll.name, Verb.ImportAll.name, Verb.Rehearse.name, Verb.ExportContacts.name,
        Verb.AddSilence.name, Verb.ExpireSilence.name,
        Verb.AddSource.name, Verb.RemoveSource.name, Verb.ImportCandidates.name,
        Verb.Handover.name, Verb.AddLeaving.name, Verb.WithdrawLeaving.name,
        Verb.ReleaseHold.name, Verb.Adopt.name,
        Verb.ListInbox.name, Verb.ShowReceived.name, Verb.SettleReceived.name,
    ]

    @Test("staff and admins", arguments: reading + inOwnName)
    func anyone(_ verb: String) throws {
        let bench = try Bench()
        try bench.desk.authorize(verb, bench.root)
        try bench.desk.authorize(verb, try bench.staff("areyes"))
    }

    @Test("admins alone, and so a verb that nobody thought of", arguments: admins + ["Rehearse"])
    func adminsAlone(_ verb: String) throws {
        let bench = try Bench()
        try bench.desk.authorize(verb, bench.root)
        let fault = try bench.fault { try bench.desk.authorize(verb, try bench.staff("areyes")) }
        #expect(fault.name == .refused)
        #expect(fault.parameters.exitCode == 77)
        #expect(fault.description == "\(verb) is not for ana")
    }

    @Test("every verb that is answered has its line")
    func complete() throws {
        let service = ControlService(vendor: "", version: "", url: "", interface: "")
        let channels = ChannelFactory { _, _ in nil }
        let answered = try Bench().desk.methods(service, channels: channels) { 0 }.names
        #expect(Set(Right.table.keys) == Set(answered))
        #expect(Set(answered) == Set(Self.reading + Self.inOwnName + Self.admins))
        #expect(Self.reading.allSatisfy { Right.of($0) == .anyone })
        #expect(Self.inOwnName.allSatisfy { Right.of($0) == .inOwnName })
    }

    static let others: [Refusal] = [
        Refusal("log", "only Kim Tran or an admin says what Kim Tran did", exit: 77) {
            _ = try $0.desk.logTouch(
                .init(partner: "lincoln", how: .call, by: "kim"), by: try $0.staff("areyes"))
        },
        Refusal("done", "only Kim Tran or an admin says what Kim Tran did", exit: 77) {
            _ = try $0.desk.done(
                .init(partner: "lincoln", clock: .followUp, how: .call, by: "kim"), by: try $0.staff("areyes")
            )
        },
        Refusal("evaluate", "only Kim Tran or an admin says what Kim Tran did", exit: 77) {
            _ = try $0.desk.evaluate(
                .init(partner: "lincoln", outcome: .keep, by: "Kim Tran"), by: try $0.staff("areyes"))
        },
        Refusal("edit another's touch", "touch 1 is Ana Reyes's: only they or an admin change it", exit: 77) {
            _ = try $0.desk.editTouch(.init(number: 1, note: "no"), by: try $0.staff("ktran"))
        },
        Refusal("remove another's touch", "touch 1 is Ana Reyes's: only they or an admin change it", exit: 77)
        {
            _ = try $0.desk.removeTouch(.init(number: 1), by: try $0.staff("ktran"))
        },
        Refusal("another's absence", "only Kim Tran or an admin says when Kim Tran is away", exit: 77) {
            _ = try $0.desk.addAbsence(
                .init(staff: "kim", from: "today", through: "tomorrow"), by: try $0.staff("areyes"))
        },
    ]

    @Test("staff change facts in their own name", arguments: others)
    func ownName(_ row: Refusal) throws {
        let bench = try Bench()
        try bench.partner(touched: ["2026-11-12"])
        try row.check(at: bench)
    }

    @Test("an admin acts in anybody's name, and staff in their own without saying it")
    func named() throws {
        let bench = try Bench()
        let id = try bench.partner()
        _ = try bench.desk.logTouch(.init(partner: "lincoln", how: .call, by: "Kim"), by: bench.root)
        _ = try bench.desk.logTouch(.init(partner: "lincoln", how: .call), by: try bench.staff("areyes"))
        _ = try bench.desk.logTouch(.init(partner: "lincoln", how: .call), by: bench.root)
        #expect(try bench.facts(id).touches.map(\.staff) == ["kim", "ana", nil])
    }
}
