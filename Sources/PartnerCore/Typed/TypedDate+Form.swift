extension TypedDate {
    /// What a typed date can be, before it is known from which day it is seen.
    enum Form: Hashable, Sendable {
        case day(CivilDate)
        /// A month and a day that some year has, and the weekday, if it was named.
        case yearly(month: Int, day: Int, Weekday?)
        case weekday(Weekday, Which)
        case distance(Distance, Side)
        /// The first or last day of a month, quarter or year.
        case edge(Edge, Distance.Unit, Which)
        /// The first or last day of a month by name, of this year or that.
        case monthEdge(Edge, month: Int, year: Int?)
    }

    enum Which: Hashable, Sendable { case last, this, next, nearest }
    enum Edge: Hashable, Sendable { case start, end }
    /// `byDirection` is `2w`, which is said of the past and of the future.
    enum Side: Hashable, Sendable { case ago, ahead, byDirection }

    struct Distance: Hashable, Sendable {
        enum Unit: Hashable, Sendable { case days, weeks, months, quarters, years }

        let count: Int
        let unit: Unit

        func added(to date: CivilDate) -> CivilDate {
            switch unit {
            case .days: date.adding(days: count)
            case .weeks: date.adding(days: 7 * count)
            case .months: date.adding(months: count)
            case .quarters: date.adding(months: 3 * count)
            case .years: date.adding(years: count)
            }
        }
    }
}

extension TypedDate.Form {
    /// nil only where no day is near enough.
    func date(on today: CivilDate, looking direction: TypedDate.Direction) -> CivilDate? {
        switch self {
        case .day(let date):
            date
        case .yearly(let month, let day, _):
            // Eight years hold a 29 February, also around 2100, which has none.
            direction.nearest(to: today, years: 8) { CivilDate(year: $0, month: month, day: day) }
        case .weekday(let weekday, let which):
            Self.date(of: weekday, which, on: today, looking: direction)
        case .distance(let distance, let side):
            distance.signed(side, direction).added(to: today)
        case .edge(let edge, let unit, let which):
            Self.date(of: edge, unit, which, on: today, looking: direction)
        case .monthEdge(let edge, let month, let year?):
            edge.day(of: month, in: year)
        case .monthEdge(let edge, let month, nil):
            direction.nearest(to: today, years: 1) { edge.day(of: month, in: $0) }
        }
    }

    private static func date(
        of weekday: Weekday, _ which: TypedDate.Which, on today: CivilDate,
        looking direction: TypedDate.Direction
    ) -> CivilDate {
        let ahead = floorMod(weekday.rawValue - today.weekday.rawValue, 7)
        return switch which {
        case .next: today.adding(days: ahead == 0 ? 7 : ahead)
        case .last: today.adding(days: ahead - 7)
        case .this where ahead == 0: today
        case .this, .nearest:
            switch direction {
            case .past: today.adding(days: ahead == 0 ? 0 : ahead - 7)
            case .future: today.adding(days: ahead == 0 ? 7 : ahead)
            }
        }
    }

    private static func date(
        of edge: TypedDate.Edge, _ unit: TypedDate.Distance.Unit, _ which: TypedDate.Which,
        on today: CivilDate,
        looking direction: TypedDate.Direction
    ) -> CivilDate? {
        let length = TypedDate.Distance(count: 1, unit: unit).added(to: "2000-01-01").month - 1
        let months = length == 0 ? 12 : length
        /// The edge of the period `shift` after the present one.
        func day(_ shift: Int) -> CivilDate? {
            let first = (today.month - 1) / months * months + 1
            return CivilDate(year: today.year, month: first, day: 1)
                .map { $0.adding(months: months * (edge == .start ? shift : shift + 1)) }
                .map { edge == .start ? $0 : $0.adding(days: -1) }
        }
        switch which {
        case .last: return day(-1)
        case .this: return day(0)
        case .next: return day(1)
        case .nearest: return direction.nearest(to: today, among: [-1, 0, 1].compactMap(day))
        }
    }
}

extension TypedDate.Edge {
    func day(of month: Int, in year: Int) -> CivilDate? {
        CivilDate(
            year: year, month: month, day: self == .start ? 1 : CivilDate.length(ofMonth: month, in: year))
    }
}

extension TypedDate.Distance {
    fileprivate func signed(_ side: TypedDate.Side, _ direction: TypedDate.Direction) -> TypedDate.Distance {
        let isBack =
            switch side {
            case .ago: true
            case .ahead: false
            case .byDirection: direction == .past
            }
        return TypedDate.Distance(count: isBack ? -count : count, unit: unit)
    }
}

extension TypedDate.Direction {
    /// The last of `days` up to today, or the first from today on.
    fileprivate func nearest(to today: CivilDate, among days: [CivilDate]) -> CivilDate? {
        switch self {
        case .past: days.filter { $0 <= today }.max()
        case .future: days.filter { $0 >= today }.min()
        }
    }

    fileprivate func nearest(to today: CivilDate, years: Int, _ day: (Int) -> CivilDate?) -> CivilDate? {
        nearest(to: today, among: ((today.year - years)...(today.year + years)).compactMap(day))
    }
}
