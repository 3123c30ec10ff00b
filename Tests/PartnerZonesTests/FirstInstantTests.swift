import PartnerCore
import PartnerZones
import Testing

@Suite("A digest time has one instant on every day of every zone")
struct FirstInstantTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let zone: String, date: CivilDate, time: String, instant: String
        var testDescription: String { "\(zone), \(date) \(time)" }

        init(_ zone: String, _ date: CivilDate, _ time: String, _ instant: String) {
            (self.zone, self.date, self.time, self.instant) = (zone, date, time, instant)
        }
    }

    // Dates that have passed: what is still to come, a parliament may change.
    static let gaps = [
        Row("America/Los_Angeles", "2024-03-10", "01:59", "2024-03-10T09:59:00.000Z"),
        Row("America/Los_Angeles", "2024-03-10", "02:00", "2024-03-10T10:00:00.000Z"),
        Row("America/Los_Angeles", "2024-03-10", "02:30", "2024-03-10T10:00:00.000Z"),
        Row("America/Los_Angeles", "2024-03-10", "03:00", "2024-03-10T10:00:00.000Z"),
        Row("America/Los_Angeles", "2024-03-10", "08:30", "2024-03-10T15:30:00.000Z"),
        Row("Europe/Dublin", "2024-03-31", "01:30", "2024-03-31T01:00:00.000Z"),
        Row("Australia/Lord_Howe", "2023-10-01", "02:15", "2023-09-30T15:30:00.000Z"),
        Row("Pacific/Chatham", "2023-09-24", "03:00", "2023-09-23T14:00:00.000Z"),
        Row("Antarctica/Troll", "2024-03-31", "02:30", "2024-03-31T01:00:00.000Z"),
        // Midnight itself is skipped: the day begins at one o'clock.
        Row("America/Sao_Paulo", "2018-11-04", "00:00", "2018-11-04T03:00:00.000Z"),
        Row("America/Havana", "2024-03-10", "00:00", "2024-03-10T05:00:00.000Z"),
        Row("Asia/Beirut", "2024-03-31", "00:30", "2024-03-30T22:00:00.000Z"),
        Row("Africa/Cairo", "2024-04-26", "00:00", "2024-04-25T22:00:00.000Z"),
        // A day that never was.
        Row("Pacific/Apia", "2011-12-29", "23:59", "2011-12-30T09:59:00.000Z"),
        Row("Pacific/Apia", "2011-12-30", "00:00", "2011-12-30T10:00:00.000Z"),
        Row("Pacific/Apia", "2011-12-30", "08:30", "2011-12-30T10:00:00.000Z"),
        Row("Pacific/Apia", "2011-12-31", "08:30", "2011-12-30T18:30:00.000Z"),
        Row("Pacific/Kwajalein", "1993-08-21", "10:00", "1993-08-21T12:00:00.000Z"),
    ]

    static let folds = [
        Row("America/Los_Angeles", "2024-11-03", "00:59", "2024-11-03T07:59:00.000Z"),
        Row("America/Los_Angeles", "2024-11-03", "01:00", "2024-11-03T08:00:00.000Z"),
        Row("America/Los_Angeles", "2024-11-03", "01:30", "2024-11-03T08:30:00.000Z"),
        Row("America/Los_Angeles", "2024-11-03", "02:00", "2024-11-03T10:00:00.000Z"),
        Row("Europe/Dublin", "2024-10-27", "01:30", "2024-10-27T00:30:00.000Z"),
        Row("Australia/Lord_Howe", "2024-04-07", "01:45", "2024-04-06T14:45:00.000Z"),
        Row("America/Havana", "2023-11-05", "00:30", "2023-11-05T04:30:00.000Z"),
        Row("America/Sao_Paulo", "2018-02-17", "23:30", "2018-02-18T01:30:00.000Z"),
    ]

    @Test("gaps, folds, and days that never were", arguments: gaps + folds)
    func row(_ row: Row) throws {
        let zone = try ZoneDatabase().rules(named: row.zone)
        let time = try #require(TimeOfDay(row.time))
        #expect(zone.firstInstant(at: LocalTime(date: row.date, time: time)).description == row.instant)
    }

    @Test(
        "an instant is found again by what the wall shows, or in a fold its first",
        arguments: SeededGenerator.seeds)
    func roundTrip(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        for name in ZdumpTests.zones {
            let zone = try ZoneDatabase().rules(named: name)
            for _ in 0..<300 {
                let instant = Instant(
                    unixMilliseconds: Int64.random(in: 0...4_102_444_800, using: &generator) * 1000)
                let local = zone.local(instant)
                let found = zone.firstInstant(at: local)
                let isSame = zone.local(found) == local && found <= instant
                // Kwajalein's day before 1970 apart, no clock was set back by more than three hours.
                let isNear = instant.duration(since: found) <= .seconds(3 * 3600)
                let isFirst = zone.local(found.adding(.milliseconds(-1))) < local
                if !(isSame && isNear && isFirst) { Issue.record("\(name), \(instant): \(found)") }
            }
        }
    }

    @Test(
        "through the changes of twelve years the days keep their order",
        arguments: ["00:00", "02:30"])
    func order(text: String) throws {
        let time = try #require(TimeOfDay(text))
        for name in ZdumpTests.zones {
            let zone = try ZoneDatabase().rules(named: name)
            var previous: Instant?
            var date: CivilDate = "2008-01-01"
            while date < "2020-01-01" {
                let wanted = LocalTime(date: date, time: time)
                let instant = zone.firstInstant(at: wanted)
                let isFirst =
                    zone.local(instant) >= wanted && zone.local(instant.adding(.milliseconds(-1))) < wanted
                if !isFirst || previous.map({ $0 > instant }) ?? false {
                    Issue.record("\(name), \(wanted.iso): \(instant)")
                }
                previous = instant
                date = date.adding(days: 1)
            }
        }
    }
}
