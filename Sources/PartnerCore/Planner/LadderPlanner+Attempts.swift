extension LadderPlanner {
    /// An attempt on or after the day of the last ask puts the next step of a follow-up or first approach off by the first gap,
    /// at most three times an ask: who keeps trying is not nagged, and nobody puts off for ever.
    func attemptsThatPutOff(since lastAsk: StepRecord?) -> [Touch] {
        guard occurrence.clock == .followUp || occurrence.clock == .firstApproach, let asked = lastAsk?.day
        else { return [] }
        let attempts = facts.touches
            .filter { $0.how == .attempt && $0.date >= asked && $0.date <= setting.today }
            .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
        var days: [Touch] = []
        for attempt in attempts where days.last?.date != attempt.date && days.count < 3 {
            days.append(attempt)
        }
        return days
    }
}
