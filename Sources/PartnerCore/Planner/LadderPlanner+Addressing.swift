/// To whom a step goes, and what that does to its day.
extension LadderPlanner {
    /// Whether the same person may be asked the same again within seven days.
    enum Spacing { case sameSevenDays, free }

    func stewardsStep(
        _ step: StepName, ready: CivilDate, reason: NextStep.Reason = .ladder,
        spacing: Spacing = .sameSevenDays
    ) -> NextStep {
        let dead = deadLetters(of: step)
        return addressed(step, ready: ready, reason: reason, spacing: spacing) { [addressing] date in
            dead.isEmpty
                ? addressing.forSteward(on: date)
                : addressing.forSteward(afterDeadLettersTo: dead, on: date)
        }
    }

    /// nil where nobody new is left for it.
    func escalation(_ step: StepName, ready: CivilDate, counted: CountedSteps) -> NextStep? {
        let asked = counted.asked
        let dead = deadLetters(of: step)
        let answer = { [addressing] (date: CivilDate) in
            dead.isEmpty
                ? addressing.forEscalation(step, asked: asked, on: date, ready: ready)
                : addressing.forEscalation(afterDeadLettersTo: dead, on: date)
        }
        if answer(max(setting.today, ready)) == .nobody { return nil }
        let next = addressed(step, ready: ready, reason: .ladder, spacing: .sameSevenDays, to: answer)
        // Waiting for somebody who is away is not lateness, whatever became of the mail that they then got.
        let first = addressing.forEscalation(step, asked: asked, on: ready, ready: ready)
        let waitedUntil = if case .wait(_, let until) = first { forward(until) } else { ready }
        let latest = max(next.ready, waitedUntil)
        guard setting.today > latest.adding(days: Self.lateAfter), let last = counted.lastStewardsAsk else {
            return next
        }
        // Nobody is told on before they were told.
        let again = forward(latest.adding(days: Self.lateAfter + 1))
        return stewardsStep(last.step, ready: again, reason: .stewardFirst(insteadOf: step))
    }

    /// Days after its own day from which an escalation is late.
    private static let lateAfter = 7

    private func addressed(
        _ step: StepName, ready: CivilDate, reason: NextStep.Reason, spacing: Spacing,
        to answer: (CivilDate) -> Addressing.Answer
    ) -> NextStep {
        var day = ready
        // The person may change with the day and the day with the person; a few turns settle it, as the day
        // only ever moves on.
        for _ in 0..<4 {
            guard case .person(let person, _) = answer(max(setting.today, day)), step.isAsk, !isPromise,
                spacing == .sameSevenDays, let asked = lastAsk(of: person)
            else { break }
            let earliest = forward(asked.adding(days: 7))
            if earliest <= day { break }
            day = earliest
        }
        let (addressee, route, away): (StaffKey?, Route, Hold?) =
            switch answer(max(setting.today, day)) {
            case .person(let person, let route): (person, route, nil)
            case .wait(let person, let until): (person, .steward, .away(person, until: until))
            case .nobody: (nil, .nobody, .nobodyReachable)
            }
        return NextStep(
            step: step, reason: reason, addressee: addressee, route: route, ready: day,
            hold: away ?? grace ?? outboxBusy)
    }

    /// The last day on which this person was asked this, counted or not.
    private func lastAsk(of person: StaffKey) -> CivilDate? {
        spoken.filter { $0.step.isAsk && $0.addressee == person }.map(\.day).max()
    }

    private var outboxBusy: Hold? {
        facts.steps.first { $0.state == .decided && $0.concerns(occurrence) }.map(Hold.outboxBusy)
    }
}
