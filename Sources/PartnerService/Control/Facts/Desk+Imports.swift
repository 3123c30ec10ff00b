import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    package func listImports(_ request: Verb.ListImports.Parameters) throws -> Verb.ListImports.Reply {
        guard request.limit >= 1 else {
            throw ControlFault(
                .refused, "a list of \(request.limit) imports is not possible", found: "\(request.limit)",
                expected: "1 or more", exitCode: 64)
        }
        return try read { db in
            Verb.ListImports.Reply(
                today: moment(time.now).date,
                imports: try Imports.latest(limit: request.limit, db).map(entry))
        }
    }

    func showImport(_ request: Verb.ShowImport.Parameters) throws -> Verb.ShowImport.Reply {
        try read { db in
            let record = try importRecord(request.number, db)
            return Verb.ShowImport.Reply(
                today: moment(time.now).date, entry: entry(record), changes: try changes(of: record, db))
        }
    }

    package func undoImport(
        _ request: Verb.UndoImport.Parameters, by caller: Caller
    ) throws -> Verb.UndoImport.Reply {
        let looked = try read { db in try undoing(request.number, db) }
        guard looked.standing.isEmpty, request.mode == .undo else {
            var reply = looked
            reply.outcome = request.mode == .preview ? .previewed : .refused
            return reply
        }
        return try change("import undo", by: caller) { db, command in
            var reply = try undoing(request.number, db)
            // Somebody may have come in between.
            guard reply.standing.isEmpty, let undone = try importRecord(request.number, db).command else {
                reply.outcome = .refused
                return reply
            }
            try Reversal(of: undone).perform(db)
            try Imports.markUndone(request.number, command, db)
            try Commands.describe(command, "import \(request.number) undone: \(reply.entry.file)", db)
            reply.entry = entry(try importRecord(request.number, db))
            return reply
        }
    }

    private func importRecord(_ number: Int64, _ db: Database) throws -> ImportRecord {
        guard let record = try Imports.get(number, db) else {
            throw ControlFault(
                .notFound, "no import \(number)", found: "\(number)", expected: "partnerctl import list")
        }
        return record
    }

    /// What taking it back comes to.
    private func undoing(_ number: Int64, _ db: Database) throws -> Verb.UndoImport.Reply {
        let record = try importRecord(number, db)
        if let undone = record.undone {
            throw ControlFault.refused(
                "import \(number) was taken back already, by \(undone.actor) on \(clockText(undone.at))",
                found: "\(number)")
        }
        guard let command = record.command else {
            throw ControlFault.refused(
                "import \(number) was written by another program: what it changed is not known",
                found: "\(number)")
        }
        let names = try PartnerNames(db)
        let obstacles = try Reversal(of: command).obstacles(db)
        var seen: Set<ImportObstacle> = []
        return Verb.UndoImport.Reply(
            today: moment(time.now).date, outcome: .undone, entry: entry(record),
            changes: try changes(of: record, db),
            standing: try obstacles.map { try obstacle($0, names, db) }.filter { seen.insert($0).inserted })
    }

    // MARK: In words

    private func entry(_ record: ImportRecord) -> ImportEntry {
        ImportEntry(
            number: record.number, file: record.file, kind: .init(record.kind), at: moment(record.at),
            by: record.actor, rows: record.counts.rows, added: record.counts.added,
            changed: record.counts.changed, same: record.counts.same, refused: record.counts.refused,
            undone: record.undone.map { moment($0.at) }, undoneBy: record.undone?.actor)
    }

    private func changes(of record: ImportRecord, _ db: Database) throws -> [ImportChange] {
        guard let command = record.command else { return [] }
        let names = try PartnerNames(db)
        let reversal = Reversal(of: command)
        let partners = try reversal.partners(db)
        return try reversal.entries(db).map { entry in
            ImportChange(
                partner: partners[entry.id].flatMap { names.label($0) }, action: .init(entry.action),
                record: RecordWords.name(of: entry.table),
                changes: RecordWords.changes(entry) { number in
                    (try? Contacts.get(number, db))?.name  // without a name it is shown by its number
                })
        }
    }

    private func obstacle(
        _ obstacle: Reversal.Obstacle, _ names: PartnerNames, _ db: Database
    ) throws -> ImportObstacle {
        let record = RecordWords.name(of: obstacle.table)
        let field: String
        let what: String
        switch obstacle.why {
        case .changed(let columns):
            field = columns.map { $0.replacing("_", with: "-") }.joined(separator: ", ")
            what = "changed again since"
        case .removed: (field, what) = (record, "removed since")
        case .superseded: (field, what) = (record, "set anew since")
        case .forgotten: (field, what) = (record, "it is of a person who was forgotten")
        case .needed(by: "step", let row):
            field = "reminder"
            let step = try Steps.get(row, db)
            what =
                step?.spoken.map { "a reminder about it went out on \(DateText.full($0))" }
                ?? "a reminder about it was written"
        case .needed(let table, _):
            field = RecordWords.name(of: table)
            what = "added since"
        }
        return ImportObstacle(
            partner: obstacle.partner.flatMap { names.label($0) }, field: field, what: what,
            by: obstacle.actor, at: obstacle.at.map(moment))
    }
}

/// Partners by number, also one that was merged or is about to go.
private struct PartnerNames {
    private let partners: [Partner.ID: Partner]

    init(_ db: Database) throws {
        partners = Dictionary(uniqueKeysWithValues: try Partners.all(db).map { ($0.id, $0) })
    }

    func label(_ id: Partner.ID) -> PartnerLabel? {
        partners[id].map { PartnerLabel(number: id.rawValue, slug: $0.slug, name: $0.name) }
    }
}

extension Verb.History.Entry.Action {
    fileprivate init(_ action: AuditEntry.Action) {
        self =
            switch action {
            case .insert: .added
            case .update: .changed
            case .delete: .removed
            }
    }
}

extension ImportEntry.Kind {
    fileprivate init(_ kind: ImportRecord.Kind) {
        self =
            switch kind {
            case .partners: .partners
            case .touches: .touches
            case .candidates: .candidates
            case .evaluations: .evaluations
            case .everything: .everything
            }
    }
}
