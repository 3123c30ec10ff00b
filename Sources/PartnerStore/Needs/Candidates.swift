import GRDB
import PartnerCore

extension Candidate.ID: DatabaseValueConvertible {}

extension Candidate {
    static let columns = """
        id, slug, name, kind, category, about, address, city, state, zip, county, tract, latitude, longitude, contact, \
        phone, mail, website, list, list_key, row
        """

    init(_ row: Columns) throws {
        var place = CandidatePlace()
        place.address = row.optionalText(6)
        place.city = row.optionalText(7)
        place.state = row.optionalText(8)
        place.zip = row.optionalText(9)
        place.county = row.optionalText(10)
        place.tract = row.optionalText(11)
        place.latitude = row.optionalNumber(12)
        place.longitude = row.optionalNumber(13)
        var entry = CandidateEntry(slug: row.text(1), name: row.text(2), list: row.text(18), place: place)
        entry.kind = row.optionalText(3)
        entry.category = row.optionalText(4)
        entry.about = row.optionalText(5)
        entry.contact = row.optionalText(14)
        entry.phone = row.optionalText(15)
        entry.mail = row.optionalText(16)
        entry.website = row.optionalText(17)
        entry.listKey = row.optionalText(19)
        entry.row = row.optionalInt(20).map(Int.init)
        self.init(id: Candidate.ID(rawValue: row.int(0)), entry: entry)
    }
}

extension Columns {
    func optionalNumber(_ index: Int) -> Double? { row[index] }
    func number(_ index: Int) -> Double { row[index] }
}

package enum Candidates {
    /// In the order in which they came.
    package static func all(_ db: Database) throws -> [Candidate] {
        try db.list(
            "candidate", "SELECT \(Candidate.columns) FROM candidate ORDER BY id", [:], Candidate.init)
    }

    package static func get(_ id: Candidate.ID, _ db: Database) throws -> Candidate? {
        try db.one(
            "candidate", "SELECT \(Candidate.columns) FROM candidate WHERE id = :id", ["id": id],
            Candidate.init)
    }

    package static func find(slug: String, _ db: Database) throws -> Candidate? {
        try db.one(
            "candidate", "SELECT \(Candidate.columns) FROM candidate WHERE slug = :slug", ["slug": slug],
            Candidate.init)
    }

    package static func slugs(_ db: Database) throws -> [String] {
        try db.answers(String.self, "SELECT slug FROM candidate ORDER BY slug")
    }

    package static func count(_ db: Database) throws -> Int {
        try db.answer(Int.self, "SELECT count(*) FROM candidate") ?? 0
    }

    /// - `number`: of the import that brought it, from ``Imports/nextNumber(_:)``.
    @discardableResult
    package static func add(
        _ entry: CandidateEntry, from number: Int64?, _ command: Command, _ db: Database
    ) throws -> Candidate.ID {
        try db.run(
            sql: """
                INSERT INTO candidate
                    (slug, name, kind, category, about, address, city, state, zip, county, tract, latitude, longitude,
                    contact, phone, mail, website, list, list_key, row, import, recorded)
                VALUES (:slug, :name, :kind, :category, :about, :address, :city, :state, :zip, :county, :tract,
                    :latitude, :longitude, :contact, :phone, :mail, :website, :list, :list_key, :row, :import,
                    :recorded)
                """,
            arguments: arguments(entry) &+ ["import": number, "recorded": command.at])
        return Candidate.ID(rawValue: db.lastInsertedRowID)
    }

    /// What the list says now. Its slug stays: people refer to it.
    package static func change(
        _ id: Candidate.ID, to entry: CandidateEntry, _ command: Command, _ db: Database
    ) throws {
        try db.run(
            sql: """
                UPDATE candidate
                SET slug = :slug, name = :name, kind = :kind, category = :category, about = :about,
                    address = :address, city = :city, state = :state, zip = :zip, county = :county, tract = :tract,
                    latitude = :latitude, longitude = :longitude, contact = :contact, phone = :phone, mail = :mail,
                    website = :website, list = :list, list_key = :list_key, row = :row
                WHERE id = :id
                """,
            arguments: arguments(entry) &+ ["id": id])
        try db.expectRow("candidate", "id", id.rawValue)
    }

    private static func arguments(_ entry: CandidateEntry) -> StatementArguments {
        let place = entry.place
        return [
            "slug": entry.slug, "name": entry.name, "kind": entry.kind, "category": entry.category,
            "about": entry.about, "address": place.address, "city": place.city, "state": place.state,
            "zip": place.zip, "county": place.county, "tract": place.tract, "latitude": place.latitude,
            "longitude": place.longitude, "contact": entry.contact, "phone": entry.phone, "mail": entry.mail,
            "website": entry.website, "list": entry.list, "list_key": entry.listKey, "row": entry.row,
        ]
    }
}
