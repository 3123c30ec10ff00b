/// A time on the 24-hour clock, to the minute: 00:00 to 23:59.
package struct TimeOfDay: Hashable, Comparable, Sendable {
    /// 0 to 1439.
    package let minutesSinceMidnight: Int

    package init(minutesSinceMidnight: Int) {
        precondition(
            (0..<1440).contains(minutesSinceMidnight), "no time of day: minute \(minutesSinceMidnight)")
        self.minutesSinceMidnight = minutesSinceMidnight
    }

    /// The time that `08:30` or `8:30` names, or nil.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        self.init(minutesSinceMidnight: hour * 60 + minute)
    }

    package static func < (a: TimeOfDay, b: TimeOfDay) -> Bool {
        a.minutesSinceMidnight < b.minutesSinceMidnight
    }
}

extension TimeOfDay: CustomStringConvertible {
    /// `08:30`.
    package var description: String {
        padded(minutesSinceMidnight / 60, 2) + ":" + padded(minutesSinceMidnight % 60, 2)
    }
}
