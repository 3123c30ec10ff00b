/// One partner through two months.
struct MonthlyLife {
    let facts: PartnerFacts
    let library: Library
    let roster: Roster

    var name: String { facts.partner.name }

    func stage(on day: CivilDate) -> Stage? { StageNow(facts, on: day)?.stage }

    func isKept(on day: CivilDate) -> Bool {
        let stage = stage(on: day)
        return stage == .building || stage == .established
    }

    private func plan(on day: CivilDate) -> Plan? {
        Planner.plan(facts, in: library, roster: roster, on: day)
    }

    func isLost(on day: CivilDate) -> Bool { plan(on: day)?.health == .lost }

    /// Whether the follow-up is not overdue; nil where it does not run.
    private func isOnTime(on day: CivilDate) -> Bool? {
        let plan = plan(on: day)
        return plan?.occurrences.first { $0.occurrence.clock == .followUp }.map {
            $0.health < .overdue && plan?.health != .lost
        }
    }

    func isInTouch(on day: CivilDate) -> Bool { isOnTime(on: day) ?? true }

    func touches(in month: ClosedRange<CivilDate>) -> [Touch] {
        facts.touches.filter { $0.how.isTouch && month.contains($0.date) }
    }

    func promisesKept(in month: ClosedRange<CivilDate>) -> Int {
        facts.promises.count { $0.state == .kept && ($0.closed.map(month.contains) ?? false) }
    }

    /// Whether they are in one of these stages at the month's end, and at its beginning were in none of them or `others`.
    func came(to stages: Set<Stage>, in month: ClosedRange<CivilDate>, from others: Set<Stage>) -> Bool {
        guard let now = StageNow(facts, on: month.upperBound), now.origin != .imported,
            stages.contains(now.stage)
        else { return false }
        return stage(on: month.lowerBound.adding(days: -1)).map { !stages.union(others).contains($0) } ?? true
    }

    /// The month's first touch that came after its time.
    func again(in month: ClosedRange<CivilDate>) -> DigestMonth.Again? {
        touches(in: month).map(\.date).sorted().lazy.compactMap { day -> DigestMonth.Again? in
            let before = day.adding(days: -1)
            guard isOnTime(on: before).map({ !$0 }) ?? (stage(on: before) == .lapsed) else {
                return nil
            }
            return DigestMonth.Again(partner: name, last: facts.lastTouch(on: before)?.date, on: day)
        }.first
    }

    func lost(
        in month: ClosedRange<CivilDate>, _ person: (StaffKey) -> DigestPerson
    ) -> DigestMonth.Lost? {
        let before = month.lowerBound.adding(days: -1), end = month.upperBound
        guard isKept(on: before) || stage(on: before) == .resting else { return nil }
        let how: DigestMonth.Lost.How
        switch stage(on: end) {
        case .lapsed: how = .lapsed
        case .ended: how = .ended
        case .building, .established:
            guard isLost(on: end), !isLost(on: before) else { return nil }
            how = .silent
        case .prospect, .resting, nil: return nil
        }
        return DigestMonth.Lost(
            partner: name, steward: facts.steward(on: end).map(person),
            lastTouch: facts.lastTouch(on: end)?.date, how: how)
    }

    /// Of each ask that was first said in the month the days to its answer, as far as there is one by `today`; nil: it is
    /// open. What was passed over, or ended with its stage, is not counted.
    func answers(askedIn month: ClosedRange<CivilDate>, by today: CivilDate) -> [Int?] {
        let first = Dictionary(
            grouping: facts.steps.filter { $0.spoken != nil && $0.step.isStewardsAsk }, by: \.occurrence
        ).compactMapValues { $0.compactMap(\.spoken).min() }
            .filter { month.contains($0.value) }
        if first.isEmpty { return [] }
        let open = Set((plan(on: today)?.occurrences ?? []).map(\.occurrence))
        return first.compactMap { occurrence, asked -> Int?? in
            guard let days = answers(to: occurrence) else { return nil }
            // Told later, it may have been done before the ask.
            if let answer = days.filter({ $0 <= today }).min() {
                return .some(max(0, answer.days(since: asked)))
            }
            return open.contains(occurrence) ? .some(nil) : nil
        }
    }

    /// The days of what answered an occurrence; nil of a clock that is not counted.
    private func answers(to occurrence: Occurrence) -> [CivilDate]? {
        switch occurrence.clock {
        case .followUp:
            facts.touches.filter { $0.how.isTouch && $0.date > occurrence.anchor }.map(\.date)
        case .firstApproach:
            facts.touches.filter { $0.how.isTouch && $0.date >= occurrence.anchor }.map(\.date)
        case .promise: facts.promises.filter { $0.id == occurrence.subject }.compactMap(\.closed)
        case .reEvaluation: facts.evaluations.map(\.date).filter { $0 > occurrence.anchor }
        case .contactCheck, .agreement, .fixedDate: nil
        }
    }
}
