/// What the attention budget left for another day.
package struct DigestPutOff: Hashable, Sendable {
    package var count: Int
    /// Asks a day; of who wants a mail a week, in one of them.
    package var budget: Int
    /// When they come; nil where no sending day is in sight.
    package var next: CivilDate?

    package init(count: Int, budget: Int, next: CivilDate?) {
        self.count = count
        self.budget = budget
        self.next = next
    }
}

/// One of the reader's partners was brought to somebody else.
package struct DigestHandedOn: Hashable, Sendable {
    package var partner: String
    package var clock: ClockKind
    package var to: String
    package var on: CivilDate

    package init(partner: String, clock: ClockKind, to: String, on: CivilDate) {
        self.partner = partner
        self.clock = clock
        self.to = to
        self.on = on
    }
}

/// A stand-in was asked about one of the reader's partners.
package struct DigestStoodIn: Hashable, Sendable {
    package var partner: String
    package var clock: ClockKind
    /// Where the clock is a promise: what was promised.
    package var promise: String?
    package var to: String
    package var on: CivilDate

    package init(partner: String, clock: ClockKind, promise: String? = nil, to: String, on: CivilDate) {
        self.partner = partner
        self.clock = clock
        self.promise = promise
        self.to = to
        self.on = on
    }
}

/// Reminders that should have gone out on these days did not.
package struct DigestLate: Hashable, Sendable {
    /// The first and the last day on which the reader should have had a digest and got none.
    package var from: CivilDate
    package var through: CivilDate

    package init(from: CivilDate, through: CivilDate) {
        self.from = from
        self.through = through
    }
}

/// Somebody goes for good, and partners of theirs have nobody yet.
package struct DigestLeaving: Hashable, Sendable {
    package var name: String
    package var lastDay: CivilDate
    /// By name.
    package var partners: [String]
    /// What the admin types.
    package var mend: String
    /// When the reader is asked again; nil: not before the last day.
    package var again: CivilDate?

    package init(name: String, lastDay: CivilDate, partners: [String], mend: String, again: CivilDate?) {
        self.name = name
        self.lastDay = lastDay
        self.partners = partners
        self.mend = mend
        self.again = again
    }
}
