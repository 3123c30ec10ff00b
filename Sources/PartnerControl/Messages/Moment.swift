import PartnerCore

/// An instant as it reads on the wall of the branch that is meant: the offset travels with it, so that no
/// reader needs to know a zone.
package struct Moment: Hashable, Sendable {
    /// To the second.
    package let local: LocalTime
    /// Seconds that `local` is ahead of UTC.
    package let utcOffset: Int

    package init(local: LocalTime, utcOffset: Int) {
        self.local = local
        self.utcOffset = utcOffset
    }

    package init(_ instant: Instant, in zone: any TimeZoneRules) {
        self.init(instant, utcOffset: zone.utcOffset(at: instant))
    }

    package init(_ instant: Instant, utcOffset: Int) {
        local = LocalTime(instant, utcOffset: utcOffset)
        self.utcOffset = utcOffset
    }

    package var date: CivilDate { local.date }
    package var instant: Instant { local.asUTC.adding(.seconds(-utcOffset)) }
}

extension Moment: Comparable {
    package static func < (a: Moment, b: Moment) -> Bool { a.instant < b.instant }
}

extension Moment: CustomStringConvertible {
    /// RFC 3339: `2027-03-12T08:30:04-08:00`.
    package var description: String {
        let minutes = abs(utcOffset) / 60
        let zone = TimeOfDay(minutesSinceMidnight: minutes % 1440)
        return local.iso + (utcOffset < 0 ? "-" : "+") + zone.description
    }

    /// The moment that exactly `YYYY-MM-DDTHH:MM:SS±HH:MM` (or `Z`) names, or nil.
    package init?(rfc3339 text: String) {
        var clock = Substring(text)
        var offset = 0
        if clock.hasSuffix("Z") {
            clock.removeLast()
        } else {
            guard clock.utf8.count == 25, let time = TimeOfDay(clock.suffix(5)) else { return nil }
            switch clock.dropLast(5).last {
            case "+": offset = time.minutesSinceMidnight * 60
            case "-": offset = -time.minutesSinceMidnight * 60
            default: return nil
            }
            clock = clock.dropLast(6)
        }
        let parts = clock.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let date = CivilDate(iso: parts[0]), parts[1].utf8.count == 8,
            let time = TimeOfDay(parts[1].prefix(5)), parts[1].dropFirst(5).first == ":",
            parts[1].suffix(2).allSatisfy({ $0.isASCII && $0.isNumber }),
            let second = Int(parts[1].suffix(2)),
            second < 60
        else { return nil }
        self.init(local: LocalTime(date: date, time: time, second: second), utcOffset: offset)
    }
}

extension Moment: ExpressibleByStringLiteral {
    /// A literal in the source: a wrong one is a bug of ours and stops the program.
    package init(stringLiteral text: String) {
        guard let moment = Moment(rfc3339: text) else { preconditionFailure("\(text) is no moment") }
        self = moment
    }
}

extension Moment: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let moment = Moment(rfc3339: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\"\(text)\" is no moment like 2027-03-12T08:30:04-08:00")
        }
        self = moment
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
