import GRDB
import PartnerCore

/// Which person's which day is decided.
package enum Digests {
    /// Whether a digest was decided, with or without something to say, for exactly that date.
    package static func isDecided(_ staff: StaffKey, on date: CivilDate, _ db: Database) throws -> Bool {
        try db.answer(
            Bool.self,
            """
            SELECT EXISTS (SELECT 1 FROM digest                -- digest_one_a_day
                WHERE staff = :staff AND date = :date AND set_aside IS NULL)
            """,
            arguments: ["staff": staff, "date": date]) ?? false
    }

    /// The latest date of each person for which one was decided.
    package static func latest(_ db: Database) throws -> [StaffKey: CivilDate] {
        let rows = try db.list(
            "digest",
            "SELECT staff, max(date) FROM digest WHERE set_aside IS NULL GROUP BY staff"
        ) { ($0.staff(0), try $0.date(1)) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// That there is nothing to say is a decision, too.
    package static func decideNothing(
        for staff: StaffKey, on date: CivilDate, at now: Instant, _ db: Database
    ) throws {
        try insert(staff: staff, date: date, message: nil, at: now, db)
    }

    static func insert(
        staff: StaffKey, date: CivilDate, message: Int64?, at now: Instant, _ db: Database
    ) throws {
        try db.run(
            sql: """
                INSERT INTO digest (staff, date, decided_at, message) VALUES (:staff, :date, :now, :message)
                """,
            arguments: ["staff": staff, "date": date, "now": now, "message": message])
    }
}
