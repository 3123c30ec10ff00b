import GRDB
import PartnerCore

/// What is written down of a partner itself.
package struct PartnerEntry: Hashable, Sendable {
    package var slug: Slug
    package var name: String
    package var kind: KindKey
    package var branch: BranchKey
    package var backup: StaffKey?
    package var followUp: Cadence?
    package var season: Season?
    package var address: String?
    package var website: String?
    package var notes: String?

    package init(slug: Slug, name: String, kind: KindKey, branch: BranchKey) {
        self.slug = slug
        self.name = name
        self.kind = kind
        self.branch = branch
    }

    /// What is on record, to be changed. nil where another program gave it a slug that is none.
    package init?(_ partner: Partner) {
        guard let slug = Slug(partner.slug) else { return nil }
        self.init(slug: slug, name: partner.name, kind: partner.kind, branch: partner.branch)
        backup = partner.backup
        followUp = partner.followUp
        season = partner.season
        address = partner.address
        website = partner.website
        notes = partner.notes
    }

    var arguments: StatementArguments {
        [
            "slug": slug, "name": name, "kind": kind, "branch": branch, "backup": backup,
            "follow_up": followUp, "season": season,
            "address": address, "website": website, "notes": notes,
        ]
    }
}

package enum Partners {
    package static func get(_ id: Partner.ID, _ db: Database) throws -> Partner? {
        try db.one(
            "partner", "SELECT \(Partner.columns) FROM partner WHERE number = :id", ["id": id], Partner.init)
    }

    package static func find(slug: String, _ db: Database) throws -> Partner? {
        try db.one(
            "partner", "SELECT \(Partner.columns) FROM partner WHERE slug = :slug", ["slug": slug],
            Partner.init)
    }

    /// By slug.
    package static func all(_ db: Database) throws -> [Partner] {
        try db.list("partner", "SELECT \(Partner.columns) FROM partner ORDER BY slug", [:], Partner.init)
    }

    /// Every slug, to find the nearest of a mistyped one or the next free one.
    package static func slugs(_ db: Database) throws -> [String] {
        try db.answers(String.self, "SELECT slug FROM partner ORDER BY slug")
    }

    package static func count(_ db: Database) throws -> Int {
        try db.answer(Int.self, "SELECT count(*) FROM partner") ?? 0
    }

    /// Whose steward a person is, or was once.
    package static func everOf(steward: StaffKey, _ db: Database) throws -> Set<Partner.ID> {
        let numbers = try db.answers(
            Int64.self, "SELECT partner FROM stewardship WHERE steward = :steward",  // stewardship_steward
            arguments: ["steward": steward])
        return Set(numbers.map(Partner.ID.init(rawValue:)))
    }

    package static func add(_ entry: PartnerEntry, _ command: Command, _ db: Database) throws -> Partner.ID {
        try db.run(
            sql: """
                INSERT INTO partner
                    (slug, name, kind, branch, backup, follow_up, season, address, website, notes, recorded)
                VALUES (:slug, :name, :kind, :branch, :backup, :follow_up, :season, :address, :website, :notes, :recorded)
                """,
            arguments: entry.arguments &+ ["recorded": command.at])
        return Partner.ID(rawValue: db.lastInsertedRowID)
    }

    package static func change(
        _ id: Partner.ID, to entry: PartnerEntry, _ command: Command, _ db: Database
    ) throws {
        try db.run(
            sql: """
                UPDATE partner
                SET slug = :slug, name = :name, kind = :kind, branch = :branch, backup = :backup,
                    follow_up = :follow_up, season = :season, address = :address, website = :website, notes = :notes
                WHERE number = :id
                    AND (slug, name, kind, branch, backup, follow_up, season, address, website, notes) IS NOT
                        (:slug, :name, :kind, :branch, :backup, :follow_up, :season, :address, :website, :notes)
                """,
            arguments: entry.arguments &+ ["id": id])
        try db.expectRow("partner", "number", id.rawValue)
    }
}
