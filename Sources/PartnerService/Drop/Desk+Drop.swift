import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    /// nil: the configuration has no drop folder.
    func drop(_ db: Database) throws -> Verb.Status.DropState? {
        guard let settings = configuration.current.drop else { return nil }
        return Verb.Status.DropState(
            path: settings.path, waiting: dropBoard.waiting.count,
            last: try DropFiles.last(db).map { file in
                Verb.Status.DropFileState(
                    name: file.name, outcome: .init(file.outcome), at: moment(file.at), number: file.number,
                    by: file.staff)
            })
    }

    /// What somebody should see to in the drop folder.
    func dropFinding(_ db: Database) throws -> Verb.Status.Finding? {
        guard let settings = configuration.current.drop else { return nil }
        return try DropFinding(
            path: settings.path, board: dropBoard, now: time.now, when: clockText
        ).finding(db)
    }
}

/// What is wrong with the drop folder, or lies in it and should not.
struct DropFinding {
    let path: String
    let board: DropBoard
    let now: Instant
    let when: (Instant) -> String

    /// A refused file is named until it is taken away, but no longer than this.
    private static let memory = Duration.seconds(7 * 86_400)
    private static let shown = 4

    func finding(_ db: Database) throws -> Verb.Status.Finding? {
        let refused = try lying(db)
        let stuck = board.waiting.filter { now.duration(since: $0.since) > DropReader.patience }
        let folders = board.folders
        guard let what = what(refused: refused.count, stuck: stuck.count, folders: folders.count) else {
            return nil
        }
        let evidence =
            (board.trouble.map { ["\(path): \($0)"] } ?? [])
            + refused.map { "\(path)/\($0.place), refused \(when($0.at))" }
            + stuck.map { "\(path)/\($0.name), as it is since \(when($0.since))" }
            + folders.map { "\(path)/\($0): only files are read" }
        return Verb.Status.Finding(
            code: "drop", severity: .attention, topic: "drop", what: what,
            evidence: evidence.prefix(Self.shown)
                + (evidence.count > Self.shown ? ["and \(evidence.count - Self.shown) more"] : []),
            mends: mends(refused: refused.first, isStuck: !stuck.isEmpty))
    }

    /// Refused files that nobody has taken away.
    private func lying(_ db: Database) throws -> [DropFile] {
        let refused = try DropFiles.refused(since: now.adding(.zero - Self.memory), db)
        // A folder that can't be opened is the board's trouble.
        guard !refused.isEmpty, let folder = try? DropDirectory(path: path) else { return [] }
        return refused.filter { file in
            let parts = file.place.split(separator: "/", maxSplits: 1).map(String.init)
            guard parts.count == 2, let folder = try? folder.folder(parts[0]) else { return false }
            return folder.has(parts[1])
        }
    }

    private func what(refused: Int, stuck: Int, folders: Int) -> String? {
        if board.trouble != nil { return "the drop folder can't be seen to" }
        if refused > 0 {
            return refused == 1
                ? "a file from the drop folder could not be taken over"
                : "\(refused) files from the drop folder could not be taken over"
        }
        if stuck > 0 {
            return stuck == 1
                ? "a file in the drop folder stays unfinished"
                : "\(stuck) files in the drop folder stay unfinished"
        }
        return folders > 0 ? "a folder lies in the drop folder" : nil
    }

    private func mends(refused: DropFile?, isStuck: Bool) -> [Verb.Status.Mend] {
        if let refused, board.trouble == nil {
            return [
                Verb.Status.Mend(lines: [
                    "put it right after \(path)/\(refused.place)\(DropReader.reportEnding), and put it there again"
                ]),
                Verb.Status.Mend(lines: ["remove it from \(path)/\(DropReader.refused)"]),
            ]
        }
        if isStuck { return [Verb.Status.Mend(lines: ["close it where it is open, or copy it there again"])] }
        return []
    }
}

extension Verb.Status.DropFileState.Outcome {
    fileprivate init(_ outcome: DropFile.Outcome) {
        self =
            switch outcome {
            case .applied: .applied
            case .same: .same
            case .repeated: .repeated
            case .refused: .refused
            }
    }
}
