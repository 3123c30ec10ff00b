// What is open, and from when it counts.

/// An open occurrence.
package struct Occurrence: Equatable, Sendable {
    package var name: OccurrenceName
    /// The due date, moved.
    package var due: Day
    /// The clock's cadence, if it has one.
    var cadence: Span?
    /// Of a fixed date with a lead of its own: days.
    var lead: Int?

    package var clock: Clock { name.clock }
}

extension View {
    /// Every open occurrence, those that are not due for long as well.
    package func occurrences() -> [Occurrence] {
        let periods = periods()
        guard let period = periods.last else { return [] }
        return period.stage.clocks.flatMap { clock in
            switch clock {
            case .followUp: run(periods).map { [followUp($0)] } ?? []
            case .promise: promises()
            case .reEvaluation: [reEvaluation(period)]
            case .firstApproach: [firstApproach(period)]
            case .contactCheck: contactChecks()
            case .agreement: agreements()
            case .fixedDate: fixedDates()
            }
        }
    }

    private func occurrence(
        _ clock: Clock, _ subject: Int, anchor: Day, due: Day, cadence: Span?
    ) -> Occurrence {
        let name = OccurrenceName(partner.entry.id, clock, subject, anchor)
        // A promise is never moved.
        let moved = clock == .promise ? due : move(due, anchor: anchor, cadence: due - anchor)
        return Occurrence(name: name, due: moved, cadence: cadence)
    }

    private func followUp(_ run: Run) -> Occurrence {
        let cadence = partner.entry.cadence ?? policy.followUp
        let answer = later(last(.touch), lastSkip(.followUp))
        if let answer, !run.isAfterPause || answer >= run.began {
            return occurrence(
                .followUp, 0, anchor: answer, due: cadence.after(answer), cadence: cadence)
        }
        let first = run.isAfterPause ? Span.days(policy.afterPause) : cadence
        return occurrence(
            .followUp, 0, anchor: run.began, due: first.after(run.began), cadence: first)
    }

    private func promises() -> [Occurrence] {
        // One that was made on a day to come (the clock was wrong) is passed over until then.
        partner.promises.filter { promise in
            promise.made <= today
                && !partner.answers.contains { $0.fact.what == .promise && $0.fact.subject == promise.id }
        }.map { occurrence(.promise, $0.id, anchor: $0.made, due: $0.due, cadence: nil) }
    }

    private func reEvaluation(_ period: Period) -> Occurrence {
        let answer = later(last(.evaluation), lastSkip(.reEvaluation))
        let anchor = later(answer, period.began)!
        func at(_ due: Day, _ interval: Span) -> Occurrence {
            occurrence(.reEvaluation, 0, anchor: anchor, due: due, cadence: interval)
        }
        if period.stage == .building {
            let interval = policy.buildingReEvaluation
            return at(interval.after(anchor), interval)
        }
        let isAfterRest = period.from == .resting
        // The evaluation that establishes a partner is not its first re-evaluation; one on the day
        // a rest ends is what was asked for.
        if let answer, answer > period.began || answer == period.began && isAfterRest {
            return at(policy.reEvaluation.after(anchor), policy.reEvaluation)
        }
        if isAfterRest { return at(anchor + policy.afterPause, .days(policy.afterPause)) }
        if let spread = period.spread { return at(anchor + spread, .days(spread)) }
        return at(policy.firstReEvaluation.after(anchor), policy.firstReEvaluation)
    }

    private func firstApproach(_ period: Period) -> Occurrence {
        let anchor = later(lastSkip(.firstApproach), period.began)!
        let wait = policy.firstApproach
        return occurrence(.firstApproach, 0, anchor: anchor, due: wait.after(anchor), cadence: wait)
    }

    /// Of everybody there; where all have left, a successor of who left last is looked for.
    private func contactChecks() -> [Occurrence] {
        let there = partner.contacts.filter { $0.left.map { today < $0 } ?? true }
        guard there.isEmpty else { return there.map(contactCheck) }
        let gone = partner.contacts.compactMap { contact in contact.left.map { (left: $0, id: contact.id) } }
        guard let last = gone.max(by: { ($0.left, $0.id) < ($1.left, $1.id) }) else { return [] }
        if let skip = lastSkip(.contactCheck, last.id), skip >= last.left {
            let cadence = policy.contactCheck
            return [
                occurrence(.contactCheck, last.id, anchor: skip, due: cadence.after(skip), cadence: cadence)
            ]
        }
        // At once: there is no time between.
        return [occurrence(.contactCheck, last.id, anchor: last.left, due: last.left, cadence: .days(0))]
    }

    private func contactCheck(_ contact: Contact) -> Occurrence {
        let confirmed = last(.confirmation) { $0.subject == contact.id }
        let answer = later(confirmed, lastSkip(.contactCheck, contact.id))
        let anchor = later(answer, contact.entered)!
        let cadence = policy.contactCheck
        return occurrence(
            .contactCheck, contact.id, anchor: anchor, due: cadence.after(anchor), cadence: cadence)
    }

    private func agreements() -> [Occurrence] {
        partner.agreements.filter { agreement in
            // A renewal after the answer opens it anew; one ahead of its first day is none yet.
            agreement.fact.start <= today
                && !partner.answers.contains {
                    $0.fact.what == .agreement && $0.fact.subject == agreement.fact.id
                        && $0.event > agreement.event
                }
        }.map {
            occurrence(
                .agreement, $0.fact.id, anchor: $0.fact.start, due: $0.fact.end - policy.lead, cadence: nil)
        }
    }
}
