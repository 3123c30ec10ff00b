import Foundation
import PartnerStore

@testable import PartnerStore

/// 8 (15): the audit, read from its beginning, makes exactly the rows there are, one entry a change.
struct AuditReplay {
    private var rows: [String: [String: [String: String]]] = [:]
    private var last: Int64 = 0
    private var changed: Set<String> = []

    /// Reads on to the audit's end.
    mutating func complaints(_ db: Database) throws -> [String] {
        let entries = try db.list(
            "audit",
            """
            SELECT id, command, table_name, row_key, action, before, after FROM audit WHERE id > \(last) ORDER BY id
            """
        ) { row in
            (
                id: row.int(0), command: row.optionalInt(1), table: row.text(2), key: row.text(3),
                action: row.text(4), before: row.optionalText(5), after: row.optionalText(6)
            )
        }
        var wrong: [String] = []
        for entry in entries {
            last = entry.id
            let what = "audit \(entry.id), \(entry.action) of \(entry.table) \(entry.key)"
            guard let command = entry.command else {
                wrong.append("\(what): by no command")
                continue
            }
            if !changed.insert("\(command) \(entry.table) \(entry.key)").inserted {
                wrong.append("\(what): a second time in command \(command)")
            }
            if try rows[entry.table]?[entry.key] != entry.before.map(Self.columns) {
                wrong.append("\(what): it was not so before")
            }
            if entry.before == entry.after { wrong.append("\(what): nothing was changed") }
            rows[entry.table, default: [:]][entry.key] = try entry.after.map(Self.columns)
        }
        return wrong
    }

    /// Whether the tables are what the audit makes of them.
    func differences(_ db: Database) throws -> [String] {
        try SchemaV1.audited.flatMap { audited -> [String] in
            let names = try db.list(
                "table", "SELECT name FROM pragma_table_info('\(audited.table)') ORDER BY name"
            ) { $0.text(0) }
            let object = names.map { "'\($0)', \($0)" }.joined(separator: ", ")
            let present = try db.list(
                audited.table,
                "SELECT CAST(\(audited.key) AS TEXT), json_object(\(object)) FROM \(audited.table)"
            ) { row in (row.text(0), try Self.columns(row.text(1))) }
            let table = Dictionary(uniqueKeysWithValues: present)
            let replayed = rows[audited.table] ?? [:]
            return Set(table.keys).union(replayed.keys).sorted()
                .filter { table[$0] != replayed[$0] }
                .map { "\(audited.table) \($0) is not what the audit makes of it" }
        }
    }

    private static func columns(_ json: String) throws -> [String: String] {
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
        return (object as? [String: Any] ?? [:]).mapValues { "\($0)" }
    }
}
