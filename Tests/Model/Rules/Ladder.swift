// The ladder slides.

extension View {
    /// The next step of an open occurrence, as of today. What holds it back is another question.
    package func nextStep(of occurrence: Occurrence) -> NextStep {
        let ladder = ladder(of: occurrence)
        let plain = plainStep(of: occurrence, ladder)
        return afterSnooze(of: occurrence, ladder, plain) ?? plain
    }

    func ladder(of occurrence: Occurrence) -> Ladder {
        let rungs = policy.ladders[occurrence.clock] ?? []
        var ladder = Ladder(clock: occurrence.clock, places: [], rows: rows(of: occurrence))
        for rung in rungs {
            if let nominal = nominal(rung, of: occurrence) {
                ladder.places.append(Place(rung: rung, nominal: nominal))
            }
        }
        let tolerance = tolerance(of: occurrence)
        let tenure = partner.tenure.number
        let counted = ladder.rows.filter { row in
            guard row.tenure == tenure, let index = ladder.index(row.step) else { return false }
            let isSaid = row.state == .spoken || row.state == .superseded && row.step.isEscalation
            return isSaid && ladder.places[index].nominal <= row.day + tolerance
        }
        ladder.count(counted)
        return ladder
    }

    private func rows(of occurrence: Occurrence) -> [Row] {
        partner.rows.filter { row in
            row.name.clock == occurrence.clock && row.name.subject == occurrence.name.subject
                && (occurrence.clock != .fixedDate || row.name.anchor == occurrence.name.anchor)
        }
    }

    /// How many days before its nominal date a step may have been said and still count.
    func tolerance(of occurrence: Occurrence) -> Int {
        if occurrence.clock == .promise { return 0 }
        guard let cadence = occurrence.cadence else { return 7 }
        let anchor = occurrence.name.anchor
        return min(7, (cadence.after(anchor) - anchor) / 4)
    }

    private func plainStep(of occurrence: Occurrence, _ ladder: Ladder) -> NextStep {
        // Without an ask of the steward's the ladder is at `due`, whatever else was said.
        guard !ladder.stewardsAsks.isEmpty, let furthest = ladder.furthest(ladder.counted) else {
            return firstStep(of: occurrence, ladder)
        }
        for place in ladder.places[(furthest + 1)...] {
            if place.rung.step == .quiet { break }
            if !place.rung.step.isEscalation {
                return stewardsStep(place, of: occurrence, ladder)
            }
            if let step = escalation(place, of: occurrence, ladder) { return step }
            // Nobody new is left: it is superseded, and the next one's turn comes.
        }
        return quiet(ladder)
    }

    /// The end of the ladder: the later of its nominal day and the gap after the last step.
    private func quiet(_ ladder: Ladder) -> NextStep {
        guard let place = ladder.places.last, let last = ladder.lastAsk else {
            return NextStep(step: .quiet, ready: today)
        }
        return NextStep(
            step: .quiet, ready: max(place.nominal, shift(last, ladder.gap(to: place.rung), of: ladder.clock))
        )
    }

    /// The notice, before the due date; else `due`, which passes it over.
    private func firstStep(of occurrence: Occurrence, _ ladder: Ladder) -> NextStep {
        guard let place = ladder.places.first(where: { $0.rung.step == .due }) else {
            return quiet(ladder)
        }
        let due = stewardsStep(place, of: occurrence, ladder)
        if let first = ladder.places.first, first.rung.step == .notice, today < place.nominal,
            !ladder.counted.contains(where: { $0.step == .notice }),
            // A new steward gets a notice only if its date was still to come.
            partner.tenure.how == .first || first.nominal >= partner.tenure.began
        {
            return addressed(.notice, ready: first.nominal, of: occurrence, ladder)
        }
        return due
    }

    private func stewardsStep(_ place: Place, of occurrence: Occurrence, _ ladder: Ladder) -> NextStep {
        let ready = readyForAnyone(place, of: occurrence, ladder)
        return addressed(place.rung.step, ready: ready, of: occurrence, ladder)
    }

