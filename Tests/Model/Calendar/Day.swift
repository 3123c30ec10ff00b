/// A civil date, as the number of days since 1 January 1970. It knows no zone and no time of day.
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before it.
    package var number: Int

    package init(number: Int) {
        self.number = number
    }

    /// The date of the proleptic Gregorian calendar; `nil` if there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year) else {
            return nil
        }
        // Years are counted from March, so that the leap day is the last of its year.
        let march = month > 2 ? year : year - 1
        let monthsSinceMarch = (month + 9) % 12
        let leaps = Day.floor(march, 4) - Day.floor(march, 100) + Day.floor(march, 400)
        // 719_468 is the number of days from 0000-03-01 to 1970-01-01.
        number = march * 365 + leaps + (153 * monthsSinceMarch + 2) / 5 + day - 1 - 719_468
    }

    /// Year, month (1…12) and day of the month (1…31).
    package var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = Day.floor(shifted, 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthsSinceMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthsSinceMarch + 2) / 5 + 1
        let month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        Weekday(rawValue: (number % 7 + 7 + 3) % 7)!
    }

    /// The same day of the month `months` later; a month too short for it gives its last day.
    package func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let counted = year * 12 + (month - 1) + months
        let newYear = Day.floor(counted, 12)
        let newMonth = counted - newYear * 12 + 1
        return Day(
            year: newYear, month: newMonth, day: min(day, Day.length(ofMonth: newMonth, year: newYear)))!
    }

    package static func + (day: Day, days: Int) -> Day {
        Day(number: day.number + days)
    }

    package static func - (day: Day, days: Int) -> Day {
        Day(number: day.number - days)
    }

    /// How many days later the first is.
    package static func - (later: Day, earlier: Day) -> Int {
        later.number - earlier.number
    }

    package static func < (one: Day, other: Day) -> Bool {
        one.number < other.number
    }

    /// Days in a month; `month` is 1…12.
    package static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// Division that rounds down, also below zero.
    static func floor(_ dividend: Int, _ divisor: Int) -> Int {
        let quotient = dividend / divisor
        return dividend % divisor < 0 ? quotient - 1 : quotient
    }
}
