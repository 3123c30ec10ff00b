import GRDB
import PartnerCore

/// Partners that turned out to be another: each keeps its number and its rows, and the other reads them.
package enum Merges {
    /// The partner that a number stands for today: itself, or what it was merged into in the end.
    package static func survivor(of partner: Partner.ID, _ db: Database) throws -> Partner.ID {
        var current = partner
        var seen: Set<Partner.ID> = [partner]
        while let next = try db.answer(
            Int64.self, "SELECT merged_into FROM partner WHERE number = :id", arguments: ["id": current])
        {
            current = Partner.ID(rawValue: next)
            // The schema forbids a circle; a program that switched that off must not hang this one.
            guard seen.insert(current).inserted else { return partner }
        }
        return current
    }

    /// The survivor's number and those of all that were merged into it, however often.
    package static func family(of survivor: Partner.ID, _ db: Database) throws -> [Partner.ID] {
        var family = [survivor]
        var next = 0
        while next < family.count {
            let merged = try db.answers(
                Int64.self,  // partner_merged
                "SELECT number FROM partner WHERE merged_into = :id ORDER BY number",
                arguments: ["id": family[next]])
            family += merged.map(Partner.ID.init(rawValue:)).filter { !family.contains($0) }
            next += 1
        }
        return family
    }

    /// The numbers of these, of those they were merged into and of all that were merged into those.
    static func families(of partners: Set<Partner.ID>, _ db: Database) throws -> [Partner.ID] {
        let survivors = try all(db)
        let wanted = Set(partners.map { survivors[$0] ?? $0 })
        return wanted.union(survivors.filter { wanted.contains($0.value) }.keys).sorted()
    }

    /// Whom each merged partner stands for.
    package static func all(_ db: Database) throws -> [Partner.ID: Partner.ID] {
        let merged = try db.answers(
            Int64.self, "SELECT number FROM partner WHERE merged_into IS NOT NULL"
        ).map(
            Partner.ID.init(rawValue:))
        return try Dictionary(uniqueKeysWithValues: merged.map { ($0, try survivor(of: $0, db)) })
    }

    /// - `survivor`: not one that was merged into `partner`.
    package static func merge(
        _ partner: Partner.ID, into survivor: Partner.ID, _ command: Command, _ db: Database
    ) throws {
        try db.run(
            sql: "UPDATE partner SET merged_into = :survivor WHERE number = :id",
            arguments: ["id": partner, "survivor": survivor])
        try db.expectRow("partner", "number", partner.rawValue)
    }

    /// The partner is itself again, with its rows. What was written down meanwhile about its own people and
    /// promises goes with it. Returns how many rows those are.
    package static func undo(_ partner: Partner.ID, _ command: Command, _ db: Database) throws -> Int {
        let survivor = try survivor(of: partner, db)
        let own = try family(of: partner, db).map { String($0.rawValue) }.joined(separator: ", ")
        try db.run(
            sql: "UPDATE partner SET merged_into = NULL WHERE number = :id", arguments: ["id": partner])
        try db.expectRow("partner", "number", partner.rawValue)
        let arguments: StatementArguments = ["id": partner, "survivor": survivor]
        let moved = [
            """
            UPDATE touch SET partner = :id WHERE partner = :survivor
                AND contact IN (SELECT id FROM contact WHERE partner IN (\(own)))
            """,
            """
            UPDATE promise SET partner = :id WHERE partner = :survivor
                AND touch IN (SELECT id FROM touch WHERE partner IN (\(own)))
            """,
            """
            UPDATE snooze SET partner = :id WHERE partner = :survivor AND clock = 'promise'
                AND subject IN (SELECT id FROM promise WHERE partner IN (\(own)))
            """,
        ]
        return try moved.reduce(0) { count, sql in
            try db.execute(sql: sql, arguments: arguments)
            return count + db.changesCount
        }
    }
}

extension [Partner.ID] {
    /// A JSON list, so that the text of a statement is the same for every family.
    var asOneValue: String { "[\(map(\.description).joined(separator: ","))]" }
}
