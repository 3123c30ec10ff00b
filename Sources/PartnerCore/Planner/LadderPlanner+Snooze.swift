/// Snoozes: an occurrence is held until a date, and then speaks once.
extension LadderPlanner {
    func nextAfterSnooze(counted: CountedSteps, attempts: [Touch]) -> OccurrencePlan.Next {
        let ordinary = ordinaryNext(counted: counted, attempts: attempts)
        guard let snooze = liveSnooze else { return ordinary }
        let usedUp = spoken.contains { $0.day >= snooze.until }
        let over = setting.today >= snooze.until
        if over && usedUp { return ordinary }
        guard let step = afterSnooze(snooze, ordinary: ordinary, counted: counted) else { return ordinary }
        return .step(over ? step : step.held(.snoozed(snooze)))
    }

    /// The snooze recorded last, unless the occurrence it held was answered since.
    ///
    /// Then the anchor's fact was written down after it, or is of a later day. A corrected fact keeps the
    /// moment at which it was written down, so the snooze follows it.
    private var liveSnooze: Snooze? {
        facts.snoozes
            .filter { $0.clock == occurrence.clock && $0.subject == occurrence.subject }
            .max { ($0.recorded, $0.id) < ($1.recorded, $1.id) }
            .flatMap { snooze in
                let day = setting.branch.zone.date(snooze.recorded)
                return isSame(on: day, by: snooze.recorded) ? snooze : nil
            }
    }

    /// Whether the occurrence that was snoozed is this one.
    private func isSame(on day: CivilDate, by moment: Instant) -> Bool {
        if case .rule(let rule, let date) = due.anchor.source {
            // A date that was ahead then has an anchor to come.
            return setting.openDate(of: rule, facts, on: day)?.date == date
        }
        return due.anchor.recorded <= moment && due.anchor.date <= day
    }

    /// What a snooze speaks when it ends: the steward's next step where its day is near, else their last
    /// once more. Where nothing was said before it only ends: held until then, and nil afterwards.
    private func afterSnooze(
        _ snooze: Snooze, ordinary: OccurrencePlan.Next, counted: CountedSteps
    ) -> NextStep? {
        let speaks = forward(snooze.until)
        guard let last = counted.lastStewardsStep else {
            guard setting.today < snooze.until, case .step(let step) = ordinary else { return nil }
            return step.notBefore(speaks)
        }
        return stewardsStep(
            nearStewardsStep(ordinary, on: max(setting.today, speaks)) ?? last.step, ready: speaks,
            reason: .snoozeEnded(snooze), spacing: .free)
    }

    /// The next step, if it is the steward's own and its day is near: never over the head of an escalation.
    private func nearStewardsStep(_ ordinary: OccurrencePlan.Next, on date: CivilDate) -> StepName? {
        guard case .step(let step) = ordinary, !step.step.isEscalation, step.reason == .ladder,
            (nominal(step.step) ?? due.date) <= date.adding(days: slack)
        else { return nil }
        return step.step
    }
}

extension NextStep {
    func held(_ hold: Hold) -> NextStep {
        NextStep(step: step, reason: reason, addressee: addressee, route: route, ready: ready, hold: hold)
    }

    fileprivate func notBefore(_ day: CivilDate) -> NextStep {
        NextStep(
            step: step, reason: reason, addressee: addressee, route: route, ready: max(ready, day), hold: hold
        )
    }
}
