/// An instant, to the minute: minutes since 1970-01-01 00:00 UTC.
package struct Moment: Hashable, Comparable, Sendable {
    package var minutes: Int

    package init(minutes: Int) {
        self.minutes = minutes
    }

    /// The minute `minute` of the UTC date `day`.
    package init(_ day: Day, _ minute: MinuteOfDay) {
        minutes = day.number * 1440 + minute.minutes
    }

    /// The civil date and time where clocks are `offset` minutes ahead of UTC.
    package func local(offset: Int) -> (day: Day, minute: MinuteOfDay) {
        let there = minutes + offset
        let day = Day.floor(there, 1440)
        return (Day(number: day), MinuteOfDay(minutes: there - day * 1440))
    }

    package static func < (one: Moment, other: Moment) -> Bool {
        one.minutes < other.minutes
    }
}

/// A time of day, 00:00 to 23:59, in minutes since midnight.
package struct MinuteOfDay: Hashable, Comparable, Sendable {
    package var minutes: Int

    package init(minutes: Int) {
        self.minutes = minutes
    }

    package static func < (one: MinuteOfDay, other: MinuteOfDay) -> Bool {
        one.minutes < other.minutes
    }
}
