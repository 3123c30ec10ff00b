import Glibc
import PartnerConfined
import PartnerTables
import PartnerWorkbooks

/// Lines in, one workbook out.
struct Writing {
    /// - Returns: the exit status.
    func run() -> Int32 {
        guard let file = Scratch() else {
            Output.error.write("partner-tables: no file can be made in \(Scratch.directory)\n")
            return EX_CANTCREAT
        }
        do {
            try write(StandardInput.lines(), to: file.path)
        } catch let fault as TableFault {
            Output.error.write("partner-tables: \(fault)\n")
            return EX_DATAERR
        } catch {
            Output.error.write("partner-tables: standard input can't be read: \(error)\n")
            return EX_IOERR
        }
        return file.copy(to: .standard) ? 0 : EX_IOERR
    }

    private func write(_ lines: StandardInput.Lines, to path: String) throws {
        var reader = TableLineReader(.passedOn)
        var writer: WorkbookWriter?
        while let line = try lines.next() {
            switch try reader.read(line[...]) {
            case .form(let form): writer = try WorkbookWriter(path: path, sheet: form.sheet ?? "Sheet1")
            case .row(let row): try writer?.write(row)
            // Remarks about another file are none of this one.
            case .warning, nil: break
            }
        }
        try reader.finish()
        try writer?.close()
    }
}

/// A file without a name: the workbook's parts are put in their places in it, which standard output may not allow.
private struct Scratch {
    static var directory: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

    private let descriptor: Int32

    init?() {
        var name = Array((Self.directory + "/partner-tables-XXXXXX").utf8CString)
        descriptor = mkstemp(&name)
        guard descriptor >= 0 else { return nil }
        unlink(name)
    }

    var path: String { "/proc/self/fd/\(descriptor)" }

    func copy(to output: Output) -> Bool {
        var piece = [UInt8](repeating: 0, count: 1 << 18)
        var offset = 0
        while true {
            let length = pread(descriptor, &piece, piece.count, offset)
            if length == 0 { return true }
            guard length > 0, output.write(Array(piece[..<length])) else { return false }
            offset += length
        }
    }
}
