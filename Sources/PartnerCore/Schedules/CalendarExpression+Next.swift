extension CalendarExpression {
    /// The first moment after `instant` that the expression names, or nil where there is none before 2200.
    ///
    /// A time that falls into the gap of a change to summer time is passed over, as systemd does; of one that
    /// comes twice in the fold it is the first.
    /// - Parameter zone: where the expression is read, which one that names its zone overrides.
    package func next(after instant: Instant, in zone: any TimeZoneRules) -> Instant? {
        next(afterMicroseconds: Int(instant.unixMilliseconds) * 1000, in: zone).map {
            // What lies between two milliseconds is not reached before the second.
            Instant(unixMilliseconds: Int64(-floorDiv(-$0, 1000)))
        }
    }

    /// The same to the microsecond, counted since 1 January 1970, 00:00 UTC.
    package func next(afterMicroseconds moment: Int, in zone: any TimeZoneRules) -> Int? {
        let wall = Wall(zone: zone, after: moment)
        guard var at = wall.reading(of: moment + 1) else { return nil }
        // Systemd's own bound: an expression that can never be met ends the search instead of going on.
        for _ in 0..<1000 {
            guard at.year <= Self.yearRange.upperBound else { return nil }
            switch step(&at, wall) {
            case .settled: return wall.moment(of: at)
            case .again: continue
            case .never: return nil
            }
        }
        return nil
    }

    private enum Step { case settled, again, never }

    /// Moves `at` on to the next value of the first field that does not suit, as systemd's `find_next()` does.
    private func step(_ at: inout Wall.Reading, _ wall: Wall) -> Step {
        at = wall.normalized(at)
        guard let year = earliest(in: years, from: at.year), year <= Self.yearRange.upperBound else {
            return .never
        }
        if year != at.year { at = Wall.Reading(year: year) }

        guard let month = earliest(in: months, from: at.month) else { return later(&at, year: at.year + 1) }
        if month != at.month { at = Wall.Reading(year: at.year, month: month) }

        guard let day = earliestDay(from: at.day, month: at.month, year: at.year) else {
            return later(&at, year: at.year, month: at.month + 1)
        }
        if day != at.day { at = Wall.Reading(year: at.year, month: at.month, day: day) }
        guard let date = CivilDate(year: at.year, month: at.month, day: at.day) else {
            return later(&at, year: at.year, month: at.month + 1)
        }
        if !weekdays.isEmpty, !weekdays.contains(date.weekday) { return later(&at, day: at.day + 1) }
        if !wall.shows(at) { return .again }

        guard let hour = earliest(in: hours, from: at.hour), hour < 24 else {
            return later(&at, day: at.day + 1)
        }
        if hour != at.hour { (at.hour, at.minute, at.microsecond) = (hour, 0, 0) }
        // The hour may be missing on the day of a change: go on from what the wall shows instead.
        if !wall.shows(at) { return .again }

        guard let minute = earliest(in: minutes, from: at.minute), minute < 60 else {
            (at.hour, at.minute, at.microsecond) = (at.hour + 1, 0, 0)
            return .again
        }
        if minute != at.minute { (at.minute, at.microsecond) = (minute, 0) }
        if !wall.shows(at) { return .again }

        guard let microsecond = earliest(in: seconds, from: at.microsecond),
            microsecond < 60 * Self.second
        else {
            (at.minute, at.microsecond) = (at.minute + 1, 0)
            return .again
        }
        at.microsecond = microsecond
        return wall.shows(at) ? .settled : .again
    }

    private func later(_ at: inout Wall.Reading, year: Int, month: Int = 1) -> Step {
        at = month > 12 ? Wall.Reading(year: year + 1) : Wall.Reading(year: year, month: month)
        return .again
    }

    private func later(_ at: inout Wall.Reading, day: Int) -> Step {
        at = Wall.Reading(year: at.year, month: at.month, day: day)
        return .again
    }

    /// The first of the values that is `value` or more.
    func earliest(in field: Field, from value: Int) -> Int? {
        if field.isEmpty { return value }
        return least(of: field) { $0.earliest(from: value) }
    }

    func earliestDay(from day: Int, month: Int, year: Int) -> Int? {
        guard countsDays == .fromEnd else { return earliest(in: days, from: day) }
        let length = CivilDate.length(ofMonth: month, in: year)
        return least(of: days) { component in
            var start = length + 1 - component.start
            var stop = component.stop.map { length + 1 - $0 }
            if let last = stop { (start, stop) = (last, start) }
            return Component(start: start, stop: stop, step: component.step).earliest(from: day)
        }
    }

    private func least(of field: Field, _ value: (Component) -> Int?) -> Int? {
        var least: Int?
        for component in field {
            guard let found = value(component) else { continue }
            least = least.map { min($0, found) } ?? found
        }
        return least
    }
}

