import PartnerCore
import Testing

@Suite("A time of day that the clock skips is its end, one that comes twice is the first")
struct FirstInstantTests {
    /// A zone with one change.
    struct Zone: TimeZoneRules, CustomTestStringConvertible {
        let name: String
        let change: Instant
        let before: Int, after: Int
        var testDescription: String { name }

        func utcOffset(at instant: Instant) -> Int { instant < change ? before : after }
    }

    /// The change is at 12:00 UTC of 10 June 2027, from and to these offsets in minutes.
    static func zone(_ before: Int, _ after: Int) -> Zone {
        Zone(
            name: "\(before) to \(after) minutes", change: LocalTime(date: "2027-06-10", time: noon).asUTC,
            before: before * 60, after: after * 60)
    }

    static let noon = TimeOfDay(minutesSinceMidnight: 720)

    static let zones = [
        zone(0, 0), zone(0, 60), zone(60, 0), zone(-480, -420), zone(-420, -480), zone(630, 660),
        zone(660, 630),
        zone(0, 120), zone(720, 780), zone(780, 720), zone(-720, -780), zone(345, 330),
        // A day skipped, and a day twice: the date line moved.
        zone(-600, 840), zone(840, -600), zone(-720, 720), zone(660, -720), zone(-720, 840), zone(840, -720),
    ]

    /// Against the definition itself: the first minute at which the wall shows that time or later.
    @Test("every minute of the five days around", arguments: zones)
    func everyMinute(_ zone: Zone) {
        let start = LocalTime(date: "2027-06-07", time: Self.noon).asUTC
        var seen: (instant: Instant, local: LocalTime)?
        var first: [LocalTime: Instant] = [:]
        for minute in 0..<(6 * 1440) {
            let instant = start.adding(.seconds(minute * 60))
            let local = zone.local(instant)
            if let highest = seen?.local, local <= highest { continue }
            // All that lies between what was shown before and this begins now.
            var skipped = (seen?.local ?? local).asUTC
            while skipped < local.asUTC {
                skipped = skipped.adding(.seconds(60))
                first[LocalTime(skipped, utcOffset: 0)] = instant
            }
            seen = (instant, local)
        }
        for (local, instant) in first where zone.firstInstant(at: local) != instant {
            Issue.record("\(local.iso): \(zone.firstInstant(at: local)) instead of \(instant)")
        }
        #expect(first.count > 4 * 1440)
    }
}
