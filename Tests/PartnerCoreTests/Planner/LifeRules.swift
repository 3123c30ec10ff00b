import PartnerCore

/// What must hold of every plan and of every step that is said, whatever happened before.
///
/// Documentation/rules.md, section 8; each rule answers with what is wrong, or nothing.
enum LifeRules {
    // MARK: Of a plan

    static func complaints(_ plan: Plan) -> [String] {
        plan.occurrences.flatMap { occurrence in
            [datesInOrder(occurrence), oneNext(occurrence, on: plan.today)].compactMap { $0 }
        }
    }

    /// Nothing is due before its anchor, and a notice lies between the two.
    private static func datesInOrder(_ plan: OccurrencePlan) -> String? {
        let anchor = plan.occurrence.anchor
        if plan.due.date < anchor { return "due \(plan.due.date) before its anchor \(anchor)" }
        if let notice = plan.rungs.first(where: { $0.step == .notice })?.nominal,
            notice <= anchor || notice >= plan.due.date
        {
            return "notice \(notice) is not between \(anchor) and \(plan.due.date)"
        }
        // A promise's first repeat moves off closed days, past the second's day where these are many.
        let days = plan.occurrence.clock == .promise ? [] : plan.rungs.map(\.nominal)
        return zip(days, days.dropFirst()).allSatisfy { $0 <= $1 }
            ? nil : "the rungs' days do not rise: \(days)"
    }

    /// Each open occurrence has one next step, or a day of quiet that fits today.
    private static func oneNext(_ plan: OccurrencePlan, on today: CivilDate) -> String? {
        switch plan.next {
        case .quietOn(let day): day > today ? nil : "quiet on \(day), which is over"
        case .quiet(let since): since <= today ? nil : "quiet since \(since), which is ahead"
        case .step(let step):
            step.addressee == nil && step.hold == nil ? "\(step.step) to nobody, and not held" : nil
        }
    }

    // MARK: Of what was decided

    /// The three keys: each row once; one decided and not yet spoken an occurrence. That of digests is a person's,
    /// and of no one partner.
    static func complaints(rows steps: [StepRecord]) -> [String] {
        var keys: Set<[String]> = []
        var waiting: Set<Occurrence> = []
        return steps.compactMap { row in
            let key = [
                "\(row.occurrence.partner)", row.occurrence.clock.rawValue, "\(row.occurrence.subject)",
                "\(row.occurrence.anchor)", row.step.rawValue, "\(row.round)",
            ]
            if !keys.insert(key).inserted { return "twice: \(key.joined(separator: " "))" }
            if row.state == .decided, !waiting.insert(row.occurrence).inserted {
                return "two steps of \(row.occurrence.clock) wait"
            }
            return nil
        }
    }

    // MARK: Of a step that is said

    static func complaints(
        saying plan: OccurrencePlan, before facts: PartnerFacts, steward: StaffKey?, roster: Roster,
        policy: Policy, openDays: OpenDays?, on today: CivilDate
    ) -> [String] {
        guard let step = plan.nextStep, let person = step.addressee else { return ["nothing to say"] }
        let said = facts.steps.filter {
            $0.state == .spoken && $0.occurrence.clock == plan.occurrence.clock
                && $0.occurrence.subject == plan.occurrence.subject
        }
        let counted = counted(said, plan, facts, steward: steward)
        return [
            notTwiceInAWeek(step, to: person, said: said, clock: plan.occurrence.clock, on: today),
            notEarly(step, plan, on: today),
            askedBefore(step, counted: counted),
            askedAGapBefore(
                step, counted: counted, plan: plan, policy: policy, openDays: openDays, on: today),
            step.step.isEscalation && person == steward ? "\(step.step) to the steward" : nil,
            notLate(step, roster: roster, on: today),
            roster.absences.contains { $0.staff == person && $0.contains(today) }
                && step.route != .headThoughAway ? "\(step.step) to \(person), who is away" : nil,
            silenced(plan, facts, steward: steward, roster: roster, on: today),
            snoozed(plan, facts, on: today),
            inGrace(plan, facts, steward: steward, on: today),
            facts.steps.contains {
                $0.state == .decided && $0.occurrence.clock == plan.occurrence.clock
                    && $0.occurrence.subject == plan.occurrence.subject
            } ? "a second unspoken step" : nil,
        ].compactMap { $0 }
    }

    /// Section 3, written down a second time: under the present steward, and no earlier than shortly before
    /// its own day.
    private static func counted(
        _ said: [StepRecord], _ plan: OccurrencePlan, _ facts: PartnerFacts, steward: StaffKey?
    ) -> [StepRecord] {
        let lastUnderAnother = facts.steps.last { $0.steward != steward }?.id ?? 0
        let slack = plan.occurrence.clock == .promise ? 0 : min(7, plan.due.cadenceDays / 4)
        return said.filter { record in
            guard let rung = plan.rungs.first(where: { $0.step == record.step }), let day = record.spoken
            else {
                return false
            }
            return record.id > lastUnderAnother && rung.nominal <= day.adding(days: slack)
        }
    }

