import GRDB
import PartnerCore

/// What one person held and another took.
package struct Handover: Hashable, Sendable {
    package let id: Int64
    package let from: StaffKey
    package let to: StaffKey
    /// nil: all branches.
    package let branch: BranchKey?
    /// The first day on which the partners are the other's.
    package let date: CivilDate
    /// The first day of asks, promises and agreements apart.
    package let asksFrom: CivilDate
    /// How many partners went.
    package let partners: Int
    /// The mail with the pack.
    package let message: Int64?
    package let recorded: Instant
}

extension Handover {
    static let columns = "id, from_staff, to_staff, branch, date, asks_from, partners, message, recorded"

    init(_ row: Columns) throws {
        self.init(
            id: row.int(0), from: row.staff(1), to: row.staff(2),
            branch: row.optionalText(3).map { BranchKey($0) }, date: try row.date(4),
            asksFrom: try row.date(5), partners: Int(row.int(6)), message: row.optionalInt(7),
            recorded: row.instant(8))
    }
}

package enum Handovers {
    /// - Returns: its number, which its stewardships bear.
    package static func add(
        from: StaffKey, to: StaffKey, branch: BranchKey?, on date: CivilDate, asksFrom: CivilDate,
        partners: Int, message: Int64?, _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.run(
            sql: """
                INSERT INTO handover (from_staff, to_staff, branch, date, asks_from, partners, message, recorded)
                VALUES (:from, :to, :branch, :date, :asks_from, :partners, :message, :recorded)
                """,
            arguments: [
                "from": from, "to": to, "branch": branch, "date": date, "asks_from": asksFrom,
                "partners": partners, "message": message, "recorded": command.at,
            ])
        return db.lastInsertedRowID
    }

    package static func get(_ id: Int64, _ db: Database) throws -> Handover? {
        try db.one(
            "handover", "SELECT \(Handover.columns) FROM handover WHERE id = :id", ["id": id], Handover.init)
    }

    /// The one whose pack this message is.
    package static func of(message: Int64, _ db: Database) throws -> Handover? {
        try db.one(
            "handover", "SELECT \(Handover.columns) FROM handover WHERE message = :message",
            ["message": message], Handover.init)
    }

    /// The latest first.
    package static func all(_ db: Database) throws -> [Handover] {
        try db.list(
            "handover", "SELECT \(Handover.columns) FROM handover ORDER BY id DESC", [:], Handover.init)
    }

    /// The partners that went with it.
    package static func partners(of handover: Int64, _ db: Database) throws -> Set<Partner.ID> {
        try Set(
            db.list(
                "stewardship", "SELECT id, partner FROM stewardship WHERE handover = :handover",
                ["handover": handover]
            ) { $0.partner(1) })
    }
}
