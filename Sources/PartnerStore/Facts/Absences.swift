import GRDB
import PartnerCore

/// Who of the staff is away.
package enum Absences {
    /// As they are in force: one that ended early goes through the day before; one that never began is none.
    package static func all(_ db: Database) throws -> [Absence] {
        try db.list("absence", "SELECT \(columns) FROM absence ORDER BY since, id", [:], make).compactMap(
            \.self)
    }

    package static func get(_ id: Int64, _ db: Database) throws -> Absence? {
        try db.one("absence", "SELECT \(columns) FROM absence WHERE id = :id", ["id": id], make) ?? nil
    }

    @discardableResult
    package static func add(
        of staff: StaffKey, from: CivilDate, through: CivilDate, delegate: StaffKey?, note: String? = nil,
        _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.run(
            sql: """
                INSERT INTO absence (staff, since, through, delegate, note, recorded)
                VALUES (:staff, :since, :through, :delegate, :note, :recorded)
                """,
            arguments: [
                "staff": staff, "since": from, "through": through, "delegate": delegate, "note": note,
                "recorded": command.at,
            ])
        return db.lastInsertedRowID
    }

    /// - `date`: the first day back: not before the first day away, not after the last.
    package static func end(_ id: Int64, backOn date: CivilDate, _ command: Command, _ db: Database) throws {
        try db.run(
            sql: "UPDATE absence SET ended = :date WHERE id = :id AND ended IS NOT :date",
            arguments: ["id": id, "date": date])
        try db.expectRow("absence", "id", id)
    }

    private static let columns = "id, staff, since, through, delegate, ended"

    private static func make(_ row: Columns) throws -> Absence? {
        let from = try row.date(2)
        let planned = try row.date(3)
        let through = try row.optionalDate(5).map { min(planned, $0.adding(days: -1)) } ?? planned
        guard from <= through else { return nil }
        return Absence(
            id: row.int(0), staff: row.staff(1), from: from, through: through, delegate: row.optionalStaff(4))
    }
}
