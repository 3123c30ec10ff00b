// A snooze, and what is said when it ends.

extension View {
    /// The snooze that rules an occurrence: the one recorded last, unless the occurrence has been
    /// answered since.
    func snooze(of occurrence: Occurrence) -> Snooze? {
        let matching = partner.snoozes.filter { snooze in
            snooze.fact.clock == occurrence.clock && snooze.fact.subject == occurrence.name.subject
                && (occurrence.clock != .fixedDate || dateSnoozed(snooze) == occurrence.name.anchor)
        }
        guard let last = matching.max(by: { $0.event < $1.event }), !isAnswered(last, occurrence) else {
            return nil
        }
        return last.fact
    }

    /// The date that was meant: the one that was open then, where it isn't said.
    private func dateSnoozed(_ snooze: Recorded<Snooze>) -> Day? {
        if let anchor = snooze.fact.anchor { return anchor }
        return setting.rules.first { $0.id == snooze.fact.subject }.flatMap {
            openDate(of: $0, on: snooze.on)
        }
    }

    /// Whether the occurrence that was snoozed has been answered: something entered since has moved
    /// the anchor on, or the stage began anew. A correction of what was there before has not.
    private func isAnswered(_ snooze: Recorded<Snooze>, _ occurrence: Occurrence) -> Bool {
        let kinds: [Happening.What]
        switch occurrence.clock {
        case .followUp: kinds = [.touch, .skip]
        case .reEvaluation: kinds = [.evaluation, .skip]
        case .contactCheck: kinds = [.confirmation, .skip]
        case .firstApproach: kinds = [.skip]
        case .promise, .agreement, .fixedDate: return false
        }
        let answers = partner.happenings.filter { happening in
            let fact = happening.fact
            guard kinds.contains(fact.what), fact.on <= today else { return false }
            switch fact.what {
            case .skip: return fact.clock == occurrence.clock && fact.subject == occurrence.name.subject
            case .confirmation: return fact.subject == occurrence.name.subject
            default: return true
            }
        }
        let before = answers.filter { $0.event < snooze.event }.map(\.fact.on).max()
        let since = answers.filter { $0.event > snooze.event }.map(\.fact.on).max()
        let periods = periods()
        // What was before a rest, or a rebuilding, moves no anchor that came of it.
        let first =
            occurrence.clock == .followUp ? run(periods).flatMap { $0.isAfterPause ? $0.began : nil } : nil
        if let since, before.map({ $0 < since }) ?? true, first.map({ $0 <= since }) ?? true { return true }
        guard occurrence.clock != .contactCheck else {
            // That they are to be checked is another matter than that they left.
            let left = partner.contacts.first { $0.id == occurrence.name.subject }?.left
            return left.map { snooze.on < $0 && $0 <= today } ?? false
        }
        let began = occurrence.clock == .followUp ? run(periods)?.began : periods.last?.began
        guard let began else { return false }
        // A stage that was entered since began another occurrence, also on a day before the snooze.
        let isEnteredSince = partner.stages.contains { $0.event > snooze.event && $0.fact.on == began }
        return isEnteredSince || began > snooze.on
    }

    /// Whether a snooze runs at whose end there is something of the steward's to say once more.
    func waitsForSnooze(_ occurrence: Occurrence) -> Bool {
        guard let snooze = snooze(of: occurrence), today < snooze.until else { return false }
        return ladder(of: occurrence).counted.contains { !$0.step.isEscalation }
    }

    /// What an ended snooze says, once: the steward's next step if it is near, else their last once
    /// more. `nil` where no snooze has ended, it has been used up, or nothing was said before.
    func afterSnooze(
        of occurrence: Occurrence, _ ladder: Ladder, _ plain: NextStep
    ) -> NextStep? {
        guard let snooze = snooze(of: occurrence), snooze.until <= today else { return nil }
        let spoken = ladder.rows.filter { $0.state == .spoken }
        guard !spoken.contains(where: { $0.day >= snooze.until }),
            let last = ladder.furthest(ladder.counted.filter { !$0.step.isEscalation })
        else { return nil }
        let ready = moveAsk(snooze.until, of: occurrence)
        var step = ladder.places[last].rung.step
        if !plain.step.isEscalation, plain.step != .quiet, !plain.isInsteadOfEscalation,
            let next = ladder.index(plain.step),
            ladder.places[next].nominal <= max(today, ready) + tolerance(of: occurrence)
        {
            step = plain.step
        }
        var next = addressed(step, ready: snooze.until, of: occurrence, ladder)
        next.ready = ready
        next.endsSnooze = true
        return next
    }
}
