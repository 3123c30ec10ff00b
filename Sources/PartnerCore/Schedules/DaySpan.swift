/// A stretch of time that begins at a time of day: `Mon..Fri 08:00 for 9h`.
package struct DaySpan: Hashable, Sendable {
    package let start: DayTime
    /// As a clock that nobody sets measures it, over a change to summer time, too.
    package let length: Duration

    package init(_ start: DayTime, for length: Duration) {
        self.start = start
        self.length = length
    }

    /// A minute to a day: a window; a digest that has not left by then waits for the next.
    package static let lengthOfWindow = Duration.seconds(60)...Duration.seconds(24 * 3600)
    /// A minute to a week; what is longer is a closure of the branch.
    package static let lengthOfQuiet = Duration.seconds(60)...Duration.seconds(7 * 24 * 3600)

    /// The last date that it can reach; nil where it begins in every year.
    package var lastDate: CivilDate? {
        // The day it begins is not over by its length alone: one more, for what reaches over midnight.
        start.lastDate?.adding(days: Int(length.milliseconds / 86_400_000) + 1)
    }

    func range(on date: CivilDate, in zone: any TimeZoneRules) -> Range<Instant>? {
        guard start.comes(on: date) else { return nil }
        let from = zone.firstInstant(at: LocalTime(date: date, time: start.time))
        return from..<from.adding(length)
    }
}

extension DaySpan {
    /// The length that `9h` or `1h 30min` names, if it lies in `range`.
    package static func length(
        reading text: String, in range: ClosedRange<Duration>
    ) throws(ExpressionFault) -> Duration {
        let span = try TimeSpan(text)
        if case .microseconds(let microseconds) = span, range.contains(.microseconds(microseconds)) {
            return .microseconds(microseconds)
        }
        throw ExpressionFault(
            0..<text.utf8.count, "\"\(text)\" is out of range",
            expected: "\(TimeSpan(range.lowerBound)) to \(TimeSpan(range.upperBound))")
    }
}
