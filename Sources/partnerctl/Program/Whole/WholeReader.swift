import FoundationEssentials
import Glibc
import PartnerControl
import PartnerCore
import PartnerTables

/// Reads a folder that a whole export wrote, and sees that it is as it was written.
struct WholeReader {
    let folder: String
    let manifest: WholeManifest

    init(_ folder: String) throws(WholeFault) {
        self.folder = folder
        let name = WholeManifest.name
        let bytes = try Self.bytes(folder, name)
        do {
            let outline = try JSONDecoder().decode(Outline.self, from: Data(bytes))
            guard outline.format <= WholeManifest.format else {
                throw WholeFault(
                    file: name,
                    problem: "it was made by a later version of partnerd (format \(outline.format)); "
                        + "this one knows \(WholeManifest.format)")
            }
            manifest = try JSONDecoder().decode(WholeManifest.self, from: Data(bytes))
        } catch let fault as WholeFault {
            throw fault
        } catch {
            throw WholeFault(file: name, problem: "it is no manifest of an export, or damaged")
        }
    }

    private struct Outline: Decodable {
        let format: Int
    }

    struct Rows {
        /// As the daemon takes them.
        let lines: [String]
        /// In which line of the file each begins.
        let places: [Int]
    }

    /// The rows of one file; all that is wrong with it at once, up to `most`.
    func rows(of file: WholeManifest.File) throws(WholeFaults) -> Rows {
        let bytes: [UInt8]
        do { bytes = try Self.bytes(folder, file.file) } catch { throw WholeFaults(all: [error]) }
        var faults: [WholeFault] = []
        let rows = manifest.form == .csv ? csv(file, bytes, &faults) : jsonl(file, bytes, &faults)
        if faults.isEmpty, rows.lines.count != file.rows {
            faults.append(
                WholeFault(
                    file: file.file, problem: "\(rows.lines.count) rows; the manifest has \(file.rows)"))
        }
        let sha256 = SHA256.hexadecimal(of: bytes)
        if faults.isEmpty, sha256 != file.sha256 {
            faults.append(
                WholeFault(
                    file: file.file,
                    problem: "it was changed since it was written, or is damaged: its SHA-256 is "
                        + "\(sha256.prefix(12))…, the manifest has \(file.sha256.prefix(12))…"))
        }
        if !faults.isEmpty { throw WholeFaults(all: faults) }
        return rows
    }

    private static let most = 20

    private func csv(_ file: WholeManifest.File, _ bytes: [UInt8], _ faults: inout [WholeFault]) -> Rows {
        let columns = file.table.columns
        var reader = ExactCSV(bytes)
        var lines: [String] = [], places: [Int] = []
        do throws(TableFault) {
            let header = try reader.next()?.cells ?? []
            if let fault = headerFault(header, columns.map(\.name)) {
                faults.append(WholeFault(file: file.file, line: 1, problem: fault))
                return Rows(lines: [], places: [])
            }
            while faults.count < Self.most, let record = try reader.next() {
                guard record.cells.count == columns.count else {
                    faults.append(
                        WholeFault(
                            file: file.file, line: record.line,
                            problem: "\(record.cells.count) cells; expected \(columns.count)"))
                    continue
                }
                do throws(OpenFault) {
                    var row: [OpenValue] = []
                    for (column, cell) in zip(columns, record.cells) {
                        row.append(try column.value(ofCell: cell))
                    }
                    lines.append(file.table.line(row))
                    places.append(record.line)
                } catch {
                    faults.append(WholeFault(file: file.file, line: record.line, problem: "\(error)"))
                }
            }
        } catch {
            faults.append(WholeFault(file: file.file, line: error.row, problem: error.message))
        }
        return Rows(lines: lines, places: places)
    }

    private func headerFault(_ header: [String], _ names: [String]) -> String? {
        if header == names { return nil }
        if let missing = names.first(where: { !header.contains($0) }) {
            return "the column \"\(missing)\" is missing"
        }
        if let unknown = header.first(where: { !names.contains($0) }) {
            return "the column \"\(unknown)\" is none of the manifest's"
        }
        return "the columns are in another order than the manifest has them"
    }

    private func jsonl(_ file: WholeManifest.File, _ bytes: [UInt8], _ faults: inout [WholeFault]) -> Rows {
        let reader = OpenRowReader(file.table)
        var lines: [String] = [], places: [Int] = []
        let split = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, bytes) in split.enumerated() where faults.count < Self.most {
            // Behind the last line feed.
            if bytes.isEmpty, index == split.count - 1 { continue }
            let line = String(decoding: bytes, as: UTF8.self)
            if let fault = fault(line, reader) {
                faults.append(WholeFault(file: file.file, line: index + 1, problem: fault))
            } else {
                lines.append(line)
                places.append(index + 1)
            }
        }
        return Rows(lines: lines, places: places)
    }

    private func fault(_ line: String, _ reader: OpenRowReader) -> String? {
        do throws(OpenRowFault) {
            _ = try reader.row(line)
            return nil
        } catch { return error.description }
    }

    private static func bytes(_ folder: String, _ name: String) throws(WholeFault) -> [UInt8] {
        let path = "\(folder)/\(name)"
        guard !name.contains("/") else {
            throw WholeFault(file: WholeManifest.name, problem: "\"\(name)\" is no file of the folder")
        }
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else {
            let reason = errno == ENOENT ? "is missing" : "can't be read: \(String(cString: strerror(errno)))"
            throw WholeFault(file: name, problem: "it \(reason)")
        }
        defer { close(file) }
        var bytes: [UInt8] = [], buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = read(file, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw WholeFault(
                    file: name, problem: "it can't be read: \(String(cString: strerror(errno)))")
            }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }
}

struct WholeFaults: Error {
    let all: [WholeFault]
}
