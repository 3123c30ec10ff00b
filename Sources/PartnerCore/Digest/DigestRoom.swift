/// How much one digest of a person holds of what can wait: neither promises, agreements nor what was handed up.
package struct DigestRoom: Hashable, Sendable {
    /// Asks that it has room for.
    package let budget: Int
    /// Whether the reader's own matters that can wait are left for the weekday that they chose.
    package let ownWait: Bool

    package init(budget: Int, ownWait: Bool = false) {
        self.budget = budget
        self.ownWait = ownWait
    }
}

extension Library {
    /// What a person's digest of this date has room for.
    /// - Parameter isGiven: whether a digest of theirs of a date has left or was decided to hold nothing; asked only of
    ///   who has what can wait once a week, of the days of their week before this date. While somebody is away nothing
    ///   is given to them.
    package func room(
        for person: Staff, on date: CivilDate, _ roster: Roster, isGiven: (CivilDate) throws -> Bool
    ) rethrows -> DigestRoom {
        guard let weekday = roster.preferences(of: person.key).weekly else {
            return DigestRoom(budget: mail.asksADay)
        }
        let first = date.startOfWeek(on: weekday)
        for distance in 0..<date.days(since: first) {
            let day = first.adding(days: distance)
            let isAway = roster.absences.contains { $0.staff == person.key && $0.contains(day) }
            if try !isAway && isGiven(day) { return DigestRoom(budget: mail.asksADay, ownWait: true) }
        }
        return DigestRoom(budget: budget(of: person, on: date, roster))
    }

    /// Asks that a digest of this date has room for where what can wait is in it: of who has that once a week, as many as
    /// on all the days of the week on which a digest may come.
    package func budget(of person: Staff, on date: CivilDate, _ roster: Roster) -> Int {
        guard let weekday = roster.preferences(of: person.key).weekly else { return mail.asksADay }
        let first = date.startOfWeek(on: weekday)
        let days = (0..<7).count { SendDay(person, on: first.adding(days: $0), in: self) != nil }
        return mail.asksADay * max(1, days)
    }

    /// The first day on or after a date on which a person hears of what can wait, if each week brings one digest; nil
    /// where no sending day is in sight.
    package func turn(of person: Staff, notBefore date: CivilDate, _ roster: Roster) -> CivilDate? {
        let days = (0...OpenDays.reach).lazy.map { date.adding(days: $0) }
            .filter { SendDay(person, on: $0, in: self) != nil }
        guard let weekday = roster.preferences(of: person.key).weekly else { return days.first }
        return days.first { day in
            let first = day.startOfWeek(on: weekday)
            return !(0..<day.days(since: first)).contains {
                SendDay(person, on: first.adding(days: $0), in: self) != nil
            }
        }
    }
}
