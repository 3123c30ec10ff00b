import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    /// Rows of one reply.
    private static var page: Int { 200 }

    /// Everything on record as it is now, page by page; what is written meanwhile is not in it.
    /// - Parameter send: takes all replies but the last, which is returned.
    func exportAll(
        _ send: (Verb.ExportAll.Reply) async throws -> Void
    ) async throws -> Verb.ExportAll.Reply {
        let snapshot = try refusing { try store.snapshot() }
        let (versions, tables) = try refusing {
            try snapshot.read { (try Whole.versions($0), try Whole.tables($0)) }
        }
        let head = WholeHead(
            version: process.version, schema: versions, library: library.name, made: moment(time.now),
            tables: tables)
        try await send(.init(head: head))
        for table in tables {
            var place: Whole.Place?
            repeat {
                let page = try refusing {
                    try snapshot.read { try Whole.page(of: table, after: place, limit: Self.page, $0) }
                }
                if !page.rows.isEmpty {
                    try await send(.init(table: table.name, lines: page.rows.map(table.line)))
                }
                place = page.end
            } while place != nil
        }
        return .init()
    }

    func importAll(
        _ request: Verb.ImportAll.Parameters, by caller: Caller
    ) throws -> Verb.ImportAll.Reply {
        switch request.step {
        case .begin: try begin(request)
        case .rows:
            .init(
                ticket: request.ticket ?? 0,
                rows: try arrivals.add(request.lines, of: request.table ?? "", ticket: request.ticket))
        case .finish: try finish(request, by: caller)
        }
    }

    private func begin(_ request: Verb.ImportAll.Parameters) throws -> Verb.ImportAll.Reply {
        guard let head = request.head else {
            throw ControlFault.refused("an import begins with the head of the export")
        }
        try restoring {
            try store.read { db in
                // Now rather than when all rows have come.
                if let found = try Whole.found(db) { throw Self.notEmpty(found) }
                try Whole.check(head.tables, versions: head.schema, db)
            }
        }
        return .init(ticket: arrivals.begin(head), rows: 0)
    }

    private func finish(
        _ request: Verb.ImportAll.Parameters, by caller: Caller
    ) throws -> Verb.ImportAll.Reply {
        let arrived = try arrivals.finish(ticket: request.ticket)
        let made = DateText.full(arrived.head.made.date)
        let command = try restoring {
            try store.restore(
                arrived.rows, summary: "import of an export of \(made): \(arrived.count) rows",
                actor: caller.actor, at: time.now)
        }
        // Who is in the configuration and who is gone is for this one to say.
        try refusing { try mirror(library) }
        wake()
        return .init(ticket: request.ticket ?? 0, rows: arrived.count, command: command)
    }

    private static func notEmpty(_ found: String) -> ControlFault {
        ControlFault(
            .refused, "the records are not empty: \(found)", found: found,
            expected: "a daemon with a state directory of its own that nothing was told yet", exitCode: 65)
    }

    private func restoring<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try refusing(body) } catch let fault as RestoreFault {
            guard let table = fault.table, let row = fault.row else {
                throw ControlFault.refused(fault.description, found: fault.table)
            }
            throw WholeArrivals.fault(table, row: row, fault.problem)
        }
    }
}
