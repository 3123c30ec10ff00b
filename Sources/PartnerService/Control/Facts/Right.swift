import PartnerControl
import PartnerStore

/// Who may ask for a verb, of those who may ask at all.
enum Right: Hashable, Sendable {
    /// It changes nothing.
    case anyone
    /// It changes facts: staff in their own name, admins in anybody's.
    case inOwnName
    case admin

    /// A verb that is not in the table is the admins'.
    static func of(_ verb: String) -> Right { table[verb] ?? .admin }

    static let table: [String: Right] = [
        Verb.Status.name: .anyone,
        Verb.Explain.name: .anyone,
        Verb.WhyNot.name: .anyone,
        Verb.Preview.name: .anyone,
        Verb.ListPartners.name: .anyone,
        Verb.ShowPartner.name: .anyone,
        Verb.Review.name: .anyone,
        Verb.Roles.name: .anyone,
        Verb.History.name: .anyone,
        Verb.ListAbsences.name: .anyone,
        Verb.ListAgreements.name: .anyone,
        Verb.ListFixedDates.name: .anyone,
        Verb.ListSilences.name: .anyone,
        Verb.ShowPreferences.name: .anyone,
        Verb.ImportDefaults.name: .anyone,
        Verb.ListOutbox.name: .anyone,
        Verb.ListImports.name: .anyone,
        Verb.ShowImport.name: .anyone,
        Verb.ShowMessage.name: .anyone,
        Verb.ListHandovers.name: .anyone,
        Verb.ShowPack.name: .anyone,
        Verb.ListLeavings.name: .anyone,
        Verb.ListTouches.name: .anyone,
        Verb.WhoKnows.name: .anyone,

        Verb.LogTouch.name: .inOwnName,
        Verb.EditTouch.name: .inOwnName,
        Verb.RemoveTouch.name: .inOwnName,
        Verb.KeepPromise.name: .inOwnName,
        Verb.MovePromise.name: .inOwnName,
        Verb.DropPromise.name: .inOwnName,
        Verb.AddContact.name: .inOwnName,
        Verb.EditContact.name: .inOwnName,
        Verb.ContactLeft.name: .inOwnName,
        Verb.ConfirmContact.name: .inOwnName,
        Verb.Done.name: .inOwnName,
        Verb.Skip.name: .inOwnName,
        Verb.Snooze.name: .inOwnName,
        Verb.Evaluate.name: .inOwnName,
        Verb.RemoveEvaluation.name: .inOwnName,
        Verb.AddAbsence.name: .inOwnName,
        Verb.EndAbsence.name: .inOwnName,
        Verb.AddAgreement.name: .inOwnName,
        Verb.RenewAgreement.name: .inOwnName,
        Verb.EndAgreement.name: .inOwnName,
        Verb.AddFixedDate.name: .inOwnName,
        Verb.EndFixedDate.name: .inOwnName,
        Verb.SetPreferences.name: .inOwnName,

        Verb.ListChecklists.name: .anyone,
        Verb.ListAssessments.name: .anyone,
        Verb.Assess.name: .inOwnName,
        Verb.ListSources.name: .anyone,
        Verb.ShowSource.name: .anyone,
        Verb.AddSource.name: .admin,
        Verb.RemoveSource.name: .admin,
        Verb.ListCandidates.name: .anyone,
        Verb.ListPairs.name: .anyone,
        Verb.ImportCandidates.name: .admin,
        Verb.DecidePair.name: .inOwnName,

        Verb.ListLost.name: .anyone,
        Verb.Take.name: .inOwnName,
        Verb.Claim.name: .inOwnName,
        Verb.DecideProposal.name: .inOwnName,

        Verb.AddPartner.name: .admin,
        Verb.EditPartner.name: .admin,
        Verb.MergePartner.name: .admin,
        Verb.UnmergePartner.name: .admin,
        Verb.EraseContact.name: .admin,
        Verb.SetStage.name: .admin,
        Verb.Assign.name: .admin,
        Verb.AddSilence.name: .admin,
        Verb.ExpireSilence.name: .admin,
        Verb.Export.name: .admin,
        Verb.Handover.name: .admin,
        Verb.AddLeaving.name: .admin,
        Verb.WithdrawLeaving.name: .admin,
        Verb.Import.name: .admin,
        Verb.UndoImport.name: .admin,
        Verb.ExportAll.name: .admin,
        Verb.Rehearse.name: .admin,
        Verb.ImportAll.name: .admin,
        Verb.ExportContacts.name: .admin,
        Verb.ExportCalendar.name: .anyone,
        Verb.Reload.name: .admin,
        // What comes in may be anybody's, and private.
        Verb.ListInbox.name: .admin,
        Verb.ShowReceived.name: .admin,
        Verb.SettleReceived.name: .admin,
        Verb.RetryMessages.name: .admin,
        Verb.DropMessage.name: .admin,
        Verb.SendTest.name: .admin,
        Verb.ReleaseHold.name: .admin,
        Verb.Adopt.name: .admin,
        Verb.Advance.name: .admin,
    ]

    /// The admins' verbs that change no record.
    private static let looking: Set<String> = [
        Verb.Export.name, Verb.ExportAll.name, Verb.ExportContacts.name, Verb.Rehearse.name,
        Verb.Advance.name, Verb.ListInbox.name, Verb.ShowReceived.name,
    ]

    /// Whether records that are only read can answer it.
    static func isAnswered(_ verb: String, by access: Store.Access) -> Bool {
        access == .writing || of(verb) == .anyone || looking.contains(verb) || verb == Verb.Adopt.name
    }
}

extension Desk {
    /// Refuses a verb to whom it is not for. In whose name a fact is changed, each verb sees to itself.
    func authorize(_ verb: String, _ caller: Caller) throws(ControlFault) {
        if Right.of(verb) == .admin, !caller.isAdmin { throw notFor(verb, caller) }
        if Right.isAnswered(verb, by: store.access) { return }
        throw ControlFault(
            .refused, "\(verb) would write, and these records are another machine's",
            found: "the database of another machine",
            expected: "partnerctl adopt, once nothing writes them any more there", exitCode: 75)
    }

    private func notFor(_ verb: String, _ caller: Caller) -> ControlFault {
        ControlFault(
            .refused, "\(verb) is not for \(caller.actor)", found: caller.actor,
            expected: "root, or a member of the group \(Caller.adminGroup)", exitCode: 77)
    }
}
