extension PartnerFacts {
    /// The same facts as if these steps had never been decided: what a message that holds them is composed
    /// against.
    package func without(steps ids: Set<Int64>) -> PartnerFacts {
        var facts = self
        facts.steps.removeAll { ids.contains($0.id) }
        return facts
    }

    /// The same facts with this step accepted by the mail system on a day, as a forecast supposes.
    package func supposing(
        _ step: NextStep, of occurrence: Occurrence, spokenOn day: CivilDate, steward: StaffKey?
    ) -> PartnerFacts {
        guard let addressee = step.addressee else { return self }
        var facts = self
        facts.steps.append(
            StepRecord(
                id: (steps.map(\.id).max() ?? 0) + 1, occurrence: occurrence, step: step.step,
                round: round(of: step.step, in: occurrence), state: .spoken, steward: steward,
                addressee: addressee, decided: day, spoken: day, spokenAt: nil))
        return facts
    }

    /// How many rows this step of this occurrence has: the round of the next.
    package func round(of step: StepName, in occurrence: Occurrence) -> Int {
        steps.count { $0.occurrence == occurrence && $0.step == step }
    }

    /// The same facts with every decided step accepted by the mail system on a day.
    package func supposingDecidedSpoken(on day: CivilDate) -> PartnerFacts {
        var facts = self
        facts.steps = steps.map {
            guard $0.state == .decided else { return $0 }
            return StepRecord(
                id: $0.id, occurrence: $0.occurrence, step: $0.step, round: $0.round, state: .spoken,
                steward: $0.steward, addressee: $0.addressee, decided: $0.decided, spoken: day, spokenAt: nil)
        }
        return facts
    }
}
