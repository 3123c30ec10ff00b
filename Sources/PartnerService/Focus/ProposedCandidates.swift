import PartnerCore
import PartnerStore

/// Candidates for a branch, best first: the one place where proposals ask.
enum ProposedCandidates {
    /// Without a scope that ranks them: whom somebody can reach first, then as their lists have them.
    static func near(_ branch: BranchKey, in library: Library, _ db: Database) throws -> [RankedCandidate] {
        try CandidateRecord.notTaken(db).map {
            RankedCandidate(id: $0.id, slug: $0.slug, name: $0.name, why: $0.about ?? $0.city ?? "")
        }
    }
}
