import PartnerCore

/// One open occurrence of a partner and what comes of it next.
package struct Coming: Hashable, Sendable, Codable {
    package var clock: ClockKind
    /// The promise's, contact's, agreement's or fixed date's number.
    package var subject: Int64?
    /// What was promised or agreed on, or the contact's name.
    package var what: String?
    package var due: CivilDate
    /// Absent where nothing follows: the occurrence is quiet, or nobody is there to be told.
    package var step: StepName?
    /// The day on which that step is said, if nobody reports anything before.
    package var on: CivilDate?
    package var to: StaffLabel?
    package var hold: HoldEntry?

    package init(
        clock: ClockKind, subject: Int64? = nil, what: String? = nil, due: CivilDate, step: StepName? = nil,
        on: CivilDate? = nil, to: StaffLabel? = nil, hold: HoldEntry? = nil
    ) {
        self.clock = clock
        self.subject = subject
        self.what = what
        self.due = due
        self.step = step
        self.on = on
        self.to = to
        self.hold = hold
    }
}

/// What keeps a step back.
package struct HoldEntry: Hashable, Sendable, Codable {
    package enum Why: String, Hashable, Sendable, CaseIterable, Codable {
        case ended, admin, silence, snooze, away, grace
        /// A step of the same clock and subject is decided and not yet accepted by the mail system.
        case outboxBusy = "outbox-busy"
        case closedDay = "closed-day"
        case quietTime = "quiet-time"
        case preference, budget
        /// There is no steward, and nobody who stands in.
        case nobody
    }

    package var why: Why
    /// The last day that is held, where that is known.
    package var through: CivilDate?
    /// A clause for people: `Ana Reyes is away and nobody stands in`.
    package var words: String?

    package init(why: Why, through: CivilDate? = nil, words: String? = nil) {
        self.why = why
        self.through = through
        self.words = words
    }
}
