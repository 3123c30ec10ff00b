import PartnerControl
import PartnerCore

extension Household {
    /// What happened with a partner, the latest first. A promise that was kept or dropped stands twice: on the
    /// day it was made, as open, and on that day.
    func timeline(_ facts: PartnerFacts) -> [PartnerControl.TimelineEntry] {
        var entries: [(entry: PartnerControl.TimelineEntry, recorded: Instant)] = []
        func add(_ entry: PartnerControl.TimelineEntry, _ recorded: Instant) {
            entries.append((entry, recorded))
        }
        for touch in facts.touches {
            add(.init(date: touch.date, touch: entry(touch, of: facts.partner)), touch.recorded)
        }
        for promise in facts.promises {
            var made = entry(promise)
            made.state = .open
            made.closed = nil
            add(.init(date: promise.made, promise: made), promise.recorded)
            // When that was written down is not on record; on its day it is the last.
            if let closed = promise.closed {
                add(.init(date: closed, promise: entry(promise)), .distantFuture)
            }
        }
        for evaluation in facts.evaluations {
            add(.init(date: evaluation.date, evaluation: entry(evaluation)), evaluation.recorded)
        }
        for stage in facts.stages { add(.init(date: stage.date, stage: entry(stage)), stage.recorded) }
        for steward in facts.stewards {
            add(
                .init(
                    date: steward.date,
                    steward: .init(since: steward.date, steward: steward.steward.map(label))),
                steward.recorded)
        }
        for step in facts.steps where step.state == .spoken {
            guard let date = step.spoken else { continue }
            add(
                .init(
                    date: date,
                    said: .init(clock: step.occurrence.clock, step: step.step, to: label(step.addressee))),
                step.spokenAt ?? .distantFuture)
        }
        // By place too: of one command, what was added last is the later.
        return entries.enumerated().sorted {
            ($1.element.entry.date, $1.element.recorded, $1.offset)
                < ($0.element.entry.date, $0.element.recorded, $0.offset)
        }.map(\.element.entry)
    }
}

extension Instant {
    fileprivate static let distantFuture = Instant(unixMilliseconds: .max)
}
