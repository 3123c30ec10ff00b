import GRDB
import PartnerCore

extension Contacts {
    /// Everyone ever known, by partner (of a merged one: by its survivor), those to talk to first: not left, most recently touched or confirmed.
    package static func byPartner(
        of partners: Set<Partner.ID>? = nil, _ db: Database
    ) throws -> [Partner.ID: [Contact]] {
        let families = try partners.map { try Merges.families(of: $0, db) }
        let contacts = try db.list(
            "contact",
            """
            SELECT \(Contact.columns)
            FROM contact
            LEFT JOIN (
                SELECT contact AS touched, max(date) AS last FROM touch   -- touch_contact
                WHERE contact IS NOT NULL AND how <> 'attempt'
                GROUP BY contact
            ) ON touched = contact.id
            \(families == nil ? "" : "WHERE partner IN (SELECT value FROM json_each(:families))")
            ORDER BY left_on IS NOT NULL, max(coalesce(confirmed, ''), coalesce(last, '')) DESC, id
            """, families.map { ["families": $0.asOneValue] } ?? [:], Contact.init)
        let merged = try Merges.all(db)
        return Dictionary(grouping: contacts) { merged[$0.partner] ?? $0.partner }
    }
}
