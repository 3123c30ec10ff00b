/// The rungs of the ladder and the day of each as the policy has it, before gaps and what was said.
extension LadderPlanner {
    func offset(of step: StepName) -> Int? { ladderSteps.first { $0.name == step }?.offset }

    /// The last open day at or before the lead; none that would reach the anchor, and none where the lead is
    /// half the cadence or more: two mails about what just happened.
    static func noticeDay(of occurrence: Occurrence, due: DueDate, in setting: Setting) -> CivilDate? {
        let lead = setting.lead(of: due)
        guard occurrence.clock.hasNotice, lead.count > 0 else { return nil }
        let ahead = setting.openDays.day(lead, before: due.date)
        guard due.date.days(since: ahead) * 2 < due.cadenceDays, let day = setting.back(ahead),
            day > occurrence.anchor || occurrence.clock == .fixedDate
        else { return nil }
        return day
    }

    /// Once it is due nothing is ahead any more; and who took the partner over after the notice's day begins
    /// with `due`.
    var noticeIsPassedOver: Bool {
        guard let noticeDay else { return false }
        if setting.today >= due.date { return true }
        return facts.newSteward(on: setting.today).map { noticeDay < $0 } ?? false
    }

    /// The day of a step as the ladder has it, before gaps and open days; nil for a step it has not.
    func nominal(_ step: StepName) -> CivilDate? {
        if step == .notice { return noticeDay }
        guard let offset = offset(of: step) else { return nil }
        if isPromise {
            if step == .due { return promisedDayOrBefore }
            if step == .repeat(1) && offset == 1 { return forward(due.date.adding(days: 1)) }
        }
        return day(offset, after: due.date)
    }

    /// The day that lies so far after another, as the ladder counts.
    func day(_ count: Int, after date: CivilDate) -> CivilDate {
        setting.openDays.day(DayCount(count, ladder.unit), after: date)
    }

    /// A promise speaks on the last open day on or before the promised one, but after it was made.
    private var promisedDayOrBefore: CivilDate {
        guard let open = setting.openDays.last(onOrBefore: due.date), open > occurrence.anchor else {
            return due.date
        }
        return open
    }

    func rungs(counted: CountedSteps) -> [Rung] {
        steps.map { step in
            let state: Rung.State =
                if let record = counted.last(step) {
                    .said(record)
                } else if let reached = counted.furthest, step < reached {
                    step.isEscalation ? .nobodyNew : .passedOver
                } else if step == .notice, noticeIsPassedOver {
                    .passedOver
                } else {
                    .ahead
                }
            return Rung(step: step, nominal: nominal(step) ?? due.date, state: state)
        }
    }
}

extension Policy {
    package func ladder(for clock: ClockKind) -> Ladder {
        switch clock {
        case .followUp: ladder
        case .promise: promiseLadder
        // It never asks whether the relationship shall rest: that is one of its outcomes.
        case .reEvaluation, .fixedDate: ladder.withoutLastQuestion
        case .firstApproach: firstApproachLadder
        case .contactCheck: contactCheckLadder
        case .agreement: agreementLadder ?? ladder.withoutLastQuestion
        }
    }
}

extension ClockKind {
    /// Whether something is said ahead of the due date.
    fileprivate var hasNotice: Bool {
        switch self {
        case .followUp, .reEvaluation, .fixedDate: true
        case .promise, .firstApproach, .contactCheck, .agreement: false
        }
    }
}
