// The stage, from the dated facts, the touches and the ends of rests.

/// A time in one stage.
struct Period: Equatable {
    var stage: Stage
    var began: Day
    /// The stage before it, if there was one.
    var from: Stage?
    /// The last day of a rest.
    var through: Day?
    /// What was lost is built anew.
    var isRebuilt = false
    /// Days from the beginning to the first re-evaluation, if an import established it.
    var spread: Int?
}

/// The time since which a partner has been building or established without a break.
struct Run: Equatable {
    var began: Day
    /// It began after a rest, or as a rebuilding.
    var isAfterPause: Bool
}

extension View {
    /// All stages up to today, in order.
    func periods() -> [Period] {
        enum Cause {
            case fact(Recorded<StageFact>)
            case touch(Recorded<Happening>)
        }
        var causes: [(on: Day, order: Int, event: Int, cause: Cause)] = []
        for fact in partner.stages where fact.fact.on <= today {
            causes.append((fact.fact.on, 0, fact.event, .fact(fact)))
        }
        for touch in partner.happenings where touch.fact.what == .touch && touch.fact.on <= today {
            causes.append((touch.fact.on, 1, touch.event, .touch(touch)))
        }
        causes.sort { ($0.on, $0.order, $0.event) < ($1.on, $1.order, $1.event) }

        var periods: [Period] = []
        var lastFact = -1
        func enter(_ stage: Stage, _ day: Day, through: Day? = nil, spread: Int? = nil) {
            periods.append(
                Period(
                    stage: stage, began: day, from: periods.last?.stage, through: through, spread: spread))
        }
        func endRest(before day: Day) {
            guard let rest = periods.last, rest.stage == .resting, let through = rest.through,
                through < day
            else { return }
            enter(.established, through + 1)
        }
        for (on, _, event, cause) in causes {
            endRest(before: on)
            switch cause {
            case .fact(let recorded):
                let fact = recorded.fact
                if fact.to == periods.last?.stage {
                    // A rest made longer or shorter; else nothing new.
                    if fact.to == .resting { periods[periods.count - 1].through = fact.through }
                } else {
                    lastFact = event
                    // Taking up what was lost is a rebuilding.
                    let isRebuilding = fact.to == .prospect && periods.last?.stage == .lapsed
                    enter(isRebuilding ? .building : fact.to, on, through: fact.through, spread: fact.spread)
                    periods[periods.count - 1].isRebuilt = fact.rebuilt == .yes
                }
            case .touch(let touch):
                guard let now = periods.last, now.began <= on else { continue }
                if now.stage == .prospect {
                    enter(.building, on)
                } else if now.stage == .lapsed, touch.event > lastFact {
                    enter(.building, on)
                }
            }
        }
        endRest(before: today)
        guard periods.isEmpty else { return periods }
        return [Period(stage: .candidate, began: partner.tenures.first?.began ?? today)]
    }

    /// The time in which the partner has been building or established, if it is.
    func run(_ periods: [Period]) -> Run? {
        func isActive(_ stage: Stage) -> Bool { stage == .building || stage == .established }
        guard let last = periods.last, isActive(last.stage) else { return nil }
        let start = periods.lastIndex { !isActive($0.stage) }.map { $0 + 1 } ?? 0
        let first = periods[(periods.lastIndex(where: \.isRebuilt).map { max($0, start) }) ?? start]
        // A rebuilding leads to building: what is established at once is none.
        let lost: [Stage?] = [.lapsed, .ended]
        let isRebuilding = first.isRebuilt || first.stage == .building && lost.contains(first.from)
        return Run(began: first.began, isAfterPause: isRebuilding || first.from == .resting)
    }
}
