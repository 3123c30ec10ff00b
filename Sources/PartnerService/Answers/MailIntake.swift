import Logging
import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerLetters
import PartnerReceived
import PartnerStore

/// Sees to the mails that came in, each once.
///
/// What becomes of a mail is settled in one transaction: what it changes, the confirmation, that it was seen. Only then
/// its file is moved. After a crash in between it is known again by what makes it this mail, and is moved without being
/// acted on again.
package struct MailIntake: Sendable {
    let desk: Desk
    let keys: AnswerKeys
    /// nil: where it can't be found, mails wait.
    let program: MailProgram?
    let board: InboxBoard
    let log: Logger

    package init(
        desk: Desk, keys: AnswerKeys, program: MailProgram?, board: InboxBoard, log: Logger
    ) {
        self.desk = desk
        self.keys = keys
        self.program = program
        self.board = board
        self.log = log
    }

    /// So many in one turn: what is due must not wait for a full folder.
    private static let most = 100
    private static let pause = Duration.seconds(300)

    /// - Returns: when to look again, if nothing wakes the daemon before.
    func look(unless stop: @Sendable () -> Bool) async -> Instant? {
        guard let settings = desk.configuration.current.answers else {
            board.say(nil)
            return nil
        }
        let maildir = Maildir(path: settings.folder)
        let began = desk.time.uptime
        do {
            let known = board.stuck
            let fresh = try maildir.new(atMost: Self.most, besides: known)
            // What could not be seen to is tried again, a few in each turn; nobody waits behind it.
            let entries = fresh + known.prefix(Self.mostAgain)
            var trouble: String?
            var settled = 0
            for entry in entries where !stop() {
                if desk.time.uptime - began > Self.longest { return desk.time.now }
                do {
                    try await see(to: entry, in: maildir, settings)
                    board.isStuck(entry, false)
                    settled += 1
                } catch {
                    trouble = "\(error)".firstLine
                    board.isStuck(entry, true)
                }
            }
            tell(trouble)
            if fresh.count == Self.most, settled > 0 { return desk.time.now }
            return board.stuck.isEmpty ? nil : desk.time.now.adding(Self.pause)
        } catch {
            tell("\(error)".firstLine)
            return desk.time.now.adding(Self.pause)
        }
    }

    /// A turn that takes longer holds up what is due.
    private static let longest = Duration.seconds(60)
    private static let mostAgain = 10

    /// So many at a time: nothing else can be written meanwhile.
    private static let mostForgotten = 200

    /// Lets go of mails that were settled longer ago than the configuration keeps them.
    func forgetOld() throws {
        guard let settings = desk.configuration.current.answers, desk.store.access == .writing else { return }
        let now = desk.time.now
        let limit = now.adding(.seconds(-settings.keptDays * 86_400))
        let old = try desk.store.read {
            try ReceivedMails.kept(before: limit, most: Self.mostForgotten, $0)
        }
        guard !old.isEmpty else { return }
        do { try Maildir(path: settings.folder).remove(Set(old.map { Self.name($0.mail.file) })) } catch {
            return tell("\(error)".firstLine)
        }
        try desk.store.write { db in
            for (id, _) in old { try ReceivedMails.forget(id, at: now, db) }
        }
        log.info("received mails were let go of", metadata: ["count": "\(old.count)"])
    }

    /// Without flags.
    private static func name(_ file: String) -> String { String(file.prefix { $0 != ":" }) }

    /// Said once, and not in each turn as long as it is the same.
    private func tell(_ trouble: String?) {
        if let trouble, board.trouble != trouble {
            log.warning("received mails can't be seen to", metadata: ["why": "\(trouble)"])
        }
        board.say(trouble)
    }

    private func see(to entry: Maildir.Entry, in maildir: Maildir, _ settings: AnswerSettings) async throws {
        guard let program else { throw SystemCallError("the program partner-mime", code: 2) }
        switch await read(entry, in: maildir, by: program) {
        case .success(let mail):
            // What came before under another name lies there already.
            if case .repeated(let first) = try take(mail, file: entry.shown, settings),
                first.file != entry.shown
            {
                return try maildir.discard(entry)
            }
        case .failure(.gone(let why)):
            if maildir.has(entry) { throw MailProgram.Failure.gone(why) }
            return
        case .failure(.program(let why)): throw MailProgram.Failure.program(why)
        case .failure(let failure): try settle(unreadable: "\(failure)", entry)
        }
        try maildir.settle(entry)
    }

    /// What can't be acted on for a reason of its own waits for somebody, and holds up nobody.
    private func take(
        _ mail: ReceivedMail, file: String, _ settings: AnswerSettings
    ) throws -> Settled {
        do { return try settle(mail, file: file, settings) } catch {
            if Self.passes(error) { throw error }
            log.error("a received mail can't be acted on", metadata: ["file": "\(file)", "why": "\(error)"])
            let why = "it could not be acted on: \("\(error)".firstLine)"
            let entry = SeenMail(
                mail: mail, identity: MailIdentity(mail).hexadecimal, file: file,
                judgement: .review(why, of: nil, to: nil), at: desk.time.now
            ).entry(.review, why)
            try desk.store.write { db in _ = try ReceivedMails.add(entry, db) }
            return .settled(entry)
        }
    }

    /// Whether it may go better at another time.
    private static func passes(_ error: any Error) -> Bool {
        if let fault = error as? StoreFault { return fault.passes }
        // EX_TEMPFAIL
        return (error as? ControlFault)?.parameters.exitCode == 75
    }

    private func read(
        _ entry: Maildir.Entry, in maildir: Maildir, by program: MailProgram
    ) async -> Result<ReceivedMail, MailProgram.Failure> {
        guard let path = maildir.path(of: entry) else { return .failure(.unreadable("its name is no text")) }
        do throws(MailProgram.Failure) { return .success(try await program.read(path)) } catch {
            return .failure(error)
        }
    }

    // MARK: What becomes of it

    enum Settled {
        /// As it was written down.
        case settled(ReceivedEntry)
        /// It came before, and was written down then.
        case repeated(ReceivedEntry)
    }

    func settle(_ mail: ReceivedMail, file: String, _ settings: AnswerSettings) throws -> Settled {
        let now = desk.time.now
        let identity = MailIdentity(mail).hexadecimal
        if let known = try desk.store.read({ try ReceivedMails.known(identity, $0) }) {
            return .repeated(known.mail)
        }
        let judge = MailJudge(
            settings: settings, library: desk.configuration.current.library, keys: keys.all, now: now)
        let judgement = try desk.store.read { try judge.judge(mail, $0) }
        let seen = SeenMail(mail: mail, identity: identity, file: file, judgement: judgement, at: now)
        let entry = try MailDecision(desk: desk, keys: keys, settings: settings, seen: seen).settle()
        log.notice(
            "mail received",
            metadata: [
                "file": "\(file)", "from": "\(entry.sender ?? "nobody")",
                "verdict": "\(entry.verdict.rawValue)", "why": "\(entry.reason ?? "")",
                "command": "\(entry.command.map(String.init) ?? "none")",
            ])
        return .settled(entry)
    }

    private func settle(unreadable why: String, _ entry: Maildir.Entry) throws {
        let identity = SHA256.hexadecimal(of: Array("file ".utf8) + entry.name)
        let now = desk.time.now
        try desk.store.write { db in
            guard try ReceivedMails.known(identity, db) == nil else { return }
            try ReceivedMails.add(
                ReceivedEntry(
                    identity: identity, file: entry.shown, at: now, verdict: .unreadable,
                    reason: why.firstLine), db)
        }
        log.warning("a received mail can't be read", metadata: ["file": "\(entry.shown)", "why": "\(why)"])
    }
}

/// What makes a mail this one: it comes again with the same, also by another way.
struct MailIdentity {
    let hexadecimal: String

    init(_ mail: ReceivedMail) {
        let parts = [
            mail.messageID ?? "", mail.from.map(\.address).joined(separator: ",").lowercased(),
            mail.date.map { "\($0.seconds)" } ?? "", mail.inReplyTo.first ?? "", mail.subject, mail.text,
        ]
        hexadecimal = SHA256.hexadecimal(of: Array(parts.joined(separator: "\u{0}").utf8))
    }
}
