/// How much one digest of a person holds of what can wait: neither promises, agreements nor what was handed up.
package struct DigestRoom: Hashable, Sendable {
    /// Asks for the day.
    package let budget: Int
    /// The weekday for which what can wait is left; nil: it is not.
    package let waitsFor: Weekday?

    package init(budget: Int, waitsFor: Weekday? = nil) {
        self.budget = budget
        self.waitsFor = waitsFor
    }
}

extension Library {
    /// The week of a person who has what can wait once a week: from their weekday on, through the day before the next.
    package func preferredWeek(of person: StaffKey, on date: CivilDate, _ roster: Roster) -> ClosedRange<
        CivilDate
    >? {
        guard let weekday = roster.preferences[person]?.weekly else { return nil }
        let first = date.startOfWeek(on: weekday)
        return first...first.adding(days: 6)
    }

    /// What a person's digest of this date has room for.
    /// - Parameter isGiven: whether a digest of the person's own week, before this date, has left or was decided to hold
    ///   nothing; asked only where there is such a week.
    package func room(
        for person: Staff, on date: CivilDate, _ roster: Roster,
        isGiven: (ClosedRange<CivilDate>) throws -> Bool
    ) rethrows -> DigestRoom {
        guard let week = preferredWeek(of: person.key, on: date, roster) else {
            return DigestRoom(budget: mail.asksADay)
        }
        if week.lowerBound < date, try isGiven(week.lowerBound...date.adding(days: -1)) {
            return DigestRoom(budget: mail.asksADay, waitsFor: week.lowerBound.weekday)
        }
        let days = (0..<7).count { SendDay(person, on: week.lowerBound.adding(days: $0), in: self) != nil }
        return DigestRoom(budget: mail.asksADay * max(1, days))
    }
}
