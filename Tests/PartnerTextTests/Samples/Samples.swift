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

    init(_ name: String, _ reply: ImportResult) {
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

    static let all = [
        Sample("status-healthy", StatusSamples.healthy, of: Verb.Status.self),
        Sample("status-attention", StatusSamples.attention, of: Verb.Status.self),
        Sample("status-failing", StatusSamples.failing, of: Verb.Status.self),
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
        Sample("log-late", CommandSamples.loggedLate, of: Verb.LogTouch.self),
        Sample("touch-edit", CommandSamples.touchEdited, of: Verb.EditTouch.self),
        Sample("touch-remove", CommandSamples.touchRemoved, of: Verb.RemoveTouch.self),
        Sample("promise-move", CommandSamples.promiseMoved, of: Verb.MovePromise.self),
        Sample("promise-keep", CommandSamples.promiseKept, of: Verb.KeepPromise.self),
        Sample("stage", CommandSamples.resting, of: Verb.SetStage.self),
        Sample("assign", CommandSamples.assigned, of: Verb.Assign.self),
        Sample("absence-add", CommandSamples.away, of: Verb.AddAbsence.self),
        Sample("absence-alone", CommandSamples.awayAlone, of: Verb.AddAbsence.self),
        Sample("absence-list", CommandSamples.absences, of: Verb.ListAbsences.self),
        Sample("evaluate", CommandSamples.evaluated, of: Verb.Evaluate.self),
        Sample("snooze", CommandSamples.snoozed, of: Verb.Snooze.self),
        Sample("skip", CommandSamples.skipped, of: Verb.Skip.self),
        Sample("done", CommandSamples.done, of: Verb.Done.self),
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
        Sample("export-all", OpenSamples.exported), Sample("import-all", OpenSamples.imported),
        Sample("outbox", OutboxSamples.list, of: Verb.ListOutbox.self),
        Sample("outbox-empty", OutboxSamples.empty, of: Verb.ListOutbox.self),
        Sample("outbox-retry", OutboxSamples.retried, of: Verb.RetryMessages.self),
        Sample("outbox-show", OutboxSamples.message, of: Verb.ShowMessage.self),
        Sample("send-test", OutboxSamples.test(.accepted), of: Verb.SendTest.self),
        Sample(
            "send-test-deferred", OutboxSamples.test(.deferred, words: "postdrop: Permission denied"),
            of: Verb.SendTest.self),
    ]
}
