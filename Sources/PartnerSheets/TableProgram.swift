import Glibc
import PartnerChild
import PartnerTables
import Synchronization

/// `partner-tables`, run for one spreadsheet: a hostile file can end that process and nothing else.
package struct TableProgram: Sendable {
    package let path: String
    /// Where the sheet and what is read of it lie meanwhile, in files without names.
    private let directory: String

    package init(path: String, directory: String = "/tmp") {
        self.path = path
        self.directory = directory
    }

    /// Where packages put it.
    package static let packageDirectory = ProgramPlace.packageDirectory

    /// nil where it is nowhere.
    package static func find(directory: String = "/tmp") -> TableProgram? {
        ProgramPlace.find("partner-tables").map { TableProgram(path: $0, directory: directory) }
    }

    /// It sets narrower ones on itself before the first byte of the file.
    private static let limits = ChildLimits(time: .seconds(240), fileSize: 1 << 30, processorSeconds: 90)

    /// The sheet, held whole.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - sheet: of a workbook, by name; nil: the first that is shown.
    ///   - progress: is told now and then how many rows have been read.
    package func table(
        of bytes: [UInt8], sheet: String?, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws(Failure) -> Table {
        let collector = Mutex(Table.Collector())
        try await read(bytes, sheet: sheet, .held, progress: progress) { (event: TableEvent) in
            collector.withLock { $0.take(event) }
        }
        do { return try collector.withLock { $0 }.table() } catch { throw .sheet(error) }
    }

    /// The sheet piece by piece, while it is read: what takes it need not hold it.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - sheet: of a workbook, by name; nil: the first that is shown.
    ///   - use: what becomes of the rows; of those that are held fewer may come.
    ///   - progress: is told now and then how many rows have been read.
    ///   - take: what it throws ends the reading. What it took is void where the reading fails in the end.
    package func read(
        _ bytes: [UInt8], sheet: String?, _ use: RowBuilder.Use,
        progress: @escaping @Sendable (Int) -> Void = { _ in },
        _ take: @escaping @Sendable (TableEvent) throws(TableFault) -> Void
    ) async throws(Failure) {
        let child = ChildProgram(
            path: path, arguments: sheet.map { ["--sheet", $0] } ?? [], limits: Self.limits)
        let lines = GrowingLines(use, take)
        let result = await child.run(input: bytes, directory: directory) { output in
            await lines.follow(output, progress: progress)
        }
        if let failure = await lines.failure { throw failure }
        switch result.ending {
        // 65: it says why in its last line.
        case .exited(0), .exited(EX_DATAERR): break
        case .exited(let status): throw .program("\(path) ended with \(status): \(result.words)")
        case .signalled, .timedOut: throw .tooMuch
        case .cancelled: throw .program("\(path) was stopped")
        case .couldNotStart(let reason): throw .program("\(path) can't be run: \(reason.why)")
        }
        try await lines.finish(result.output, program: path)
    }

    /// A table as an .xlsx workbook.
    package func workbook(of table: Table) async throws(Failure) -> [UInt8] {
        var lines = TableLineWriter()
        lines.write(.form(table.form))
        for row in table.rows { lines.write(.row(row)) }
        lines.writeEnd()
        let child = ChildProgram(path: path, arguments: ["--write"], limits: Self.limits)
        let result = await child.run(input: lines.bytes, directory: directory)
        switch result.ending {
        case .exited(0): break
        case .exited(let status): throw .program("\(path) ended with \(status): \(result.words)")
        case .signalled, .timedOut: throw .tooMuch
        case .cancelled: throw .program("\(path) was stopped")
        case .couldNotStart(let reason): throw .program("\(path) can't be run: \(reason.why)")
        }
        do { return try result.output.bytes(count: result.output.size) } catch {
            throw .program("what \(path) wrote can't be read: \(error)")
        }
    }

    /// Why no table came of it.
    package enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
        /// The file is at fault.
        case sheet(TableFault)
        /// It takes more memory or time than a sheet may.
        case tooMuch
        /// The program is.
        case program(String)

        package var description: String {
            switch self {
            case .sheet(let fault): "\(fault)"
            case .tooMuch: "it takes more memory or time than a sheet may; save it anew, or as CSV"
            case .program(let words): words
            }
        }
    }
}
