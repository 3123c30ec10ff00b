/// When mail to one person may leave: their digest time, on the open days of their branch.
package struct SendDay: Hashable, Sendable {
    package let person: StaffKey
    package let date: CivilDate
    /// The digest is decided at the first moment from here on.
    package let from: Instant
    /// The end of the window, not included: what was not handed over by then waits for the next day.
    package let until: Instant

    /// How long after the digest time mail may still leave.
    package static let window = Duration.seconds(9 * 3600)

    /// nil where the branch is closed on that day.
    package init?(_ person: Staff, on date: CivilDate, in library: Library) {
        guard let branch = library.branches[person.branch], branch.openDays.isOpen(on: date) else {
            return nil
        }
        self.person = person.key
        self.date = date
        from = branch.zone.firstInstant(at: LocalTime(date: date, time: person.digestTime))
        until = from.adding(Self.window)
    }

    /// The first send day that has not ended by `instant`, within a year.
    package static func next(for person: Staff, notBefore instant: Instant, in library: Library) -> SendDay? {
        guard let branch = library.branches[person.branch] else { return nil }
        // A window may begin on the day before and still be open.
        let first = branch.zone.date(instant).adding(days: -1)
        for distance in 0...OpenDays.reach {
            if let day = SendDay(person, on: first.adding(days: distance), in: library), day.until > instant {
                return day
            }
        }
        return nil
    }

    /// The first send day after this one.
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
}
