import PartnerCore
import Testing

@testable import PartnerZones

@Suite("Local time is what the system says it is")
struct ZdumpTests {
    /// Where the rules are plain, and where they are not.
    static let zones = [
        "America/Los_Angeles", "America/New_York", "America/Phoenix", "America/Anchorage", "Pacific/Honolulu",
        "America/Sao_Paulo", "America/Havana", "America/Santiago", "America/Nuuk", "America/St_Johns",
        "America/Caracas", "Europe/London", "Europe/Dublin", "Europe/Lisbon", "Europe/Moscow",
        "Europe/Istanbul",
        "Africa/Casablanca", "Africa/Cairo", "Asia/Beirut", "Asia/Gaza", "Asia/Jerusalem", "Asia/Kathmandu",
        "Asia/Pyongyang", "Asia/Tehran", "Australia/Lord_Howe", "Australia/Adelaide", "Pacific/Apia",
        "Pacific/Chatham", "Pacific/Kwajalein", "Antarctica/Troll", "Africa/Monrovia",
    ]

    @Test("on both sides of every change from 1940 to 2100, and between them")
    func everyChange() throws {
        let database = ZoneDatabase()
        let expected = try Zdump.rows(of: Self.zones, years: 1940..<2100)
        for name in Self.zones {
            let zone = try database.rules(named: name)
            let rows = try #require(expected[name], "zdump says nothing of \(name)")
            for row in rows where zone.utcOffset(at: row.instant) != row.utcOffset {
                Issue.record(
                    "\(name) at \(row.instant): \(zone.utcOffset(at: row.instant)), zdump \(row.utcOffset)")
            }
            for (row, next) in zip(rows, rows.dropFirst()) where row.utcOffset == next.utcOffset {
                var instant = row.instant
                while instant < next.instant {
                    instant = instant.adding(.seconds(7 * 86_400))
                    guard instant < next.instant, zone.utcOffset(at: instant) != row.utcOffset else {
                        continue
                    }
                    Issue.record(
                        "\(name) at \(instant): \(zone.utcOffset(at: instant)), zdump \(row.utcOffset)")
                }
            }
        }
    }

    static let still: [(String, Int)] = [
        ("UTC", 0), ("Etc/UTC", 0), ("Etc/GMT+5", -5 * 3600), ("Etc/GMT-14", 14 * 3600),
    ]

    @Test("and never changes where it never changed", arguments: still)
    func neverChanges(name: String, offset: Int) throws {
        let zone = try ZoneDatabase().rules(named: name)
        for year in stride(from: 1, through: 9999, by: 7) {
            let day = try #require(CivilDate(year: year, month: 7, day: 1))
            #expect(
                zone.utcOffset(at: Instant(unixMilliseconds: Int64(day.daysSinceEpoch) * 86_400_000))
                    == offset)
        }
    }

    @Test("every zone of the database can be read")
    func everyZone() throws {
        let database = ZoneDatabase()
        let names = database.names()
        #expect(names.count > 300)
        for name in names {
            let zone = try database.rules(named: name)
            // Where it has none the last change would hold for ever: true of no zone of a whole database.
            #expect(zone.laterYears != nil, "\(name)")
            if let last = zone.changes.last {
                #expect(zone.laterYears?.utcOffset(atSecond: last.since) == last.utcOffset, "\(name)")
            }
        }
    }
}
