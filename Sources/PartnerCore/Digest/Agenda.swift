/// What every person would have in their digest at one moment.
package struct Agenda: Sendable {
    package let instant: Instant
    /// Partners whose home branch is not in the configuration have none.
    package let plans: [Partner.ID: Plan]
    private let entries: [StaffKey: [DigestEntry]]

    package init(_ facts: [PartnerFacts], in library: Library, roster: Roster, at instant: Instant) {
        self.instant = instant
        var plans: [Partner.ID: Plan] = [:]
        var entries: [StaffKey: [DigestEntry]] = [:]
        for facts in facts {
            guard let branch = library.branches[facts.partner.branch],
                let plan = Planner.plan(facts, in: library, roster: roster, on: branch.zone.date(instant))
            else { continue }
            plans[facts.partner.id] = plan
            for (person, entry) in plan.entries { entries[person, default: []].append(entry) }
        }
        self.plans = plans
        self.entries = entries
    }

    package func entries(for person: StaffKey) -> [DigestEntry] { entries[person] ?? [] }
}

extension Plan {
    /// Whom this partner would be mentioned to today, and with what.
    package var entries: [StaffKey: DigestEntry] {
        var occurrences: [StaffKey: [OccurrencePlan]] = [:]
        for plan in self.occurrences {
            guard let step = plan.nextStep, let addressee = step.addressee, step.hold == nil,
                step.ready <= today
            else { continue }
            occurrences[addressee, default: []].append(plan)
        }
        return occurrences.mapValues { DigestEntry(partner: partner, occurrences: $0) }
    }
}
