import GRDB
import PartnerCore

extension Contacts {
    package struct Moments: Hashable, Sendable {
        package let recorded: Instant
        /// When the contact or its partner was changed last.
        package let revised: Instant
    }

    /// Of every contact, by number.
    package static func moments(_ db: Database) throws -> [Int64: Moments] {
        let rows = try db.list(
            "contact",
            """
            SELECT id, recorded, max(recorded,
                coalesce((SELECT max(at) FROM audit                   -- audit_row
                    WHERE table_name = 'contact' AND row_key = CAST(contact.id AS TEXT)), 0),
                coalesce((SELECT max(at) FROM audit
                    WHERE table_name = 'partner' AND row_key = CAST(contact.partner AS TEXT)), 0))
            FROM contact
            """
        ) { ($0.int(0), Moments(recorded: $0.instant(1), revised: $0.instant(2))) }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
