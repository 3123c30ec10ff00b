/// What the records know about staff beyond the configuration.
package struct Roster: Hashable, Sendable {
    package var absences: [Absence]
    /// Who vanished from the configuration, since when.
    package var gone: [StaffKey: CivilDate]
    /// Whose mail is refused for good by the mail system, at the address they still have, since when.
    package var deadMail: [StaffKey: CivilDate]
    /// What is held back on purpose, and until when.
    package var silences: [Silence]

    package init(
        absences: [Absence] = [], gone: [StaffKey: CivilDate] = [:], deadMail: [StaffKey: CivilDate] = [:],
        silences: [Silence] = []
    ) {
        self.absences = absences
        self.gone = gone
        self.deadMail = deadMail
        self.silences = silences
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
