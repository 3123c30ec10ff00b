// Health, from facts only.

/// How a relationship stands. Derived, never typed.
package enum Health: String, CaseIterable, Sendable {
    case kept, due, overdue, lost
}

extension View {
    /// `nil` for a partner that is neither building nor established.
    package func health() -> Health? {
        guard let stage = periods().last?.stage, stage == .building || stage == .established else {
            return nil
        }
        let cadence = partner.entry.cadence ?? policy.followUp
        if let touch = last(.touch), today > cadence.times(3).after(touch) { return .lost }
        return occurrences().map(health).max { order($0) < order($1) } ?? .kept
    }

    private func health(_ occurrence: Occurrence) -> Health {
        guard today >= occurrence.due else { return .kept }
        let ladder = ladder(of: occurrence)
        // A broken promise or an evaluation not made loses no partner.
        if occurrence.clock == .followUp, let quiet = ladder.places.last, quiet.rung.step == .quiet,
            today > quiet.nominal
        {
            return .lost
        }
        let own = occurrence.clock == .promise ? nil : policy.grace
        return today > shift(occurrence.due, own ?? firstGap(ladder), of: occurrence.clock) ? .overdue : .due
    }

    private func order(_ health: Health) -> Int { Health.allCases.firstIndex(of: health)! }
}
