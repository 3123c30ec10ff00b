import PartnerCore

/// One step of an occurrence's ladder, as it stands today.
package struct RungEntry: Hashable, Sendable, Codable {
    package enum State: String, Hashable, Sendable, CaseIterable, Codable {
        /// The mail system accepted it.
        case accepted
        /// Decided, and not yet accepted.
        case waiting
        /// A notice whose time is over.
        case passedOver = "passed-over"
        /// An escalation for which nobody new is left.
        case nobodyNew = "nobody-new"
        /// The next, on `date` at the earliest.
        case next
        /// The next, and something keeps it back.
        case held
        case ahead
    }

    /// Why this step is the next, where it is not simply its turn.
    package enum Again: String, Hashable, Sendable, CaseIterable, Codable {
        case snoozeEnded = "snooze-ended"
        /// An escalation is over a week late: the steward hears first.
        case stewardFirst = "steward-first"
    }

    /// `notice`, `due`, `repeat-1`, …, `backup`, `head`, `last-question`, and at the end `quiet`.
    package var step: String
    /// The day it was said, or will be if nobody reports anything before.
    package var date: CivilDate
    /// Of quiet: in whose overview it is named.
    package var to: StaffLabel?
    package var route: RouteEntry?
    package var state: State
    /// When it was accepted.
    package var at: Moment?
    package var again: Again?

    package init(
        step: String, date: CivilDate, to: StaffLabel? = nil, route: RouteEntry? = nil, state: State,
        at: Moment? = nil, again: Again? = nil
    ) {
        self.step = step
        self.date = date
        self.to = to
        self.route = route
        self.state = state
        self.at = at
        self.again = again
    }
}

/// Why a step goes to this person.
package struct RouteEntry: Hashable, Sendable, Codable {
    package enum Why: String, Hashable, Sendable, CaseIterable, Codable {
        case steward, backup, head
        case standIn = "stand-in"
        /// The steward is away for over a week, without a delegate.
        case insteadOfAbsent = "instead-of-absent"
        case insteadOfOrphaned = "instead-of-orphaned"
        /// Mail about this very step was given up on.
        case afterDeadLetter = "after-dead-letter"
        case supervisor
        /// The head, though away: nobody else is left.
        case headThoughAway = "head-though-away"
        case nobody
    }

    package var why: Why
    /// In whose place.
    package var instead: StaffLabel?
    package var awayFrom: CivilDate?
    package var awayThrough: CivilDate?

    package init(
        why: Why, instead: StaffLabel? = nil, awayFrom: CivilDate? = nil, awayThrough: CivilDate? = nil
    ) {
        self.why = why
        self.instead = instead
        self.awayFrom = awayFrom
        self.awayThrough = awayThrough
    }
}
