import Logging
import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerSheets
import PartnerStore
import PartnerTables

/// Reads the sheets that staff keep, each time one was saved: they are never moved or changed.
///
/// Rows that can't be taken are left out and told to the admin, once for each version of the file; a file
/// that is caught half written is read again when it is whole.
struct SheetReader: Sendable {
    let store: Store
    let configuration: ConfigurationInForce
    let time: any TimeSource
    /// nil: where it can't be found, every sheet says so.
    let tables: TableProgram?
    let random: @Sendable () -> UInt64
    let log: Logger

    /// Reads what differs from what was read last: the file, or what the configuration makes of it.
    func readChanged() async throws {
        let standing = configuration.whole
        for sheet in standing.configuration.sheets {
            let stamp = Self.stamp(sheet, standing)
            let last = try store.read { try Sheets.get(sheet.identity, $0) }
            if last?.fingerprint == stamp, last.map(isSettled) ?? false { continue }
            let result = try await read(sheet, standing.configuration.library)
            // Written to while it was read: what was taken is right as far as it goes, and it is read again.
            let isWhole = Self.stamp(sheet, standing) == stamp
            try store.write { db in
                try Sheets.save(
                    SheetRecord(
                        path: sheet.identity, fingerprint: isWhole && !result.isOurFault ? stamp : "again",
                        sha256: nil,
                        readAt: time.now, result: result.stored), db)
                if result.isNews(after: last.map { SheetResult(stored: $0.result) }) {
                    try tell(result, of: sheet, standing.configuration, db)
                }
            }
            log.notice(
                "sheet read",
                metadata: [
                    "path": "\(sheet.path)", "outcome": "\(result.outcome.rawValue)",
                    "rows": "\(result.rows)",
                    "refused": "\(result.refused)",
                ])
        }
    }

    /// A sheet with refused rows is read once more on another day: a line may have been written ahead of its day.
    private func isSettled(_ record: SheetRecord) -> Bool {
        guard SheetResult(stored: record.result).outcome == .refusedRows else { return true }
        let zone = configuration.current.library.firstZone
        return zone.date(record.readAt) == zone.date(time.now)
    }

    private static func stamp(_ sheet: SheetSettings, _ standing: ConfigurationInForce.Standing) -> String {
        "\(SheetBytes.fingerprint(sheet.path) ?? "missing") \(standing.since.unixMilliseconds)"
    }

    private func read(_ sheet: SheetSettings, _ library: Library) async throws -> SheetResult {
        guard let tables else {
            return SheetResult(
                .unreadable, words: "the program partner-tables is not there", isOurFault: true)
        }
        let reading: SheetReading
        let hash: String
        do {
            let bytes = try SheetBytes.read(sheet.path)
            hash = SHA256.hexadecimal(of: bytes)
            if let words = try undone(hash) { return SheetResult(.read, words: words) }
            let table = try await tables.table(of: bytes, sheet: sheet.sheet)
            reading = try SheetReading(table, ReadingOptions(sheet))
        } catch let error as SheetBytes.Unreadable {
            return SheetResult(error.isMissing ? .missing : .unreadable, words: error.description)
        } catch let failure as TableProgram.Failure {
            let isOurs = if case .program = failure { true } else { false }
            return SheetResult(.unreadable, words: "\(failure)".firstLine, isOurFault: isOurs)
        } catch {
            return SheetResult(.unreadable, words: "\(error)".firstLine)
        }
        let memory = SheetMemory(try store.read { try SheetRows.last(of: sheet.identity, $0) })
        let reply = try Importing(store: store, library: library, now: time.now, sha256: hash, memory: memory)
            .run(request(reading, sheet), actor: "sheet \(sheet.path.split(separator: "/").last ?? "")") {
                _, memory, db in
                var memory = memory
                memory.keep(unreadable: Set(reading.refusals.map(\.row)))
                try SheetRows.replace(memory.now, of: sheet.identity, db)
            }
        let refused = reading.refusals + reply.refused
        let rows = reading.rows.count + Set(reading.refusals.map(\.row)).count
        return SheetResult(
            refused.isEmpty ? .read : .refusedRows, rows: rows, refused: Set(refused.map(\.row)).count,
            words: refused.prefix(3).map(\.description).joined(separator: " · "))
    }

    /// Of a file whose import was taken back: it is read again when it was changed.
    private func undone(_ hash: String) throws -> String? {
        guard let record = try store.read({ try Imports.latest(of: hash, $0) }), record.undone != nil else {
            return nil
        }
        return "import \(record.number) of it was taken back; it is read again when it is changed"
    }

    private func request(_ reading: SheetReading, _ sheet: SheetSettings) -> Verb.Import.Parameters {
        var request = Verb.Import.Parameters(
            file: sheet.path.split(separator: "/").last.map(String.init) ?? sheet.path, mode: .skipRefused,
            untouched: sheet.reading.untouched, branch: sheet.reading.branch?.rawValue)
        request.take(reading.rows)
        return request
    }

    /// By mail to the admin: whoever keeps the sheet does not see the log.
    private func tell(
        _ result: SheetResult, of sheet: SheetSettings, _ current: Configuration, _ db: Database
    ) throws {
        let name = sheet.path.split(separator: "/").last.map(String.init) ?? sheet.path
        let what =
            switch result.outcome {
            case .missing: "The sheet \(sheet.path) is missing."
            case .unreadable: "The sheet \(sheet.path) can't be read: \(result.words)."
            case .refusedRows, .read, .notYet:
                "\(result.refused) of \(result.rows) rows of \(sheet.path) could not be taken; all others were. \(result.words)"
            }
        _ = try Outbox.post(
            extra: .alarm, to: current.library.mail.admin,
            messageID: MessageIDSource(from: current.library.mail.from, random: random).next(),
            subject: "The sheet \(name) needs a look",
            words: what + "\n\nPut it right in the sheet and save: it is read again by itself.",
            channels: Set(current.channels), at: time.now, db)
    }
}

extension SheetSettings {
    /// Which sheet of which file: two of one workbook are two.
    var identity: String { sheet.map { "\(path)#\($0)" } ?? path }
}

extension ReadingOptions {
    /// What the configuration says of a sheet.
    init(_ sheet: SheetSettings) {
        self.init(
            columns: sheet.columns.map { ColumnMapping(header: $0.header, field: $0.field) },
            dates: sheet.reading.dates)
    }
}
