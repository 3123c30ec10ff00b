/// Finds the next step of one occurrence: what counts as said, what comes after it, when, and to whom.
///
/// Documentation/rules.md, "The ladder slides".
struct LadderPlanner {
    let occurrence: Occurrence
    let due: DueDate
    let facts: PartnerFacts
    let setting: Setting
    let addressing: Addressing

    func plan() -> OccurrencePlan {
        let spoken = facts.steps.filter {
            $0.state == .spoken && $0.occurrence.clock == occurrence.clock
                && $0.occurrence.subject == occurrence.subject
        }
        let counted = self.counted(among: spoken)
        let attempts = attemptsThatPutOff(since: counted.lastAsk)
        let next = next(counted: counted, spoken: spoken, attempts: attempts)
        return OccurrencePlan(
            occurrence: occurrence, due: due, rungs: rungs(counted: counted), next: next,
            said: spoken.filter { $0.spoken.map { $0 >= occurrence.anchor } ?? false }, attempts: attempts,
            health: Health(of: occurrence.clock, due: due.date, in: setting))
    }

    // MARK: The rungs and their nominal days

    var ladder: Ladder {
        switch occurrence.clock {
        case .followUp: setting.policy.ladder
        case .promise: setting.policy.promiseLadder
        case .reEvaluation: setting.policy.ladder.withoutLastQuestion
        }
    }

    private var isPromise: Bool { occurrence.clock == .promise }

    /// The steps in their order; a notice only where it has a day.
    private var steps: [StepName] {
        (noticeDay == nil ? [] : [.notice]) + ladder.steps.map(\.name)
    }

    private func offset(of step: StepName) -> Int? { ladder.steps.first { $0.name == step }?.offset }

    /// The last open day at or before the lead; none that would reach the anchor, and none where the lead is
    /// half the cadence or more: two mails about what just happened.
    private var noticeDay: CivilDate? {
        let lead = setting.policy.notice
        guard !isPromise, lead > 0, lead * 2 < due.cadenceDays,
            let day = setting.back(due.date.adding(days: -lead)), day > occurrence.anchor
        else { return nil }
        return day
    }

    /// The day of a step as the ladder has it, before gaps and open days; nil for a step it has not.
    private func nominal(_ step: StepName) -> CivilDate? {
        if step == .notice { return noticeDay }
        guard let offset = offset(of: step) else { return nil }
        if isPromise {
            if step == .due { return promisedDayOrBefore }
            if step == .repeat(1) && offset == 1 {
                let next = due.date.adding(days: 1)
                return setting.openDays.first(onOrAfter: next) ?? next
            }
        }
        return due.date.adding(days: offset)
    }

    /// A promise speaks on the last open day on or before the promised one, but after it was made.
    private var promisedDayOrBefore: CivilDate {
        guard let open = setting.openDays.last(onOrBefore: due.date), open > occurrence.anchor else { return due.date }
        return open
    }

    // MARK: What counts

    /// Steps that count as said, with the two that the next one is measured from.
    private struct Counted {
        let steps: [StepRecord]

        func last(_ step: StepName) -> StepRecord? { steps.last { $0.step == step } }
        var names: Set<StepName> { Set(steps.map(\.step)) }
        var asks: [StepRecord] { steps.filter { $0.step.isAsk } }
        var lastAsk: StepRecord? { asks.last }
        /// The highest rung that was asked.
        var furthestAsk: StepName? { asks.map(\.step).max() }
        var lastStewardsAsk: StepRecord? { steps.last { $0.step.isStewardsAsk } }
        var addressees: Set<StaffKey> { Set(steps.map(\.addressee)) }
    }

