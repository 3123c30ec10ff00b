import PartnerCore

/// The rule of a TZif file's footer, for the years after its last recorded change.
///
/// POSIX.1-2017 chapter 8.3, `TZ`, with RFC 9636's extension: a change may lie up to a week from its day.
struct PosixRule: Hashable, Sendable {
    /// The day of a year on which local time changes.
    enum Day: Hashable, Sendable {
        /// `Jn`, 1 to 365: 29 February is never counted.
        case withoutLeapDay(Int)
        /// `n`, 0 to 365: 29 February is counted.
        case withLeapDay(Int)
        /// `Mm.w.d`: the `week`th such weekday of the month, 5 for the last.
        case weekday(Weekday, week: Int, month: Int)
    }

    struct Change: Hashable, Sendable {
        let day: Day
        /// Seconds after the day's midnight, on the clock as it was before the change; −604799 to 604799.
        let time: Int
    }

    struct Summer: Hashable, Sendable {
        /// Seconds ahead of UTC. Less than the standard one where the law calls winter time the exception.
        let utcOffset: Int
        let start: Change
        let end: Change
    }

    /// Seconds ahead of UTC.
    let standardOffset: Int
    let summer: Summer?

    func utcOffset(atSecond second: Int64) -> Int {
        guard let summer else { return standardOffset }
        // A change may be a week away from its day, so in the neighbouring year.
        let year = CivilDate(daysSinceEpoch: 0).adding(days: Int(second / 86_400)).year
        var latest: Int64?
        var offset = standardOffset
        for year in (year - 1)...(year + 1) {
            for (change, before, after) in [
                (summer.start, standardOffset, summer.utcOffset),
                (summer.end, summer.utcOffset, standardOffset),
            ] {
                guard let at = change.second(in: year, offsetBefore: before), at <= second else { continue }
                // Of two at one moment the later year's holds: RFC 9636's "EST5EDT,0/0,J365/25" is summer for ever.
                if latest.map({ $0 <= at }) ?? true { (latest, offset) = (at, after) }
            }
        }
        return offset
    }
}

extension PosixRule.Change {
    /// Seconds since the epoch; nil outside the calendar's years.
    func second(in year: Int, offsetBefore: Int) -> Int64? {
        day.daysSinceEpoch(in: year).map { Int64($0 * 86_400 + time - offsetBefore) }
    }
}

extension PosixRule.Day {
    func daysSinceEpoch(in year: Int) -> Int? {
        switch self {
        case .withoutLeapDay(let number):
            let afterLeapDay = number >= 60 && CivilDate.isLeap(year)
            return CivilDate(year: year, month: 1, day: 1).map {
                $0.daysSinceEpoch + number - (afterLeapDay ? 0 : 1)
            }
        case .withLeapDay(let number):
            return CivilDate(year: year, month: 1, day: 1).map { $0.daysSinceEpoch + number }
        case .weekday(let weekday, let week, let month):
            guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
            let ahead = (weekday.rawValue - first.weekday.rawValue + 7) % 7
            let day = 1 + ahead + (week - 1) * 7
            let within = day > CivilDate.length(ofMonth: month, in: year) ? day - 7 : day
            return first.daysSinceEpoch + within - 1
        }
    }
}
