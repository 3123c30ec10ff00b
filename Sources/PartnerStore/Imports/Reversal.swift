import GRDB
import PartnerCore

/// Takes back what one command changed, out of the audit's before and after: rows that it added go, rows that it
/// changed or removed are again as they were.
///
/// All of it or nothing: a row on which something later stands is an ``Obstacle``, and with one obstacle nothing
/// may be taken back.
package struct Reversal {
    /// The command whose changes are taken back.
    package let command: Int64

    package init(of command: Int64) { self.command = command }

    /// Why one row can't be as it was before.
    package struct Obstacle: Hashable, Sendable {
        package enum Why: Hashable, Sendable {
            /// The row says something else now, in these columns.
            case changed(columns: [String])
            case removed
            /// A later row of this table holds instead: of `stewardship` and `stage_change`.
            case superseded
            /// A row of `table` needs it.
            case needed(by: String, row: Int64)
            /// What was there before belongs to a person who was forgotten.
            case forgotten
        }

        /// As in the schema: `partner`.
        package let table: String
        /// Its number, as text.
        package let key: String
        package let partner: Partner.ID?
        package let why: Why
        /// Who stands in the way, and since when; nil where that was never written down.
        package let actor: String?
        package let at: Instant?
    }

    /// What the command did, in its order, without the import's own line.
    package func entries(_ db: Database) throws -> [AuditEntry] {
        try Audit.of(command: command, limit: .max, db).reversed().filter { $0.table != "import" }
    }

    /// Whose record each entry is of, by the entry's number.
    package func partners(_ db: Database) throws -> [Int64: Partner.ID] {
        let rows = try db.list(
            "audit",
            "SELECT id, partner FROM audit WHERE command = :command AND partner IS NOT NULL  -- audit_command",
            ["command": command]
        ) { ($0.int(0), $0.partner(1)) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// Undoes it. Call it only where ``obstacles(_:)`` finds none, in a command of its own.
    package func perform(_ db: Database) throws {
        // What was read last of these partners in a watched sheet is not on record any more: it counts anew.
        try db.execute(
            sql: """
                DELETE FROM sheet_row WHERE partner IN
                    (SELECT partner FROM audit WHERE command = :command AND partner IS NOT NULL)  -- audit_command
                """, arguments: ["command": command])
        for entry in try entries(db).reversed() {
            let key = try Self.key(of: entry.table, db)
            switch (entry.before, entry.after) {
            case (nil, _):
                try db.execute(
                    sql: "DELETE FROM \(entry.table.quotedDatabaseIdentifier) WHERE \(key) = :key",
                    arguments: ["key": entry.key])
            case (let before?, nil):
                let columns = try Self.columns(in: before, db)
                try db.execute(
                    sql: """
                        INSERT INTO \(entry.table.quotedDatabaseIdentifier) (\(columns.joined(separator: ", ")))
                        VALUES (\(columns.map { "json_extract(:row, '$.\($0)')" }.joined(separator: ", ")))
                        """, arguments: ["row": before])
            case (let before?, _?):
                let columns = try Self.columns(in: before, db).map { "\($0) = json_extract(:row, '$.\($0)')" }
                try db.execute(
                    sql: """
                        UPDATE \(entry.table.quotedDatabaseIdentifier) SET \(columns.joined(separator: ", "))
                        WHERE \(key) = :key
                        """, arguments: ["row": before, "key": entry.key])
            }
        }
    }

    /// The column that is the key of an audited table.
    static func key(of table: String, _ db: Database) throws -> String {
        let name = try String.fetchOne(
            db, sql: "SELECT name FROM pragma_table_info(:table) WHERE pk = 1", arguments: ["table": table])
        guard let name else { throw StoreFault.missing("key of the table", table) }
        return name
    }

    /// Only the schema's own triggers write it, with the names of columns.
    private static func columns(in row: String, _ db: Database) throws -> [String] {
        try String.fetchAll(db, sql: "SELECT key FROM json_each(:row)", arguments: ["row": row])
    }
}
