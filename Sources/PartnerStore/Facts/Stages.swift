import GRDB
import PartnerCore

/// Who looks after a partner.
package enum Stewardships {
    /// - `steward`: nil: nobody.
    @discardableResult
    package static func set(
        _ steward: StaffKey?, for partner: Partner.ID, on date: CivilDate, _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO stewardship (partner, steward, date, recorded)
                VALUES (:partner, :steward, :date, :recorded)
                """,
            arguments: ["partner": partner, "steward": steward, "date": date, "recorded": command.at])
        return db.lastInsertedRowID
    }
}

/// Where a relationship stands.
package enum Stages {
    /// - `through`: the last day of resting; nil for every other stage.
    @discardableResult
    package static func set(
        _ stage: Stage, for partner: Partner.ID, on date: CivilDate, through: CivilDate? = nil,
        cause: StageChange.Cause = .set, by staff: StaffKey?, reason: String?, _ command: Command,
        _ db: Database
    ) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO stage_change (partner, stage, date, through, cause, staff, reason, recorded)
                VALUES (:partner, :stage, :date, :through, :cause, :staff, :reason, :recorded)
                """,
            arguments: [
                "partner": partner, "stage": stage, "date": date, "through": through, "cause": cause,
                "staff": staff, "reason": reason, "recorded": command.at,
            ])
        return db.lastInsertedRowID
    }

    /// Takes back a stage that was set by mistake; the audit keeps it.
    package static func remove(_ id: Int64, _ command: Command, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM stage_change WHERE id = :id", arguments: ["id": id])
        if db.changesCount == 0 { throw StoreFault.missing("stage_change", id) }
    }
}
