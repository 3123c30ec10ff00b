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
}

extension YearlyRange: CustomStringConvertible {
    /// `06-10..08-20`, a single day as `12-25`.
    package var description: String { from == through ? "\(from)" : "\(from)..\(through)" }
}
