import GRDB
import PartnerCore

extension Contacts {
    /// Everyone ever known, by partner, those to talk to first: not left, most recently touched or confirmed.
    package static func byPartner(_ db: Database) throws -> [Partner.ID: [Contact]] {
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
            ORDER BY partner, left_on IS NOT NULL, max(coalesce(confirmed, ''), coalesce(last, '')) DESC, id
            """, [:], Contact.init)
        return Dictionary(grouping: contacts, by: \.partner)
    }
}
