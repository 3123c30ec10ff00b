import PartnerConfiguration
import PartnerCore
import PartnerStore

/// Candidates for a branch, best first: the one place where proposals ask.
enum ProposedCandidates {
    /// By the scope that the configuration names for it; without one whom somebody can reach first, then as their
    /// lists have them. What was answered by "not now" is among them: its day may come.
    static func near(
        _ branches: Set<BranchKey>, in library: Library, _ needs: NeedsSettings, on today: CivilDate,
        _ db: Database
    ) throws -> [BranchKey: [RankedCandidate]] {
        // Most days nobody has a free place, and lists are long.
        if branches.isEmpty { return [:] }
        let pool = try CandidatePool(needs, today: today, db)
        let known = pool.all.filter { !pool.taken.contains($0.id) && !pool.twins.known.contains($0.id) }
        guard let scope = needs.scopes.first(where: { $0.key.rawValue == library.focus.scope }) else {
            let reachable = known.filter { $0.entry.phone != nil || $0.entry.mail != nil }
            let others = known.filter { $0.entry.phone == nil && $0.entry.mail == nil }
            let ranked = (reachable + others).map {
                RankedCandidate($0, why: $0.entry.about ?? $0.entry.list)
            }
            return Dictionary(uniqueKeysWithValues: branches.map { ($0, ranked) })
        }
        return try Dictionary(
            uniqueKeysWithValues: branches.map { branch in
                let ranking = try pool.ranking(
                    of: known, for: scope,
                    near: needs.places[branch].map { .init(from: $0, within: needs.within) })
                return (
                    branch,
                    (ranking.ranked + ranking.unplaced).map { RankedCandidate($0.candidate, why: $0.why) }
                )
            })
    }
}

extension RankedCandidate {
    fileprivate init(_ candidate: Candidate, why: String) {
        self.init(id: candidate.id, slug: candidate.entry.slug, name: candidate.entry.name, why: why)
    }
}

extension CandidateRank {
    /// `child poverty: top 9 % of tracts · mentoring · 1.2 miles`
    fileprivate var why: String {
        let most = figures.max { $0.need < $1.need }.map { figure in
            "\(figure.indicator.label): top \(max(1, Int((100 - figure.need).rounded()))) % of \(figure.kind.plural)"
        }
        let sign = fit.parts.max { $0.points < $1.points }?.sign.words
        let tenths = miles.map { Int(($0 * 10).rounded()) }
        return [most, sign, tenths.map { "\($0 / 10).\($0 % 10) miles" }].compactMap(\.self).joined(
            separator: " · ")
    }
}
