/// What a clock on the wall shows: a civil date and a time of day, to the second, without a zone.
package struct LocalTime: Hashable, Comparable, Sendable {
    package let date: CivilDate
    package let time: TimeOfDay
    /// 0 to 59.
    package let second: Int

    package init(date: CivilDate, time: TimeOfDay, second: Int = 0) {
        self.date = date
        self.time = time
        self.second = second
    }

    /// What the wall shows at `instant` where local time is `utcOffset` seconds ahead of UTC.
    package init(_ instant: Instant, utcOffset: Int) {
        let seconds = floorDiv(Int(instant.unixMilliseconds), 1000) + utcOffset
        let day = floorDiv(seconds, 86_400)
        let secondOfDay = floorMod(seconds, 86_400)
        date = CivilDate(daysSinceEpoch: day)
        time = TimeOfDay(minutesSinceMidnight: secondOfDay / 60)
        second = secondOfDay % 60
    }

    /// The same reading taken as UTC.
    package var asUTC: Instant {
        let seconds = date.daysSinceEpoch * 86_400 + time.minutesSinceMidnight * 60 + second
        return Instant(unixMilliseconds: Int64(seconds) * 1000)
    }

    /// ISO 8601 without a zone: `2027-03-12T08:30:04`.
    package var iso: String { "\(date)T\(time):" + padded(second, 2) }

    package static func < (a: LocalTime, b: LocalTime) -> Bool {
        (a.date, a.time, a.second) < (b.date, b.time, b.second)
    }
}
