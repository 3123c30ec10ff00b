/// An expression by the date: which ones it names, and when on each it comes.
extension CalendarExpression {
    /// Whether a clock on the wall meets it on this date, whatever is left out or comes twice there.
    func names(_ date: CivilDate) -> Bool {
        if !weekdays.isEmpty, !weekdays.contains(date.weekday) { return false }
        if namesWholeWeeks { return true }
        let parts = date.parts
        return earliest(in: years, from: parts.year) == parts.year
            && earliest(in: months, from: parts.month) == parts.month
            && earliestDay(from: parts.day, month: parts.month, year: parts.year) == parts.day
    }

    /// The last date that it names before 2200; nil where no year is named, so that it goes on for ever.
    var lastDate: CivilDate? {
        guard !years.isEmpty else { return nil }
        for year in Self.yearRange.reversed() where earliest(in: years, from: year) == year {
            guard let last = CivilDate(year: year, month: 12, day: 31) else { continue }
            if let days = (0..<366).first(where: { names(last.adding(days: -$0)) }) {
                return last.adding(days: -days)
            }
        }
        return nil
    }

    /// Whether weekdays alone decide.
    var namesWholeWeeks: Bool { years.isEmpty && months.isEmpty && days.isEmpty }

    /// The first time of each date that it names.
    var firstTime: TimeOfDay {
        TimeOfDay(
            minutesSinceMidnight: (earliest(in: hours, from: 0) ?? 0) * 60
                + (earliest(in: minutes, from: 0) ?? 0))
    }

    /// Whether that is on the minute.
    var beginsOnTheMinute: Bool { earliest(in: seconds, from: 0) == 0 }

    /// Whether a date that it names has no second time.
    var comesOnceADay: Bool {
        [hours, minutes, seconds].allSatisfy { $0.count == 1 && $0[0].stop == nil && $0[0].step == 0 }
    }
}
