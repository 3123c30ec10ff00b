/// When mail to one person may leave on a date: on an open day of their branch, at their times.
package struct SendDay: Hashable, Sendable {
    package let person: StaffKey
    package let date: CivilDate
    /// The digest is decided at the first moment from here on.
    package let from: Instant
    /// The end of the window, not included: what was not handed over by then waits for the next day.
    package let until: Instant

    /// The first stretch of the date that has not ended by `instant`: a quiet time ends one, and what was decided
    /// before it and could not be handed over waits for the next day.
    ///
    /// nil where the branch is closed on that day, where no digest comes, or none can leave any more.
    package init?(
        _ person: Staff, on date: CivilDate, notEndedBy instant: Instant? = nil, in library: Library
    ) {
        guard let branch = library.branches[person.branch], branch.openDays.isOpen(on: date),
            let stretch = person.sending.stretch(on: date, in: branch.zone, notEndedBy: instant)
        else { return nil }
        self.person = person.key
        self.date = date
        from = stretch.lowerBound
        until = stretch.upperBound
    }

    /// The first send day that has not ended by `instant`, within a year.
    package static func next(for person: Staff, notBefore instant: Instant, in library: Library) -> SendDay? {
        guard let branch = library.branches[person.branch] else { return nil }
        // A window may begin on the day before and still be open.
        let first = branch.zone.date(instant).adding(days: -1)
        for distance in 0...OpenDays.reach {
            if let day = SendDay(
                person, on: first.adding(days: distance), notEndedBy: instant, in: library)
            {
                return day
            }
        }
        return nil
    }

    /// The first send day after this one's date.
    package func following(for person: Staff, in library: Library) -> SendDay? {
        for distance in 1...OpenDays.reach {
            if let day = SendDay(person, on: date.adding(days: distance), in: library) { return day }
        }
        return nil
    }

    package func contains(_ instant: Instant) -> Bool { from <= instant && instant < until }
}

extension Library {
    /// The branches of which this person is the head.
    package func branches(headedBy person: StaffKey) -> [Branch] {
        branches.values.filter { $0.head == person }.sorted { $0.key < $1.key }
    }

    /// Whether this person gets a weekly overview: in the first digest of each week that reaches them.
    package func getsOverview(_ person: StaffKey) -> Bool { branches.values.contains { $0.head == person } }

    /// The first day of the week of overviews in which a date lies: each brings one.
    package func overviewWeek(of date: CivilDate) -> CivilDate { date.startOfWeek(on: mail.overviewDay) }

    /// The weekdays on which a digest can come to this person: each week, or where none does, on some weeks.
    package func digestDays(of person: Staff) -> (days: Set<Weekday>, isEveryWeek: Bool) {
        let open = branches[person.branch]?.openDays.weekdays ?? []
        let everyWeek = person.sending.everyWeek.intersection(open)
        return everyWeek.isEmpty
            ? (person.sending.weekdays.intersection(open), false) : (everyWeek, true)
    }

    /// The first date after this one on which the overview of another week is owed to a person; nil where there is
    /// none within a year.
    package func nextOverview(for person: Staff, after date: CivilDate) -> CivilDate? {
        let week = overviewWeek(of: date)
        return (1...OpenDays.reach).lazy.map { date.adding(days: $0) }
            .first { self.overviewWeek(of: $0) > week && SendDay(person, on: $0, in: self) != nil }
    }
}
