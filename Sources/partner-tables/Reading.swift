import Glibc
import PartnerConfined
import PartnerTables
import PartnerWorkbooks

/// One file in, its lines out.
struct Reading {
    let sheet: String?

    /// - Returns: the exit status.
    func run() -> Int32 {
        let output = Output.standard
        var lines = TableLineWriter()
        var canWrite = true
        do {
            let bytes = try StandardInput().read()
            try read(bytes) { (event: TableEvent) throws(TableFault) in
                lines.write(event)
                // In pieces, so that a large table is never held as text.
                if lines.bytes.count > 1 << 16, canWrite {
                    canWrite = output.write(lines.bytes)
                    lines.bytes.removeAll(keepingCapacity: true)
                }
            }
            lines.writeEnd()
        } catch let fault as TableFault {
            lines.write(refusal: fault)
            return canWrite && output.write(lines.bytes) ? EX_DATAERR : EX_IOERR
        } catch StandardInput.Failure.tooLarge {
            lines.write(refusal: TableFault("the file is larger than \(TableLimits.fileSize >> 20) MiB"))
            return output.write(lines.bytes) ? EX_DATAERR : EX_IOERR
        } catch {
            Output.error.write("partner-tables: standard input can't be read: \(error)\n")
            return EX_IOERR
        }
        return canWrite && output.write(lines.bytes) ? 0 : EX_IOERR
    }

    private func read(
        _ bytes: [UInt8], _ emit: (TableEvent) throws(TableFault) -> Void
    ) throws(TableFault) {
        switch try FileKind(bytes) {
        case .text:
            if sheet != nil { throw TableFault("a text file has no sheets: leave the sheet's name out") }
            try CSVReader(bytes).read(emit)
        case .archive: try WorkbookReader(bytes).read(sheet: sheet, emit)
        }
    }
}
