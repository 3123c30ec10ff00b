/// The steps that count as said, with those that the next one is measured from.
struct CountedSteps {
    /// In the order in which they were spoken.
    let steps: [StepRecord]

    init(_ steps: [StepRecord]) {
        self.steps = steps.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    }

    func last(_ step: StepName) -> StepRecord? { steps.last { $0.step == step } }
    func has(_ step: StepName) -> Bool { last(step) != nil }
    var furthest: StepName? { steps.map(\.step).max() }

    private var asks: [StepRecord] { steps.filter(\.step.isAsk) }
    var lastAsk: StepRecord? { asks.last }
    var furthestAsk: StepName? { asks.map(\.step).max() }
    // The furthest on the ladder: a dead letter that was sent again may have been spoken after what follows it.
    var lastStewardsAsk: StepRecord? { steps.filter(\.step.isStewardsAsk).max { $0.step < $1.step } }
    /// A notice too.
    var lastStewardsStep: StepRecord? { steps.filter { !$0.step.isEscalation }.max { $0.step < $1.step } }
    /// Who was asked: a notice asks nothing, and leaves its reader new.
    var asked: Set<StaffKey> { Set(asks.map(\.addressee)) }
}

extension LadderPlanner {
    /// A step counts, whatever anchor it was spoken under, if that was under the present steward and its own
    /// day as of today's facts lies no later than shortly after it was spoken. So a correction by a day
    /// repeats nothing, and one by a year loses nothing.
    func counted(among spoken: [StepRecord]) -> CountedSteps {
        CountedSteps(ofToday(spoken))
    }

    /// Those of the present steward's time whose own day, as of today's facts, is near enough.
    private func ofToday(_ records: [StepRecord]) -> [StepRecord] {
        if records.isEmpty { return [] }
        let underPresentSteward = facts.stepsUnder(addressing.steward)
        return records.filter { record in
            guard underPresentSteward.contains(record.id), isOfThisDate(record),
                let nominal = nominal(record.step)
            else { return false }
            return nominal <= record.day.adding(days: slack)
        }
    }

    /// To whom mail with this step was given up on, since anything else was said.
    func deadLetters(of step: StepName) -> Set<StaffKey> {
        let dead = facts.steps.filter { $0.state == .dead && $0.step == step && $0.concerns(occurrence) }
        if dead.isEmpty { return [] }
        let underPresentSteward = facts.stepsUnder(addressing.steward)
        let lastSaid = spoken.lazy.map(\.id).filter(underPresentSteward.contains).max() ?? .min
        return Set(ofToday(dead).filter { $0.id > lastSaid }.map(\.addressee))
    }

    /// Of a fixed date only what was said of that very date counts: each has a day of its own.
    private func isOfThisDate(_ record: StepRecord) -> Bool {
        occurrence.clock != .fixedDate || record.occurrence.anchor == occurrence.anchor
    }

    /// Days by which a step may have been early and still counts.
    var slack: Int { isPromise ? 0 : min(7, due.cadenceDays / 4) }
}

extension StepRecord {
    /// The day it was spoken; before that, the day it was decided for.
    var day: CivilDate { spoken ?? decided }
}
