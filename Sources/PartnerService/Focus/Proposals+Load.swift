import PartnerConfiguration
import PartnerCore
import PartnerStore

extension Proposals {
    /// What is proposed from, as it stands now.
    /// - `branches`: those whose candidates are to be ranked.
    /// - `date`: the first whose digests ask, in any branch.
    init(
        _ household: Household, branches: Set<BranchKey>, _ needs: NeedsSettings, from date: CivilDate,
        _ db: Database
    ) throws {
        let before = date.startOfWeek.adding(days: -7)
        self.init(
            contacts: household.contacts,
            ranked: try ProposedCandidates.near(
                branches, in: household.library, needs, on: date, db),
            answers: try Decisions.all(db),
            offers: try Offers.since(min(before, date.adding(days: -Self.remembered)), db),
            heard: try Digests.heard(since: before, db))
    }

    /// Why a candidate stands where it does; nil where nothing is known of it.
    func why(_ what: Proposal) -> String? {
        guard case .candidate(let id) = what else { return nil }
        let why = ranked.values.lazy.flatMap { $0 }.first { $0.id == id }?.why
        // What lists say may have line breaks, and a line is wanted.
        let line = why?.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(200) ?? ""
        return line.isEmpty ? nil : String(line)
    }
}

/// What one digest proposes, checked once more as it is composed, and put into its content.
struct ProposalWriter {
    let household: Household
    let reader: Staff
    let date: CivilDate

    /// nil where nothing of it is left to propose.
    func proposals(
        _ offered: [(what: Proposal, why: String?)], _ db: Database
    ) throws -> DigestProposals? {
        if offered.isEmpty { return nil }
        let library = household.library
        let focus = Focus(household.facts.values, household.agenda.plans, in: library)
        let free = focus.free(for: reader.key, at: reader.branch)
        guard free > 0, let places = library.places(of: reader.key) else { return nil }
        let answers = try Decisions.all(db)
        let found = try offered.filter { answers[$0.what]?.allows(proposingOn: date) != false }
            .compactMap { offer in try best(offer.what, why: offer.why, db) }
        guard !found.isEmpty else { return nil }
        return DigestProposals(
            places: places, free: free, inHand: focus.held(by: reader.key).map(\.name), best: found,
            askAgain: library.focus.askAgain)
    }

    private func best(
        _ what: Proposal, why: String?, _ db: Database
    ) throws -> DigestProposals.Best? {
        switch what {
        case .candidate(let id):
            guard let candidate = try Candidates.get(id, db)?.entry, try Candidates.partner(of: id, db) == nil
            else { return nil }
            let name = candidate.contact ?? (candidate.phone ?? candidate.mail).map { _ in candidate.name }
            return .init(
                name: candidate.name, slug: candidate.slug, matter: .candidate(why: why),
                contacts: name.map { [.init(name: $0, phone: candidate.phone, mail: candidate.mail)] } ?? [])
        case .rebuild(let id):
            let contacts = household.contacts[id] ?? []
            guard let facts = household.facts[id], let plan = household.agenda.plans[id],
                let lost = LostConnection(facts, plan, contacts: contacts, in: household.library),
                lost.canBeRebuilt, lost.steward == nil || lost.steward == reader.key
            else { return nil }
            let item = ItemWriter(
                household: household, reader: reader, facts: facts, plan: plan,
                history: DigestHistory(lastDecided: nil, lastComposed: nil, missed: [])
            ).item(DigestEntry(partner: id, occurrences: []))
            return .init(
                name: item.partner, slug: facts.partner.slug, matter: .rebuild(lastTouch: item.lastTouch),
                contacts: item.contacts)
        }
    }
}
