/// The calendar of one branch: the weekdays on which it opens, and when it is closed all the same.
package struct OpenDays: Sendable {
    package let weekdays: Set<Weekday>
    package let closures: [Closure]
    /// Where the weekdays stand in the configuration.
    package let place: SourcePlace?
    /// What follows from the weekdays and the closures.
    private let bits: OpenBits

    package init(weekdays: Set<Weekday>, closures: [Closure] = [], place: SourcePlace? = nil) {
        self.weekdays = weekdays
        self.closures = closures
        self.place = place
        bits = OpenBits(weekdays: weekdays, closures: closures)
    }

    /// Why a branch is not open on a day.
    package enum Closed: Hashable, Sendable {
        case weekday
        case closure(Closure)
    }

    /// nil where the branch is open.
    package func closed(on date: CivilDate) -> Closed? {
        if bits.isOpen(on: date) == true { return nil }
        if !weekdays.contains(date.weekday) { return .weekday }
        return closures.first { $0.contains(date) }.map(Closed.closure)
    }

    package func isOpen(on date: CivilDate) -> Bool { bits.isOpen(on: date) ?? (closed(on: date) == nil) }

    /// How far a date is moved at most; where no day is found, it stays.
    package static let reach = 366

    /// The first open day on or after `date`, or nil where there is none within a year.
    package func first(onOrAfter date: CivilDate, where suits: (CivilDate) -> Bool = { _ in true })
        -> CivilDate?
    {
        search(from: date, step: 1, where: suits)
    }

    /// The last open day on or before `date`, or nil where there is none within a year.
    package func last(onOrBefore date: CivilDate, where suits: (CivilDate) -> Bool = { _ in true })
        -> CivilDate?
    {
        search(from: date, step: -1, where: suits)
    }

    private func search(
        from date: CivilDate, step: Int, where suits: (CivilDate) -> Bool = { _ in true }
    ) -> CivilDate? {
        for distance in 0...Self.reach {
            let candidate = date.adding(days: step * distance)
            if isOpen(on: candidate) && suits(candidate) { return candidate }
        }
        return nil
    }

    /// The `count`th open day after `date`, before it where that is negative; `date` itself is not counted. nil where a
    /// year brings none.
    package func adding(workingDays count: Int, to date: CivilDate) -> CivilDate? {
        var day = date
        for _ in 0..<abs(count) {
            guard let next = search(from: day.adding(days: count.signum()), step: count.signum()) else {
                return nil
            }
            day = next
        }
        return day
    }
}

extension OpenDays: Hashable {
    package static func == (a: OpenDays, b: OpenDays) -> Bool {
        a.weekdays == b.weekdays && a.closures == b.closures && a.place == b.place
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(weekdays)
        hasher.combine(closures)
        hasher.combine(place)
    }
}
