/// A day of every year, such as 24 December. 29 February is there in leap years only.
package struct MonthDay: Hashable, Comparable, Sendable {
    /// 1 to 12.
    package let month: Int
    /// 1 to 31.
    package let day: Int

    /// nil where no year has such a day.
    package init?(month: Int, day: Int) {
        // 2000 was a leap year: 29 February passes.
        guard CivilDate(year: 2000, month: month, day: day) != nil else { return nil }
        self.month = month
        self.day = day
    }

    package init(_ date: CivilDate) {
        (_, month, day) = date.parts
    }

    /// nil where the year has no such day.
    func date(in year: Int) -> CivilDate? { CivilDate(year: year, month: month, day: day) }

    package static func < (a: MonthDay, b: MonthDay) -> Bool { (a.month, a.day) < (b.month, b.day) }
}

extension MonthDay: CustomStringConvertible {
    /// `12-24`.
    package var description: String { padded(month, 2) + "-" + padded(day, 2) }
}

/// A stretch of every year, both ends included; it may run over New Year: `12-24..01-01`.
package struct YearlyRange: Hashable, Sendable {
    package let from: MonthDay
    package let through: MonthDay

    package init(from: MonthDay, through: MonthDay) {
        self.from = from
        self.through = through
    }

    package func contains(_ date: CivilDate) -> Bool {
        let (_, month, day) = date.parts
        return contains(month: month, day: day)
    }

    func contains(month: Int, day: Int) -> Bool {
        let begun = (from.month, from.day) <= (month, day)
        let goesOn = (month, day) <= (through.month, through.day)
        return from <= through ? begun && goesOn : begun || goesOn
    }

    /// Its days, from its beginning in `year` on; nil where that year has none of them.
    func days(from year: Int) -> ClosedRange<CivilDate>? {
        // 29 February stands for 1 March as a beginning, and for the 28th as an end, where there is none.
        let endYear = from <= through ? year : year + 1
        guard let first = from.date(in: year) ?? CivilDate(year: year, month: 3, day: 1) else { return nil }
        let last =
            through.date(in: endYear) ?? CivilDate(year: endYear, month: 2, day: 28) ?? CivilDate.latest
        return first <= last ? first...last : nil
    }
}

extension YearlyRange: CustomStringConvertible {
    /// `06-10..08-20`, a single day as `12-25`.
    package var description: String { from == through ? "\(from)" : "\(from)..\(through)" }
}
