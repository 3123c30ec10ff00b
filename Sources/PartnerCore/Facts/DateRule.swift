/// Dates of a partner that come again whatever happened before: the school board in September, the last Friday of each
/// quarter.
///
/// The configuration has them for a kind of partners, the records for one partner.
package struct DateRule: Hashable, Sendable {
    package let id: Int64
    /// What the reader is reminded of.
    package let what: String
    package let dates: FixedDates
    /// `dates` as somebody wrote it.
    package let written: String
    /// The first day that may be one of its dates; what comes every other week is counted from it.
    package let starts: CivilDate
    /// Days ahead at which a notice is said, 0 to 3660; nil: as the policy has it.
    package let lead: Int?
    /// The first day on which it no longer holds.
    package let ended: CivilDate?
    package let by: StaffKey?
    /// Why it was ended.
    package let reason: String?
    package let recorded: Instant
    package let origin: Origin

    package enum Origin: Hashable, Sendable {
        case partnersOwn
        case policy(KindKey, place: SourcePlace?)
    }

    package init(
        id: Int64, what: String, dates: FixedDates, written: String, starts: CivilDate, lead: Int? = nil,
        ended: CivilDate? = nil, by: StaffKey? = nil, reason: String? = nil, recorded: Instant,
        origin: Origin = .partnersOwn
    ) {
        self.id = id
        self.what = what
        self.dates = dates
        self.written = written
        self.starts = starts
        self.lead = lead
        self.ended = ended
        self.by = by
        self.reason = reason
        self.recorded = recorded
        self.origin = origin
    }

    package func holds(on date: CivilDate) -> Bool { ended.map { date < $0 } ?? true }
}

/// A rule of the configuration, for all partners of a kind.
package struct PolicyDateRule: Hashable, Sendable {
    /// Its key in the configuration, by which the records number it.
    package let name: String
    package let what: String
    package let dates: FixedDates
    package let written: String
    /// As of ``DateRule``.
    package let lead: Int?
    package let place: SourcePlace?

    package init(
        name: String, what: String, dates: FixedDates, written: String, lead: Int?, place: SourcePlace?
    ) {
        self.name = name
        self.what = what
        self.dates = dates
        self.written = written
        self.lead = lead
        self.place = place
    }
}

/// What the records know of a rule of the configuration.
package struct NumberedRule: Hashable, Sendable {
    package let id: Int64
    /// The day on which it came into the configuration: its dates before that were never ours.
    package let starts: CivilDate
    package let recorded: Instant

    package init(id: Int64, starts: CivilDate, recorded: Instant) {
        self.id = id
        self.starts = starts
        self.recorded = recorded
    }
}