    /// Section 5, written down a second time.
    private static func silenced(
        _ plan: OccurrencePlan, _ facts: PartnerFacts, steward: StaffKey?, roster: Roster, on today: CivilDate
    ) -> String? {
        roster.silences.first { silence in
            let scope = silence.scope
            return silence.since <= today && today <= silence.through
                && [nil, facts.partner.kind].contains(scope.kind)
                && [nil, facts.partner.branch].contains(scope.branch)
                && (scope.steward == nil || scope.steward == steward)
                && [nil, facts.partner.id].contains(scope.partner)
                && [nil, plan.occurrence.clock].contains(scope.clock)
        }.map { "\(plan.occurrence.clock) is said in silence \($0.id)" }
    }

    /// The snooze recorded last rules, until the occurrence it held was answered: by a later fact, or one of a later
    /// day.
    private static func snoozed(_ plan: OccurrencePlan, _ facts: PartnerFacts, on today: CivilDate) -> String?
    {
        let own = facts.snoozes.filter {
            $0.clock == plan.occurrence.clock && $0.subject == plan.occurrence.subject
        }
        guard let last = own.max(by: { $0.recorded < $1.recorded }), today < last.until else { return nil }
        let day = Desk.zone.date(last.recorded)
        let isAnswered = plan.due.anchor.recorded > last.recorded || plan.due.anchor.date > day
        return isAnswered ? nil : "\(plan.occurrence.clock) is said before \(last.until)"
    }

    /// The last change of steward says from when on the new one is asked.
    private static func inGrace(
        _ plan: OccurrencePlan, _ facts: PartnerFacts, steward: StaffKey?, on today: CivilDate
    ) -> String? {
        guard plan.occurrence.clock != .promise, plan.occurrence.clock != .agreement,
            let last = facts.stewards.last, let asksFrom = last.asksFrom, last.steward == steward,
            facts.stewards.dropLast().last?.steward != steward,
            !facts.steps.contains(where: { $0.steward == steward })
        else { return nil }
        return today >= asksFrom ? nil : "\(plan.occurrence.clock) is said before \(asksFrom)"
    }

    private static func notTwiceInAWeek(
        _ step: NextStep, to person: StaffKey, said: [StepRecord], clock: ClockKind, on today: CivilDate
    ) -> String? {
        if case .snoozeEnded = step.reason { return nil }
        guard step.step.isAsk, clock != .promise else { return nil }
        let last = said.filter { $0.step.isAsk && $0.addressee == person }.compactMap(\.spoken).max()
        guard let last, today.days(since: last) < 7 else { return nil }
        return "\(step.step) to \(person), who was asked on \(last)"
    }

    private static func notEarly(_ step: NextStep, _ plan: OccurrencePlan, on today: CivilDate) -> String? {
        guard step.reason == .ladder, let rung = plan.rungs.first(where: { $0.step == step.step }) else {
            return nil
        }
        return rung.nominal <= today ? nil : "\(step.step) before its day, \(rung.nominal)"
    }

    /// No repeat, last question or escalation without a counted ask.
    private static func askedBefore(_ step: NextStep, counted: [StepRecord]) -> String? {
        guard step.step > .due else { return nil }
        let asked = counted.contains(where: \.step.isStewardsAsk)
        return asked ? nil : "\(step.step), and the steward was not asked"
    }

    /// Before an escalation its own gap has passed since the last counted ask.
    private static func askedAGapBefore(
        _ step: NextStep, counted: [StepRecord], plan: OccurrencePlan, policy: Policy, openDays: OpenDays?,
        on today: CivilDate
    ) -> String? {
        guard step.step.isEscalation else { return nil }
        let ladder = policy.ladder(for: plan.occurrence.clock)
        func offset(_ name: StepName) -> Int { ladder.steps.first { $0.name == name }?.offset ?? 0 }
        let asks = counted.filter(\.step.isAsk)
        guard let last = asks.compactMap(\.spoken).max(), let furthest = asks.map({ offset($0.step) }).max()
        else { return "\(step.step) without any ask" }
        let gap = offset(step.step) - furthest
        let passed = stride(from: 1, through: today.days(since: last), by: 1)
            .count { ladder.unit == .days || openDays?.isOpen(on: last.adding(days: $0)) ?? false }
        return passed >= gap ? nil : "\(step.step) \(passed) \(ladder.unit.rawValue) after \(last)"
    }

    /// An escalation that is over a week late goes to the steward first; waiting for who is away, a week at
    /// most, is not lateness.
    private static func notLate(_ step: NextStep, roster: Roster, on today: CivilDate) -> String? {
        guard step.step.isEscalation else { return nil }
        let waited = roster.absences.contains {
            $0.from <= step.ready.adding(days: 7) && $0.through >= step.ready.adding(days: -1)
        }
        // The day after a wait may be closed: Sunday and Monday, or over New Year.
        let allowed = waited ? 7 + 7 + 13 : 7
        return today.days(since: step.ready) <= allowed ? nil : "\(step.step), ready since \(step.ready)"
    }
}
