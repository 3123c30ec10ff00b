import FoundationEssentials
import PartnerControl
import PartnerCore

/// A moment as it is typed at a calculator.
enum MomentReader {
    /// What the machine's clock says, in microseconds since 1 January 1970, 00:00 UTC.
    static var now: Int { Int(Date().timeIntervalSince1970 * 1_000_000) }
    static var instant: Instant { Instant(unixMilliseconds: Int64(now / 1000)) }

    /// `2027-03-12T08:30:00-08:00`, or what the wall of a zone shows: `2027-03-12`, `2027-03-12 08:30`,
    /// `2027-03-12T08:30:04`.
    ///
    /// - Returns: microseconds since 1 January 1970, 00:00 UTC. Of a reading that the wall shows twice the first;
    ///   of one it never shows the end of the gap.
    static func microseconds(_ text: String, in zone: any TimeZoneRules) throws(ExpressionFault) -> Int {
        if let moment = Moment(rfc3339: text) { return Int(moment.instant.unixMilliseconds) * 1000 }
        let day = text.prefix { $0 != "T" && $0 != " " }
        let date = try CivilDate(reading: String(day))
        let clock = text.dropFirst(day.count + 1)
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        let time = TimeOfDay(parts.prefix(2).joined(separator: ":"))
        let second = parts.count < 3 ? 0 : parts[2].utf8.count == 2 ? Int(parts[2]) : nil
        if day.count == text.count {
            return microseconds(LocalTime(date: date, time: TimeOfDay(minutesSinceMidnight: 0)), in: zone)
        }
        guard parts.count <= 3, let time, let second, (0...59).contains(second) else {
            throw ExpressionFault(
                min(day.utf8.count + 1, text.utf8.count)..<text.utf8.count, "\"\(clock)\" is no time of day",
                expected: "HH:MM, HH:MM:SS, or with an offset HH:MM:SS-08:00")
        }
        return microseconds(LocalTime(date: date, time: time, second: second), in: zone)
    }

    private static func microseconds(_ local: LocalTime, in zone: any TimeZoneRules) -> Int {
        Int(zone.firstInstant(at: local).unixMilliseconds) * 1000
    }
}
