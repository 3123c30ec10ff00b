import ArgumentParser
import Glibc
import PartnerChild
import PartnerTables
import PartnerText

/// A spreadsheet on disk, read by `partner-tables` in a process of its own: a hostile file can end that one only.
struct SheetFile {
    let path: String
    /// The sheet of a workbook; nil: the first.
    let sheet: String?

    struct Source {
        let reading: SheetReading
        let summary: SheetSummary
    }

    /// - Throws: the exit status; what is wrong has been complained of.
    func read(_ options: ReadingOptions) async throws(ExitCode) -> Source {
        let bytes = try contents()
        let lines = try await lines(of: bytes)
        do {
            let table = try Table(lines: lines)
            let reading = try SheetReading(table, options)
            return Source(reading: reading, summary: summary(table, reading))
        } catch {
            throw complaint("\(Self.name(of: path)): \(error)", .data)
        }
    }

    static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    private func summary(_ table: Table, _ reading: SheetReading) -> SheetSummary {
        let entries = Set(reading.refusals.map(\.row)).count + reading.rows.count
        return SheetSummary(
            file: Self.name(of: path), encoding: table.form.encoding, separator: table.form.separator,
            sheet: table.form.sheet, rows: entries,
            columns: reading.columns.used.map { .init(header: $0.header, field: $0.field.rawValue) },
            unused: reading.columns.unused)
    }

    private func contents() throws(ExitCode) -> [UInt8] {
        do {
            return try BoundedFile.contents(of: path, atMost: TableLimits.fileSize)
        } catch {
            throw complaint("\(path) \(error.reason)", .noInput)
        }
    }

    private func lines(of bytes: [UInt8]) async throws(ExitCode) -> [UInt8] {
        guard let program = SheetProgram.find() else {
            throw complaint(
                "the program partner-tables is not there; expected it beside partnerctl or in "
                    + SheetProgram.directory, .software)
        }
        let child = ChildProgram(
            path: program, arguments: sheet.map { ["--sheet", $0] } ?? [], limits: SheetProgram.limits)
        let result = await child.run(input: bytes)
        switch result.ending {
        // 65: it says why in its last line.
        case .exited(0), .exited(EX_DATAERR):
            do {
                return try result.output.bytes(count: result.output.size)
            } catch {
                throw complaint("what partner-tables wrote can't be read: \(error)", .inputOutput)
            }
        case .exited(let status):
            throw complaint("partner-tables ended with \(status): \(result.words)", .software)
        case .signalled, .timedOut:
            throw complaint(
                "\(Self.name(of: path)) takes more memory or time than a sheet may; save it anew, or as CSV",
                .data)
        case .cancelled: throw ExitStatus.temporary.code
        case .couldNotStart(let reason):
            throw complaint("partner-tables can't be run: \(reason.why)", .software)
        }
    }

    private func complaint(_ text: String, _ status: ExitStatus) -> ExitCode {
        Output.complain(text)
        return status.code
    }
}

/// Where `partner-tables` is, and how far it may go.
enum SheetProgram {
    static let directory = "/usr/lib/partnerd"

    /// It sets narrower ones on itself before the first byte of the file.
    static let limits = ChildLimits(time: .seconds(120), fileSize: 1 << 30, processorSeconds: 60)

    /// Beside this program, where packages put it, or in the PATH.
    static func find() -> String? {
        let searched = [ownDirectory, directory].compactMap { $0 } + pathDirectories
        return searched.map { $0 + "/partner-tables" }.first { access($0, X_OK) == 0 }
    }

    private static var ownDirectory: String? {
        guard let own = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(own) }
        let path = String(cString: own)
        return path.lastIndex(of: "/").map { String(path[..<$0]) }
    }

    private static var pathDirectories: [String] {
        guard let path = getenv("PATH") else { return [] }
        return String(cString: path).split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    }
}
