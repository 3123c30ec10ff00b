import GRDB
import PartnerCore

/// A watched sheet as it was when it was read last.
package struct SheetRecord: Hashable, Sendable {
    package let path: String
    /// Size and times, to know the file again without reading it.
    package let fingerprint: String
    /// Of its bytes; nil where it could not be read.
    package let sha256: String?
    package let readAt: Instant
    /// What came of it, in words.
    package let result: String

    package init(path: String, fingerprint: String, sha256: String?, readAt: Instant, result: String) {
        self.path = path
        self.fingerprint = fingerprint
        self.sha256 = sha256
        self.readAt = readAt
        self.result = result
    }
}

package enum Sheets {
    package static func all(_ db: Database) throws -> [SheetRecord] {
        try db.list("sheet", "SELECT path, fingerprint, sha256, read_at, result FROM sheet ORDER BY path") {
            SheetRecord(
                path: $0.text(0), fingerprint: $0.text(1), sha256: $0.optionalText(2), readAt: $0.instant(3),
                result: $0.text(4))
        }
    }

    package static func get(_ path: String, _ db: Database) throws -> SheetRecord? {
        try all(db).first { $0.path == path }
    }

    package static func save(_ sheet: SheetRecord, _ db: Database) throws {
        try db.run(
            sql: """
                INSERT INTO sheet (path, fingerprint, sha256, read_at, result)
                VALUES (:path, :fingerprint, :sha256, :read_at, :result)
                ON CONFLICT (path) DO UPDATE
                SET fingerprint = excluded.fingerprint, sha256 = excluded.sha256, read_at = excluded.read_at,
                    result = excluded.result
                """,
            arguments: [
                "path": sheet.path, "fingerprint": sheet.fingerprint, "sha256": sheet.sha256,
                "read_at": sheet.readAt, "result": sheet.result,
            ])
    }
}
