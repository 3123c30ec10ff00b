import GRDB
import PartnerCore

package enum Skips {
    /// - `subject`: the contact, agreement or rule; 0 where the clock has only one.
    @discardableResult
    package static func add(
        to partner: Partner.ID, _ clock: ClockKind, subject: Int64 = 0, on date: CivilDate, reason: String,
        done: Bool = false, by staff: StaffKey?, _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.run(
            sql: """
                INSERT INTO skip (partner, clock, subject, date, reason, done, staff, recorded)
                VALUES (:partner, :clock, :subject, :date, :reason, :done, :staff, :recorded)
                """,
            arguments: [
                "partner": partner, "clock": clock, "subject": subject, "date": date, "reason": reason,
                "done": done, "staff": staff, "recorded": command.at,
            ])
        return db.lastInsertedRowID
    }
}

package enum Snoozes {
    /// - `subject`: the promise, contact or agreement; 0 where the clock has only one.
    /// - `until`: the day it speaks again.
    @discardableResult
    package static func add(
        to partner: Partner.ID, _ clock: ClockKind, subject: Int64 = 0, until: CivilDate, by staff: StaffKey?,
        _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.run(
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