    /// A step of the steward's with its reader, and moved on from what the same reader was asked.
    func addressed(
        _ step: Step, ready: Day, of occurrence: Occurrence, _ ladder: Ladder
    ) -> NextStep {
        let dead = unansweredDeadLetters(step, of: occurrence, ladder)
        let reader = dead.isEmpty ? stewardsReader() : readerAfterDeath(dead)
        var next = NextStep(step: step, ready: ready, to: reader, followsDeadLetter: !dead.isEmpty)
        if step != .notice { next.ready = asking(reader, notBefore: ready, of: occurrence) }
        return next
    }

    /// The later of `day` and a week after the same person was last asked, moved on.
    func asking(_ reader: Int?, notBefore day: Day, of occurrence: Occurrence) -> Day {
        guard occurrence.clock != .promise, let reader,
            let last = lastAsk(of: reader, about: occurrence)
        else { return day }
        return max(day, moveAsk(last + 7, of: occurrence))
    }

    /// When this person was last asked by this clock about this subject, under whatever anchor.
    func lastAsk(of reader: Int, about occurrence: Occurrence) -> Day? {
        var last: Day?
        for row in partner.rows
        where row.name.clock == occurrence.clock && row.name.subject == occurrence.name.subject
            && row.state == .spoken && row.isAsk && row.to == reader
        {
            last = later(last, row.day)
        }
        return last
    }

    /// When an ask is ready, but for what its reader was asked before.
    func readyForAnyone(_ place: Place, of occurrence: Occurrence, _ ladder: Ladder) -> Day {
        let isPromise = occurrence.clock == .promise
        if isPromise, place.rung.step == .due || place.rung.step == .repeat(1) { return place.nominal }
        var day = place.nominal
        if let last = ladder.lastAsk {
            day = max(day, shift(last, ladder.gap(to: place.rung), of: occurrence.clock))
            if let attempt = lastAttempt(since: last, occurrence.clock) {
                day = max(day, shift(attempt, firstGap(ladder), of: occurrence.clock))
            }
        }
        return moveAsk(day, of: occurrence)
    }

    func moveAsk(_ day: Day, of occurrence: Occurrence) -> Day {
        occurrence.clock == .promise ? openDay(onOrAfter: day) : forward(day)
    }

    /// The last attempt that puts off what comes after an ask: of the days with one since, the third at most.
    private func lastAttempt(since ask: Day, _ clock: Clock) -> Day? {
        guard clock == .followUp || clock == .firstApproach else { return nil }
        let days = Set(
            partner.happenings.filter {
                $0.fact.what == .attempt && $0.fact.on >= ask && $0.fact.on <= today
            }.map(\.fact.on))
        return days.sorted().prefix(3).last
    }

    /// From `due` to the first repeat.
    func firstGap(_ ladder: Ladder) -> Int {
        guard let due = ladder.index(.due), due + 1 < ladder.places.count else { return 0 }
        return ladder.places[due + 1].rung.offset - ladder.places[due].rung.offset
    }

    /// An escalation to whoever is new; not said within seven days of being ready, the steward's
    /// last step once more. `nil`: nobody new is left.
    private func escalation(
        _ place: Place, of occurrence: Occurrence, _ ladder: Ladder
    ) -> NextStep? {
        let step = place.rung.step
        let base = readyForAnyone(place, of: occurrence, ladder)
        let dead = unansweredDeadLetters(step, of: occurrence, ladder)
        let asked = Set(ladder.asks.map(\.to))
        let reader: Int
        if dead.isEmpty {
            switch escalationReader(step, asked: asked, ready: base, on: max(today, base)) {
            case .nobody: return nil
            case .waiting: return NextStep(step: step, ready: base, to: nil)
            case .person(let person): reader = person
            }
        } else {
            guard let person = readerAfterDeath(dead) else { return nil }
            reader = person
        }
        let ready = asking(reader, notBefore: base, of: occurrence)
        var latest = ready + 7
        // Waiting for somebody who is away is not lateness.
        if case .waiting(let back) = escalationReader(step, asked: asked, ready: base, on: base) {
            latest = max(ready, moveAsk(back, of: occurrence)) + 7
        }
        if today > latest, let furthest = ladder.furthest(ladder.stewardsAsks) {
            let again = ladder.places[furthest].rung.step
            var first = addressed(
                again, ready: moveAsk(latest + 1, of: occurrence), of: occurrence, ladder)
            first.isInsteadOfEscalation = true
            return first
        }
        return NextStep(
            step: step, ready: ready, to: reader, followsDeadLetter: !dead.isEmpty)
    }
}
