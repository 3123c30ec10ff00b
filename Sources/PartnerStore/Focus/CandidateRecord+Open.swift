import GRDB
import PartnerCore

extension CandidateRecord {
    /// Those that were not taken up, as their lists have them: whom somebody can reach first.
    package static func notTaken(_ db: Database) throws -> [CandidateRecord] {
        try db.list(
            "candidate",
            """
            SELECT \(columns) FROM candidate
            WHERE id NOT IN (SELECT candidate FROM partner WHERE candidate IS NOT NULL)
            ORDER BY coalesce(phone, mail) IS NULL, id
            """, [:], CandidateRecord.init)
    }
}
