import Logging
import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerSheets
import PartnerStore
import PartnerTables
import PartnerText

/// Takes over the files that somebody put into the drop folder: each once, when it is whole.
///
/// A file is whole when nobody has it open for writing, as far as the system tells, and it has stayed as it is for
/// the quiet span. What becomes of it is settled in one transaction: what it changes, the report, the mail; only
/// then the file moves. After a crash in between it is found to be settled, and is moved without being taken again.
struct DropReader: Sendable {
    let store: Store
    let configuration: ConfigurationInForce
    let time: any TimeSource
    /// nil: where it can't be found, files wait.
    let tables: TableProgram?
    let random: @Sendable () -> UInt64
    /// Names of files that somebody has open and writes to.
    let beingWritten: @Sendable () -> Set<[UInt8]>
    let board: DropBoard
    let log: Logger

    /// An empty file may be one whose writer has not begun.
    static let patienceWithEmpty = Duration.seconds(600)
    /// After this a file that is not whole is named by `status`.
    static let patience = Duration.seconds(900)
    private static let pause = Duration.seconds(300)

    static let done = "done", refused = "refused"

    /// - Returns: when to look again, if nothing wakes the daemon before.
    func look() async -> Instant? {
        guard let settings = configuration.current.drop else {
            board.keep([], folders: [])
            board.say(nil)
            return nil
        }
        do {
            let directory = try DropDirectory(path: settings.path)
            board.say(nil)
            let stuck = try finish(in: directory)
            let next = try await takeWhole(directory, settings, besides: stuck)
            return ([next] + (board.trouble == nil ? [] : [time.now.adding(Self.pause)])).compactMap(\.self)
                .min()
        } catch {
            complain(error)
            return time.now.adding(Self.pause)
        }
    }

    /// One file that can't be seen to keeps no other from being taken.
    func complain(_ error: any Error) {
        let trouble = "\(error)".firstLine
        log.warning("the drop folder can't be seen to", metadata: ["why": "\(trouble)"])
        board.say(trouble)
    }

    /// - `stuck`: names of files that are settled and can't be moved: they are not taken again.
    private func takeWhole(
        _ directory: DropDirectory, _ settings: DropSettings, besides stuck: Set<String>
    ) async throws -> Instant? {
        let entries = try directory.entries().filter { !$0.name.isIgnored && !stuck.contains($0.name.shown) }
        let own = [Self.done, Self.refused]
        let folders = entries.filter { $0.kind == .folder }.map(\.name.shown).filter { !own.contains($0) }
        board.keep(Set(entries.filter { $0.kind == .file }.map(\.name)), folders: folders)
        var next: [Instant] = []
        for entry in entries {
            do { next += [try await see(to: entry, in: directory, settings)].compactMap(\.self) } catch {
                complain(error)
            }
        }
        return next.min()
    }

    /// - Returns: when to look at it again.
    private func see(
        to entry: DropEntry, in directory: DropDirectory, _ settings: DropSettings
    ) async throws -> Instant? {
        switch entry.kind {
        case .folder: return nil
        case .link, .special:
            let what = entry.kind == .link ? "a link to another file" : "no file"
            try settle(
                entry, nil, in: directory,
                .file("it is \(what)", mend: "Put the spreadsheet itself into the folder."))
            return nil
        case .file:
            // Read before the size is looked at: whoever begins to write after this changes the size.
            let isOpen = beingWritten().contains(entry.name.bytes)
            let since = board.seen(entry, at: time.now)
            let ready = since.adding(entry.size == 0 ? Self.patienceWithEmpty : settings.quiet)
            if isOpen { return nil }
            return time.now < ready ? ready : try await take(entry, in: directory, settings)
        }
    }

    // MARK: One file

    /// - Returns: when to look at it again, where it could not be settled now.
    private func take(
        _ entry: DropEntry, in directory: DropDirectory, _ settings: DropSettings
    ) async throws -> Instant? {
        switch directory.read(entry) {
        case .changed:
            board.forget(entry.name)
            return time.now.adding(settings.quiet)
        case .unreadable(let why):
            try settle(
                entry, nil, in: directory,
                .file(
                    "the file \(why)",
                    mend: "Put it there so that partnerd may read it, and not larger than that."))
            return nil
        case .bytes(let bytes):
            let hash = SHA256.hexadecimal(of: bytes)
            if let record = try store.read({ try Imports.latest(of: hash, $0) }), record.undone == nil {
                let date = configuration.current.library.firstZone.date(record.at)
                try settle(entry, hash, in: directory, .repeated(record, on: date))
                return nil
            }
            return try await take(bytes, hash, entry, in: directory, settings)
        }
    }

