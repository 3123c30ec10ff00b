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

    /// What was decided last of one candidate and each partner.
    package static func verdicts(
        on candidate: Candidate.ID, _ db: Database
    ) throws -> [Partner.ID: CandidatePair.Verdict] {
        let pairs = try all(db).filter { $0.candidate == candidate }
        return Dictionary(
            pairs.compactMap { pair in
                pair.other.partner.map { ($0, pair.verdict) }
            }, uniquingKeysWith: { _, last in last })
    }

    package static func decide(
        _ candidate: Candidate.ID, _ other: Organisation, _ verdict: CandidatePair.Verdict,
        by staff: StaffKey?,
        _ command: Command, _ db: Database
    ) throws {
        try db.run(
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
