import GRDB
import PartnerCore

package enum Evaluations {
    /// The latest first.
    package static func of(_ partner: Partner.ID, _ db: Database) throws -> [Evaluation] {
        try db.list(
            "evaluation",
            """
            SELECT \(Evaluation.columns)
            FROM evaluation
            WHERE partner = :partner  -- evaluation_partner
            ORDER BY date DESC, id DESC
            """, ["partner": partner], Evaluation.init)
    }

    @discardableResult
    package static func add(
        to partner: Partner.ID, date: CivilDate, ourRole: String?, theirRole: String?, commitment: String?,
        outcome: Evaluation.Outcome, note: String?, by staff: StaffKey?, _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO evaluation
                    (partner, date, our_role, their_role, commitment, outcome, note, staff, recorded)
                VALUES (:partner, :date, :our_role, :their_role, :commitment, :outcome, :note, :staff, :recorded)
                """,
            arguments: [
                "partner": partner, "date": date, "our_role": ourRole, "their_role": theirRole,
                "commitment": commitment, "outcome": outcome, "note": note, "staff": staff,
                "recorded": command.at,
            ])
        return db.lastInsertedRowID
    }
}
