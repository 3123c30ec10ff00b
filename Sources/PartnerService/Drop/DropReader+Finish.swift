import PartnerCore
import PartnerStore

extension DropReader {
    /// Moves what was settled and is not yet where it belongs: a crash, or a full disk, came in between.
    /// - Returns: the names of those that can't be moved.
    func finish(in directory: DropDirectory) throws -> Set<String> {
        let open = try store.read { try DropFiles.onTheirWay($0) }
        var stuck: Set<String> = []
        for settled in open {
            let entry = try directory.entries().first { entry in
                entry.kind != .folder && entry.name.shown == settled.file.name
                    && isStill(entry, settled.file, directory)
            }
            do { try finish(settled, entry, in: directory) } catch {
                complain(error)
                stuck.insert(settled.file.name)
            }
        }
        return stuck
    }

    /// Whether it is the file that was settled, and not a later one of the same name.
    private func isStill(_ entry: DropEntry, _ file: DropFile, _ directory: DropDirectory) -> Bool {
        guard let hash = file.sha256 else { return true }
        if case .bytes(let bytes) = directory.read(entry) { return SHA256.hexadecimal(of: bytes) == hash }
        return false
    }

    /// The file, then its report beside it, then the note that both are there: each step can be done again.
    /// - `entry`: nil: it lies there no more.
    func finish(
        _ settled: (id: Int64, file: DropFile), _ entry: DropEntry?, in directory: DropDirectory
    ) throws {
        let parts = settled.file.place.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw StoreFault(.senseless, "drop_file \(settled.id) has no place") }
        let folder = try directory.folder(parts[0])
        var name = parts[1]
        if let entry {
            while case .taken = try directory.move(entry, to: folder, as: name) {
                name = Self.freeName(settled.file.name, in: folder)
                try store.write { try DropFiles.send(settled.id, to: "\(parts[0])/\(name)", $0) }
            }
            board.forget(entry.name)
        }
        var report = name + Self.reportEnding
        var number = 1
        while try !folder.write(settled.file.report, as: report, by: ".report-\(settled.id).tmp") {
            number += 1
            report = DropName.numbered(name + Self.reportEnding, number)
        }
        try folder.settle()
        try directory.settle()
        try store.write { try DropFiles.moved(settled.id, at: time.now, $0) }
    }
}
