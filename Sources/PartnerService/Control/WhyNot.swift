import PartnerControl
import PartnerCore

/// Why nothing was said about a partner on a day, clock by clock.
///
/// The facts are today's: of a day in the past it says what the rules make of it now, and beside that what
/// the records hold of what was said.
struct WhyNot {
    let household: Household
    let facts: PartnerFacts
    let on: CivilDate
    /// Whose digest of that day was decided.
    let decided: Set<StaffKey>
    /// The digests of the week through that day that have left, or were decided to hold nothing.
    let given: Set<DigestKey>

    private typealias Line = Verb.WhyNot.Line

    func lines(clock: ClockKind?) -> [Verb.WhyNot.Line] {
        let clocks = clock.map { [$0] } ?? ClockKind.allCases
        guard let plan = Planner.plan(known, in: household.library, roster: household.roster, on: on),
            let stage = plan.stage
        else { return clocks.map { Line(clock: $0, reason: .notRunning) } }
        return clocks.flatMap { clock -> [Verb.WhyNot.Line] in
            let open = plan.occurrences.filter { $0.occurrence.clock == clock }
            if !stage.stage.clocks.contains(clock) {
                return [Line(clock: clock, reason: .notRunning, stage: stage.stage)]
            }
            if open.isEmpty { return [Line(clock: clock, reason: .noneOpen)] }
            return open.map { line($0, plan: plan) }
        }
    }

    /// What had been said before that day: a step of the day itself is told apart.
    private var known: PartnerFacts {
        var facts = facts
        facts.steps.removeAll { ($0.spoken ?? $0.decided) >= on }
        return facts
    }

    private func line(_ occurrence: OccurrencePlan, plan: Plan) -> Verb.WhyNot.Line {
        var line = Line(clock: occurrence.occurrence.clock, reason: .notDueYet)
        line.subject = occurrence.subjectNumber
        line.what = household.subject(of: occurrence.occurrence, facts)
        line.due = occurrence.due.date
        line.anchor = occurrence.occurrence.anchor
        line.anchorKind = occurrence.due.anchor.kind
        for case .plus(let cadence, let rule) in occurrence.due.trail {
            line.cadence = cadence
            line.rule = rule.isPolicy ? nil : rule.entry
        }
        let ahead = LadderForecast.ahead(
            of: occurrence.occurrence, known, in: household.library, roster: household.roster, from: on)
        line.next = ahead.steps.first?.date

        if let record = record(of: occurrence.occurrence) {
            line.reason = record.state == .decided ? .waiting : .said
            show(record, in: &line)
            return line
        }
        switch occurrence.next {
        case .quiet, .quietOn:
            line.reason = .quiet
        case .step(let step):
            if let hold = step.hold {
                line.reason = .held
                line.hold = household.entry(hold)
            } else if step.ready <= on {
                line.reason = ready(step, plan, &line)
            } else if let last = occurrence.said.last {
                line.reason = .gap
                show(last, in: &line)
            }
        }
        return line
    }

    /// Its day had come, and still nothing was said.
    private func ready(_ step: NextStep, _ plan: Plan, _ line: inout Verb.WhyNot.Line) -> Verb.WhyNot.Reason {
        let branch = step.addressee.flatMap { household.library.staff[$0]?.branch } ?? facts.partner.branch
        if let closed = household.library.branches[branch]?.openDays.closed(on: on) {
            if case .closure(let closure) = closed { line.closure = closure.name }
            return .closedDay
        }
        if let reader = step.addressee.flatMap({ household.library.staff[$0] }),
            SendDay(reader, on: on, in: household.library) == nil
        {
            return .closedDay
        }
        line.stepTo = step.addressee.map(household.label)
        if isLeftForAnotherWeekday(step, plan) { return .weekly }
        return step.addressee.map(decided.contains) == true ? .putOff : .waiting
    }

    private func isLeftForAnotherWeekday(_ step: NextStep, _ plan: Plan) -> Bool {
        guard let reader = step.addressee.flatMap({ household.library.staff[$0] }),
            plan.entries[reader.key]?.isOwnAndCanWait ?? false
        else { return false }
        return household.library.room(for: reader, on: on, household.roster) {
            given.contains(DigestKey(person: reader.key, date: $0))
        }.ownWait
    }

    private func record(of occurrence: Occurrence) -> StepRecord? {
        facts.steps.last {
            ($0.state == .spoken || $0.state == .decided) && ($0.spoken ?? $0.decided) == on
                && $0.occurrence.clock == occurrence.clock && $0.occurrence.subject == occurrence.subject
        }
    }

    private func show(_ record: StepRecord, in line: inout Verb.WhyNot.Line) {
        line.step = record.step
        line.stepOn = record.spoken ?? record.decided
        line.stepTo = household.label(record.addressee)
    }
}

extension Anchor {
    fileprivate var kind: Verb.WhyNot.AnchorKind {
        switch source {
        case .touch: .touch
        case .evaluation: .evaluation
        case .promise: .promise
        case .skip: .skip
        case .stage: .stage
        case .agreement: .agreement
        case .rule: .rule
        case .contact(_, .confirmed, _): .confirmed
        case .contact(_, .recorded, _): .recorded
        case .contact(_, .left, _): .left
        }
    }
}
