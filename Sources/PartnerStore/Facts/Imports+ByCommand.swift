import GRDB
import PartnerCore

extension Imports {
    /// An import as a history names it.
    package struct Source: Hashable, Sendable {
        package let number: Int64
        /// Without its folder.
        package let file: String
    }

    /// By the command that took it in.
    package static func byCommand(_ db: Database) throws -> [Int64: Source] {
        let rows = try db.list(
            "import", "SELECT number, command, file FROM import WHERE command IS NOT NULL"
        ) { ($0.int(1), Source(number: $0.int(0), file: $0.text(2))) }
        return Dictionary(rows) { first, _ in first }
    }
}
