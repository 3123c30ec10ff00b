extension RecurrenceRule {
    /// The moments of the rule from `start` on, in their order, up to the end of the year 9999.
    ///
    /// The search ends where it would only come round again: a rule that never is met gives none.
    package func moments(from start: LocalTime) -> some Sequence<LocalTime> {
        sequence(state: RulePeriods(completed(from: start), from: start)) { $0.next() }
    }

    /// After so many of its periods the calendar, which repeats itself every 400 years, meets the rule as before.
    ///
    /// For those of less than a day it is 400 years, in which any that is of use comes.
    fileprivate var periodsOfCycle: Int {
        // Easter comes round only after 5,700,000 years.
        if !easterDays.isEmpty { return Int.max }
        let all =
            switch frequency {
            case .yearly: 400
            case .monthly: 4800
            case .weekly: 20_871
            case .daily, .hourly, .minutely, .secondly: 146_097
            }
        return frequency.aDay == nil ? all / greatestCommonDivisor(all, interval) : all
    }
}

/// Goes from period to period, of the length of the frequency or of a day, and has the moments of each.
private struct RulePeriods {
    private let rule: RecurrenceRule
    private let start: LocalTime
    /// Within a day, where the frequency is a day or longer.
    private let times: [(time: TimeOfDay, second: Int)]
    private let cycle: Int
    private var index = 0
    private var waiting: ArraySlice<LocalTime> = []
    private var given = 0
    private var inVain = 0

    /// - Parameter rule: completed.
    init(_ rule: RecurrenceRule, from start: LocalTime) {
        self.rule = rule
        self.start = start
        times = rule.hours.distinct.flatMap { hour in rule.times(inHour: hour) }
        cycle = rule.periodsOfCycle
    }

    mutating func next() -> LocalTime? {
        if case .after(given) = rule.end { return nil }
        guard index > 0 || isReachable else { return nil }
        while waiting.isEmpty {
            guard inVain <= cycle, let days = days(of: index), !isOver(by: days.lowerBound) else {
                return nil
            }
            waiting = moments(of: days)[...]
            index += 1
            inVain = waiting.isEmpty ? inVain + 1 : 0
        }
        let moment = waiting.removeFirst()
        if case .until(let last) = rule.end, moment > last { return nil }
        given += 1
        return moment
    }

    private func isOver(by day: Int) -> Bool {
        if case .until(let last) = rule.end { return day > last.date.daysSinceEpoch }
        return false
    }

    /// The days of a period, counted from that of the start; nil where the calendar is over.
    private func days(of index: Int) -> ClosedRange<Int>? {
        let (year, month, _) = start.date.parts
        let first = start.date.daysSinceEpoch
        let begin: Int
        let length: Int
        switch rule.frequency {
        case .yearly:
            let year = year + index * rule.interval
            guard let day = CivilDate(year: year, month: 1, day: 1) else { return nil }
            (begin, length) = (day.daysSinceEpoch, CivilDate.isLeap(year) ? 366 : 365)
        case .monthly:
            let total = year * 12 + month - 1 + index * rule.interval
            guard let day = CivilDate(year: total / 12, month: total % 12 + 1, day: 1) else { return nil }
            (begin, length) = (day.daysSinceEpoch, CivilDate.length(ofMonth: total % 12 + 1, in: total / 12))
        case .weekly: (begin, length) = (rule.startOfWeek(first) + 7 * index * rule.interval, 7)
        case .daily: (begin, length) = (first + index * rule.interval, 1)
        case .hourly, .minutely, .secondly: (begin, length) = (first + index, 1)
        }
        // The first and the last week of the calendar may lie in it in part.
        let last = min(begin + length - 1, CivilDate.latest.daysSinceEpoch)
        guard begin <= last else { return nil }
        return max(begin, CivilDate.earliest.daysSinceEpoch)...last
    }

    private func moments(of days: ClosedRange<Int>) -> [LocalTime] {
        let all: [LocalTime]
        if let aDay = rule.frequency.aDay {
            all = rule.allows(day: days.lowerBound) ? momentsWithin(day: days.lowerBound, of: aDay) : []
        } else {
            let dates = days.filter(rule.allows(day:)).map { CivilDate(daysSinceEpoch: $0) }
            all = positioned(
                dates.flatMap { date in times.map { LocalTime(date: date, time: $0.time, second: $0.second) }
                })
        }
        return index == 0 ? all.filter { $0 >= start } : all
    }

    private func positioned(_ moments: [LocalTime]) -> [LocalTime] {
        if rule.positions.isEmpty { return moments }
        return Set(rule.positions.map { $0 > 0 ? $0 - 1 : moments.count + $0 })
            .filter(moments.indices.contains).sorted().map { moments[$0] }
    }

    // MARK: Frequencies of less than a day

    /// Hours, minutes or seconds from midnight to the moment from which the rule counts.
    private func unitsOfStart(_ aDay: Int) -> Int {
        (start.time.minutesSinceMidnight * 60 + start.second) / (86_400 / aDay)
    }

    private func momentsWithin(day: Int, of aDay: Int) -> [LocalTime] {
        let sinceStart = (day - start.date.daysSinceEpoch) * aDay - unitsOfStart(aDay)
        let first = floorMod(-sinceStart, rule.interval)
        return stride(from: first, to: aDay, by: rule.interval).flatMap { unit in
            positioned(
                rule.times(inUnit: unit, of: aDay).map {
                    LocalTime(date: CivilDate(daysSinceEpoch: day), time: $0.time, second: $0.second)
                })
        }
    }

    /// Whether the interval meets any of the times of day that the rule lets be: every two seconds from an even one
    /// never meets an odd one.
    private var isReachable: Bool {
        guard let aDay = rule.frequency.aDay else { return true }
        let step = greatestCommonDivisor(rule.interval, aDay)
        return stride(from: unitsOfStart(aDay) % step, to: aDay, by: step).contains {
            !rule.times(inUnit: $0, of: aDay).isEmpty
        }
    }
}

extension RecurrenceRule {
    fileprivate typealias Time = (time: TimeOfDay, second: Int)

    fileprivate func times(inHour hour: Int) -> [Time] {
        minutes.distinct.flatMap { times(inMinute: hour * 60 + $0) }
    }

    /// RFC 5545, 3.3.12: a leap second is taken for the second before it.
    private func times(inMinute minute: Int) -> [Time] {
        seconds.map { min($0, 59) }.distinct.map { (TimeOfDay(minutesSinceMidnight: minute), $0) }
    }

    /// - Parameter unit: an hour, a minute or a second, counted from midnight.
    fileprivate func times(inUnit unit: Int, of aDay: Int) -> [Time] {
        let second = unit * (86_400 / aDay)
        func isLeft(_ value: Int, by listed: [Int]) -> Bool { listed.isEmpty || listed.contains(value) }
        guard isLeft(second / 3600, by: hours) else { return [] }
        if aDay == 24 { return times(inHour: unit) }
        guard isLeft(second / 60 % 60, by: minutes) else { return [] }
        if aDay == 1440 { return times(inMinute: unit) }
        guard isLeft(second % 60, by: seconds.map { min($0, 59) }) else { return [] }
        return [(TimeOfDay(minutesSinceMidnight: second / 60), second % 60)]
    }
}

extension [Int] {
    /// In their order, each once.
    fileprivate var distinct: [Int] { Set(self).sorted() }
}

private func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : greatestCommonDivisor(b, a % b) }
