import Foundation
import GRDB
import PartnerCore

/// Everything on record, as tables that other programs read and that another database takes in.
///
/// Which tables and columns there are is asked of the database itself, so that one that joins the schema is in the
/// next export.
package enum Whole {
    /// What is no part of an export, each with why. Every other table is.
    package static let leftOut = [
        "daemon": "of the machine it runs on: an export goes to another",
        "outage": "how this machine's mail system and log fare",
        "sheet": "how watched sheets lay on this machine's disk when they were last read",
        "writer": "who writes at this moment",
        "grdb_migrations": "the versions of the schema, which the manifest names",
    ]

    /// The verb of the command by which an export was taken in. It is the copy's own, and not exported again.
    static let restoring = "restore"

    /// Rows that are no part of an export, as a condition for those that are.
    private static let kept = ["command": "verb <> '\(restoring)'"]

    /// The schema's versions that the file has been through, the oldest first.
    package static func versions(_ db: Database) throws -> [String] {
        try db.list("grdb_migrations", "SELECT identifier FROM grdb_migrations ORDER BY rowid") { $0.text(0) }
    }

    /// The versions that this program knows.
    package static var knownVersions: [String] { Schema.migrator.migrations }

    /// In alphabetical order.
    package static func tables(_ db: Database) throws -> [OpenTable] {
        let found = try db.list(
            "sqlite_schema",
            """
            SELECT name, sql FROM sqlite_schema
            WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            ORDER BY name
            """
        ) { (name: $0.text(0), sql: $0.text(1)) }
        return try found.filter { leftOut[$0.name] == nil }.map { table in
            let columns = try db.list(
                "column", "SELECT name, type, \"notnull\", pk FROM pragma_table_info(:table)",
                ["table": table.name]
            ) { row in
                let name = row.text(0)
                return OpenColumn(
                    name: name, kind: kind(of: name, type: row.text(1), in: table.sql),
                    optional: row.int(2) == 0 && row.int(3) == 0)
            }
            return OpenTable(name: table.name, columns: columns, last: try last(table.name, db))
        }
    }

    /// A date is a text that the schema checks for one.
    private static func kind(of column: String, type: String, in sql: String) -> OpenColumn.Kind {
        switch type {
        case "INTEGER": .integer
        case "REAL": .real
        case "BLOB": .bytes
        default: sql.contains("date(\(column), '+0 days')") ? .date : .text
        }
    }

    private static func last(_ table: String, _ db: Database) throws -> Int64? {
        let given = try Int64.fetchOne(
            db, sql: "SELECT seq FROM sqlite_sequence WHERE name = :table", arguments: ["table": table])
        // None of these is ever deleted, and the last may be one that is not exported.
        guard let condition = kept[table], given != nil else { return given }
        return try Int64.fetchOne(db, sql: "SELECT max(number) FROM \(table) WHERE \(condition)")
    }
}

extension Whole {
    /// Where a page ended: the next begins behind it.
    package struct Place: Sendable {
        fileprivate let key: [DatabaseValue]
    }

    package struct Page: Sendable {
        package let rows: [[OpenValue]]
        /// nil: these were the last.
        package let end: Place?
    }

    /// The next rows of a table in the order of their keys, `limit` at most.
    package static func page(
        of table: OpenTable, after place: Place?, limit: Int, _ db: Database
    ) throws -> Page {
        let key = try db.primaryKey(table.name).columns
        let marks = key.indices.map { ":key\($0)" }
        let behind = place == nil ? nil : "(\(list(key))) > (\(marks.joined(separator: ", ")))"
        let conditions = [kept[table.name], behind].compactMap(\.self)
        let sql = """
            SELECT \(list(table.columns.map(\.name))) FROM \(quoted(table.name))
            \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
            ORDER BY \(list(key)) LIMIT :limit
            """
        var arguments: StatementArguments = ["limit": limit]
        for (mark, value) in zip(key.indices, place?.key ?? []) { arguments += ["key\(mark)": value] }
        let rows = try Row.fetchAll(db, sql: sql, arguments: arguments)
        let end = rows.count < limit ? nil : rows.last.map { row in Place(key: key.map { row[$0] }) }
        return Page(
            rows: rows.map { row in zip(table.columns, row.databaseValues).map(value) }, end: end)
    }

    private static func value(_ column: OpenColumn, _ value: DatabaseValue) -> OpenValue {
        switch value.storage {
        case .null: .none
        case .int64(let number): .integer(number)
        case .double(let number): .real(number)
        case .string(let text): .text(text)
        case .blob(let bytes): .text(bytes.base64EncodedString())
        }
    }

    static func list(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }

    /// Names come from the schema, which has words of SQL among them: `import`, `override`.
    static func quoted(_ name: String) -> String { "\"\(name)\"" }
}
