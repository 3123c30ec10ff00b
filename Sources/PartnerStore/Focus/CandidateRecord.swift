import GRDB
import PartnerCore

/// What a list said of an organisation that might become a partner.
package struct CandidateRecord: Hashable, Sendable {
    package let id: Int64
    package let slug: String
    package let name: String
    package let kind: String?
    /// What it says of itself.
    package let about: String?
    package let address: String?
    package let city: String?
    package let state: String?
    package let zip: String?
    package let contact: String?
    package let phone: String?
    package let mail: String?
    package let website: String?

    static let columns =
        "id, slug, name, kind, about, address, city, state, zip, contact, phone, mail, website"

    init(_ row: Columns) {
        id = row.int(0)
        slug = row.text(1)
        name = row.text(2)
        kind = row.optionalText(3)
        about = row.optionalText(4)
        address = row.optionalText(5)
        city = row.optionalText(6)
        state = row.optionalText(7)
        zip = row.optionalText(8)
        contact = row.optionalText(9)
        phone = row.optionalText(10)
        mail = row.optionalText(11)
        website = row.optionalText(12)
    }
}

extension CandidateRecord {
    package static func find(slug: String, _ db: Database) throws -> CandidateRecord? {
        try db.one(
            "candidate", "SELECT \(columns) FROM candidate WHERE slug = :slug", ["slug": slug],
            CandidateRecord.init)
    }

    package static func get(_ id: Int64, _ db: Database) throws -> CandidateRecord? {
        try db.one(
            "candidate", "SELECT \(columns) FROM candidate WHERE id = :id", ["id": id], CandidateRecord.init)
    }

    /// Every slug, to find the nearest of a mistyped one.
    package static func slugs(_ db: Database) throws -> [String] {
        try String.fetchAll(db, sql: "SELECT slug FROM candidate ORDER BY slug")
    }

    /// The partner that it became.
    package static func partner(of id: Int64, _ db: Database) throws -> Partner? {
        try db.one(
            "partner", "SELECT \(Partner.columns) FROM partner WHERE candidate = :id ORDER BY number",
            ["id": id],
            Partner.init)
    }

    /// What a person last decided on whether the two are one organisation; nil: nobody did.
    package static func isSame(_ id: Int64, as partner: Partner.ID, _ db: Database) throws -> Bool? {
        try db.one(
            "candidate_pair",
            """
            SELECT verdict = 'same' FROM candidate_pair
            WHERE candidate = :id AND partner = :partner  -- candidate_pair_candidate
            ORDER BY recorded DESC, id DESC
            """, ["id": id, "partner": partner]
        ) { $0.int(0) == 1 }
    }

    /// Writes down that a partner was this candidate before it was taken up.
    package static func take(
        _ id: Int64, as partner: Partner.ID, _ command: Command, _ db: Database
    ) throws {
        try db.execute(
            sql: "UPDATE partner SET candidate = :id WHERE number = :partner",
            arguments: ["id": id, "partner": partner])
        try db.expectRow("partner", "number", partner.rawValue)
    }
}
