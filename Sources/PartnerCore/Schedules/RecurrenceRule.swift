/// A rule by which something comes again: RFC 5545, 3.3.10, with every part of it.
///
/// What the RFC leaves to readers is read as dateutil does: BYWEEKNO without BYDAY means each day of the week; a part
/// that the RFC has for longer frequencies only (BYWEEKNO in a monthly rule) limits the days all the same; the day it
/// starts from is none of its own unless the parts let it be. BYEASTER is dateutil's too.
package struct RecurrenceRule: Hashable, Sendable {
    package enum Frequency: String, Hashable, Sendable, CaseIterable {
        case yearly = "YEARLY", monthly = "MONTHLY", weekly = "WEEKLY", daily = "DAILY"
        case hourly = "HOURLY", minutely = "MINUTELY", secondly = "SECONDLY"

        /// How many a day has of those that are shorter than one.
        var aDay: Int? {
            switch self {
            case .yearly, .monthly, .weekly, .daily: nil
            case .hourly: 24
            case .minutely: 1440
            case .secondly: 86_400
            }
        }
    }

    /// `TU`, `1TU`, `-1FR`.
    struct Day: Hashable, Sendable {
        /// Which of the month or year, from its end where negative; nil: each.
        let ordinal: Int?
        let weekday: Weekday
    }

    enum End: Hashable, Sendable {
        case never
        case after(count: Int)
        /// Included. A date alone includes its whole day.
        case until(LocalTime)
    }

    package let frequency: Frequency
    /// From 1.
    var interval = 1
    var end = End.never
    var seconds: [Int] = []
    var minutes: [Int] = []
    var hours: [Int] = []
    var days: [Day] = []
    var monthDays: [Int] = []
    var yearDays: [Int] = []
    var weekNumbers: [Int] = []
    var months: [Int] = []
    /// Days from Easter Sunday of the western churches.
    var easterDays: [Int] = []
    var positions: [Int] = []
    var weekStart = Weekday.monday

    init(_ frequency: Frequency) { self.frequency = frequency }

    /// What the rule does not say follows from the day it starts: `FREQ=MONTHLY` from the 15th is each 15th.
    func completed(from start: LocalTime) -> RecurrenceRule {
        var rule = self
        if days.isEmpty, monthDays.isEmpty, yearDays.isEmpty, weekNumbers.isEmpty, easterDays.isEmpty {
            let parts = start.date.parts
            switch frequency {
            case .yearly:
                if months.isEmpty { rule.months = [parts.month] }
                rule.monthDays = [parts.day]
            case .monthly: rule.monthDays = [parts.day]
            case .weekly: rule.days = [Day(ordinal: nil, weekday: start.date.weekday)]
            case .daily, .hourly, .minutely, .secondly: break
            }
        }
        let minuteOfDay = start.time.minutesSinceMidnight
        let unit = frequency.aDay ?? 1
        if unit < 24, hours.isEmpty { rule.hours = [minuteOfDay / 60] }
        if unit < 1440, minutes.isEmpty { rule.minutes = [minuteOfDay % 60] }
        if unit < 86_400, seconds.isEmpty { rule.seconds = [start.second] }
        return rule
    }
}
