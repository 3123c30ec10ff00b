/// A moment in time: milliseconds since 1 January 1970, 00:00 UTC, leap seconds not counted (as POSIX does).
package struct Instant: Hashable, Sendable {
    package let unixMilliseconds: Int64

    package init(unixMilliseconds: Int64) { self.unixMilliseconds = unixMilliseconds }

    package func adding(_ duration: Duration) -> Instant {
        Instant(unixMilliseconds: unixMilliseconds + duration.milliseconds)
    }

    package func duration(since earlier: Instant) -> Duration {
        .milliseconds(unixMilliseconds - earlier.unixMilliseconds)
    }
}

extension Instant: Comparable {
    package static func < (a: Instant, b: Instant) -> Bool { a.unixMilliseconds < b.unixMilliseconds }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339 in UTC, to the millisecond: `2027-03-12T16:30:04.120Z`.
    package var description: String {
        let utc = LocalTime(self, utcOffset: 0)
        return utc.iso + "." + padded(Int(floorMod(Int(unixMilliseconds), 1000)), 3) + "Z"
    }
}

extension Instant: Codable {
    package init(from decoder: any Decoder) throws {
        unixMilliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    /// As a number of milliseconds: what programs read, never what people do.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(unixMilliseconds)
    }
}

extension Duration {
    /// Whole milliseconds, rounded towards zero.
    package var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1000 + attoseconds / 1_000_000_000_000_000
    }
}
