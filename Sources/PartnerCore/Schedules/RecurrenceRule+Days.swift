/// Which days the parts of a rule let be, one by one.
extension RecurrenceRule {
    /// - Parameter number: days since 1 January 1970, within the calendar.
    func allows(day number: Int) -> Bool {
        let date = CivilDate(daysSinceEpoch: number)
        let (year, month, day) = date.parts
        let length = CivilDate.length(ofMonth: month, in: year)
        return (months.isEmpty || months.contains(month))
            && (monthDays.isEmpty || monthDays.contains { $0 == day || $0 == day - length - 1 })
            && (days.isEmpty || days.contains { matches($0, date) })
            && (yearDays.isEmpty || matchesYearDay(number, year))
            && (weekNumbers.isEmpty || matchesWeek(number))
            && (easterDays.isEmpty || matchesEaster(number, year))
    }

    private func matchesEaster(_ number: Int, _ year: Int) -> Bool {
        guard let easter = CivilDate.easter(of: year) else { return false }
        return easterDays.contains(number - easter.daysSinceEpoch)
    }

    private func matchesYearDay(_ number: Int, _ year: Int) -> Bool {
        let fromStart = number - Self.firstDay(of: year) + 1
        let fromEnd = number - Self.firstDay(of: year + 1)
        return yearDays.contains { $0 == fromStart || $0 == fromEnd }
    }

    /// A week belongs to the year that has four days of it, counted from the rule's first day of the week.
    private func matchesWeek(_ number: Int) -> Bool {
        let start = startOfWeek(number)
        let year = Self.year(of: start + 3)
        let week = (start - firstWeek(of: year)) / 7 + 1
        let count = (firstWeek(of: year + 1) - firstWeek(of: year)) / 7
        return weekNumbers.contains { $0 == week || $0 == week - count - 1 }
    }

    private func firstWeek(of year: Int) -> Int { startOfWeek(Self.firstDay(of: year) + 3) }

    /// The day on which the week of a day begins; it may lie before the calendar.
    func startOfWeek(_ number: Int) -> Int {
        // 1 January 1970 was a Thursday, ISO's day 4.
        number - floorMod(number + 4 - weekStart.rawValue, 7)
    }

    private func matches(_ wanted: Day, _ date: CivilDate) -> Bool {
        guard date.weekday == wanted.weekday else { return false }
        guard let ordinal = wanted.ordinal else { return true }
        let (year, month, day) = date.parts
        let (before, after): (Int, Int)
        if frequency == .yearly, months.isEmpty {
            let number = date.daysSinceEpoch
            (before, after) = (number - Self.firstDay(of: year), Self.firstDay(of: year + 1) - 1 - number)
        } else {
            (before, after) = (day - 1, CivilDate.length(ofMonth: month, in: year) - day)
        }
        return ordinal > 0 ? before / 7 + 1 == ordinal : after / 7 + 1 == -ordinal
    }

    /// 1 January, also of the years around the calendar's: a week that has a day in it may belong to one of them.
    /// - Parameter year: 0 to 10,001.
    private static func firstDay(of year: Int) -> Int {
        if let date = CivilDate(year: year, month: 1, day: 1) { return date.daysSinceEpoch }
        // The years 0 and 10,000 have 366 days.
        if year < 1 { return CivilDate.earliest.daysSinceEpoch - 366 }
        return CivilDate.latest.daysSinceEpoch + 1 + (year > 10_000 ? 366 : 0)
    }

    private static func year(of number: Int) -> Int {
        if number < CivilDate.earliest.daysSinceEpoch { return 0 }
        if number > CivilDate.latest.daysSinceEpoch { return 10_000 }
        return CivilDate(daysSinceEpoch: number).year
    }
}
