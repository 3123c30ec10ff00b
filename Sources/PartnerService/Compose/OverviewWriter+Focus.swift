import PartnerCore

/// What is in hand at a branch, what places are free, and what might have them.
extension OverviewWriter {
    private var focus: Focus {
        Focus(household.facts.values, household.agenda.plans, in: household.library)
    }

    var building: [DigestOverview.Building] {
        let here = Dictionary(grouping: focus.held(at: branch.key)) { $0.steward }
        return here.compactMap { steward, held in steward.map { ($0, held) } }.sorted { $0.0 < $1.0 }
            .map { steward, held in
                func names(_ stage: Stage) -> [String] {
                    held.filter { $0.stage == stage }.map(\.name).sorted()
                }
                return DigestOverview.Building(
                    steward: person(steward), partners: names(.building), prospects: names(.prospect),
                    places: household.library.places(of: steward) ?? 0)
            }
    }

    /// Of whoever works here and looks after somebody.
    var free: DigestOverview.Free? {
        let focus = focus
        let stewards = Set(
            household.agenda.plans.values.filter { $0.stage?.stage != .ended }.compactMap(\.steward))
        let free = household.library.staff.values
            .filter { $0.branch == branch.key && stewards.contains($0.key) }
            .map { ($0.key, focus.free(for: $0.key, at: branch.key)) }
            .filter { $0.1 > 0 }.sorted { $0.0 < $1.0 }
        guard !free.isEmpty else { return nil }
        let lost = proposals.lost(
            partners.map(\.facts), household.agenda, in: household.library
        ).filter(\.canBeRebuilt)
        let best = proposals.best(rebuilding: lost, at: branch.key, on: today)
        if best.isEmpty && lost.isEmpty { return nil }
        return DigestOverview.Free(
            stewards: free.map { .init(steward: person($0.0), free: $0.1) },
            best: best.compactMap(named), lost: lost.count)
    }

    private func named(_ what: Proposal) -> DigestProposals.Best? {
        switch what {
        case .candidate(let id):
            proposals.ranked[branch.key]?.first { $0.id == id }.map {
                .init(name: $0.name, slug: $0.slug, matter: .candidate(why: proposals.why(what)))
            }
        case .rebuild(let id):
            household.facts[id].map { facts in
                let last = household.agenda.plans[id]?.lastTouch
                return .init(
                    name: facts.partner.name, slug: facts.partner.slug,
                    matter: .rebuild(lastTouch: last.map { DigestTouch(date: $0.date, how: $0.how) }))
            }
        }
    }

    /// What is in hand only because somebody said why.
    var oneMore: [DigestOverview.Override] {
        let reasons = Dictionary(
            uniqueKeysWithValues: partners.map { ($0.facts.partner.id, $0.facts.override(on: today)) })
        return focus.held(at: branch.key).compactMap { holder in
            guard let reason = reasons[holder.partner] ?? nil else { return nil }
            return .oneMore(
                partner: holder.name, steward: holder.steward.map(person),
                places: holder.steward.flatMap { household.library.places(of: $0) }, reason: reason)
        }
    }
}

extension PartnerFacts {
    /// Why it is in hand though all places were taken: as said when its steward took it over, else when it was
    /// taken up.
    fileprivate func override(on today: CivilDate) -> String? {
        let steward = stewards.filter { $0.date <= today }.max { ($0.date, $0.id) < ($1.date, $1.id) }
        // A prospect that was spoken with is building since, for the same reason.
        let stages = stages.filter { $0.date <= today }.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
        let inHand = stages.reversed().prefix { $0.stage.isInHand }
        return steward?.override ?? inHand.compactMap(\.override).first
    }
}
