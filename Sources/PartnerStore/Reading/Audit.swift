import GRDB
import PartnerCore

/// One row that was changed, by whom and when.
package struct AuditEntry: Hashable, Sendable {
    package enum Action: String, Hashable, Sendable, CaseIterable, Codable {
        case insert, update, delete
    }

    package let id: Int64
    /// nil where another program wrote.
    package let command: Int64?
    package let verb: String?
    /// What the command did, in words, where it said so.
    package let summary: String?
    package let at: Instant
    package let actor: String
    package let table: String
    package let key: String
    package let action: Action
    /// The row as a JSON object; nil for what was inserted.
    package let before: String?
    /// nil for what was deleted.
    package let after: String?
}

package enum Audit {
    private static let columns = """
        audit.id, command, verb, audit.at, audit.actor, table_name, row_key, action, before, after, summary
        """
    private static let source = "audit LEFT JOIN command ON command.number = audit.command"

    /// What happened to a partner, those merged into it, and all that is theirs, the latest first.
    package static func of(_ partner: Partner.ID, limit: Int, _ db: Database) throws -> [AuditEntry] {
        let family = try Merges.family(of: partner, db).map { String($0.rawValue) }
        return try entries(  // audit_partner
            "WHERE partner IN (\(family.joined(separator: ", ")))", ["limit": limit], db)
    }

    /// What happened to one row, the latest first.
    /// - `table`: as in the schema: `touch`.
    /// - `key`: as text: `418`, `ana`.
    package static func of(table: String, key: String, limit: Int, _ db: Database) throws -> [AuditEntry] {
        try entries(  // audit_row
            "WHERE table_name = :table AND row_key = :key", ["table": table, "key": key, "limit": limit], db)
    }

    /// What one command changed, the latest first.
    /// Whether a command has changed any fact.
    package static func hasEntries(of command: Int64, _ db: Database) throws -> Bool {
        try db.answer(
            Bool.self, "SELECT EXISTS (SELECT 1 FROM audit WHERE command = :command)  -- audit_command",
            arguments: ["command": command]) ?? false
    }

    package static func of(command number: Int64, limit: Int, _ db: Database) throws -> [AuditEntry] {
        try entries("WHERE command = :command", ["command": number, "limit": limit], db)  // audit_command
    }

    /// What anybody changed, the latest first.
    package static func latest(limit: Int, _ db: Database) throws -> [AuditEntry] {
        try entries("", ["limit": limit], db)
    }

    private static func entries(
        _ condition: String, _ arguments: StatementArguments, _ db: Database
    ) throws -> [AuditEntry] {
        let sql = "SELECT \(columns) FROM \(source) \(condition) ORDER BY audit.id DESC LIMIT :limit"
        return try db.list("audit", sql, arguments) { row in
            AuditEntry(
                id: row.int(0), command: row.optionalInt(1), verb: row.optionalText(2),
                summary: row.optionalText(10), at: row.instant(3),
                actor: row.text(4), table: row.text(5), key: row.text(6), action: try row.word(7),
                before: row.optionalText(8), after: row.optionalText(9))
        }
    }
}