    /// A step counts, whatever anchor it was spoken under, if that was under the present steward and its own
    /// day as of today's facts lies no later than shortly after it was spoken. So a correction by a day
    /// repeats nothing, and one by a year loses nothing.
    private func counted(among spoken: [StepRecord]) -> Counted {
        let underPresentSteward = facts.stepsUnder(addressing.steward)
        let slack = self.slack
        let steps = spoken.filter { record in
            guard underPresentSteward.contains(record.id), let day = record.spoken,
                let nominal = nominal(record.step)
            else { return false }
            return nominal <= day.adding(days: slack)
        }
        return Counted(
            steps: steps.sorted { ($0.spoken ?? $0.decided, $0.id) < ($1.spoken ?? $1.decided, $1.id) })
    }

    /// Days by which a step may have been early and still counts.
    private var slack: Int { isPromise ? 0 : min(7, due.cadenceDays / 4) }

    // MARK: What is next

    private func next(counted: Counted, spoken: [StepRecord], attempts: [Touch]) -> OccurrencePlan.Next {
        let ordinary = ordinaryNext(counted: counted, spoken: spoken, attempts: attempts)
        guard let snooze = liveSnooze else { return ordinary }
        let speaks = setting.forwardForAsk(snooze.until, isPromise: isPromise)
        if setting.today < snooze.until {
            guard let step = snoozed(snooze, speaks: speaks, ordinary: ordinary, counted: counted) else {
                return ordinary
            }
            return .step(step.held(.snoozed(snooze)))
        }
        let usedUp = spoken.contains { ($0.spoken ?? $0.decided) >= snooze.until }
        if usedUp { return ordinary }
        return snoozed(snooze, speaks: speaks, ordinary: ordinary, counted: counted).map { .step($0) } ?? ordinary
    }

    /// The ladder as it runs when nobody has snoozed it.
    private func ordinaryNext(counted: Counted, spoken: [StepRecord], attempts: [Touch]) -> OccurrencePlan.Next {
        guard counted.lastStewardsAsk != nil else {
            let step: StepName =
                if let noticeDay, !counted.names.contains(.notice), setting.today < (nominal(.due) ?? due.date),
                    noticeDay < due.date
                { .notice } else { .due }
            return .step(stewardsStep(step, ready: ready(step, counted: counted, attempts: attempts), spoken: spoken))
        }
        let reached = counted.names.max() ?? .due
        for step in steps where step > reached {
            let day = ready(step, counted: counted, attempts: attempts)
            if !step.isEscalation { return .step(stewardsStep(step, ready: day, spoken: spoken)) }
            if let escalation = escalation(step, ready: day, counted: counted, spoken: spoken) {
                return .step(escalation)
            }
        }
        let quiet = quietDay(counted: counted)
        return setting.today < quiet ? .quietOn(quiet) : .quiet(since: quiet)
    }

    /// The moved-forward later of its own day, the gap after the last ask that counts, and an attempt.
    private func ready(_ step: StepName, counted: Counted, attempts: [Touch]) -> CivilDate {
        let nominal = nominal(step) ?? due.date
        if step == .notice { return nominal }
        if isPromise && (step == .due || step == .repeat(1)) { return nominal }
        var day = nominal
        if let last = counted.lastAsk, let furthest = counted.furthestAsk,
            let gap = gap(from: furthest, to: step)
        {
            day = max(day, (last.spoken ?? last.decided).adding(days: gap))
        }
        if let attempt = attempts.last {
            day = max(day, attempt.date.adding(days: ladder.firstGap))
        }
        return setting.forwardForAsk(day, isPromise: isPromise)
    }

    private func gap(from asked: StepName, to step: StepName) -> Int? {
        guard let before = offset(of: asked), let after = offset(of: step) else { return nil }
        return after - before
    }

    /// The nominal day of quiet, and no sooner than the gap after the last ask.
    private func quietDay(counted: Counted) -> CivilDate {
        let nominal = due.date.adding(days: ladder.quiet)
        guard let last = counted.lastAsk, let furthest = counted.furthestAsk, let offset = offset(of: furthest)
        else { return nominal }
        return max(nominal, (last.spoken ?? last.decided).adding(days: ladder.quiet - offset))
    }

