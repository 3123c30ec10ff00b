import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    func listInbox(_ request: Verb.ListInbox.Parameters) throws -> Verb.ListInbox.Reply {
        guard request.limit >= 1 else {
            throw ControlFault.refused("a list has one line or more", found: "\(request.limit)")
        }
        return try read { db in
            let mails = try ReceivedMails.latest(
                onlyWaiting: request.which == .waiting, limit: request.limit, db)
            return Verb.ListInbox.Reply(
                now: moment(time.now), folder: configuration.current.answers?.folder,
                total: try ReceivedMails.count(onlyWaiting: request.which == .waiting, db),
                mails: mails.map { line($0.id, $0.mail) })
        }
    }

    func showReceived(_ request: Verb.ShowReceived.Parameters) throws -> ReceivedReply {
        try read { try received(request.number, $0) }
    }

    func settleReceived(_ request: Verb.SettleReceived.Parameters, by caller: Caller) throws -> ReceivedReply
    {
        try refusing {
            try store.write { db in
                let before = try received(request.number, db)
                guard before.mail.settled == nil, ReceivedEntry.Verdict(before.mail.verdict).waits else {
                    throw ControlFault.refused(
                        "mail \(request.number) waits for nobody", found: "\(request.number)")
                }
                try ReceivedMails.settle(request.number, at: time.now, db)
                return try received(request.number, db)
            }
        }
    }

    private func received(_ number: Int64, _ db: Database) throws -> ReceivedReply {
        guard let mail = try ReceivedMails.get(number, db) else {
            throw ControlFault(.notFound, "no mail \(number) came in", found: "\(number)")
        }
        return ReceivedReply(
            now: moment(time.now), mail: line(number, mail), file: mail.file, answers: mail.answers,
            confirmation: mail.confirmation, words: mail.words)
    }

    private func line(_ number: Int64, _ mail: ReceivedEntry) -> InboxLine {
        InboxLine(
            number: number, at: moment(mail.at), verdict: .init(mail.verdict), sender: mail.sender,
            subject: mail.subject, staff: mail.staff.map { StaffLabel(key: $0, name: name($0)) },
            reason: mail.reason, command: mail.command, settled: mail.settled.map(moment))
    }

    /// What somebody should see to among the mails that came in.
    func inboxFinding(_ db: Database) throws -> Verb.Status.Finding? {
        guard let settings = configuration.current.answers else { return nil }
        if let trouble = inbox.trouble {
            return Verb.Status.Finding(
                code: "inbox", severity: .attention, topic: "answers", what: "answers by mail can't be read",
                evidence: ["\(settings.folder): \(trouble)"],
                mends: [
                    Verb.Status.Mend(lines: [
                        "\(settings.folder) needs new, cur and tmp in it, which the user partnerd may read and write"
                    ])
                ])
        }
        let waiting = try ReceivedMails.count(onlyWaiting: true, db)
        guard waiting > 0 else { return nil }
        let shown = try ReceivedMails.latest(onlyWaiting: true, limit: 3, db)
        return Verb.Status.Finding(
            code: "inbox", severity: .attention, topic: "answers",
            what: waiting == 1 ? "a mail waits to be looked at" : "\(waiting) mails wait to be looked at",
            evidence: shown.map { "\($0.mail.sender ?? "nobody"): \($0.mail.reason ?? "")" }
                + (waiting > shown.count ? ["and \(waiting - shown.count) more"] : []),
            mends: [
                Verb.Status.Mend(lines: [
                    "partnerctl inbox", "partnerctl inbox settle NUMBER, once it is seen to",
                ])
            ])
    }
}

extension InboxLine.Verdict {
    init(_ verdict: ReceivedEntry.Verdict) {
        self =
            switch verdict {
            case .acted: .acted
            case .noted: .noted
            case .asked: .asked
            case .automatic: .automatic
            case .bounce: .bounce
            case .copy: .copy
            case .review: .review
            case .stranger: .stranger
            case .unreadable: .unreadable
            }
    }
}

extension ReceivedEntry.Verdict {
    init(_ verdict: InboxLine.Verdict) { self = Self(rawValue: verdict.rawValue) ?? .review }
}
