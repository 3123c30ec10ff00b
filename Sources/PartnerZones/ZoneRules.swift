import PartnerCore

/// One zone of the tz database: the offsets of the past as recorded, those of later years by rule.
package struct ZoneRules: TimeZoneRules, Hashable {
    /// From `since` on, local time is `utcOffset` seconds ahead of UTC.
    struct Change: Hashable, Sendable {
        /// Seconds since the epoch.
        let since: Int64
        let utcOffset: Int
    }

    package let name: String
    /// Seconds ahead of UTC before the first change.
    let firstOffset: Int
    /// Strictly ascending.
    let changes: [Change]
    /// What holds after the last change; without it that goes on for ever.
    let laterYears: PosixRule?

    package func utcOffset(at instant: Instant) -> Int {
        utcOffset(atSecond: instant.unixMilliseconds.flooredSeconds)
    }

    func utcOffset(atSecond second: Int64) -> Int {
        guard let last = changes.last else { return laterYears?.utcOffset(atSecond: second) ?? firstOffset }
        if second >= last.since {
            return laterYears?.utcOffset(atSecond: second) ?? last.utcOffset
        }
        let following = firstChange(after: second)
        return following == 0 ? firstOffset : changes[following - 1].utcOffset
    }

    /// The index of the first change later than `second`.
    private func firstChange(after second: Int64) -> Int {
        var low = 0, high = changes.count
        while low < high {
            let middle = (low + high) / 2
            if changes[middle].since <= second { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Int64 {
    /// Whole seconds of a number of milliseconds, rounded down, before 1970 too.
    fileprivate var flooredSeconds: Int64 { self >= 0 ? self / 1000 : (self - 999) / 1000 }
}
