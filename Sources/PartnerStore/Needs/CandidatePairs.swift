import GRDB
import PartnerCore

/// What a person decided of two records.
package struct CandidatePair: Hashable, Sendable {
    package enum Verdict: String, Hashable, Sendable, DatabaseValueConvertible {
        case same, different
    }

    package let candidate: Candidate.ID
    package let other: Organisation
    package let verdict: Verdict
    package let staff: StaffKey?
}

package enum CandidatePairs {
    /// The last verdict on each pair, in the order in which they were decided.
    package static func all(_ db: Database) throws -> [CandidatePair] {
        let all = try db.list(
            "candidate_pair",
            "SELECT id, candidate, partner, other, verdict, staff FROM candidate_pair ORDER BY recorded, id"
        ) { row in
            let other: Organisation =
                if let partner = row.optionalInt(2) {
                    .partner(Partner.ID(rawValue: partner))
                } else {
                    .candidate(Candidate.ID(rawValue: row.int(3)))
                }
            return CandidatePair(
                candidate: Candidate.ID(rawValue: row.int(1)), other: other, verdict: try row.word(4),
                staff: row.optionalStaff(5))
        }
        var last: [[Organisation]: Int] = [:]
        for (index, pair) in all.enumerated() { last[[.candidate(pair.candidate), pair.other]] = index }
        return last.values.sorted().map { all[$0] }
    }

    package static func decide(
        _ candidate: Candidate.ID, _ other: Organisation, _ verdict: CandidatePair.Verdict,
        by staff: StaffKey?,
        _ command: Command, _ db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO candidate_pair (candidate, partner, other, verdict, staff, recorded)
                VALUES (:candidate, :partner, :other, :verdict, :staff, :recorded)
                """,
            arguments: [
                "candidate": candidate, "partner": other.partner, "other": other.candidate,
                "verdict": verdict,
                "staff": staff, "recorded": command.at,
            ])
    }
}

package enum CandidateDecisions {
    /// Candidates that were taken up, and those that are not to be proposed on a day.
    package static func closed(
        on today: CivilDate, _ db: Database
    ) throws -> (taken: Set<Candidate.ID>, declined: Set<Candidate.ID>) {
        var taken: Set<Candidate.ID> = [], declined: Set<Candidate.ID> = []
        try db.each(
            "candidate_decision",
            """
            SELECT id, candidate, decision, until FROM candidate_decision
            WHERE candidate IS NOT NULL
            ORDER BY recorded, id
            """
        ) { row in
            let id = Candidate.ID(rawValue: row.int(1))
            let decision = row.text(2), until = try row.optionalDate(3)
            taken.remove(id)
            declined.remove(id)
            switch decision {
            case "taken": taken.insert(id)
            case "never": declined.insert(id)
            case "not-now": if let until, until > today { declined.insert(id) }
            default: break
            }
        }
        return (taken, declined)
    }
}
