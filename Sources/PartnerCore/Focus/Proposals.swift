/// What is proposed to whom when a place is free. Documentation/rules.md, section 9.
///
/// Asked by the dispatcher, the overview and the forecast alike: they can't disagree.
package struct Proposals: Sendable {
    package var contacts: [Partner.ID: [Contact]]
    /// For each branch that wants to know, best first.
    package var ranked: [BranchKey: [RankedCandidate]]
    /// What nobody decided about is open.
    package var answers: [Proposal: Proposal.Answer]
    package var offers: [Proposal.Offer]
    /// By person and Monday: whether a digest of that week had something to say; absent: none was decided.
    package var heard: [DigestKey: Bool]

    package init(
        contacts: [Partner.ID: [Contact]] = [:], ranked: [BranchKey: [RankedCandidate]] = [:],
        answers: [Proposal: Proposal.Answer] = [:], offers: [Proposal.Offer] = [],
        heard: [DigestKey: Bool] = [:]
    ) {
        self.contacts = contacts
        self.ranked = ranked
        self.answers = answers
        self.offers = offers
        self.heard = heard
    }

    /// How many are proposed at once.
    package static let atOnce = 2
    /// For how many days a proposal is nothing new to whom it was made: it makes no mail of its own.
    package static let remembered = 28

    /// All lost connections, most promising first.
    package func lost(
        _ facts: some Collection<PartnerFacts>, _ agenda: Agenda, in library: Library
    ) -> [LostConnection] {
        facts.compactMap { facts in
            agenda.plans[facts.partner.id].flatMap {
                LostConnection(facts, $0, contacts: contacts[facts.partner.id] ?? [], in: library)
            }
        }.sorted(by: LostConnection.warmestFirst)
    }

    /// What a digest of this date proposes to its reader; empty: nothing.
    /// - `isAlone`: the digest would say nothing else.
    package func due(
        for person: Staff, on date: CivilDate, isAlone: Bool, _ facts: some Collection<PartnerFacts>,
        _ agenda: Agenda, in library: Library
    ) -> [Proposal] {
        let week = date.startOfWeek
        let ofThisWeek = offers.filter { $0.date >= week && $0.date <= date }
        if ofThisWeek.contains(where: { $0.to == person.key }) { return [] }
        if isAlone && heard[DigestKey(person: person.key, date: week.adding(days: -7))] != false { return [] }
        // Who looks after nobody is no steward, and is not asked to become one by a machine.
        let isSteward = agenda.plans.values.contains {
            $0.steward == person.key && $0.stage.map { $0.stage != .ended } == true
        }
        guard isSteward,
            Focus(facts, agenda.plans, in: library).free(for: person.key, at: person.branch) > 0
        else { return [] }

        let toOthers = Set(ofThisWeek.map(\.what))
        let chosen = best(
            rebuilding: lost(facts, agenda, in: library).filter {
                $0.steward == person.key || ($0.steward == nil && $0.partner.branch == person.branch)
            }, at: person.branch, on: date, besides: toOthers)
        let known = Set(
            offers.filter { $0.to == person.key && date.days(since: $0.date) < Self.remembered }.map(\.what))
        return isAlone && known.isSuperset(of: chosen) ? [] : chosen
    }

    /// The best for a free place at a branch: an old tie and a new one where there are both.
    /// - `rebuilding`: most promising first; those that can't be rebuilt are passed over.
    package func best(
        rebuilding: [LostConnection], at branch: BranchKey, on date: CivilDate,
        besides others: Set<Proposal> = []
    ) -> [Proposal] {
        let isOpen = { (what: Proposal) in
            !others.contains(what) && answers[what]?.allows(proposingOn: date) != false
        }
        let old = rebuilding.lazy.filter(\.canBeRebuilt).map { Proposal.rebuild($0.partner.id) }
            .filter(isOpen).prefix(Self.atOnce)
        let new = (ranked[branch] ?? []).lazy.map { Proposal.candidate($0.id) }.filter(isOpen)
            .prefix(Self.atOnce)
        let firsts = Array(old.prefix(1)) + Array(new.prefix(1))
        let seconds = Array(old.dropFirst()) + Array(new.dropFirst())
        return Array((firsts + seconds).prefix(Self.atOnce))
    }

    /// Writes down that a digest was decided, as the forecast supposes.
    package mutating func decided(for person: StaffKey, on date: CivilDate, _ made: [Proposal], isEmpty: Bool)
    {
        offers += made.map { Proposal.Offer(to: person, what: $0, date: date) }
        let week = DigestKey(person: person, date: date.startOfWeek)
        heard[week] = heard[week] == true || !isEmpty
    }
}
