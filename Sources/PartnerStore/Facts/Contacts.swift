import GRDB
import PartnerCore

/// What is written down of a person at a partner.
package struct ContactEntry: Hashable, Sendable {
    package var name: String
    package var role: String?
    package var phone: String?
    package var mail: String?
    package var confirmed: CivilDate?

    package init(
        name: String, role: String? = nil, phone: String? = nil, mail: String? = nil,
        confirmed: CivilDate? = nil
    ) {
        self.name = name
        self.role = role
        self.phone = phone
        self.mail = mail
        self.confirmed = confirmed
    }

    package init(_ contact: Contact) {
        self.init(
            name: contact.name, role: contact.role, phone: contact.phone, mail: contact.mail,
            confirmed: contact.confirmed)
    }

    var arguments: StatementArguments {
        ["name": name, "role": role, "phone": phone, "mail": mail, "confirmed": confirmed]
    }
}

package enum Contacts {
    package static func get(_ id: Int64, _ db: Database) throws -> Contact? {
        try db.one(
            "contact", "SELECT \(Contact.columns) FROM contact WHERE id = :id", ["id": id], Contact.init)
    }

    /// Everyone ever known at a partner and at those merged into it, those to talk to first: not left, most recently touched or confirmed.
    package static func of(_ partner: Partner.ID, _ db: Database) throws -> [Contact] {
        let family = try Merges.family(of: partner, db)
        return try db.list(
            "contact",
            """
            SELECT \(Contact.columns)
            FROM contact
            WHERE partner IN (SELECT value FROM json_each(:family))   -- contact_partner
            ORDER BY left_on IS NOT NULL,
                max(coalesce(confirmed, ''), coalesce((
                    SELECT max(date) FROM touch
                    WHERE touch.contact = contact.id AND how <> 'attempt'  -- touch_contact
                ), '')) DESC,
                id
            """, ["family": family.asOneValue], Contact.init)
    }

    /// Whom to talk to, or nil where nobody is known who has not left.
    package static func best(of partner: Partner.ID, _ db: Database) throws -> Contact? {
        try of(partner, db).first { $0.left == nil }
    }

    @discardableResult
    package static func add(
        to partner: Partner.ID, _ entry: ContactEntry, _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.run(
            sql: """
                INSERT INTO contact (partner, name, role, phone, mail, confirmed, recorded)
                VALUES (:partner, :name, :role, :phone, :mail, :confirmed, :recorded)
                """,
            arguments: entry.arguments &+ ["partner": partner, "recorded": command.at])
        return db.lastInsertedRowID
    }

    package static func change(
        _ id: Int64, to entry: ContactEntry, _ command: Command, _ db: Database
    ) throws {
        try db.run(
            sql: """
                UPDATE contact
                SET name = :name, role = :role, phone = :phone, mail = :mail, confirmed = :confirmed
                WHERE id = :id
                    AND (name, role, phone, mail, confirmed) IS NOT (:name, :role, :phone, :mail, :confirmed)
                """,
            arguments: entry.arguments &+ ["id": id])
        try db.expectRow("contact", "id", id)
    }

    /// Somebody made sure that the details are right.
    package static func confirm(_ id: Int64, on date: CivilDate, _ command: Command, _ db: Database) throws {
        try db.run(
            sql: "UPDATE contact SET confirmed = :date WHERE id = :id AND confirmed IS NOT :date",
            arguments: ["id": id, "date": date])
        try db.expectRow("contact", "id", id)
    }

    /// - `date`: nil: they are there after all.
    package static func leave(_ id: Int64, on date: CivilDate?, _ command: Command, _ db: Database) throws {
        try db.run(
            sql: "UPDATE contact SET left_on = :date WHERE id = :id AND left_on IS NOT :date",
            arguments: ["id": id, "date": date])
        try db.expectRow("contact", "id", id)
    }
}
