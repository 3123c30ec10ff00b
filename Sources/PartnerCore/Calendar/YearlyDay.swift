/// One day of every year, fixed or computed: 4 July, the fourth Thursday of November, the Friday after it, two days
/// before Easter.
package struct YearlyDay: Hashable, Sendable {
    package enum Base: Hashable, Sendable {
        case date(MonthDay)
        /// The first to fifth such weekday of a month. A fifth is not there in every year.
        /// - Parameters:
        ///   - ordinal: 1 to 5, or −1 for the last.
        ///   - month: 1 to 12.
        case nth(_ ordinal: Int, Weekday, month: Int)
        /// So many days after Easter Sunday, before it where negative; −80 to 249, which stays within the year.
        case easter(Int)
    }

    /// How far from the base.
    package enum Shift: Hashable, Sendable {
        /// −99 to 99.
        case days(Int)
        /// The first such weekday behind the base, never the base itself.
        case after(Weekday)
        case before(Weekday)
    }

    package let base: Base
    package let shift: Shift?

    package init(_ base: Base, _ shift: Shift? = nil) {
        self.base = base
        self.shift = shift
    }

    /// The day whose base lies in `year`; by its shift it may lie in the year before or after.
    package func date(in year: Int) -> CivilDate? {
        guard let from = baseDate(in: year) else { return nil }
        switch shift {
        case nil: return from
        case .days(let days): return from.adding(days: days)
        case .after(let weekday):
            return from.adding(days: floorMod(weekday.rawValue - from.weekday.rawValue - 1, 7) + 1)
        case .before(let weekday):
            return from.adding(days: -floorMod(from.weekday.rawValue - weekday.rawValue - 1, 7) - 1)
        }
    }

    private func baseDate(in year: Int) -> CivilDate? {
        switch base {
        case .date(let day): return CivilDate(year: year, month: day.month, day: day.day)
        case .easter(let days): return CivilDate.easter(of: year)?.adding(days: days)
        case .nth(let ordinal, let weekday, let month):
            guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
            let length = CivilDate.length(ofMonth: month, in: year)
            let day = floorMod(weekday.rawValue - first.weekday.rawValue, 7) + 1
            let wanted = ordinal > 0 ? day + 7 * (ordinal - 1) : day + (length - day) / 7 * 7
            return CivilDate(year: year, month: month, day: wanted)
        }
    }
}
