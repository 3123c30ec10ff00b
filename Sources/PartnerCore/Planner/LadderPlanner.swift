/// Finds the next step of one occurrence: what counts as said, what comes after it, and when.
///
/// To whom is in `LadderPlanner+Addressing`; Documentation/rules.md, section 3. A class, as its closures would copy all
/// of the facts.
final class LadderPlanner {
    let occurrence: Occurrence
    let due: DueDate
    let facts: PartnerFacts
    let setting: Setting
    let addressing: Addressing
    let ladder: Ladder
    /// From `due` on, with how far after it they are.
    let ladderSteps: [(name: StepName, offset: Int)]
    /// The steps in their order; a notice only where it has a day.
    let steps: [StepName]
    let noticeDay: CivilDate?
    /// Everything of this clock and subject that the mail system accepted, under any anchor and steward.
    let spoken: [StepRecord]

    init(
        occurrence: Occurrence, due: DueDate, facts: PartnerFacts, setting: Setting, addressing: Addressing
    ) {
        self.occurrence = occurrence
        self.due = due
        self.facts = facts
        self.setting = setting
        self.addressing = addressing
        ladder = setting.policy.ladder(for: occurrence.clock)
        ladderSteps = ladder.steps
        noticeDay = Self.noticeDay(of: occurrence, due: due, in: setting)
        steps = (noticeDay == nil ? [] : [.notice]) + ladderSteps.map { $0.name }
        spoken = facts.steps.filter { $0.state == .spoken && $0.concerns(occurrence) }
    }

    func plan() -> OccurrencePlan {
        let counted = counted(among: spoken)
        let attempts = attemptsThatPutOff(since: counted.lastAsk)
        return OccurrencePlan(
            occurrence: occurrence, due: due, rungs: rungs(counted: counted),
            next: next(counted: counted, attempts: attempts),
            said: spoken.filter { $0.spoken.map { $0 >= occurrence.anchor } ?? false }, attempts: attempts,
            health: Health(of: occurrence.clock, due: due.date, in: setting))
    }

    var isPromise: Bool { occurrence.clock == .promise }

    /// The ladder as it runs when nobody has snoozed it.
    func ordinaryNext(counted: CountedSteps, attempts: [Touch]) -> OccurrencePlan.Next {
        guard counted.lastStewardsAsk != nil else {
            let step: StepName = noticeIsNext(counted: counted) ? .notice : .due
            return .step(stewardsStep(step, ready: ready(step, counted: counted, attempts: attempts)))
        }
        let reached = counted.furthest ?? .due
        for step in steps where step > reached {
            let day = ready(step, counted: counted, attempts: attempts)
            if !step.isEscalation { return .step(stewardsStep(step, ready: day)) }
            if let escalation = escalation(step, ready: day, counted: counted) { return .step(escalation) }
        }
        let quiet = quietDay(counted: counted)
        return setting.today < quiet ? .quietOn(quiet) : .quiet(since: quiet)
    }

    /// A notice may be late, until the due date itself passes it over.
    private func noticeIsNext(counted: CountedSteps) -> Bool {
        !counted.has(.notice) && !noticeIsPassedOver && noticeDay != nil
    }

    /// The moved-forward later of its own day, the gap after the last ask that counts, and an attempt.
    private func ready(_ step: StepName, counted: CountedSteps, attempts: [Touch]) -> CivilDate {
        let nominal = nominal(step) ?? due.date
        if step == .notice { return nominal }
        if isPromise && (step == .due || step == .repeat(1)) { return nominal }
        var day = nominal
        if let last = counted.lastAsk, let furthest = counted.furthestAsk,
            let gap = gap(from: furthest, to: step)
        {
            day = max(day, self.day(gap, after: last.day))
        }
        if let attempt = attempts.last {
            day = max(day, setting.openDays.day(ladder.firstGap, after: attempt.date))
        }
        return forward(day)
    }

    private func gap(from asked: StepName, to step: StepName) -> Int? {
        guard let before = offset(of: asked), let after = offset(of: step) else { return nil }
        return after - before
    }

    /// The nominal day of quiet, and no sooner than the gap after the last ask.
    private func quietDay(counted: CountedSteps) -> CivilDate {
        let nominal = day(ladder.quiet, after: due.date)
        guard let last = counted.lastAsk, let furthest = counted.furthestAsk,
            let offset = offset(of: furthest)
        else { return nominal }
        return max(nominal, day(ladder.quiet - offset, after: last.day))
    }

    /// The first day on or after `date` on which an ask may be said; a promise knows no season.
    func forward(_ date: CivilDate) -> CivilDate {
        (isPromise ? setting.openDays.first(onOrAfter: date) : setting.forward(date)) ?? date
    }
}

extension StepRecord {
    /// Of the same clock and subject, under whatever anchor.
    func concerns(_ other: Occurrence) -> Bool {
        occurrence.clock == other.clock && occurrence.subject == other.subject
    }
}
