/// What the clocks of one partner say on one day.
package struct Plan: Hashable, Sendable {
    package let partner: Partner.ID
    package let today: CivilDate
    /// nil where no stage is on record.
    package let stage: StageNow?
    /// nil where nothing is kept: prospects, resting, lapsed, ended.
    package let health: Health?
    package let lastTouch: Touch?
    /// The steward of today, who may be gone.
    package let steward: StaffKey?
    /// Why nobody looks after the partner, where that is so and its stage asks for somebody.
    package let orphan: Orphan?
    /// In the order of the clocks, promises by their day.
    package let occurrences: [OccurrencePlan]
}

/// Why a partner has nobody to look after it.
package enum Orphan: Hashable, Sendable {
    case noSteward
    case stewardGone(StaffKey, since: CivilDate?)
    /// The mail system refuses the steward's address for good.
    case mailDead(StaffKey, since: CivilDate)
}

extension Orphan {
    /// nil where the steward is there and can be reached.
    package init?(of steward: StaffKey?, staff: [StaffKey: Staff], roster: Roster, on today: CivilDate) {
        guard let steward else {
            self = .noSteward
            return
        }
        if staff[steward] == nil {
            self = .stewardGone(steward, since: roster.gone[steward])
        } else if roster.hasLeft(steward, on: today) {
            self = .stewardGone(steward, since: roster.leaving[steward]?.lastDay.adding(days: 1))
        } else if let since = roster.deadMail[steward] {
            self = .mailDead(steward, since: since)
        } else {
            return nil
        }
    }
}

/// One open occurrence: when it is due, what was said, what is next.
package struct OccurrencePlan: Hashable, Sendable {
    package let occurrence: Occurrence
    package let due: DueDate
    package let rungs: [Rung]
    package let next: Next
    /// Reminders of this clock and subject that the mail system accepted since the anchor, oldest first,
    /// counted or not.
    package let said: [StepRecord]
    /// Attempts that put the next step off.
    package let attempts: [Touch]
    package let health: Health

    /// What happens next of itself.
    package enum Next: Hashable, Sendable {
        case step(NextStep)
        /// All is said; it goes quiet on this day.
        case quietOn(CivilDate)
        /// Open, without a next step, named in the weekly overview.
        case quiet(since: CivilDate)
    }

    package var isQuiet: Bool {
        if case .quiet = next { true } else { false }
    }

    package var nextStep: NextStep? {
        if case .step(let step) = next { step } else { nil }
    }
}

/// A step of the ladder as it stands today.
package struct Rung: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        /// It counts as said: the last time it was.
        case said(StepRecord)
        /// A notice whose time is over.
        case passedOver
        /// An escalation for which nobody new is left.
        case nobodyNew
        case ahead
    }

    package let step: StepName
    package let nominal: CivilDate
    package let state: State
}

/// The step that an occurrence speaks next.
package struct NextStep: Hashable, Sendable {
    /// Why this step, where it is not simply the next of the ladder.
    package enum Reason: Hashable, Sendable {
        case ladder
        /// A snooze has ended.
        case snoozeEnded(Snooze)
        /// An escalation is over a week late: the steward hears first.
        case stewardFirst(insteadOf: StepName)
    }

    package let step: StepName
    package let reason: Reason
    /// nil only where held for want of anybody.
    package let addressee: StaffKey?
    package let route: Route
    /// The first day on which it may be said.
    package let ready: CivilDate
    package let hold: Hold?
}

/// What keeps a step back.
package enum Hold: Hashable, Sendable {
    case silenced(Silence)
    case snoozed(Snooze)
    /// Away, and nobody stands in.
    /// - Parameter until: the first day back.
    case away(StaffKey, until: CivilDate)
    /// Handed over, and the new steward is not asked yet.
    /// - Parameter until: the first day of asks.
    case grace(until: CivilDate)
    /// Nobody is left whom the mail system would reach.
    case nobodyReachable
    /// A step of the same clock and subject is decided and not yet spoken.
    case outboxBusy(StepRecord)
}
