import PartnerControl
import PartnerText
import Testing

/// One reply of each kind, by the name of its pinned files.
struct Sample: CustomTestStringConvertible, Sendable {
    let name: String
    let reply: any Rendered & Encodable

    var testDescription: String { name }

    init(_ name: String, _ reply: any Rendered & Encodable) {
        self.name = name
        self.reply = reply
    }

    static let all = [
        Sample("status-healthy", StatusSamples.healthy), Sample("status-attention", StatusSamples.attention),
        Sample("status-failing", StatusSamples.failing),
        Sample("reload-accepted", StatusSamples.reloadAccepted),
        Sample("reload-refused", StatusSamples.reloadRefused), Sample("partners", PartnerSamples.list),
        Sample("partners-none", PartnerSamples.emptyList), Sample("show", PartnerSamples.show),
        Sample("partner-add", PartnerSamples.added), Sample("partner-edit", PartnerSamples.edited),
        Sample("contact-edit", PartnerSamples.contactEdited),
        Sample("contact-left", PartnerSamples.contactLeft),
        Sample("log", CommandSamples.logged), Sample("log-late", CommandSamples.loggedLate),
        Sample("touch-edit", CommandSamples.touchEdited), Sample("touch-remove", CommandSamples.touchRemoved),
        Sample("promise-move", CommandSamples.promiseMoved),
        Sample("promise-keep", CommandSamples.promiseKept),
        Sample("stage", CommandSamples.resting), Sample("assign", CommandSamples.assigned),
        Sample("absence-add", CommandSamples.away), Sample("absence-alone", CommandSamples.awayAlone),
        Sample("absence-list", CommandSamples.absences), Sample("evaluate", CommandSamples.evaluated),
        Sample("snooze", CommandSamples.snoozed), Sample("skip", CommandSamples.skipped),
        Sample("done", CommandSamples.done), Sample("history", CommandSamples.history),
        Sample("advance", CommandSamples.advanced), Sample("explain", ExplainSamples.lincoln),
        Sample("explain-others", ExplainSamples.others), Sample("why-not", ExplainSamples.whyNot),
        Sample("why-not-others", ExplainSamples.whyNotOthers), Sample("preview", PreviewSamples.twentyDays),
        Sample("preview-nothing", PreviewSamples.nothing), Sample("import-preview", ImportSamples.preview),
        Sample("import-applied", ImportSamples.applied), Sample("import-again", ImportSamples.again),
        Sample("outbox", OutboxSamples.list), Sample("outbox-empty", OutboxSamples.empty),
        Sample("outbox-retry", OutboxSamples.retried), Sample("outbox-show", OutboxSamples.message),
        Sample("send-test", OutboxSamples.test(.accepted)),
        Sample("send-test-deferred", OutboxSamples.test(.deferred, words: "postdrop: Permission denied")),
    ]
}
