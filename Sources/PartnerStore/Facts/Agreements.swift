import GRDB
import PartnerCore

package enum Agreements {
    package static func get(_ id: Int64, _ db: Database) throws -> (partner: Partner.ID, Agreement)? {
        try db.one(
            "agreement", "SELECT \(Agreement.columns) FROM agreement WHERE id = :id", ["id": id]
        ) { ($0.partner(1), try Agreement($0)) }
    }

    /// - `lead`: days before the end at which it is due; nil: as the policy has it.
    @discardableResult
    package static func add(
        to partner: Partner.ID, what: String, starts: CivilDate, ends: CivilDate, lead: Int?,
        by staff: StaffKey?, _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.run(
            sql: """
                INSERT INTO agreement (partner, what, starts, ends, lead, staff, recorded)
                VALUES (:partner, :what, :starts, :ends, :lead, :staff, :recorded)
                """,
            arguments: [
                "partner": partner, "what": what, "starts": starts, "ends": ends, "lead": lead,
                "staff": staff, "recorded": command.at,
            ])
        return db.lastInsertedRowID
    }

    /// - `state`: renewed or ended.
    /// - `follower`: the one that followed a renewed one.
    package static func close(
        _ id: Int64, _ state: Agreement.State, on date: CivilDate, renewedBy follower: Int64? = nil,
        reason: String?, _ command: Command, _ db: Database
    ) throws {
        try db.run(
            sql: """
                UPDATE agreement SET state = :state, closed = :date, renewed_by = :follower, reason = :reason
                WHERE id = :id AND state = 'running'
                """,
            arguments: [
                "id": id, "state": state, "date": date, "follower": follower, "reason": reason,
            ])
        try db.expectRow("agreement", "id", id)
    }
}
