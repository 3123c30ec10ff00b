/// What holds a step back, beside a snooze and somebody's being away.
///
/// The order in which the reasons are given is Documentation/rules.md, section 5.
extension LadderPlanner {
    func next(counted: CountedSteps, attempts: [Touch]) -> OccurrencePlan.Next {
        let next = nextAfterSnooze(counted: counted, attempts: attempts)
        guard case .step(let step) = next, let silence else { return next }
        return .step(step.held(.silenced(silence)))
    }

    /// Of several that cover the occurrence today, the one that lasts longest.
    private var silence: Silence? {
        setting.roster.silences
            .filter {
                $0.contains(setting.today)
                    && $0.scope.covers(occurrence, of: facts.partner, steward: addressing.steward)
            }
            .max { ($0.over, $0.id) < ($1.over, $1.id) }
    }

    /// After a handover the new steward is not asked at once: what was promised or agreed on does not wait.
    var grace: Hold? {
        switch occurrence.clock {
        case .promise, .agreement: return nil
        case .followUp, .reEvaluation, .firstApproach, .contactCheck, .fixedDate: break
        }
        guard let asksFrom = facts.asksFrom(on: setting.today), setting.today < asksFrom else { return nil }
        return .grace(until: asksFrom)
    }
}
