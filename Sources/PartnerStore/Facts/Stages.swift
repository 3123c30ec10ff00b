import GRDB
import PartnerCore

/// Who looks after a partner.
package enum Stewardships {
    /// - `steward`: nil: nobody.
    /// - `asksFrom`: the first day on which the new one is asked, promises and agreements apart; nil: at once.
    /// - `handover`: the number of the one that it belongs to.
    /// - `override`: why it is one more in hand than the focus limit.
    @discardableResult
    package static func set(
        _ steward: StaffKey?, for partner: Partner.ID, on date: CivilDate, asksFrom: CivilDate? = nil,
        handover: Int64? = nil, override: String? = nil, _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.run(
            sql: """
                INSERT INTO stewardship (partner, steward, date, asks_from, handover, override, recorded)
                VALUES (:partner, :steward, :date, :asks_from, :handover, :override, :recorded)
                """,
            arguments: [
                "partner": partner, "steward": steward, "date": date, "asks_from": asksFrom,
                "handover": handover, "override": override, "recorded": command.at,
            ])
        return db.lastInsertedRowID
    }
}

/// Where a relationship stands.
package enum Stages {
    /// - `through`: the last day of resting; nil for every other stage.
    /// - `override`: why it is one more in hand than the focus limit.
    @discardableResult
    package static func set(
        _ stage: Stage, for partner: Partner.ID, on date: CivilDate, through: CivilDate? = nil,
        cause: StageChange.Cause = .set, by staff: StaffKey?, reason: String?, override: String? = nil,
        _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.run(
            sql: """
                INSERT INTO stage_change
                    (partner, stage, date, through, cause, staff, reason, override, recorded)
                VALUES (:partner, :stage, :date, :through, :cause, :staff, :reason, :override, :recorded)
                """,
            arguments: [
                "partner": partner, "stage": stage, "date": date, "through": through, "cause": cause,
                "staff": staff, "reason": reason, "override": override, "recorded": command.at,
            ])
        return db.lastInsertedRowID
    }

    /// A stage that was written down began on another day.
    ///
    /// - `reason`: nil: as it was.
    package static func redate(
        _ id: Int64, to date: CivilDate, reason: String?, _ command: Command, _ db: Database
    ) throws {
        try db.run(
            sql: "UPDATE stage_change SET date = :date, reason = coalesce(:reason, reason) WHERE id = :id",
            arguments: ["id": id, "date": date, "reason": reason])
        try db.expectRow("stage_change", "id", id)
    }

    /// Takes back a stage that was set by mistake; the audit keeps it.
    package static func remove(_ id: Int64, _ command: Command, _ db: Database) throws {
        try db.run(sql: "DELETE FROM stage_change WHERE id = :id", arguments: ["id": id])
        if db.changesCount == 0 { throw StoreFault.missing("stage_change", id) }
    }
}

extension Stewardships {
    /// Who looks after each partner today, in its branch's zone; nobody: no entry.
    package static func today(of now: (Partner.ID) -> CivilDate, _ db: Database) throws -> [Partner.ID:
        StaffKey]
    {
        var latest: [Partner.ID: (date: CivilDate, id: Int64, steward: StaffKey?)] = [:]
        try db.each("stewardship", "SELECT \(Stewardship.columns) FROM stewardship") { row in
            let partner = row.partner(1)
            let fact = try Stewardship(row)
            guard fact.date <= now(partner) else { return }
            if let known = latest[partner], (known.date, known.id) > (fact.date, fact.id) { return }
            latest[partner] = (fact.date, fact.id, fact.steward)
        }
        return latest.compactMapValues(\.steward)
    }
}
