/// The steps of one occurrence that are still to come, each on the day it would be said if nobody reports
/// anything and no budget puts it off.
package enum LadderForecast {
    package struct Step: Hashable, Sendable {
        package let date: CivilDate
        package let step: NextStep
    }

    package struct Ahead: Hashable, Sendable {
        package let steps: [Step]
        /// nil where somebody is missing for whom the ladder waits without end, or where the next date of its rule comes
        /// before it.
        package let quiet: CivilDate?
    }

    /// From `today` on, which is the first day on which the next step may still be said.
    package static func ahead(
        of occurrence: Occurrence, _ facts: PartnerFacts, in library: Library, roster: Roster,
        from today: CivilDate
    ) -> Ahead {
        var facts = facts, today = today, steps: [Step] = []
        // Far more turns than a ladder has rungs and a library absences: each speaks a step or goes on to a
        // later day.
        for _ in 0..<1000 {
            guard let plan = Planner.plan(facts, in: library, roster: roster, on: today),
                // A fixed date is overtaken by the next of its rule, which has a ladder of its own.
                let found = plan.occurrences.first(where: { $0.occurrence == occurrence })
            else { return Ahead(steps: steps, quiet: nil) }
            switch found.next {
            case .quiet(let day):
                return Ahead(steps: steps, quiet: day)
            case .quietOn(let day):
                today = min(day, facts.nextChange(after: today, roster) ?? day)
            case .step(let step):
                switch step.hold {
                case .nobodyReachable:
                    guard let change = facts.nextChange(after: today, roster) else {
                        return Ahead(steps: steps, quiet: nil)
                    }
                    today = change
                case .away(_, let until):
                    let next = max(until, step.ready, today.adding(days: 1))
                    today = min(next, facts.nextChange(after: today, roster) ?? next)
                case .silenced(let silence):
                    today = max(silence.over, today.adding(days: 1))
                case .grace(let until):
                    today = min(until, facts.nextChange(after: today, roster) ?? until)
                case .snoozed(let snooze):
                    today = max(snooze.until, today.adding(days: 1))
                case .outboxBusy:
                    facts = facts.supposingDecidedSpoken(on: today)
                case nil:
                    if step.ready > today {
                        // Planned anew on its day, and whenever somebody leaves or returns before it: who is
                        // there then may differ, and with it what is next.
                        today = min(step.ready, facts.nextChange(after: today, roster) ?? step.ready)
                        continue
                    }
                    steps.append(Step(date: today, step: step))
                    facts = facts.supposing(
                        step, of: found.occurrence, spokenOn: today, steward: plan.steward)
                    // One step a day: the next digest is tomorrow's.
                    today = today.adding(days: 1)
                }
            }
        }
        return Ahead(steps: steps, quiet: nil)
    }
}

extension PartnerFacts {
    /// The next day on which somebody is away, back, gone, or the steward, who was not the day before.
    fileprivate func nextChange(after today: CivilDate, _ roster: Roster) -> CivilDate? {
        (roster.absences.flatMap { [$0.from, $0.through.adding(days: 1)] } + stewards.map(\.date)
            + roster.leaving.values.map { $0.lastDay.adding(days: 1) })
            .filter { $0 > today }.min()
    }
}
