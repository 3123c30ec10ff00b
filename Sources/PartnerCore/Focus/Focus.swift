/// Which relationships are in hand: taken up and not yet spoken with, or being built. Documentation/rules.md,
/// section 9.
///
/// A pure count over the facts of all partners, asked by whatever would take one more in hand.
package struct Focus: Sendable {
    /// A relationship that takes a place of its steward's, and one of its home branch's.
    package struct Holder: Hashable, Sendable {
        package let partner: Partner.ID
        package let slug: String
        package let name: String
        package fileprivate(set) var branch: BranchKey
        package fileprivate(set) var steward: StaffKey?
        /// Prospect or building.
        package let stage: Stage
        package let since: CivilDate

        /// nil where it is not in hand.
        fileprivate init?(
            _ partner: Partner, _ stage: Stage, since: CivilDate, steward: StaffKey?
        ) {
            guard partner.mergedInto == nil, stage.isInHand else { return nil }
            self.partner = partner.id
            slug = partner.slug
            name = partner.name
            branch = partner.branch
            self.steward = steward
            self.stage = stage
            self.since = since
        }
    }

    /// In the order in which they were taken up.
    package private(set) var holders: [Holder]
    private let library: Library

    package init(_ facts: some Sequence<PartnerFacts>, in library: Library, at instant: Instant) {
        self.init(
            facts.compactMap { facts in
                let today = library.date(in: facts.partner.branch, at: instant)
                return StageNow(facts, on: today).flatMap {
                    Holder(
                        facts.partner, $0.stage, since: $0.since, steward: facts.steward(on: today))
                }
            }, in: library)
    }

    /// Of partners that were planned already.
    package init(_ facts: some Sequence<PartnerFacts>, _ plans: [Partner.ID: Plan], in library: Library) {
        self.init(
            facts.compactMap { facts in
                plans[facts.partner.id].flatMap { plan in
                    plan.stage.flatMap {
                        Holder(facts.partner, $0.stage, since: $0.since, steward: plan.steward)
                    }
                }
            }, in: library)
    }

    private init(_ holders: [Holder], in library: Library) {
        self.library = library
        self.holders = holders.sorted { ($0.since, $0.partner) < ($1.since, $1.partner) }
    }

    /// One more is in hand from now on, if its stage is such.
    package mutating func add(_ partner: Partner, _ stage: Stage, since: CivilDate, steward: StaffKey?) {
        if let holder = Holder(partner, stage, since: since, steward: steward) { holders.append(holder) }
    }

    /// Somebody else has it in hand from now on.
    package mutating func hand(_ partner: Partner.ID, to steward: StaffKey) {
        for index in holders.indices where holders[index].partner == partner {
            holders[index].steward = steward
        }
    }

    /// It is at home in another branch from now on.
    package mutating func move(_ partner: Partner.ID, to branch: BranchKey) {
        for index in holders.indices where holders[index].partner == partner {
            holders[index].branch = branch
        }
    }

    package func held(by person: StaffKey) -> [Holder] { holders.filter { $0.steward == person } }

    package func held(at branch: BranchKey) -> [Holder] { holders.filter { $0.branch == branch } }

    /// How many more this person may take up at this branch; 0 for who is none of ours.
    package func free(for person: StaffKey, at branch: BranchKey) -> Int {
        guard let places = library.places(of: person) else { return 0 }
        let own = max(0, places - held(by: person).count)
        guard let ofBranch = library.focus.branch else { return own }
        return min(own, max(0, ofBranch - held(at: branch).count))
    }

    /// What keeps one more from being taken up; nil: nothing does.
    /// - `partner`: the one in question, which takes no place from itself.
    /// - `steward`: whose it would be; nil, or somebody gone: only the branch's places hold.
    package func obstacle(
        to partner: Partner.ID?, of steward: StaffKey?, at branch: BranchKey
    ) -> Obstacle? {
        if let steward, let places = library.places(of: steward) {
            let held = held(by: steward).filter { $0.partner != partner }
            if held.count >= places { return Obstacle(whose: .steward(steward), places: places, held: held) }
        }
        if let places = library.focus.branch {
            let held = held(at: branch).filter { $0.partner != partner }
            if held.count >= places { return Obstacle(whose: .branch(branch), places: places, held: held) }
        }
        return nil
    }

    /// All places are taken.
    package struct Obstacle: Hashable, Sendable {
        package enum Whose: Hashable, Sendable {
            case steward(StaffKey)
            case branch(BranchKey)
        }

        package let whose: Whose
        package let places: Int
        /// By whom; there may be more of them than places.
        package let held: [Holder]
    }
}

extension Stage {
    /// Whether a relationship in this stage takes a place: its steward works at it.
    package var isInHand: Bool { self == .prospect || self == .building }
}