    // MARK: To whom

    private func stewardsStep(
        _ step: StepName, ready: CivilDate, spoken: [StepRecord], reason: NextStep.Reason = .ladder,
        spacing: Spacing = .sameSevenDays
    ) -> NextStep {
        addressed(step, ready: ready, spoken: spoken, reason: reason, spacing: spacing) {
            addressing.forSteward(on: $0)
        }
    }

    /// nil where nobody new is left for it.
    private func escalation(
        _ step: StepName, ready: CivilDate, counted: Counted, spoken: [StepRecord]
    ) -> NextStep? {
        let asked = counted.addressees
        let date = max(setting.today, ready)
        let answer = addressing.forEscalation(step, asked: asked, on: date, ready: ready)
        if answer == .nobody { return nil }
        let next = addressed(step, ready: ready, spoken: spoken, reason: .ladder, spacing: .sameSevenDays) {
            addressing.forEscalation(step, asked: asked, on: $0, ready: ready)
        }
        // Waiting for somebody who is away is not lateness.
        let due: CivilDate =
            if case .away(_, let until) = next.hold {
                max(next.ready, setting.forwardForAsk(until, isPromise: isPromise))
            } else {
                next.ready
            }
        let latest = max(due, lastReturn(before: setting.today, from: ready, asked: asked))
        guard setting.today > latest.adding(days: Self.lateAfter), let last = counted.lastStewardsAsk else {
            return next
        }
        // Nobody is told on before they were told.
        let again = setting.forwardForAsk(latest.adding(days: Self.lateAfter + 1), isPromise: isPromise)
        return stewardsStep(last.step, ready: again, spoken: spoken, reason: .stewardFirst(insteadOf: step))
    }

    /// Days after its own day from which an escalation is late.
    private static let lateAfter = 7

    /// When the backup and the head were last waited for between `from` and `today`: the first day on which
    /// the step could have been handed over.
    private func lastReturn(before today: CivilDate, from ready: CivilDate, asked: Set<StaffKey>) -> CivilDate {
        let returns = setting.roster.absences
            .filter { $0.staff == addressing.backup || $0.staff == addressing.head }
            .filter { $0.delegate == nil && $0.contains(ready) && !asked.contains($0.staff) }
            .map { $0.through.adding(days: 1) }
            .filter { $0 <= ready.adding(days: Addressing.waitedFor) && $0 <= today }
        guard let back = returns.max() else { return ready }
        return setting.forwardForAsk(back, isPromise: isPromise)
    }

    /// Whether the same person may be asked the same again within seven days.
    private enum Spacing { case sameSevenDays, free }

    private func addressed(
        _ step: StepName, ready: CivilDate, spoken: [StepRecord], reason: NextStep.Reason, spacing: Spacing,
        to answer: (CivilDate) -> Addressing.Answer
    ) -> NextStep {
        var day = ready
        // The person may change with the day and the day with the person; a few turns settle it, as the day
        // only ever moves on.
        for _ in 0..<4 {
            guard case .person(let person, _) = answer(max(setting.today, day)), step.isAsk, !isPromise,
                spacing == .sameSevenDays, let asked = lastAsk(of: person, among: spoken)
            else { break }
            let earliest = setting.forwardForAsk(asked.adding(days: 7), isPromise: isPromise)
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
            hold: away ?? outboxBusy)
    }

    /// The last day on which this person was asked this, counted or not.
    private func lastAsk(of person: StaffKey, among spoken: [StepRecord]) -> CivilDate? {
        spoken.filter { $0.step.isAsk && $0.addressee == person }.compactMap(\.spoken).max()
    }

    private var outboxBusy: Hold? {
        facts.steps.first {
            $0.state == .decided && $0.occurrence.clock == occurrence.clock
                && $0.occurrence.subject == occurrence.subject
        }.map(Hold.outboxBusy)
    }

