import PartnerControl
import PartnerCore

extension Desk {
    /// The methods of the control interface, each with who may call it and what answers it.
    package func methods(
        _ service: ControlService, channels: ChannelFactory, random: @escaping @Sendable () -> UInt64
    ) -> ControlMethods {
        var methods = ControlMethods(service)
        func answer<Method: ControlMethod>(
            _ method: Method.Type,
            _ handler: @escaping @Sendable (Method.Parameters, Caller) async throws -> Method.Reply
        ) {
            methods.register(method) { parameters, peer in
                let caller = try Caller(peer, in: library)
                try authorize(Method.name, caller)
                return try await handler(parameters, caller)
            }
        }
        answer(Verb.Status.self) { _, _ in try status() }
        answer(Verb.Explain.self) { request, _ in try explain(request) }
        answer(Verb.WhyNot.self) { request, _ in try whyNot(request) }
        answer(Verb.Preview.self) { request, _ in try preview(request) }
        answer(Verb.ListPartners.self) { request, _ in try listPartners(request) }
        answer(Verb.ShowPartner.self) { request, _ in try showPartner(request) }
        answer(Verb.Review.self) { request, _ in try review(request) }
        answer(Verb.Roles.self) { request, _ in try roles(request) }
        answer(Verb.History.self) { request, _ in try history(request) }
        answer(Verb.Export.self) { request, _ in try export(request) }
        answer(Verb.ShowPreferences.self) { try showPreferences($0, by: $1) }
        answer(Verb.SetPreferences.self) { try setPreferences($0, by: $1) }
        answer(Verb.ListAbsences.self) { request, _ in try listAbsences(request) }
        answer(Verb.ImportDefaults.self) { _, _ in importDefaults() }
        answer(Verb.ExportContacts.self) { request, _ in try exportContacts(request) }
        answer(Verb.ExportCalendar.self) { request, _ in try exportCalendar(request) }
        methods.register(Verb.ExportAll.self) { _, peer, replies in
            try authorize(Verb.ExportAll.name, try Caller(peer, in: library))
            return try await exportAll { try await replies.send($0) }
        }
        methods.register(Verb.Rehearse.self) { request, peer, replies in
            try authorize(Verb.Rehearse.name, try Caller(peer, in: library))
            return try await rehearse(request, random: random) { try await replies.send($0) }
        }
        answer(Verb.ListAgreements.self) { request, _ in try listAgreements(request) }
        answer(Verb.ListFixedDates.self) { request, _ in try listFixedDates(request) }
        answer(Verb.ListSilences.self) { request, _ in try listSilences(request) }
        answer(Verb.ListOutbox.self) { request, _ in try listOutbox(request) }
        answer(Verb.ShowMessage.self) { request, _ in try showMessage(request) }
        answer(Verb.ListInbox.self) { request, _ in try listInbox(request) }
        answer(Verb.ShowReceived.self) { request, _ in try showReceived(request) }
        answer(Verb.SettleReceived.self) { try settleReceived($0, by: $1) }

        answer(Verb.LogTouch.self) { try logTouch($0, by: $1) }
        answer(Verb.EditTouch.self) { try editTouch($0, by: $1) }
        answer(Verb.RemoveTouch.self) { try removeTouch($0, by: $1) }
        answer(Verb.KeepPromise.self) { try keepPromise($0, by: $1) }
        answer(Verb.MovePromise.self) { try movePromise($0, by: $1) }
        answer(Verb.DropPromise.self) { try dropPromise($0, by: $1) }
        answer(Verb.AddContact.self) { try addContact($0, by: $1) }
        answer(Verb.EditContact.self) { try editContact($0, by: $1) }
        answer(Verb.ContactLeft.self) { try contactLeft($0, by: $1) }
        answer(Verb.ConfirmContact.self) { try confirmContact($0, by: $1) }
        answer(Verb.Done.self) { try done($0, by: $1) }
        answer(Verb.Skip.self) { try skip($0, by: $1) }
        answer(Verb.Snooze.self) { try snooze($0, by: $1) }
        answer(Verb.Evaluate.self) { try evaluate($0, by: $1) }
        answer(Verb.RemoveEvaluation.self) { try removeEvaluation($0, by: $1) }
        answer(Verb.AddAbsence.self) { try addAbsence($0, by: $1) }
        answer(Verb.EndAbsence.self) { try endAbsence($0, by: $1) }
        answer(Verb.AddAgreement.self) { try addAgreement($0, by: $1) }
        answer(Verb.RenewAgreement.self) { try renewAgreement($0, by: $1) }
        answer(Verb.EndAgreement.self) { try endAgreement($0, by: $1) }
        answer(Verb.AddFixedDate.self) { try addFixedDate($0, by: $1) }
        answer(Verb.EndFixedDate.self) { try endFixedDate($0, by: $1) }
        answer(Verb.AddSilence.self) { try addSilence($0, by: $1) }
        answer(Verb.ExpireSilence.self) { try expireSilence($0, by: $1) }
        answer(Verb.AddPartner.self) { try addPartner($0, by: $1) }
        answer(Verb.EditPartner.self) { try editPartner($0, by: $1) }
        answer(Verb.MergePartner.self) { try mergePartner($0, by: $1) }
        answer(Verb.UnmergePartner.self) { try unmergePartner($0, by: $1) }
        answer(Verb.EraseContact.self) { try eraseContact($0, by: $1) }
        answer(Verb.SetStage.self) { try setStage($0, by: $1) }
        answer(Verb.Assign.self) { try assign($0, by: $1) }
        answer(Verb.Import.self) { try takeSheet($0, by: $1) }
        answer(Verb.Handover.self) { try handOver($0, by: $1, random: random) }
        answer(Verb.ListHandovers.self) { _, _ in try listHandovers() }
        answer(Verb.ShowPack.self) { request, _ in try showPack(request) }
        answer(Verb.AddLeaving.self) { try addLeaving($0, by: $1) }
        answer(Verb.WithdrawLeaving.self) { try withdrawLeaving($0, by: $1) }
        answer(Verb.ListLeavings.self) { _, _ in try listLeavings() }
        answer(Verb.ListTouches.self) { request, _ in try listTouches(request) }
        answer(Verb.WhoKnows.self) { request, _ in try whoKnows(request) }
        answer(Verb.ListImports.self) { request, _ in try listImports(request) }
        answer(Verb.ShowImport.self) { request, _ in try showImport(request) }
        answer(Verb.UndoImport.self) { try undoImport($0, by: $1) }
        answer(Verb.ImportAll.self) { try importAll($0, by: $1) }

        answer(Verb.ListChecklists.self) { _, _ in listChecklists() }
        answer(Verb.ListAssessments.self) { try listAssessments($0, by: $1) }
        answer(Verb.Assess.self) { try assess($0, by: $1) }
        answer(Verb.ListSources.self) { _, _ in try listSources() }
        answer(Verb.ShowSource.self) { request, _ in try showSource(request) }
        answer(Verb.AddSource.self) { try addSource($0, by: $1) }
        answer(Verb.RemoveSource.self) { try removeSource($0, by: $1) }
        answer(Verb.ListCandidates.self) { request, _ in try listCandidates(request) }
        answer(Verb.ListPairs.self) { _, _ in try listPairs() }
        answer(Verb.ImportCandidates.self) { try importCandidates($0, by: $1) }
        answer(Verb.DecidePair.self) { try decidePair($0, by: $1) }
        answer(Verb.ListLost.self) { request, _ in try listLost(request) }
        answer(Verb.Take.self) { try take($0, by: $1) }
        answer(Verb.Claim.self) { try claim($0, by: $1) }
        answer(Verb.DecideProposal.self) { try decide($0, by: $1) }

        answer(Verb.Reload.self) { _, _ in try reload() }
        answer(Verb.DropMessage.self) { try dropMessage($0, by: $1) }
        answer(Verb.RetryMessages.self) { try retryMessages($0, by: $1) }
        answer(Verb.SendTest.self) { request, _ in
            try await sendTest(request, channels: channels, random: random)
        }
        answer(Verb.ReleaseHold.self) { try releaseHold($0, by: $1) }
        answer(Verb.Adopt.self) { try adopt($0, by: $1) }
        answer(Verb.Advance.self) { request, _ in try await advance(request) }
        return methods
    }
}
