/// What an occurrence says next.
package struct NextStep: Equatable, Sendable {
    /// `quiet` where the ladder has ended, or will with the next rung.
    package var step: Step
    /// The first day on which it may be said; of `quiet`, the first day of it.
    package var ready: Day
    /// Staff number; `nil` where nobody is there to be told, and for `quiet`.
    package var to: Int?
    /// The steward's last step is said once more, because an escalation came too late.
    package var isInsteadOfEscalation = false
    /// It ends a snooze, and so is free of the seven days.
    package var endsSnooze = false
    /// Follows a dead letter of the same step.
    package var followsDeadLetter = false
}

/// A rung of today's ladder with its nominal date.
struct Place {
    var rung: Rung
    var nominal: Day
}

/// What is needed to say the next step of an occurrence: its ladder with dates, and what counts.
struct Ladder {
    var clock: Clock
    var places: [Place]
    /// The rows of the clock and subject, whatever anchor they were said under; of a fixed date only
    /// its own.
    var rows: [Row]
    /// Counted rows: spoken, or superseded, in the order in which they were written.
    var counted: [Row] = []
    /// Counted asks, those superseded not among them.
    var asks: [Row] = []
    /// Those among them that are steps of the steward's.
    var stewardsAsks: [Row] = []

    mutating func count(_ rows: [Row]) {
        counted = rows
        asks = rows.filter { $0.state == .spoken && $0.isAsk }
        stewardsAsks = asks.filter(\.step.isStewardsAsk)
    }

    func index(_ step: Step) -> Int? { places.firstIndex { $0.rung.step == step } }

    /// The day of the last counted ask.
    var lastAsk: Day? { asks.map(\.day).max() }

    /// How far the rows reach: the index of the furthest rung.
    func furthest(_ rows: [Row]) -> Int? { rows.compactMap { index($0.step) }.max() }

    /// What a rung comes after the furthest counted ask, in the policy's unit.
    func gap(to rung: Rung) -> Int {
        furthest(asks).map { rung.offset - places[$0].rung.offset } ?? 0
    }
}
