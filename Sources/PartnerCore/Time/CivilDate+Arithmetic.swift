extension CivilDate {
    /// The date `days` later, or earlier where negative; held within the years 1 to 9999.
    package func adding(days: Int) -> CivilDate {
        let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
        if overflow { return days < 0 ? .earliest : .latest }
        return CivilDate(
            daysSinceEpoch: min(max(sum, Self.firstDay), Self.lastDay))
    }

    /// The same day of the month `months` later; where that month is shorter, its last day.
    ///
    /// Always counted from the date that was given, never step by step: 31 January + 2 months is 31 March,
    /// though + 1 month is 28 February. Held within the years 1 to 9999.
    package func adding(months: Int) -> CivilDate {
        let (year, month, day) = parts
        let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        if overflow { return months < 0 ? .earliest : .latest }
        let newYear = floorDiv(total, 12)
        guard newYear >= 1 else { return .earliest }
        guard newYear <= 9999 else { return .latest }
        let newMonth = floorMod(total, 12) + 1
        let lastDay = Self.length(ofMonth: newMonth, in: newYear)
        return CivilDate(
            daysSinceEpoch: Self.days(year: newYear, month: newMonth, day: min(day, lastDay)))
    }

    /// The same day `years` later; 29 February becomes the 28th where there is none.
    package func adding(years: Int) -> CivilDate {
        let (months, overflow) = years.multipliedReportingOverflow(by: 12)
        return overflow ? (years < 0 ? .earliest : .latest) : adding(months: months)
    }

    /// Days from `earlier` to this date: 1 for the next day, negative where this date is before it.
    package func days(since earlier: CivilDate) -> Int { daysSinceEpoch - earlier.daysSinceEpoch }

    /// The Monday of this date's ISO 8601 week.
    package var startOfWeek: CivilDate { startOfWeek(on: .monday) }

    /// The last such weekday up to this date.
    package func startOfWeek(on first: Weekday) -> CivilDate {
        adding(days: -weekday.days(after: first))
    }
}
