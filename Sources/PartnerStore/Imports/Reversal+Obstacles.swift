import GRDB
import PartnerCore

extension Reversal {
    /// What stands in the way, in the order of the rows; empty where all of it can be taken back.
    package func obstacles(_ db: Database) throws -> [Obstacle] {
        var latest: [Row: AuditEntry] = [:]
        var order: [Row] = []
        var forgotten: [Obstacle] = []
        var own: [String: Set<String>] = [:]
        for entry in try entries(db) {
            let row = Row(table: entry.table, key: entry.key)
            if latest.updateValue(entry, forKey: row) == nil { order.append(row) }
            own[entry.table, default: []].insert(entry.key)
            if entry.before == "{}" {
                forgotten.append(
                    Obstacle(
                        table: entry.table, key: entry.key, partner: try partner(of: row, db),
                        why: .forgotten,
                        actor: nil, at: nil))
            }
        }
        let changed = try order.compactMap { row in
            try latest[row].flatMap { try change(of: row, since: $0, db) }
        }
        let added = try self.added(db)
        return try forgotten + changed + superseded(added, db) + needed(added, own, db)
    }

    private struct Row: Hashable {
        let table: String
        let key: String
    }

    private func partner(of row: Row, _ db: Database) throws -> Partner.ID? {
        try db.one(
            "audit",
            """
            SELECT partner FROM audit
            WHERE command = :command AND table_name = :table AND row_key = :key AND partner IS NOT NULL  -- audit_row
            """, ["command": command, "table": row.table, "key": row.key]
        ) { $0.partner(0) }
    }

    // MARK: Rows that are not as they were left

    private func change(of row: Row, since entry: AuditEntry, _ db: Database) throws -> Obstacle? {
        let why: Obstacle.Why
        switch (entry.after, try now(row, db)) {
        case (nil, nil): return nil
        case (nil, _?): why = .superseded
        case (_?, nil): why = .removed
        case (let after?, let now?):
            let columns = try String.fetchAll(
                db,
                sql: """
                    SELECT was.key FROM json_each(:after) AS was
                    LEFT JOIN json_each(:now) AS present ON present.key = was.key
                    WHERE was.value IS NOT present.value
                    """, arguments: ["after": after, "now": now])
            if columns.isEmpty, after != "{}" { return nil }
            why = after == "{}" ? .forgotten : .changed(columns: columns)
        }
        let later = try Audit.of(table: row.table, key: row.key, limit: 1, db).first
        return Obstacle(
            table: row.table, key: row.key, partner: try partner(of: row, db), why: why, actor: later?.actor,
            at: later?.at)
    }

    /// The row as it is, in the audit's form; nil where there is none.
    private func now(_ row: Row, _ db: Database) throws -> String? {
        let columns = try String.fetchAll(
            db, sql: "SELECT name FROM pragma_table_info(:table)", arguments: ["table": row.table])
        let object = columns.map { "'\($0)', \($0)" }.joined(separator: ", ")
        return try String.fetchOne(
            db,
            sql: """
                SELECT json_object(\(object)) FROM \(row.table.quotedDatabaseIdentifier)
                WHERE \(try Self.key(of: row.table, db)) = :key
                """, arguments: ["key": row.key])
    }

    // MARK: Rows that others build on

    private func added(_ db: Database) throws -> Set<String> {
        Set(
            try String.fetchAll(
                db,
                sql: """
                    SELECT DISTINCT table_name FROM audit
                    WHERE command = :command AND action = 'insert' AND table_name <> 'import'  -- audit_command
                    """, arguments: ["command": command]))
    }

    private static let addedKeys = """
        (SELECT CAST(row_key AS INTEGER) FROM audit
         WHERE command = :command AND action = 'insert' AND table_name = :table)  -- audit_command
        """

    /// A steward or a stage that was set later, of a partner that was there before.
    private func superseded(_ added: Set<String>, _ db: Database) throws -> [Obstacle] {
        try ["stewardship", "stage_change"].filter(added.contains).flatMap { table in
            try db.list(
                table,
                """
                SELECT mine.id, mine.partner, min(later.id)
                FROM \(table) AS mine
                JOIN \(table) AS later ON later.partner = mine.partner
                    AND (later.recorded, later.id) > (mine.recorded, mine.id)
                WHERE mine.id IN \(Self.addedKeys)
                    AND later.id NOT IN \(Self.addedKeys)
                    AND mine.partner NOT IN (SELECT CAST(row_key AS INTEGER) FROM audit
                        WHERE command = :command AND action = 'insert' AND table_name = 'partner')
                GROUP BY mine.id
                """, ["command": command, "table": table]
            ) { row in (key: "\(row.int(0))", partner: row.partner(1), later: row.int(2)) }
            .map { found in
                let author = try author(of: table, "\(found.later)", db)
                return Obstacle(
                    table: table, key: found.key, partner: found.partner, why: .superseded,
                    actor: author?.actor, at: author?.at)
            }
        }
    }

    /// The daemon's own books, which follow by themselves.
    private static let books: Set = ["sheet_row", "drop_file", "put_off"]

    private func needed(
        _ added: Set<String>, _ own: [String: Set<String>], _ db: Database
    ) throws -> [Obstacle] {
        try Reference.all(db).filter { added.contains($0.target) && !Self.books.contains($0.table) }
            .flatMap { reference in
                try db.list(
                    reference.table,
                    """
                    SELECT \(reference.key), \(reference.column)
                    FROM \(reference.table.quotedDatabaseIdentifier)
                    WHERE \(reference.column) IN \(Self.addedKeys)
                    ORDER BY 1
                    """, ["command": command, "table": reference.target]
                ) { (row: $0.int(0), needs: $0.int(1)) }
                .filter { own[reference.table]?.contains("\($0.row)") != true }
                .map { found in
                    let author = try author(of: reference.table, "\(found.row)", db)
                    let row = Row(table: reference.target, key: "\(found.needs)")
                    return Obstacle(
                        table: row.table, key: row.key, partner: try partner(of: row, db),
                        why: .needed(by: reference.table, row: found.row), actor: author?.actor,
                        at: author?.at)
                }
            }
    }

    private func author(
        of table: String, _ key: String, _ db: Database
    ) throws -> (actor: String, at: Instant)? {
        try Audit.of(table: table, key: key, limit: .max, db).last.map { ($0.actor, $0.at) }
    }
}

/// A column that refers to another table.
private struct Reference: Hashable {
    let table: String
    /// The table's own key.
    let key: String
    let column: String
    let target: String

    /// Every one of the schema, in an order that stays.
    static func all(_ db: Database) throws -> [Reference] {
        try db.list(
            "schema",
            """
            SELECT own.name, (SELECT name FROM pragma_table_info(own.name) WHERE pk = 1), reference."from",
                reference."table"
            FROM sqlite_schema AS own, pragma_foreign_key_list(own.name) AS reference
            WHERE own.type = 'table'
            ORDER BY own.name, reference."from"
            """, [:]
        ) { Reference(table: $0.text(0), key: $0.text(1), column: $0.text(2), target: $0.text(3)) }
    }
}
