import PartnerControl
import PartnerCore

extension DateText {
    /// For the echo of a date that was typed, which must leave no doubt: `Fri 12 March 2027`, with `today`
    /// before it where it is.
    func echo(_ date: CivilDate) -> String {
        let full = "\(date.weekday.shortName) \(date.day) \(Self.monthName(date)) \(date.year)"
        return date == today ? "today, \(full)" : full
    }

    /// `today`, within a week `Tue 9 March`, else `2 March`.
    func near(_ date: CivilDate) -> String {
        switch date.days(since: today) {
        case 0: "today"
        case -6...6: "\(date.weekday.shortName) \(day(date))"
        default: day(date)
        }
    }

    /// `Sat 13 March`
    func dayWithWeekday(_ date: CivilDate) -> String { "\(date.weekday.shortName) \(day(date))" }

    /// `today 08:30`, `Tue 9 March 08:31`
    func minute(_ moment: Moment) -> String { "\(near(moment.date)) \(moment.local.time)" }

    /// `today 08:30:04`
    func second(_ moment: Moment) -> String { "\(near(moment.date)) \(moment.timeWithSeconds)" }

    /// `today 08:30:04`, `29 Jan 08:30:02`: for tables.
    func shortSecond(_ moment: Moment) -> String {
        "\(moment.date == today ? "today" : short(moment.date)) \(moment.timeWithSeconds)"
    }

    /// `today 08:30`, `29 Jan 08:30`: for tables.
    func shortMinute(_ moment: Moment) -> String {
        "\(moment.date == today ? "today" : short(moment.date)) \(moment.local.time)"
    }

    /// `16–20 Feb`, `27 Feb–3 Mar`: for tables.
    func shortRange(_ from: CivilDate, _ through: CivilDate) -> String {
        if from == through { return short(from) }
        let (a, b) = (from.parts, through.parts)
        return a.year == b.year && a.month == b.month
            ? "\(a.day)–\(short(through))" : "\(short(from))–\(short(through))"
    }
}

extension Moment {
    /// `08:30:04`
    var timeWithSeconds: String { String(local.iso.suffix(8)) }
}