    // MARK: Attempts and snoozes

    /// An attempt on or after the day of the last ask puts the next step of a follow-up off by the first gap,
    /// at most three times an ask: who keeps trying is not nagged, and nobody puts off for ever.
    private func attemptsThatPutOff(since lastAsk: StepRecord?) -> [Touch] {
        guard occurrence.clock == .followUp, let asked = lastAsk?.spoken else { return [] }
        let attempts = facts.touches
            .filter { $0.how == .attempt && $0.date >= asked && $0.date <= setting.today }
            .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
        var days: [Touch] = []
        for attempt in attempts where days.last?.date != attempt.date && days.count < 3 { days.append(attempt) }
        return days
    }

    /// The snooze recorded last, unless the occurrence it held was answered since: then the anchor's fact was
    /// written down after it. A corrected fact keeps its place, and the snooze follows it.
    private var liveSnooze: Snooze? {
        facts.snoozes
            .filter { $0.clock == occurrence.clock && $0.subject == occurrence.subject }
            .max { ($0.recorded, $0.id) < ($1.recorded, $1.id) }
            .flatMap { due.anchor.recorded <= $0.recorded ? $0 : nil }
    }

    /// What a snooze speaks when it ends: the steward's next step where its day is near, else their last
    /// once more; nil where nothing was said before, for then it only ends.
    private func snoozed(
        _ snooze: Snooze, speaks: CivilDate, ordinary: OccurrencePlan.Next, counted: Counted
    ) -> NextStep? {
        let date = max(setting.today, speaks)
        if case .step(let step) = ordinary, !step.step.isEscalation, step.reason == .ladder,
            !counted.steps.isEmpty, (nominal(step.step) ?? due.date) <= date.adding(days: slack)
        {
            return stewardsStep(
                step.step, ready: speaks, spoken: [], reason: .snoozeEnded(snooze), spacing: .free)
        }
        guard let last = counted.lastStewardsAsk else {
            guard setting.today < snooze.until, case .step(let step) = ordinary else { return nil }
            return step.notBefore(speaks)
        }
        return stewardsStep(last.step, ready: speaks, spoken: [], reason: .snoozeEnded(snooze), spacing: .free)
    }

    // MARK: The rungs

    private func rungs(counted: Counted) -> [Rung] {
        let reached = counted.names.max()
        return steps.map { step in
            let state: Rung.State =
                if let record = counted.last(step) {
                    .said(record)
                } else if let reached, step < reached {
                    step.isEscalation ? .nobodyNew : .passedOver
                } else if step == .notice, setting.today >= (nominal(.due) ?? due.date) {
                    .passedOver
                } else {
                    .ahead
                }
            return Rung(step: step, nominal: nominal(step) ?? due.date, state: state)
        }
    }
}

extension Setting {
    /// The first day on or after `date` on which an ask may be said; a promise knows no season.
    func forwardForAsk(_ date: CivilDate, isPromise: Bool) -> CivilDate {
        (isPromise ? openDays.first(onOrAfter: date) : forward(date)) ?? date
    }
}

extension NextStep {
    fileprivate func held(_ hold: Hold) -> NextStep {
        NextStep(step: step, reason: reason, addressee: addressee, route: route, ready: ready, hold: hold)
    }

    fileprivate func notBefore(_ day: CivilDate) -> NextStep {
        NextStep(
            step: step, reason: reason, addressee: addressee, route: route, ready: max(ready, day), hold: hold)
    }
}

extension PartnerFacts {
    /// The steps decided under this steward since anything was decided under another: a change undone before
    /// anything was decided leaves no trace.
    func stepsUnder(_ steward: StaffKey?) -> Set<Int64> {
        let ordered = steps.sorted { $0.id < $1.id }
        let own = ordered.reversed().prefix { $0.steward == steward }
        return Set(own.map(\.id))
    }
}
