/// Dates as people here write them, in English, seen from `today`.
///
/// A year stands where it is not today's; a weekday where the day is near.
package struct DateText: Hashable, Sendable {
    package let today: CivilDate
    package let form: DateForm

    package init(today: CivilDate, form: DateForm = .dayFirst) {
        self.today = today
        self.form = form
    }

    /// `Friday, 12 March 2027`
    package static func full(_ date: CivilDate, form: DateForm = .dayFirst) -> String {
        "\(date.weekday.name), \(form.withYear(date))"
    }

    /// `12 March`, of another year `12 November 2026`.
    package func day(_ date: CivilDate) -> String {
        date.year == today.year ? form.withoutYear(date) : form.withYear(date)
    }

    /// `Tuesday, 16 March`, with the year where it is another.
    package func weekdayAndDay(_ date: CivilDate) -> String { "\(date.weekday.name), \(day(date))" }

    /// `12 Mar`, of another year `12 Nov 2026`: for tables.
    package func short(_ date: CivilDate) -> String {
        let month = Self.monthName(date).prefix(3)
        return switch (form, date.year == today.year) {
        case (.dayFirst, true): "\(date.day) \(month)"
        case (.dayFirst, false): "\(date.day) \(month) \(date.year)"
        case (.monthFirst, true): "\(month) \(date.day)"
        case (.monthFirst, false): "\(month) \(date.day), \(date.year)"
        case (.iso, _): date.description
        }
    }

    /// `Sat 13 Mar`: for tables.
    package func shortWithWeekday(_ date: CivilDate) -> String { "\(date.weekday.shortName) \(short(date))" }

    /// Where a sentence asks when: `today`, `tomorrow, Saturday`, `yesterday`, within a week
    /// `on Tuesday, 16 March`, else `on 26 March`.
    package func when(_ date: CivilDate) -> String {
        switch date.days(since: today) {
        case 0: "today"
        case 1: "tomorrow, \(date.weekday.name)"
        case -1: "yesterday"
        case -6...7: "on \(weekdayAndDay(date))"
        default: "on \(day(date))"
        }
    }

    /// Coarser, for what is long past: `in September`, of more than eleven months ago
    /// `in September 2025`; of this month `on 2 March`.
    package func month(_ date: CivilDate) -> String {
        let months = (today.year - date.year) * 12 + today.month - date.month
        switch months {
        case 0: return when(date)
        case 1...11: return "in \(Self.monthName(date))"
        default: return "in \(Self.monthName(date)) \(date.year)"
        }
    }

    /// How long from `earlier` to `later`, in the largest unit that says it well: `4 weeks`, `3 years`,
    /// rounded down. The same day is `0 days`.
    package static func span(from earlier: CivilDate, to later: CivilDate) -> String {
        let days = later.days(since: earlier)
        var months = (later.year - earlier.year) * 12 + later.month - earlier.month
        if earlier.adding(months: months) > later { months -= 1 }
        return switch (days, months) {
        case (..<14, _): counted(days, "day")
        case (..<60, _): counted(days / 7, "week")
        case (_, ..<24): counted(months, "month")
        default: counted(months / 12, "year")
        }
    }

    /// `March`
    package static func monthName(_ date: CivilDate) -> String { DateWords.months[date.month - 1] }

    private static func counted(_ count: Int, _ unit: String) -> String {
        count == 1 ? "1 \(unit)" : "\(count) \(unit)s"
    }
}

extension DateForm {
    /// `12 March 2027`, `March 12, 2027`, `2027-03-12`
    fileprivate func withYear(_ date: CivilDate) -> String {
        switch self {
        case .dayFirst: "\(date.day) \(DateText.monthName(date)) \(date.year)"
        case .monthFirst: "\(DateText.monthName(date)) \(date.day), \(date.year)"
        case .iso: date.description
        }
    }

    /// `12 March`, `March 12`; of figures alone the year is no burden.
    fileprivate func withoutYear(_ date: CivilDate) -> String {
        switch self {
        case .dayFirst: "\(date.day) \(DateText.monthName(date))"
        case .monthFirst: "\(DateText.monthName(date)) \(date.day)"
        case .iso: date.description
        }
    }
}
