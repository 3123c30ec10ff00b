import GRDB
import PartnerCore

/// A member of staff goes for good.
package struct Leaving: Hashable, Sendable {
    package let id: Int64
    package let staff: StaffKey
    package let lastDay: CivilDate
    package let note: String?
    package let recorded: Instant
}

package enum Leavings {
    /// Those that were not withdrawn, one a person: the one written down last.
    package static func all(_ db: Database) throws -> [Leaving] {
        try db.list(
            "leaving",
            """
            SELECT id, staff, last_day, note, recorded FROM leaving
            WHERE withdrawn IS NULL AND id = (
                SELECT max(id) FROM leaving AS latest
                WHERE latest.staff = leaving.staff AND latest.withdrawn IS NULL)
            ORDER BY last_day, staff
            """
        ) {
            Leaving(
                id: $0.int(0), staff: $0.staff(1), lastDay: try $0.date(2), note: $0.optionalText(3),
                recorded: $0.instant(4))
        }
    }

    @discardableResult
    package static func add(
        of staff: StaffKey, lastDay: CivilDate, note: String?, _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.run(
            sql: """
                INSERT INTO leaving (staff, last_day, note, recorded) VALUES (:staff, :day, :note, :recorded)
                """,
            arguments: ["staff": staff, "day": lastDay, "note": note, "recorded": command.at])
        return db.lastInsertedRowID
    }

    /// They stay after all.
    package static func withdraw(
        of staff: StaffKey, on date: CivilDate, _ command: Command, _ db: Database
    ) throws {
        try db.run(
            sql: "UPDATE leaving SET withdrawn = :date WHERE staff = :staff AND withdrawn IS NULL",
            arguments: ["staff": staff, "date": date])
    }
}
