/// The calendar of one branch: the weekdays on which it opens, and when it is closed all the same.
package struct OpenDays: Hashable, Sendable {
    package let weekdays: Set<Weekday>
    /// The same, a bit each: every date of every plan is asked about.
    private let weekdayBits: Int
    package let closures: [Closure]
    /// Where the weekdays stand in the configuration.
    package let place: SourcePlace?

    package init(weekdays: Set<Weekday>, closures: [Closure] = [], place: SourcePlace? = nil) {
        self.weekdays = weekdays
        weekdayBits = weekdays.reduce(0) { $0 | 1 << $1.rawValue }
        self.closures = closures
        self.place = place
    }

    /// Why a branch is not open on a day.
    package enum Closed: Hashable, Sendable {
        case weekday
        case closure(Closure)
    }

    /// nil where the branch is open.
    package func closed(on date: CivilDate) -> Closed? {
        if !opens(on: date.weekday) { return .weekday }
        let parts = date.parts
        return closures.first { $0.contains(date, parts) }.map(Closed.closure)
    }

    package func isOpen(on date: CivilDate) -> Bool {
        guard opens(on: date.weekday) else { return false }
        let parts = date.parts
        return !closures.contains { $0.contains(date, parts) }
    }

    private func opens(on weekday: Weekday) -> Bool { weekdayBits & (1 << weekday.rawValue) != 0 }

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

    private func search(from date: CivilDate, step: Int, where suits: (CivilDate) -> Bool) -> CivilDate? {
        for distance in 0...Self.reach {
            let candidate = date.adding(days: step * distance)
            if isOpen(on: candidate) && suits(candidate) { return candidate }
        }
        return nil
    }

    /// The `count`th open day after `date`, which itself is not counted; nil where a year brings none.
    package func adding(workingDays count: Int, to date: CivilDate) -> CivilDate? {
        var day = date
        for _ in 0..<count {
            guard let next = first(onOrAfter: day.adding(days: 1)) else { return nil }
            day = next
        }
        return day
    }
}
