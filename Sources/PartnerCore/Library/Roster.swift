/// What the records know beyond the configuration, about its staff above all.
package struct Roster: Hashable, Sendable {
    package var absences: [Absence]
    /// Who vanished from the configuration, since when.
    package var gone: [StaffKey: CivilDate]
    /// Whose mail is refused for good by the mail system, at the address they still have, since when.
    package var deadMail: [StaffKey: CivilDate]
    /// What is held back on purpose, and until when.
    package var silences: [Silence]

    /// Who goes for good. After their last day they are gone, though the configuration still has them.
    package var leaving: [StaffKey: Leave]
    /// The configuration's rules for fixed dates, by name.
    package var rules: [String: NumberedRule]
    /// Of those who have said how they want their mail.
    package var preferences: [StaffKey: Preferences]

    package init(
        absences: [Absence] = [], gone: [StaffKey: CivilDate] = [:], deadMail: [StaffKey: CivilDate] = [:],
        leaving: [StaffKey: Leave] = [:], silences: [Silence] = [], rules: [String: NumberedRule] = [:],
        preferences: [StaffKey: Preferences] = [:]
    ) {
        self.absences = absences
        self.gone = gone
        self.deadMail = deadMail
        self.leaving = leaving
        self.rules = rules
        self.silences = silences
        self.preferences = preferences
    }

    /// How this person wants their mail.
    package func preferences(of person: StaffKey) -> Preferences { preferences[person] ?? .usual }

    /// Whether this person's last day is over.
    package func hasLeft(_ person: StaffKey, on date: CivilDate) -> Bool {
        leaving[person].map { $0.lastDay < date } ?? false
    }
}

/// A member of staff goes for good.
package struct Leave: Hashable, Sendable {
    package let lastDay: CivilDate
    /// When that was written down.
    package let recorded: Instant

    package init(lastDay: CivilDate, recorded: Instant) {
        self.lastDay = lastDay
        self.recorded = recorded
    }
}

/// A member of staff is away, from and through these days.
package struct Absence: Hashable, Sendable, Codable {
    package let id: Int64
    package let staff: StaffKey
    package let from: CivilDate
    /// The last day away.
    package let through: CivilDate
    /// Who stands in.
    package let delegate: StaffKey?

    package init(id: Int64, staff: StaffKey, from: CivilDate, through: CivilDate, delegate: StaffKey?) {
        self.id = id
        self.staff = staff
        self.from = from
        self.through = through
        self.delegate = delegate
    }

    package func contains(_ date: CivilDate) -> Bool { from <= date && date <= through }

    /// Days away, both ends counted.
    package var length: Int { through.days(since: from) + 1 }
}
