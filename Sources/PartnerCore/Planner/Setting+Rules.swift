/// The rules for fixed dates that hold for a partner.
extension Setting {
    /// - Parameter since: the day the stage began; nil: that of the stage of that day.
    func openDate(
        of rule: DateRule, _ facts: PartnerFacts, since: CivilDate? = nil, on day: CivilDate
    ) -> OpenDate? {
        guard let since = since ?? StageNow(facts, on: day)?.since else { return nil }
        return OpenDate(
            of: rule, facts, from: max(rule.starts, since), then: { firstDate(of: rule, facts, on: $0) },
            lead: lead(of: rule), on: day, openDays: openDays)
    }

    /// From which day on dates are ours, as of a day; nil where the partner was not established then.
    private func firstDate(of rule: DateRule, _ facts: PartnerFacts, on day: CivilDate) -> CivilDate? {
        guard let stage = StageNow(facts, on: day), stage.stage == .established else { return nil }
        return max(rule.starts, stage.since)
    }
}

extension PartnerFacts {
    /// The partner's own, and those of its kind that the records have numbered.
    package func rules(in library: Library, _ roster: Roster) -> [DateRule] {
        rules + library.dateRules(for: partner.kind, roster)
    }
}

extension Library {
    /// The configuration's rules for a kind of partners, with the numbers that the records gave them.
    package func dateRules(for kind: KindKey, _ roster: Roster) -> [DateRule] {
        let policy = policy(for: kind)
        return policy.dateRules.compactMap { rule in
            roster.rules[rule.name].map { known in
                DateRule(
                    id: known.id, what: rule.what, dates: rule.dates, written: rule.written,
                    starts: known.starts, lead: rule.lead, recorded: known.recorded,
                    origin: .policy(policy.kind, place: rule.place))
            }
        }
    }
}
