import GRDB
import PartnerCore

extension Contacts {
    /// Who is there under a mail address, in any case; several where it is shared.
    package static func at(_ address: String, _ db: Database) throws -> [(partner: Partner.ID, id: Int64)] {
        try db.list(
            "contact",
            """
            SELECT partner, id FROM contact
            WHERE lower(mail) = lower(:address) AND left_on IS NULL AND erased IS NULL ORDER BY id
            """, ["address": address]
        ) { ($0.partner(0), $0.int(1)) }
    }
}