    private func take(
        _ bytes: [UInt8], _ hash: String, _ entry: DropEntry, in directory: DropDirectory,
        _ settings: DropSettings
    ) async throws -> Instant? {
        let mend = "Put it right, or save it anew as .xlsx or CSV, and put it into the folder again."
        guard let tables else {
            throw SystemCallError("the program partner-tables", code: 2)
        }
        let sheet: DropSheet
        do {
            let table = try await tables.table(of: bytes, sheet: nil)
            sheet = try DropSheet(entry.name.shown, table, ReadingOptions(dates: settings.reading.dates))
            if let cut = CutOff(bytes, table.form) {
                try settle(
                    entry, hash, in: directory, .file("\(cut)", mend: "Copy it there again, whole."))
                return nil
            }
        } catch TableProgram.Failure.program(let words) {
            // Not the file's fault: it waits.
            log.error("a file in the drop folder can't be read", metadata: ["why": "\(words)"])
            board.say(words.firstLine)
            return time.now.adding(Self.pause)
        } catch {
            try settle(entry, hash, in: directory, .file("\(error)".firstLine, mend: mend))
            return nil
        }
        try run(sheet, hash, entry, in: directory, settings)
        return nil
    }

    private func run(
        _ sheet: DropSheet, _ hash: String, _ entry: DropEntry, in directory: DropDirectory,
        _ settings: DropSettings
    ) throws {
        let library = configuration.current.library
        let owner = DropOwner(user: entry.owner, in: library)
        let importing = Importing(store: store, library: library, now: time.now, sha256: hash)
        func fate(_ reply: Verb.Import.Reply) -> DropReport.Fate {
            let result = ImportResult(sheet: sheet.summary, reply: reply, issues: sheet.issues)
            if !result.result.refused.isEmpty { return .rows(result) }
            return reply.outcome == .nothingToDo ? .same(result) : .applied(result)
        }
        let places = try places(for: entry, in: directory)
        var settled: (id: Int64, file: DropFile)?
        let reply = try importing.run(
            sheet.request(settings.reading), actor: owner.actor
        ) { reply, _, db in
            settled = try write(report(entry, fate(reply)), hash, owner, places, db)
        }
        if settled == nil {
            settled = try store.write { try write(report(entry, fate(reply)), hash, owner, places, $0) }
        }
        if let settled { try finish(settled, entry, in: directory) }
    }

    // MARK: What becomes of it

    private func settle(
        _ entry: DropEntry, _ hash: String?, in directory: DropDirectory, _ fate: DropReport.Fate
    ) throws {
        let owner = DropOwner(user: entry.owner, in: configuration.current.library)
        let places = try places(for: entry, in: directory)
        let settled = try store.write { try write(report(entry, fate), hash, owner, places, $0) }
        try finish(settled, entry, in: directory)
    }

    private func report(_ entry: DropEntry, _ fate: DropReport.Fate) -> DropReport {
        let library = configuration.current.library
        return DropReport(
            name: entry.name.shown, fate: fate, today: library.firstZone.date(time.now),
            admin: library.mail.admin.address)
    }

    /// Where it goes if all is well with it, and if not.
    private func places(
        for entry: DropEntry, in directory: DropDirectory
    ) throws -> (done: String, refused: String) {
        func place(_ folder: String) throws -> String {
            "\(folder)/\(try Self.freeName(entry.name.shown, in: directory.folder(folder)))"
        }
        return (try place(Self.done), try place(Self.refused))
    }

    static func freeName(_ name: String, in folder: DropDirectory) -> String {
        (1...).lazy.map { DropName.numbered(name, $0) }
            .first { !folder.has($0) && !folder.has($0 + reportEnding) } ?? name
    }

    static let reportEnding = ".report.txt"

    /// The file's fate and the mail about it, in the transaction of what it changed.
    private func write(
        _ report: DropReport, _ hash: String?, _ owner: DropOwner, _ places: (done: String, refused: String),
        _ db: Database
    ) throws -> (id: Int64, file: DropFile) {
        let file = DropFile(
            name: report.name, sha256: hash, outcome: report.outcome, number: report.number,
            staff: owner.staff?.key, report: report.text, at: time.now,
            place: report.outcome == .refused ? places.refused : places.done)
        let current = configuration.current
        _ = try Outbox.post(
            extra: .report, to: owner.address, staff: owner.staff?.key,
            messageID: MessageIDSource(from: current.library.mail.from, random: random).next(),
            subject: report.subject, words: report.words, channels: Set(current.channels), at: time.now, db)
        log.notice(
            "file from the drop folder",
            metadata: ["name": "\(file.name)", "outcome": "\(file.outcome.rawValue)", "by": "\(owner.actor)"])
        return (try DropFiles.add(file, db), file)
    }
}
