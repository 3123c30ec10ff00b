import ArgumentParser
import PartnerSheets
import PartnerTables
import PartnerText

/// A spreadsheet that somebody named.
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
        let table = try await table()
        do {
            let reading = try SheetReading(table, options)
            return Source(reading: reading, summary: summary(table, reading))
        } catch {
            throw Self.complaint("\(name): \(error)", .data)
        }
    }

    /// Without its folder.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The program that reads and writes sheets.
    static func program() throws(ExitCode) -> TableProgram {
        if let program = TableProgram.find() { return program }
        throw complaint(
            "the program partner-tables is not there; expected it beside partnerctl or in "
                + TableProgram.packageDirectory, .software)
    }

    /// The sheet as the file has it.
    func table() async throws(ExitCode) -> Table {
        let program = try Self.program()
        let bytes: [UInt8]
        do { bytes = try SheetBytes.read(path) } catch { throw Self.complaint("\(path) \(error)", .noInput) }
        do {
            let progress = Progress("reading \(name)")
            defer { progress?.clear() }
            return try await program.table(of: bytes, sheet: sheet) { progress?.show($0) }
        } catch {
            switch error {
            case .sheet, .tooMuch: throw Self.complaint("\(name): \(error)", .data)
            case .program: throw Self.complaint("\(error)", .software)
            }
        }
    }

    private func summary(_ table: Table, _ reading: SheetReading) -> SheetSummary {
        let entries = Set(reading.refusals.map(\.row)).count + reading.rows.count
        return SheetSummary(
            file: name, encoding: table.form.encoding, separator: table.form.separator,
            sheet: table.form.sheet, rows: entries,
            columns: reading.columns.used.map { .init(header: $0.header, field: $0.field.rawValue) },
            unused: reading.columns.unused)
    }

    private static func complaint(_ text: String, _ status: ExitStatus) -> ExitCode {
        Output.complain(text)
        return status.code
    }
}
