import Logging
import PartnerConfiguration
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
        do {
            let maildir = Maildir(path: settings.folder)
            let entries = try maildir.new(atMost: Self.most)
            var stuck = 0
            for entry in entries where !stop() {
                do { try await see(to: entry, in: maildir, settings) } catch let fault as SystemCallError {
                    // One file that can't be moved keeps no other from being read.
                    stuck += 1
                    complain(fault)
                }
            }
            if stuck == 0 { board.say(nil) }
            if entries.count == Self.most, stuck < entries.count { return desk.time.now }
            return stuck == 0 ? nil : desk.time.now.adding(Self.pause)
        } catch {
            complain(error)
            return desk.time.now.adding(Self.pause)
        }
    }

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
            return complain(error)
        }
        try desk.store.write { db in
            for (id, _) in old { try ReceivedMails.forget(id, at: now, db) }
        }
        log.info("received mails were let go of", metadata: ["count": "\(old.count)"])
    }

    /// Without flags.
    private static func name(_ file: String) -> String { String(file.prefix { $0 != ":" }) }

    private func complain(_ error: any Error) {
        let trouble = "\(error)".firstLine
        if board.trouble != trouble {
            log.warning("received mails can't be seen to", metadata: ["why": "\(trouble)"])
        }
        board.say(trouble)
    }

    private func see(to entry: Maildir.Entry, in maildir: Maildir, _ settings: AnswerSettings) async throws {
        guard let program else { throw SystemCallError("the program partner-mime", code: 2) }
        switch await read(entry, in: maildir, by: program) {
        case .success(let mail): try settle(mail, file: entry.shown, settings)
        case .failure(.gone): return
        case .failure(.program(let why)): throw MailProgram.Failure.program(why)
        case .failure(let failure): try settle(unreadable: "\(failure)", entry)
        }
        try maildir.settle(entry)
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

    /// - Returns: as it was written down; nil where it came before.
    @discardableResult
    func settle(
        _ mail: ReceivedMail, file: String, _ settings: AnswerSettings
    ) throws -> ReceivedEntry? {
        let now = desk.time.now
        let identity = MailIdentity(mail).hexadecimal
        let judge = MailJudge(
            settings: settings, library: desk.configuration.current.library, keys: keys.all, now: now)
        let judgement: MailJudgement? = try desk.store.read { db in
            try ReceivedMails.known(identity, db) == nil ? try judge.judge(mail, db) : nil
        }
        guard let judgement else { return nil }
        let seen = SeenMail(mail: mail, identity: identity, file: file, judgement: judgement, at: now)
        let entry = try MailDecision(desk: desk, keys: keys, settings: settings, seen: seen).settle()
        log.notice(
            "mail received",
            metadata: [
                "file": "\(file)", "from": "\(entry.sender ?? "nobody")",
                "verdict": "\(entry.verdict.rawValue)", "why": "\(entry.reason ?? "")",
                "command": "\(entry.command.map(String.init) ?? "none")",
            ])
        return entry
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
            mail.date.map { "\($0.seconds)" } ?? "", mail.subject, mail.text,
        ]
        hexadecimal = SHA256.hexadecimal(of: Array(parts.joined(separator: "\u{0}").utf8))
    }
}
