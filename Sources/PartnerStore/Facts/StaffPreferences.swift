import GRDB
import PartnerCore

/// How members of staff want their mail.
package enum StaffPreferences {
    package static func all(_ db: Database) throws -> [StaffKey: Preferences] {
        let rows = try db.list("preference", "SELECT \(columns) FROM preference") {
            ($0.staff(0), try make($0))
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    package static func of(_ staff: StaffKey, _ db: Database) throws -> Preferences {
        try db.one(
            "preference", "SELECT \(columns) FROM preference WHERE staff = :staff", ["staff": staff], make)
            ?? .usual
    }

    package static func set(
        _ preferences: Preferences, of staff: StaffKey, _ command: Command, _ db: Database
    ) throws {
        try db.run(
            sql: """
                INSERT INTO preference (staff, weekly, plain_text, dates, recorded)
                VALUES (:staff, :weekly, :plain, :dates, :recorded)
                ON CONFLICT (staff) DO UPDATE
                SET weekly = excluded.weekly, plain_text = excluded.plain_text, dates = excluded.dates
                WHERE (weekly, plain_text, dates)
                    IS NOT (excluded.weekly, excluded.plain_text, excluded.dates)
                """,
            arguments: [
                "staff": staff, "weekly": preferences.weekly?.shortName, "plain": preferences.plainText,
                "dates": preferences.dates.rawValue, "recorded": command.at,
            ])
    }

    private static let columns = "staff, weekly, plain_text, dates"

    private static func make(_ row: Columns) throws -> Preferences {
        Preferences(
            weekly: row.optionalText(1).flatMap { Weekday(name: $0) }, plainText: row.int(2) == 1,
            dates: try row.word(3))
    }
}
