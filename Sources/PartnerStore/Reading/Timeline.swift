import PartnerCore

/// What happened with a partner, as `show` lists it.
package struct TimelineEntry: Hashable, Sendable {
    package enum Event: Hashable, Sendable {
        case touch(Touch)
        case promise(Promise)
        case evaluation(Evaluation)
        case stage(StageChange)
        case steward(Stewardship)
        case skip(Skip)
        case snooze(Snooze)
        case step(StepRecord)
    }

    package let date: CivilDate
    package let event: Event
}

package enum Timeline {
    /// The latest first; of one day, in the order of ``TimelineEntry/Event``, the later recorded first.
    /// A promise stands at the day it was made, a step at the day it was spoken or else decided, a snooze at
    /// the day it ends.
    package static func of(_ facts: PartnerFacts) -> [TimelineEntry] {
        var entries: [TimelineEntry] = []
        func add(_ date: CivilDate, _ event: TimelineEntry.Event) {
            entries.append(TimelineEntry(date: date, event: event))
        }
        for touch in facts.touches.reversed() { add(touch.date, .touch(touch)) }
        for promise in facts.promises.reversed() { add(promise.made, .promise(promise)) }
        for evaluation in facts.evaluations.reversed() { add(evaluation.date, .evaluation(evaluation)) }
        for stage in facts.stages.reversed() { add(stage.date, .stage(stage)) }
        for steward in facts.stewards.reversed() { add(steward.date, .steward(steward)) }
        for skip in facts.skips.reversed() { add(skip.date, .skip(skip)) }
        for snooze in facts.snoozes.reversed() { add(snooze.until, .snooze(snooze)) }
        for step in facts.steps.reversed() { add(step.spoken ?? step.decided, .step(step)) }
        // By place too: Swift's sort does not promise to keep the order of equals.
        return entries.enumerated()
            .sorted { ($1.element.date, $0.offset) < ($0.element.date, $1.offset) }
            .map(\.element)
    }
}
