import PartnerConfiguration
import PartnerCore
import PartnerMail
import PartnerStore

/// What a message says, at the moment of its try.
extension Courier {
    private static let alarmSubject = "partnerd needs you"

    func text(
        of due: DueDelivery, _ current: Configuration, at now: Instant, _ db: Database
    ) throws -> [UInt8]? {
        if let fixed = due.message.fixed {
            let unknown = try Outbox.unknownTries(of: due.message.id, db)
            return unknown == 0 ? Array(fixed) : MailMessage.again(Array(fixed), unknown: unknown)
        }
        // The log says what became of the mail; it needs no text of its own.
        if due.message.state != .open { return [] }
        let message = due.message
        let mail: ComposedMail
        switch message.kind {
        case .digest:
            let composition = try Composition(
                message, at: now, library: current.library, needs: current.needs, db)
            try composition.drop(db)
            guard let content = composition.content else { return nil }
            mail = ComposedMail(content)
            try MessageItems.put(content.answerable, into: message.id, db)
        case .handover:
            guard let pack = try Self.pack(message, current.library, at: now, db) else { return nil }
            mail = ComposedMail(pack)
        case .test:
            mail = .test(
                library: current.library.name, sent: current.library.firstZone.local(now),
                admin: current.library.mail.admin.address, host: Host.name)
        case .report, .confirmation:
            mail = .report(
                subject: message.subject ?? "Your file", words: message.words ?? "",
                on: current.library.firstZone.date(now))
        case .alarm:
            mail = .plain(
                subject: message.subject ?? Self.alarmSubject, words: message.words ?? "",
                on: current.library.firstZone.date(now))
        }
        try Outbox.entitle(message.id, mail.subject, db)
        let settings = current.library.mail
        return MailMessage(
            from: try Mailbox(settings.from), to: try Mailbox(message.recipient),
            replyTo: try replyAddress(of: message, current, at: now).map { try Mailbox($0) },
            answering: try answered(by: message, db),
            date: now,
            utcOffset: zone(of: message, current.library).utcOffset(at: now),
            messageID: try MessageID(message.messageID), mail: mail,
            isPlain: try message.staff.map { try StaffPreferences.of($0, db).plainText } ?? false
        ).bytes
    }

    /// Of a confirmation: the mail that it answers.
    private func answered(by message: OutboxMessage, _ db: Database) throws -> MessageID? {
        guard message.kind == .confirmation else { return nil }
        return try ReceivedMails.answered(by: message.id, db)?.messageID.map { try MessageID($0) }
    }

    /// Of a mail to somebody who may answer it: an address of its own.
    private func replyAddress(
        of message: OutboxMessage, _ current: Configuration, at now: Instant
    ) -> MailAddress? {
        guard let answers = current.answers, let staff = message.staff else {
            return current.library.mail.replyTo
        }
        let address = ReplyAddress(answers.address, separator: answers.separator)
        guard let key = keys?.sealing(at: now) else { return answers.address }
        return address.with(ReplyToken(message: message.id, message.messageID, of: staff, key: key))
    }

    /// As of this moment; nil where none of its partners is the reader's any more.
    static func pack(
        _ message: OutboxMessage, _ library: Library, at now: Instant, _ db: Database
    ) throws -> HandoverPack? {
        try Handovers.of(message: message.id, db).flatMap {
            try PackWriter($0, Household(at: now, library: library, db), db)?.pack()
        }
    }

    private func zone(of message: OutboxMessage, _ library: Library) -> any TimeZoneRules {
        let branch = message.staff.flatMap { library.staff[$0]?.branch }
        return library.zone(of: branch)
    }

    func parcel(
        _ due: DueDelivery, text: [UInt8], _ current: Configuration, at now: Instant, _ db: Database
    ) throws -> Parcel {
        let message = due.message
        let spoken = try Steps.of(message: message.id, db).filter {
            $0.state == .dead || $0.state == (message.state == .open ? .decided : .spoken)
        }
        let facts = try Dictionary(
            uniqueKeysWithValues: Set(spoken.map(\.occurrence.partner)).compactMap { id in
                try Facts.one(id, db).map { (id, $0) }
            })
        return Parcel(
            messageID: try MessageID(message.messageID), reader: message.staff ?? "admin",
            recipient: try Mailbox(message.recipient).address,
            sender: try Mailbox(current.library.mail.from).address, message: text,
            steps: spoken.compactMap { record in
                facts[record.occurrence.partner].map {
                    .init(record, of: $0, in: current.library, roster: Roster(), at: now)
                }
            },
            attempt: due.delivery.tries + 1, now: message.closed ?? now,
            utcOffset: zone(of: message, current.library).utcOffset(at: message.closed ?? now),
            mailed: message.state == .refused ? .refused : .accepted,
            alarm: message.kind == .alarm
                ? Parcel.Alarm(
                    subject: message.subject ?? Self.alarmSubject, words: message.words ?? "") : nil)
    }
}

extension Parcel.Spoken {
    /// A step as the log names it; its due date as the rules give it now.
    fileprivate init(
        _ record: StepRecord, of facts: PartnerFacts, in library: Library, roster: Roster, at now: Instant
    ) {
        let today = library.branches[facts.partner.branch]?.zone.date(now)
        let plan = today.flatMap { Planner.plan(facts, in: library, roster: roster, on: $0) }
        let due = plan?.occurrences.first { $0.occurrence == record.occurrence }?.due.date
        self.init(
            partner: facts.partner.slug, clock: record.occurrence.clock,
            subject: record.occurrence.subject == 0 ? nil : record.occurrence.subject,
            anchor: record.occurrence.anchor, step: record.step, round: record.round,
            due: due ?? record.decided)
    }
}
