import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerStore

/// The candidates as they stand on a day: which of them are open, which are known already, and by what they rank.
///
/// Who proposes candidates, in an answer or in a mail, asks this one.
struct CandidatePool {
    let all: [Candidate]
    let twins: Twins
    let taken: Set<Candidate.ID>
    let declined: Set<Candidate.ID>
    let shelf: SourceShelf
    let settings: NeedsSettings
    private let db: Database

    init(_ settings: NeedsSettings, today: CivilDate, _ db: Database) throws {
        all = try Candidates.all(db)
        twins = try Twins(all, db)
        var taken: Set<Candidate.ID> = [], declined: Set<Candidate.ID> = []
        for case (.candidate(let id), let answer) in try Decisions.all(db) {
            if answer == .taken {
                taken.insert(id)
            } else if !answer.allows(proposingOn: today) {
                declined.insert(id)
            }
        }
        self.taken = taken
        self.declined = declined
        shelf = try SourceShelf(db)
        self.settings = settings
        self.db = db
    }

    /// Neither a partner nor in another list already, neither taken up nor declined.
    var open: [Candidate] { all.filter { !isClosed($0.id) } }

    private func isClosed(_ id: Candidate.ID) -> Bool {
        taken.contains(id) || declined.contains(id) || twins.known.contains(id)
    }

    /// - Parameter candidates: of ``open``.
    func ranking(
        of candidates: [Candidate], for scope: Scope, near: ScopeRanking.Nearness? = nil
    ) throws -> ScopeRanking {
        ScopeRanking(
            candidates, for: scope, settings.weights, try shelf.needs(for: scope.key, db), shelf.geography,
            checklists: try checklists(of: scope), near: near)
    }

    /// The last answering of a checklist of the scope, where it has a score.
    private func checklists(of scope: Scope) throws -> [Candidate.ID: (title: String, points: Int)] {
        let versions = try AssessedVersions(db)
        var last: [Candidate.ID: (title: String, points: Int)] = [:]
        for assessment in try Assessments.ofCandidates(db) {
            let version = try versions.version(assessment)
            guard version.record.scope == scope.key, case .candidate(let id) = assessment.organisation,
                last[id] == nil,
                let points = ChecklistScore(of: version.checklist, answers: assessment.answers).points
            else { continue }
            last[id] = (version.record.title, points)
        }
        return last
    }
}