extension CalendarExpression.Component {
    fileprivate func earliest(from value: Int) -> Int? {
        if start >= value { return start }
        guard step > 0 else { return nil }
        let found = start + (value - start + step - 1) / step * step
        return stop.map { found <= $0 } ?? true ? found : nil
    }
}

/// What a clock on the wall shows, field by field, and what it never shows.
private final class Wall {
    let zone: any TimeZoneRules
    /// Of a reading that comes twice, the first after this is meant.
    let after: Int
    /// What was found of the last day that was looked at; nil: the clocks are changed about then.
    private var steady: (day: Int, offset: Int?)?

    init(zone: any TimeZoneRules, after: Int) {
        self.zone = zone
        self.after = after
    }

    struct Reading: Equatable {
        var year: Int
        var month = 1
        /// May be one more than the month has, and the hour and minute likewise, until normalized.
        var day = 1
        var hour = 0
        var minute = 0
        /// 0 to 59,999,999, of the minute.
        var microsecond = 0

        /// Seconds since 1970, the reading taken as UTC.
        var seconds: Int? {
            CivilDate(year: year, month: month, day: 1).map {
                ($0.daysSinceEpoch + day - 1) * 86_400 + hour * 3600 + minute * 60
                    + microsecond / CalendarExpression.second
            }
        }
    }

    func reading(of moment: Int) -> Reading? {
        let seconds = floorDiv(moment, CalendarExpression.second)
        let local = seconds + offset(at: seconds)
        guard local < CivilDate.latest.daysSinceEpoch * 86_400,
            local >= CivilDate.earliest.daysSinceEpoch * 86_400
        else { return nil }
        return reading(seconds: local, fraction: floorMod(moment, CalendarExpression.second))
    }

    private func reading(seconds: Int, fraction: Int) -> Reading {
        let date = CivilDate(daysSinceEpoch: floorDiv(seconds, 86_400)).parts
        let second = floorMod(seconds, 86_400)
        return Reading(
            year: date.year, month: date.month, day: date.day, hour: second / 3600,
            minute: second % 3600 / 60,
            microsecond: second % 60 * CalendarExpression.second + fraction)
    }

    /// The reading with its overflow carried on; one that is never shown becomes the one that is shown then.
    func normalized(_ at: Reading) -> Reading {
        guard let seconds = at.seconds else { return at }
        let fraction = at.microsecond % CalendarExpression.second
        let isShown = steadyOffset(on: seconds) != nil || instant(showing: seconds) != nil
        let local = isShown ? seconds : endOfGap(seconds)
        return reading(seconds: local, fraction: fraction)
    }

    func shows(_ at: Reading) -> Bool {
        guard let seconds = at.seconds, normalized(at) == at else { return false }
        return instant(showing: seconds) != nil
    }

    func moment(of at: Reading) -> Int? {
        guard let seconds = at.seconds, let instant = instant(showing: seconds) else { return nil }
        return instant * CalendarExpression.second + at.microsecond % CalendarExpression.second
    }

    private func offset(at seconds: Int) -> Int {
        zone.utcOffset(at: Instant(unixMilliseconds: Int64(seconds) * 1000))
    }

    /// The first second at which the wall shows this, of those not before `after`; nil in a gap.
    private func instant(showing local: Int) -> Int? {
        if let offset = steadyOffset(on: local) { return local - offset }
        let candidates = offsets(around: local).map { local - $0 }.filter { $0 + offset(at: $0) == local }
            .sorted()
        return candidates.first { ($0 + 1) * CalendarExpression.second > after } ?? candidates.first
    }

    /// The offset of the whole day of this reading; nil where it may change then.
    ///
    /// It does not where the days around have the same, as no zone changed there and back within three days (the
    /// closest since 1900: Freetown 1939, 95 hours). Then every reading of the day is shown once.
    private func steadyOffset(on local: Int) -> Int? {
        let day = floorDiv(local, 86_400)
        if let steady, steady.day == day { return steady.offset }
        let before = offset(at: (day - 1) * 86_400)
        let offset = before == offset(at: (day + 2) * 86_400) ? before : nil
        steady = (day, offset)
        return offset
    }

    /// As `mktime(3)` takes a time in a gap: as far after it as it lies in it.
    private func endOfGap(_ local: Int) -> Int {
        let instant = local - offsets(around: local)[0]
        return instant + offset(at: instant)
    }

    private func offsets(around local: Int) -> [Int] {
        [offset(at: local - 86_400), offset(at: local + 86_400)]
    }
}
