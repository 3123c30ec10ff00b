import GRDB
import PartnerCore

package enum Skips {
    @discardableResult
    package static func add(
        to partner: Partner.ID, _ clock: ClockKind, on date: CivilDate, reason: String, by staff: StaffKey?,
        _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO skip (partner, clock, date, reason, staff, recorded)
                VALUES (:partner, :clock, :date, :reason, :staff, :recorded)
                """,
            arguments: [
                "partner": partner, "clock": clock, "date": date, "reason": reason, "staff": staff,
                "recorded": command.at,
            ])
        return db.lastInsertedRowID
    }
}

package enum Snoozes {
    /// - `subject`: the promise; 0 where the clock has only one.
    /// - `until`: the day it speaks again.
    @discardableResult
    package static func add(
        to partner: Partner.ID, _ clock: ClockKind, subject: Int64 = 0, until: CivilDate, by staff: StaffKey?,
        _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO snooze (partner, clock, subject, until, staff, recorded)
                VALUES (:partner, :clock, :subject, :until, :staff, :recorded)
                """,
            arguments: [
                "partner": partner, "clock": clock, "subject": subject, "until": until, "staff": staff,
                "recorded": command.at,
            ])
        return db.lastInsertedRowID
    }
}
