import GRDB
import PartnerCore

extension Audit {
    /// Who wrote each row of a table down, by its number.
    /// - `table`: as in the schema: `touch`.
    package static func authors(ofTable table: String, _ db: Database) throws -> [Int64: String] {
        let rows = try db.list(
            "audit",
            """
            SELECT CAST(row_key AS INTEGER), actor FROM audit       -- audit_row
            WHERE table_name = :table AND action = 'insert' ORDER BY id
            """, ["table": table]
        ) { ($0.int(0), $0.text(1)) }
        return Dictionary(rows) { _, latest in latest }
    }
}
