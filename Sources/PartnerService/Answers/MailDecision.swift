import PartnerConfiguration
import PartnerCore
import PartnerMail
import PartnerReceived
import PartnerReplies
import PartnerStore

/// A mail that was read and judged.
struct SeenMail {
    let mail: ReceivedMail
    /// What makes it this mail.
    let identity: String
    let file: String
    let judgement: MailJudgement
    let at: Instant
    /// What the person wrote, without what they quoted; of what does not concern us it is not looked for.
    let visible: VisibleText

    init(mail: ReceivedMail, identity: String, file: String, judgement: MailJudgement, at: Instant) {
        self.mail = mail
        self.identity = identity
        self.file = file
        self.judgement = judgement
        self.at = at
        visible = VisibleText(judgement == .stranger ? "" : mail.text)
    }

    var sender: String? { mail.from.first?.address.headLine(250)?.lowercased() }

    /// When it was written, by its own word as far as that can be: none is to come, and none so old that nobody could
    /// have meant today by it.
    var written: Instant { believed(mail.date, within: 7) ?? at }

    /// A date of the mail's, where it is not to come and not older than so many days.
    func believed(_ date: MailDate?, within days: Int) -> Instant? {
        guard let seconds = date?.seconds else { return nil }
        let said = Instant(unixMilliseconds: Int64(seconds) * 1_000)
        return said <= at && at.duration(since: said) <= .seconds(days * 86_400) ? said : nil
    }

    func entry(_ verdict: ReceivedEntry.Verdict, _ reason: String? = nil) -> ReceivedEntry {
        ReceivedEntry(
            identity: identity, messageID: mail.messageID.flatMap { try? MessageID("<\($0)>") }?.description,
            file: file, at: at, sender: sender,
            subject: judgement == .stranger ? nil : mail.subject.headLine(200),
            words: visible.text.kept(1_000), verdict: verdict, reason: reason?.headLine(500))
    }
}

/// Settles what becomes of one mail, in one transaction.
struct MailDecision {
    let desk: Desk
    let keys: AnswerKeys
    let settings: AnswerSettings
    let seen: SeenMail

    /// - Returns: as it was written down.
    func settle() throws -> ReceivedEntry {
        switch seen.judgement {
        case .answer(let person, let message):
            return try command("answer", by: person) { db, command in
                try answer(of: person, to: message, command, db)
            }
        case .copy(let person):
            return try command("copy", by: person) { db, command in try copy(of: person, command, db) }
        case .bounce(let bounce): return try keep(entry(of: bounce))
        case .automatic(let why): return try keep(seen.entry(.automatic, why))
        case .review(let why, let staff, let message):
            var entry = seen.entry(.review, why)
            (entry.staff, entry.answers) = (staff, message)
            return try keep(entry)
        case .stranger: return try keep(seen.entry(.stranger))
        }
    }

    private func command(
        _ verb: String, by person: Staff,
        _ body: (Database, PartnerStore.Command) throws -> ReceivedEntry
    ) throws -> ReceivedEntry {
        try desk.store.command(actor: person.key.rawValue, verb: verb, at: seen.at, body)
    }

    private func keep(_ entry: ReceivedEntry) throws -> ReceivedEntry {
        try desk.store.write { db in
            try ReceivedMails.add(entry, db)
            return entry
        }
    }

    // MARK: An answer

    private func answer(
        of person: Staff, to message: OutboxMessage, _ command: PartnerStore.Command, _ db: Database
    ) throws -> ReceivedEntry {
        let items = try AnsweredItems(message, db)
        let today = desk.library.date(in: person.branch, at: seen.written)
        let answer = AnswerReader(
            items: items.forReading, questions: try items.questions(desk.library, db)
        ).read(seen.visible).checked(on: today)
        var acting = AnswerActing(desk, as: person, on: items, written: seen.written, db)
        try acting.perform(answer)
        var outcome = acting.outcome
        try undo(answer, of: person, message, command, &outcome, db)
        outcome.help = help(answer, person)
        return try close(outcome, person, message, command, db)
    }

    private func undo(
        _ answer: Answer, of person: Staff, _ message: OutboxMessage, _ command: PartnerStore.Command,
        _ outcome: inout AnswerOutcome, _ db: Database
    ) throws {
        for said in answer.instructions {
            guard case .undo(let number) = said.instruction else { continue }
            do {
                let undone = try AnswerUndoing(person: person, now: seen.at, db: db)
                    .undo(number.map(Int64.init), answering: message)
                try ReceivedMails.undo(undone, by: command.number, db)
                outcome.done.append(
                    AnswerOutcome.Line(
                        number: nil, name: nil,
                        words: "Number \(undone) is taken back: all is as it was before."))
            } catch let refusal as AnswerUndoing.Refusal {
                outcome.problems.append(AnswerOutcome.Line(number: nil, name: nil, words: refusal.words))
            }
        }
    }

