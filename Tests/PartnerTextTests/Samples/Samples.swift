import PartnerControl
import PartnerText
import Testing

/// One reply of each kind, by the name of its pinned files.
struct Sample: CustomTestStringConvertible, Sendable {
    let name: String
    let reply: any Rendered & Encodable
    /// The method that answers it; nil where the tool adds something of its own.
    let method: (any ControlMethod.Type)?

    var testDescription: String { name }

    /// Of what the tool adds something of its own to.
    init(joined name: String, _ reply: any Rendered & Encodable) {
        self.name = name
        self.reply = reply
        method = nil
    }

    init(_ name: String, _ reply: ImportResult) {
        self.name = name
        self.reply = reply
        method = nil
    }

    init(_ name: String, _ reply: RehearsalReport) {
        self.name = name
        self.reply = reply
        method = nil
    }

    init(_ name: String, _ reply: WholeResult) {
        self.name = name
        self.reply = reply
        method = nil
    }

    init<Method: ControlMethod>(_ name: String, _ reply: Method.Reply, of method: Method.Type)
    where Method.Reply: Rendered {
        self.name = name
        self.reply = reply
        self.method = method
    }

    static let all = most + NeedsSamples.all

    private static let most = [
        Sample("status-healthy", StatusSamples.healthy, of: Verb.Status.self),
        Sample("status-attention", StatusSamples.attention, of: Verb.Status.self),
        Sample("status-failing", StatusSamples.failing, of: Verb.Status.self),
        Sample("status-held", StatusSamples.held, of: Verb.Status.self),
        Sample("release-clock", HoldSamples.clock, of: Verb.ReleaseHold.self),
        Sample("release-storm", HoldSamples.storm, of: Verb.ReleaseHold.self),
        Sample("release-backup", HoldSamples.backup, of: Verb.ReleaseHold.self),
        Sample("adopt-asked", HoldSamples.asked, of: Verb.Adopt.self),
        Sample("adopt", HoldSamples.adopted, of: Verb.Adopt.self),
        Sample("rehearse", RehearsalSamples.plain),
        Sample("rehearse-config", RehearsalSamples.compared),
        Sample("rehearse-same", RehearsalSamples.same),
        Sample("reload-accepted", StatusSamples.reloadAccepted, of: Verb.Reload.self),
        Sample("reload-refused", StatusSamples.reloadRefused, of: Verb.Reload.self),
        Sample("partners", PartnerSamples.list, of: Verb.ListPartners.self),
        Sample("partners-none", PartnerSamples.emptyList, of: Verb.ListPartners.self),
        Sample("show", PartnerSamples.show, of: Verb.ShowPartner.self),
        Sample("partner-add", PartnerSamples.added, of: Verb.AddPartner.self),
        Sample("partner-edit", PartnerSamples.edited, of: Verb.EditPartner.self),
        Sample("contact-edit", PartnerSamples.contactEdited, of: Verb.EditContact.self),
        Sample("contact-left", PartnerSamples.contactLeft, of: Verb.ContactLeft.self),
        Sample("log", CommandSamples.logged, of: Verb.LogTouch.self),
        Sample("log-several", HandoverSamples.loggedTogether, of: Verb.LogTouch.self),
        Sample("touch-edit-several", HandoverSamples.editedTogether, of: Verb.EditTouch.self),
        Sample("touches", HandoverSamples.touches, of: Verb.ListTouches.self),
        Sample("who", HandoverSamples.whoKnows, of: Verb.WhoKnows.self),
        Sample("who-staff", HandoverSamples.knows, of: Verb.WhoKnows.self),
        Sample("handover", HandoverSamples.done, of: Verb.Handover.self),
        Sample("handover-preview", HandoverSamples.previewed, of: Verb.Handover.self),
        Sample("handover-list", HandoverSamples.list, of: Verb.ListHandovers.self),
        Sample("handover-pack", HandoverSamples.pack, of: Verb.ShowPack.self),
        Sample("leaving", HandoverSamples.leaves, of: Verb.AddLeaving.self),
        Sample("leaving-withdrawn", HandoverSamples.stays, of: Verb.WithdrawLeaving.self),
        Sample("leaving-list", HandoverSamples.leavings, of: Verb.ListLeavings.self),
        Sample("log-late", CommandSamples.loggedLate, of: Verb.LogTouch.self),
        Sample("touch-edit", CommandSamples.touchEdited, of: Verb.EditTouch.self),
        Sample("touch-remove", CommandSamples.touchRemoved, of: Verb.RemoveTouch.self),
        Sample("promise-move", CommandSamples.promiseMoved, of: Verb.MovePromise.self),
        Sample("promise-keep", CommandSamples.promiseKept, of: Verb.KeepPromise.self),
        Sample("stage", CommandSamples.resting, of: Verb.SetStage.self),
        Sample("assign", CommandSamples.assigned, of: Verb.Assign.self),
        Sample("take", FocusSamples.taken, of: Verb.Take.self),
        Sample("take-again", FocusSamples.rebuilt, of: Verb.Take.self),
        Sample("claim", FocusSamples.claimed, of: Verb.Claim.self),
        Sample("lost", FocusSamples.lost, of: Verb.ListLost.self),
        Sample("lost-none", FocusSamples.noneLost, of: Verb.ListLost.self),
        Sample("candidates-not-now", FocusSamples.notNow, of: Verb.DecideProposal.self),
        Sample("candidates-never", FocusSamples.never, of: Verb.DecideProposal.self),
        Sample("candidates-open", FocusSamples.open, of: Verb.DecideProposal.self),
        Sample("absence-add", CommandSamples.away, of: Verb.AddAbsence.self),
        Sample("absence-alone", CommandSamples.awayAlone, of: Verb.AddAbsence.self),
        Sample("prefs", CommandSamples.usualPreferences, of: Verb.ShowPreferences.self),
        Sample("prefs-set", CommandSamples.preferences, of: Verb.SetPreferences.self),
        Sample("absence-list", CommandSamples.absences, of: Verb.ListAbsences.self),
        Sample("evaluate", CommandSamples.evaluated, of: Verb.Evaluate.self),
        Sample("evaluate-eased", CommandSamples.eased, of: Verb.Evaluate.self),
        Sample("evaluate-end", CommandSamples.endedByEvaluation, of: Verb.Evaluate.self),
        Sample("evaluate-remove", CommandSamples.evaluationRemoved, of: Verb.RemoveEvaluation.self),
        Sample("review", CommandSamples.review, of: Verb.Review.self),
        Sample("roles", CommandSamples.roles, of: Verb.Roles.self),
        Sample("roles-none", CommandSamples.neverEvaluated, of: Verb.Roles.self),
        Sample("merge-preview", CommandSamples.mergePreview, of: Verb.MergePartner.self),
        Sample("merge", CommandSamples.merged, of: Verb.MergePartner.self),
        Sample("unmerge", CommandSamples.unmerged, of: Verb.UnmergePartner.self),
        Sample("erase-preview", CommandSamples.erasePreview, of: Verb.EraseContact.self),
        Sample("erase", CommandSamples.erased, of: Verb.EraseContact.self),
        Sample("snooze", CommandSamples.snoozed, of: Verb.Snooze.self),
        Sample("skip", CommandSamples.skipped, of: Verb.Skip.self),
        Sample("done", CommandSamples.done, of: Verb.Done.self),
        Sample("done-contact", ClockSamples.confirmed, of: Verb.Done.self),
        Sample("done-agreement", ClockSamples.renewedByDone, of: Verb.Done.self),
        Sample("agreement-add", ClockSamples.agreed, of: Verb.AddAgreement.self),
        Sample("agreement-renew", ClockSamples.renewed, of: Verb.RenewAgreement.self),
        Sample("agreement-end", ClockSamples.ended, of: Verb.EndAgreement.self),
        Sample("agreement-list", ClockSamples.agreements, of: Verb.ListAgreements.self),
        Sample("fixed-date-add", FixedDateSamples.added, of: Verb.AddFixedDate.self),
        Sample("fixed-date-end", FixedDateSamples.ended, of: Verb.EndFixedDate.self),
        Sample("fixed-date-list", FixedDateSamples.listed, of: Verb.ListFixedDates.self),
        Sample("done-fixed-date", FixedDateSamples.done, of: Verb.Done.self),
        Sample("explain-fixed-dates", FixedDateSamples.explained, of: Verb.Explain.self),
        Sample("silence-add", ClockSamples.silenced, of: Verb.AddSilence.self),
        Sample("silence-list", ClockSamples.silences, of: Verb.ListSilences.self),
        Sample("silence-expire", ClockSamples.expired, of: Verb.ExpireSilence.self),
        Sample("explain-clocks", ClockSamples.explained, of: Verb.Explain.self),
        Sample("why-not-clocks", ClockSamples.whyNot, of: Verb.WhyNot.self),
        Sample("history", CommandSamples.history, of: Verb.History.self),
        Sample("advance", CommandSamples.advanced, of: Verb.Advance.self),
        Sample("explain", ExplainSamples.lincoln, of: Verb.Explain.self),
        Sample("explain-others", ExplainSamples.others, of: Verb.Explain.self),
        Sample("why-not", ExplainSamples.whyNot, of: Verb.WhyNot.self),
        Sample("why-not-others", ExplainSamples.whyNotOthers, of: Verb.WhyNot.self),
        Sample("preview", PreviewSamples.twentyDays, of: Verb.Preview.self),
        Sample("preview-nothing", PreviewSamples.nothing, of: Verb.Preview.self),
        Sample("import-preview", ImportSamples.preview),
        Sample("import-applied", ImportSamples.applied), Sample("import-again", ImportSamples.again),
        Sample("import-list", ImportsSamples.list, of: Verb.ListImports.self),
        Sample("import-list-none", ImportsSamples.none, of: Verb.ListImports.self),
        Sample("import-show", ImportsSamples.show, of: Verb.ShowImport.self),
        Sample("import-undo", ImportsSamples.undone, of: Verb.UndoImport.self),
        Sample("import-undo-preview", ImportsSamples.preview, of: Verb.UndoImport.self),
        Sample("import-undo-refused", ImportsSamples.refused, of: Verb.UndoImport.self),
        Sample("export-all", OpenSamples.exported), Sample("import-all", OpenSamples.imported),
        Sample("outbox", OutboxSamples.list, of: Verb.ListOutbox.self),
        Sample("outbox-empty", OutboxSamples.empty, of: Verb.ListOutbox.self),
        Sample("outbox-drop", OutboxSamples.dropped, of: Verb.DropMessage.self),
        Sample("outbox-twice", OutboxSamples.twice, of: Verb.ListOutbox.self),
        Sample("outbox-retry", OutboxSamples.retried, of: Verb.RetryMessages.self),
        Sample("inbox", InboxSamples.list, of: Verb.ListInbox.self),
        Sample("inbox-all", InboxSamples.all, of: Verb.ListInbox.self),
        Sample("inbox-empty", InboxSamples.empty, of: Verb.ListInbox.self),
        Sample("inbox-show", InboxSamples.shown, of: Verb.ShowReceived.self),
        Sample("inbox-settle", InboxSamples.settled, of: Verb.SettleReceived.self),
        Sample("outbox-show", OutboxSamples.message, of: Verb.ShowMessage.self),
        Sample("send-test", OutboxSamples.test(.accepted), of: Verb.SendTest.self),
        Sample(
            "send-test-deferred", OutboxSamples.test(.deferred, words: "postdrop: Permission denied"),
            of: Verb.SendTest.self),
    ]
}
