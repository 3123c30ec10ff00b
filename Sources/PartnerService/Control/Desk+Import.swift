import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    package func takeSheet(_ request: Verb.Import.Parameters, by caller: Caller) throws -> Verb.Import.Reply {
        let importer = Importing(store: store, library: library, now: time.now)
        var request = request
        let defaults = configuration.current.imports
        request.untouched = request.untouched ?? defaults.untouched
        request.branch = try (request.branch.map { try branch($0) } ?? defaults.branch)?.rawValue
        let reply = try refusing { try importer.run(request, actor: caller.actor) }
        if reply.outcome == .applied { wake() }
        return reply
    }
}

extension Desk {
    /// What holds for an import that does not say otherwise.
    func importDefaults() -> Verb.ImportDefaults.Reply {
        let imports = configuration.current.imports
        return Verb.ImportDefaults.Reply(
            dates: imports.dates, untouched: imports.untouched, branch: imports.branch)
    }
}

extension ImportSettings {
    /// Where partners without a touch go.
    var untouched: Verb.Import.Untouched? {
        stage.map { $0 == .established ? .established : .lapsed }
    }
}

/// Runs one import, or its preview, as one command.
struct Importing {
    let store: Store
    let library: Library
    let now: Instant
    /// Of the whole file, where it is known.
    var sha256: String?
    /// What a watched sheet said when it was read last.
    var memory = SheetMemory()

    func run(_ request: Verb.Import.Parameters, actor: String) throws -> Verb.Import.Reply {
        try run(request, actor: actor) { _, _, _ in }
    }

    /// - Parameter alongside: writes down what belongs to it, in the same transaction; also where nothing of it
    ///   was taken over, but not for a preview.
    func run(
        _ request: Verb.Import.Parameters, actor: String,
        alongside: (Verb.Import.Reply, SheetMemory, Database) throws -> Void
    ) throws -> Verb.Import.Reply {
        let (preview, seen) = try store.trial(actor: actor, verb: "import", at: now) { db, command in
            try take(request, command, db)
        }
        if let outcome = request.mode.outcome(
            refused: preview.refused.count, changes: preview.added.count + preview.changed.count)
        {
            var reply = preview
            reply.outcome = outcome
            reply.number = nil
            // Where all or nothing was wanted, what was seen may refer to rows that are undone again.
            let now = outcome == .refused ? memory : seen
            if request.mode != .preview { try store.write { try alongside(reply, now, $0) } }
            return reply
        }
        return try store.command(actor: actor, verb: "import", at: now) { db, command in
            var (reply, memory) = try take(request, command, db)
            reply.command = command.number
            try alongside(reply, memory, db)
            return reply
        }
    }

    private func kind(_ request: Verb.Import.Parameters) -> ImportRecord.Kind {
        if !request.evaluations.isEmpty { return .evaluations }
        return request.touches.isEmpty ? .partners : .touches
    }

    private func take(
        _ request: Verb.Import.Parameters, _ command: PartnerStore.Command, _ db: Database
    ) throws -> (reply: Verb.Import.Reply, memory: SheetMemory) {
        let number = try Imports.nextNumber(db)
        var sheet = try SheetImport(
            library: library, now: now, untouched: request.untouched,
            branch: request.branch.map { BranchKey($0) },
            override: try FactText.optionalText(request.override, "override"), number: number,
            command: command, db)
        sheet.memory = memory
        try sheet.take(request.partners)
        try sheet.take(request.touches)
        try sheet.take(request.evaluations)
        let refused = sheet.issues.filter { $0.severity == .refusal }
        if !sheet.added.isEmpty || !sheet.changed.isEmpty {
            try Imports.add(
                number, file: request.file, kind: kind(request), sha256: sha256,
                counts: .init(
                    rows: request.partners.count + request.touches.count + request.evaluations.count,
                    added: sheet.added.count,
                    changed: sheet.changed.count, same: sheet.same, refused: refused.count),
                command, db)
            try Commands.describe(
                command, "\(request.file): \(sheet.added.count) added, \(sheet.changed.count) changed", db)
        }
        let reply = Verb.Import.Reply(
            today: library.firstZone.date(now), outcome: .applied, added: sheet.added, changed: sheet.changed,
            same: sheet.same, refused: refused, warned: sheet.issues.filter { $0.severity == .warning },
            number: sheet.added.isEmpty && sheet.changed.isEmpty ? nil : number)
        return (reply, sheet.memory)
    }
}