    private func help(_ answer: Answer, _ person: Staff) -> [String] {
        var paragraphs: [String] = []
        if answer.instructions.contains(where: { $0.instruction == .stop }) {
            paragraphs.append(
                "These mails can't be stopped by an answer, so that no partner is forgotten. What is not yours, "
                    + "hand on: \"not me, ask NAME\". What has time: \"snooze 2 weeks\". "
                    + "A weekly mail, or another rhythm: tell \(desk.library.mail.admin.address).")
        }
        if answer.instructions.contains(where: { $0.instruction == .help }) {
            paragraphs.append(
                "What is understood:\n" + CommandTable.help.map { "\t\($0)" }.joined(separator: "\n"))
            if settings.separator != nil, let key = keys.sealing(at: seen.at) {
                let address = ReplyAddress(settings.address, separator: settings.separator)
                    .with(ReplyToken(copiesOf: person.key, key: key))
                paragraphs.append(
                    "When you write to a partner yourself, put this address into Bcc, and it is on record: "
                        + "\(address.address). It is yours alone, and holds for a year.")
            }
        }
        return paragraphs
    }

    // MARK: A copy

    private func copy(
        of person: Staff, _ command: PartnerStore.Command, _ db: Database
    ) throws -> ReceivedEntry {
        var copy = CopyLogging(desk: desk, person: person, seen: seen, settings: settings, db: db)
        let outcome = try copy.log()
        guard !outcome.done.isEmpty else {
            var entry = seen.entry(.review, "a copy of a mail to nobody on record: \(copy.addresses)")
            entry.staff = person.key
            try ReceivedMails.add(entry, db)
            return entry
        }
        return try close(outcome, person, nil, command, as: .copy, db)
    }

    // MARK: What is written down, and answered

    /// - Parameter message: that is answered; nil: none is.
    private func close(
        _ outcome: AnswerOutcome, _ person: Staff, _ message: OutboxMessage?, _ command: PartnerStore.Command,
        as verdict: ReceivedEntry.Verdict = .acted, _ db: Database
    ) throws -> ReceivedEntry {
        let hasChanged = try Audit.hasEntries(of: command.number, db)
        var entry = seen.entry(hasChanged ? verdict : .asked)
        entry.staff = person.key
        entry.answers = message?.id
        entry.command = hasChanged ? command.number : nil
        if hasChanged {
            entry.confirmation = try confirm(outcome, person, message, command.number, db)
        } else if outcome.isEmpty, message?.kind == .confirmation {
            // "Thanks!"
            entry.verdict = .noted
        } else if try wasAsked(message, db) {
            (entry.verdict, entry.reason) = (
                .review, "its writer was asked once, and is still not understood"
            )
        } else {
            entry.confirmation = try confirm(outcome, person, message, nil, db)
        }
        try ReceivedMails.add(entry, db)
        return entry
    }

    /// Whoever was asked what they mean, and answers again what can't be understood, is not asked again: it may be a
    /// machine.
    private func wasAsked(_ message: OutboxMessage?, _ db: Database) throws -> Bool {
        guard let message, message.kind == .confirmation else { return false }
        return try ReceivedMails.answered(by: message.id, db)?.verdict == .asked
    }

    private func confirm(
        _ outcome: AnswerOutcome, _ person: Staff, _ message: OutboxMessage?, _ command: Int64?,
        _ db: Database
    ) throws -> Int64 {
        let current = desk.configuration.current
        let about = message?.subject ?? "your mail"
        let id = try Outbox.post(
            extra: .confirmation, to: MailAddress(name: person.name, address: person.mail), staff: person.key,
            messageID: desk.messageIDs.next(),
            subject: about.lowercased().hasPrefix("re: ") ? about : "Re: \(about)",
            words: Confirmation(outcome: outcome, command: command, firstName: person.firstName).words,
            channels: Set(current.channels), at: seen.at, db)
        if let message { try MessageItems.put(MessageItems.of(message: message.id, db), into: id, db) }
        return id
    }

    // MARK: A bounce

    /// Of a mail of ours somebody has to see to it; any other is nothing to us.
    private func entry(of bounce: Bounce) throws -> ReceivedEntry {
        let failure = bounce.failures.first
        let words = [failure?.address, failure?.status, failure?.words].compactMap(\.self).filter {
            !$0.isEmpty
        }
        .joined(separator: ", ")
        let ours = try desk.store.read { db in
            try bounce.originalMessageID.flatMap { try Outbox.find(messageID: "<\($0)>", db) }
        }
        var entry = seen.entry(.bounce, words)
        guard let ours, bounce.kind == .permanent else { return entry }
        entry = seen.entry(.review, "a mail of ours did not arrive: \(words)")
        entry.answers = ours
        return entry
    }
}

extension String {
    /// On one line, as it may stand in a record; nil: nothing is left.
    func headLine(_ most: Int) -> String? {
        let clean = String(map { $0.isNewline || $0 == "\t" ? " " : $0 }.filter { !$0.isControlCharacter })
        let short = clean.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
            .prefix(most)
        return short.isEmpty ? nil : String(short)
    }

    /// As many characters as are kept; nil: nothing is left.
    func kept(_ most: Int) -> String? {
        let clean = String(filter { $0.isNewline || $0 == "\t" || !$0.isControlCharacter }.prefix(most))
        return clean.allSatisfy(\.isWhitespace) ? nil : clean
    }
}

extension Character {
    fileprivate var isControlCharacter: Bool {
        unicodeScalars.contains { $0.properties.generalCategory == .control }
    }
}
