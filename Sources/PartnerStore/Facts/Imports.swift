import GRDB
import PartnerCore

/// A sheet that was taken in.
package struct ImportRecord: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable, DatabaseValueConvertible {
        case partners, touches, candidates, evaluations, everything
    }

    package struct Counts: Hashable, Sendable {
        package var rows: Int
        package var added: Int
        package var changed: Int
        package var same: Int
        package var refused: Int

        package init(rows: Int = 0, added: Int = 0, changed: Int = 0, same: Int = 0, refused: Int = 0) {
            self.rows = rows
            self.added = added
            self.changed = changed
            self.same = same
            self.refused = refused
        }
    }

    package let number: Int64
    /// Without its folder.
    package let file: String
    package let kind: Kind
    package let sha256: String?
    package let at: Instant
    package let actor: String
    package let counts: Counts
    /// nil where another program wrote it down.
    package let command: Int64?
    package let undone: Undone?

    /// That it was taken back.
    package struct Undone: Hashable, Sendable {
        package let command: Int64
        package let at: Instant
        package let actor: String
    }
}

package enum Imports {
    /// The number that ``add(_:file:kind:sha256:counts:_:_:)`` will give: rows may refer to it before, in the
    /// same transaction, so that an import that changed nothing need not be written down.
    package static func nextNumber(_ db: Database) throws -> Int64 {
        try db.answer(
            Int64.self, "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'import'), 0) + 1")
            ?? 1
    }

    /// - `number`: from ``nextNumber(_:)``.
    /// - `sha256`: of the whole file, in lower-case hexadecimal, where it is known.
    package static func add(
        _ number: Int64, file: String, kind: ImportRecord.Kind, sha256: String? = nil,
        counts: ImportRecord.Counts, _ command: Command, _ db: Database
    ) throws {
        try db.run(
            sql: """
                INSERT INTO import
                    (number, file, kind, sha256, at, actor, command, rows, added, changed, same, refused, recorded)
                VALUES (:number, :file, :kind, :sha256, :at, :actor, :command, :rows, :added, :changed, :same,
                    :refused, :at)
                """,
            arguments: [
                "number": number, "file": file, "kind": kind, "sha256": sha256, "at": command.at,
                "actor": command.actor, "command": command.number, "rows": counts.rows, "added": counts.added,
                "changed": counts.changed, "same": counts.same, "refused": counts.refused,
            ])
    }

    /// The latest first.
    package static func latest(limit: Int, _ db: Database) throws -> [ImportRecord] {
        try records("ORDER BY import.number DESC LIMIT :limit", ["limit": limit], db)
    }

    package static func get(_ number: Int64, _ db: Database) throws -> ImportRecord? {
        try records("WHERE import.number = :number", ["number": number], db).first
    }

    /// The latest import of this very file, undone or not.
    /// - `sha256`: of the whole file, in lower-case hexadecimal.
    package static func latest(of sha256: String, _ db: Database) throws -> ImportRecord? {
        try records(
            "WHERE import.sha256 = :sha256 ORDER BY import.number DESC LIMIT 1", ["sha256": sha256], db
        )
        .first
    }

    private static func records(
        _ condition: String, _ arguments: StatementArguments, _ db: Database
    ) throws -> [ImportRecord] {
        try db.list(
            "import",
            """
            SELECT import.number, file, kind, sha256, import.at, import.actor, rows, added, changed, same, refused,
                import.command, undoing.number, undoing.at, undoing.actor
            FROM import LEFT JOIN command AS undoing ON undoing.number = undone
            \(condition)
            """, arguments
        ) { row in
            ImportRecord(
                number: row.int(0), file: row.text(1), kind: try row.word(2), sha256: row.optionalText(3),
                at: row.instant(4), actor: row.text(5),
                counts: ImportRecord.Counts(
                    rows: Int(row.int(6)), added: Int(row.int(7)), changed: Int(row.int(8)),
                    same: Int(row.int(9)), refused: Int(row.int(10))),
                command: row.optionalInt(11),
                undone: row.optionalInt(12).map {
                    ImportRecord.Undone(command: $0, at: row.instant(13), actor: row.text(14))
                })
        }
    }
}
