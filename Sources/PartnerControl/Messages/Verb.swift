/// What can be asked of the daemon: one method of the control interface each, with what it takes and what it
/// answers.
///
/// Dates that people type go as text (`yesterday`, `2027-03-12`), since only the daemon knows the partner's
/// branch and so its day; they come back resolved. Staff, contacts and partners go as typed, too, and a near
/// miss is answered by the nearest names.
///
/// In JSON a field that has no value is left out, a list is always there. A civil date is `2027-03-12`, a
/// moment RFC 3339 with the offset of the branch's zone, a number of something in the records an integer.
package enum Verb {}

extension Verb {
    /// Every method of the interface.
    package static let all: [any ControlMethod.Type] = [
        Status.self, ListPartners.self, ShowPartner.self, Explain.self, WhyNot.self, Preview.self,
        History.self,
        LogTouch.self, EditTouch.self, RemoveTouch.self, KeepPromise.self, MovePromise.self, DropPromise.self,
        Done.self, Skip.self, Snooze.self, Evaluate.self, RemoveEvaluation.self, Review.self, Roles.self,
        MergePartner.self, UnmergePartner.self, EraseContact.self, AddPartner.self, EditPartner.self,
        AddContact.self,
        EditContact.self, ContactLeft.self, ConfirmContact.self, SetStage.self, Assign.self, AddAbsence.self,
        ListAbsences.self, EndAbsence.self, ImportDefaults.self, Import.self, Export.self, Reload.self,
        ListOutbox.self,
        ShowMessage.self, RetryMessages.self, DropMessage.self, SendTest.self, Advance.self,
        ListInbox.self, ShowReceived.self, SettleReceived.self,
        ListImports.self, ShowImport.self, UndoImport.self,
        ExportAll.self, ImportAll.self, ExportContacts.self, ExportCalendar.self,
        AddAgreement.self, RenewAgreement.self, EndAgreement.self, ListAgreements.self, AddSilence.self,
        ListSilences.self, ExpireSilence.self,
        AddFixedDate.self, EndFixedDate.self, ListFixedDates.self, ShowPreferences.self, SetPreferences.self,
        ListChecklists.self, Assess.self, ListAssessments.self, AddSource.self, ListSources.self,
        ShowSource.self, RemoveSource.self, ImportCandidates.self, ListCandidates.self, ListPairs.self,
        DecidePair.self,
        Take.self, Claim.self, ListLost.self, DecideProposal.self,
        ReleaseHold.self, Adopt.self,
        Handover.self, ListHandovers.self, ShowPack.self, AddLeaving.self, WithdrawLeaving.self,
        ListLeavings.self, ListTouches.self, WhoKnows.self, Rehearse.self,
    ]
}
