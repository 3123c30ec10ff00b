/// One candidate among others, for a scope.
package struct CandidateRank: Sendable {
    package let candidate: Candidate
    package let fit: ScopeFit
    /// What is known of its area, for the scope.
    package let figures: [AreaFigure]
    /// 0 to 100, the mean of the figures' need by the scope's weights; nil where its area is not known.
    package let need: Double?
    /// As the crow flies from where one stands; nil where nobody asked, or one of the two is not known.
    package let miles: Double?

    /// By what it is ranked: need × fit; nil where the need is not known.
    package var score: Double? { need.map { $0 * Double(fit.points) } }
}

package struct ScopeRanking: Sendable {
    /// Those that fit and whose need is known, the first first.
    package private(set) var ranked: [CandidateRank] = []
    /// Those that fit and whose area is not known, by fit.
    package private(set) var unplaced: [CandidateRank] = []
    /// Those that do not fit.
    package private(set) var unfit = 0
    /// Those that fit and are farther than was asked for.
    package private(set) var far = 0

    package struct Nearness: Sendable {
        package let from: GeoPoint
        /// Miles; those farther are left out.
        package let within: Double

        package init(from: GeoPoint, within: Double) {
            self.from = from
            self.within = within
        }
    }

    /// - Parameters:
    ///   - checklists: the last answering of a checklist of the scope, by candidate.
    ///   - near: nil: distances don't matter.
    package init(
        _ candidates: [Candidate], for scope: Scope, _ weights: FitWeights, _ needs: AreaNeeds,
        _ geography: Geography, checklists: [Candidate.ID: (title: String, points: Int)] = [:],
        near: Nearness? = nil
    ) {
        let matcher = ScopeMatcher(scope, weights)
        var known: [CandidatePlace: [AreaFigure]] = [:]
        for candidate in candidates {
            let fit = matcher.fit(candidate.entry, checklist: checklists[candidate.id])
            guard fit.points > 0 else {
                unfit += 1
                continue
            }
            let miles = near.flatMap { near in
                geography.point(of: candidate.entry.place).map { $0.miles(to: near.from) }
            }
            if let near, let miles, miles > near.within {
                far += 1
                continue
            }
            let area = Self.area(candidate.entry.place)
            let figures = known[area] ?? needs.figures(at: area, for: scope.key)
            known[area] = figures
            let rank = CandidateRank(
                candidate: candidate, fit: fit, figures: figures, need: Self.need(figures, scope),
                miles: miles)
            if rank.need == nil || (near != nil && miles == nil) {
                unplaced.append(rank)
            } else {
                ranked.append(rank)
            }
        }
        ranked.sort(by: Self.isBefore)
        unplaced.sort(by: Self.isBefore)
    }

    /// What of a place says in which areas it lies: many candidates share it.
    private static func area(_ place: CandidatePlace) -> CandidatePlace {
        var area = CandidatePlace()
        area.zip = place.zip
        area.county = place.county
        area.tract = place.tract
        return area
    }

    private static func need(_ figures: [AreaFigure], _ scope: Scope) -> Double? {
        var sum = 0.0, weight = 0.0
        for figure in figures {
            let counts = scope.indicators[figure.indicator.key] ?? 1
            sum += figure.need * counts
            weight += counts
        }
        return weight > 0 ? sum / weight : nil
    }

    /// Need × fit, then fit, then the nearer, then by name and number: never by chance.
    private static func isBefore(_ a: CandidateRank, _ b: CandidateRank) -> Bool {
        let left = a.score ?? -1, right = b.score ?? -1
        if left != right { return left > right }
        if a.fit.points != b.fit.points { return a.fit.points > b.fit.points }
        if a.miles != b.miles { return (a.miles ?? .infinity) < (b.miles ?? .infinity) }
        if a.candidate.entry.name != b.candidate.entry.name {
            return a.candidate.entry.name < b.candidate.entry.name
        }
        return a.candidate.id < b.candidate.id
    }
}
