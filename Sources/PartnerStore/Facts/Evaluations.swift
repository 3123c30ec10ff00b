import Foundation
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
        outcome: Evaluation.Outcome, note: String?, answers: [String: String] = [:], next: CivilDate? = nil,
        by staff: StaffKey?, _ command: Command, _ db: Database
    ) throws -> Int64 {
        try db.run(
            sql: """
                INSERT INTO evaluation
                    (partner, date, our_role, their_role, commitment, outcome, note, answers, next, staff, recorded)
                VALUES (:partner, :date, :our_role, :their_role, :commitment, :outcome, :note, :answers, :next,
                    :staff, :recorded)
                """,
            arguments: [
                "partner": partner, "date": date, "our_role": ourRole, "their_role": theirRole,
                "commitment": commitment, "outcome": outcome, "note": note, "answers": try json(answers),
                "next": next, "staff": staff, "recorded": command.at,
            ])
        return db.lastInsertedRowID
    }

    /// An evaluation and whose it is.
    package static func get(
        _ id: Int64, _ db: Database
    ) throws -> (partner: Partner.ID, evaluation: Evaluation)? {
        try db.one("evaluation", "SELECT \(Evaluation.columns) FROM evaluation WHERE id = :id", ["id": id]) {
            ($0.partner(1), try Evaluation($0))
        }
    }

    /// Takes one back that was none; the audit keeps it.
    package static func remove(_ id: Int64, _ command: Command, _ db: Database) throws {
        try db.run(sql: "DELETE FROM evaluation WHERE id = :id", arguments: ["id": id])
        if db.changesCount == 0 { throw StoreFault.missing("evaluation", id) }
    }

    /// NULL where there are none; keys in order, so that the same answers are the same text.
    private static func json(_ answers: [String: String]) throws -> String? {
        if answers.isEmpty { return nil }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(answers), as: UTF8.self)
    }
}
