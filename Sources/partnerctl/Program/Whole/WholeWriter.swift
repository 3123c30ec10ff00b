import Glibc
import PartnerControl
import PartnerCore
import PartnerTables

/// Writes a whole export as a folder: one file a table, the manifest, and for JSON Lines their schema. The folder is
/// there whole or not at all.
struct WholeWriter {
    struct Failure: Error {
        let path: String
        let reason: String
    }

    let folder: String
    let form: WholeManifest.Form
    private let partial: String
    private var head: WholeHead?
    private var current: (table: OpenTable, file: FileInTheMaking)?
    private var files: [WholeManifest.File] = []

    /// - Parameter folder: is made; one that is there must be empty.
    init(folder: String, form: WholeManifest.Form) throws(Failure) {
        self.folder = folder
        self.form = form
        if let entries = opendir(folder) {
            defer { closedir(entries) }
            var count = 0
            while readdir(entries) != nil { count += 1 }
            // . and ..
            guard count <= 2 else { throw Failure(path: folder, reason: "it is not empty") }
        } else if errno != ENOENT {
            throw Failure(path: folder, reason: String(cString: strerror(errno)))
        }
        var name = Array((folder + ".XXXXXX").utf8CString)
        guard mkdtemp(&name) != nil else {
            throw Failure(path: folder, reason: String(cString: strerror(errno)))
        }
        partial = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// One reply of the daemon after the other.
    mutating func take(_ reply: Verb.ExportAll.Reply) throws {
        if let head = reply.head { self.head = head }
        guard let name = reply.table else { return }
        try begin(name)
        for line in reply.lines { try current?.file.append(line) }
    }

    /// Tables without rows have their file, too.
    private mutating func begin(_ name: String?) throws(Failure) {
        guard let tables = head?.tables, current?.table.name != name else { return }
        var next =
            (current.flatMap { current in tables.firstIndex { $0.name == current.table.name } } ?? -1) + 1
        try end()
        while next < tables.count {
            current = (tables[next], FileInTheMaking(tables[next], form))
            if tables[next].name == name { return }
            try end()
            next += 1
        }
    }

    private mutating func end() throws(Failure) {
        guard let (table, file) = current else { return }
        current = nil
        let name = "\(table.name).\(form.rawValue)"
        try write(file.bytes, name)
        files.append(
            .init(
                file: name, rows: file.rows, sha256: SHA256.hexadecimal(of: file.bytes), table: table))
    }

    /// Puts the folder in its place.
    mutating func finish() throws -> WholeManifest {
        try begin(nil)
        guard let head else { throw Failure(path: folder, reason: "the daemon sent nothing") }
        if form == .jsonl { try write(Array(OpenSchema(head.tables).text.utf8), WholeManifest.schema) }
        let manifest = WholeManifest(
            form: form, version: head.version, schema: head.schema, library: head.library, made: head.made,
            files: files)
        try write(Array(JSONAnswer.text(manifest).utf8), WholeManifest.name)
        guard rename(partial, folder) == 0 else {
            throw Failure(path: folder, reason: String(cString: strerror(errno)))
        }
        return manifest
    }

    private func write(_ bytes: [UInt8], _ name: String) throws(Failure) {
        do throws(NewFile.Failure) { try NewFile.write(bytes, to: "\(partial)/\(name)") } catch {
            throw Failure(path: "\(partial)/\(name)", reason: error.reason)
        }
    }

    /// Takes away what was begun.
    func giveUp() {
        for file in files { unlink("\(partial)/\(file.file)") }
        for name in [WholeManifest.name, WholeManifest.schema] { unlink("\(partial)/\(name)") }
        rmdir(partial)
    }
}

/// The bytes of one table's file.
private struct FileInTheMaking {
    let table: OpenTable
    let reader: OpenRowReader
    var csv: CSVWriter?
    var lines: [UInt8] = []
    var rows = 0

    init(_ table: OpenTable, _ form: WholeManifest.Form) {
        self.table = table
        reader = OpenRowReader(table)
        if form == .csv {
            var writer = CSVWriter()
            writer.append(table.columns.map(\.name))
            csv = writer
        }
    }

    var bytes: [UInt8] { csv?.bytes ?? lines }

    mutating func append(_ line: String) throws {
        rows += 1
        if csv == nil {
            lines += Array(line.utf8) + [UInt8(ascii: "\n")]
        } else {
            csv?.append(table.cells(try reader.row(line)))
        }
    }
}
