import PartnerCore

/// Everything a mail or an answer is written from, as it stood at one moment.
package struct Household: Sendable {
    package let library: Library
    package let roster: Roster
    package let instant: Instant
    package let facts: [Partner.ID: PartnerFacts]
    package let contacts: [Partner.ID: [Contact]]
    /// Of staff who vanished from the configuration, too.
    package let staffNames: [StaffKey: String]
    package let agenda: Agenda

    package init(
        library: Library, roster: Roster, instant: Instant, facts: [PartnerFacts],
        contacts: [Partner.ID: [Contact]], staffNames: [StaffKey: String]
    ) {
        self.library = library
        self.roster = roster
        self.instant = instant
        self.facts = Dictionary(uniqueKeysWithValues: facts.map { ($0.partner.id, $0) })
        self.contacts = contacts
        self.staffNames = staffNames
        agenda = Agenda(facts, in: library, roster: roster, at: instant)
    }

    /// The steward of today, where the records know such a person: another program may have written any name.
    func knownSteward(of partner: Partner.ID) -> StaffKey? {
        agenda.plans[partner]?.steward.flatMap { staffNames[$0] == nil ? nil : $0 }
    }

    /// Partners whose home branch the configuration does not have, by name: they have no calendar, and no plan.
    var homeless: [Partner] {
        facts.values
            .filter {
                library.branches[$0.partner.branch] == nil
                    && $0.stages.max { ($0.date, $0.id) < ($1.date, $1.id) }?.stage != .ended
            }
            .map(\.partner).sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// `Ana Reyes`; of somebody nobody knows any more, the key.
    package func name(_ person: StaffKey) -> String {
        library.staff[person]?.name ?? staffNames[person] ?? person.rawValue
    }
}
