/// One occurrence of a clock was passed over on purpose: its day counts as the answer's.
///
/// Of an agreement it is the end of the asking; of a fixed date it closes the one that is open. A promise is skipped by being dropped, so it never stands here.
package struct Skip: Hashable, Sendable, Codable {
    package let id: Int64
    package let clock: ClockKind
    /// The contact, agreement or rule; 0 where the clock has only one subject.
    package let subject: Int64
    package let date: CivilDate
    package let reason: String
    /// Whether what a fixed date is there for was done.
    package let done: Bool
    package let by: StaffKey?
    package let recorded: Instant

    package init(
        id: Int64, clock: ClockKind, subject: Int64 = 0, date: CivilDate, reason: String,
        done: Bool = false, by: StaffKey? = nil, recorded: Instant
    ) {
        self.id = id
        self.clock = clock
        self.subject = subject
        self.date = date
        self.reason = reason
        self.done = done
        self.by = by
        self.recorded = recorded
    }
}

/// One occurrence is held back through the day before `until`.
package struct Snooze: Hashable, Sendable, Codable {
    package let id: Int64
    package let clock: ClockKind
    /// The promise, contact or agreement; 0 where the clock has only one subject.
    package let subject: Int64
    /// The day it speaks again.
    package let until: CivilDate
    package let by: StaffKey?
    package let recorded: Instant

    package init(
        id: Int64, clock: ClockKind, subject: Int64 = 0, until: CivilDate, by: StaffKey? = nil,
        recorded: Instant
    ) {
        self.id = id
        self.clock = clock
        self.subject = subject
        self.until = until
        self.by = by
        self.recorded = recorded
    }
}

/// From this day on, this person is the steward; nil: nobody.
package struct Stewardship: Hashable, Sendable, Codable {
    package let id: Int64
    package let steward: StaffKey?
    package let date: CivilDate
    /// After a handover: the first day on which the new steward is asked, promises and agreements apart.
    package let asksFrom: CivilDate?
    /// Why it is one more in hand than the focus limit.
    package let override: String?
    package let recorded: Instant

    package init(
        id: Int64, steward: StaffKey?, date: CivilDate, asksFrom: CivilDate? = nil,
        override: String? = nil, recorded: Instant
    ) {
        self.id = id
        self.steward = steward
        self.date = date
        self.asksFrom = asksFrom
        self.override = override
        self.recorded = recorded
    }
}
