import PartnerCore
import PartnerZones
import Testing

/// Documentation/rules.md, section 6.
@Suite("On each date mail leaves at the times of the wall")
struct SendTimesTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let zone: String, digest: String, windows: [String], quiet: [String], date: CivilDate
        /// Both ends in UTC; nil: no digest comes on that date.
        let stretch: String?
        var testDescription: String { "\(zone) \(digest) \(windows) \(quiet) on \(date)" }

        init(
            _ zone: String, _ digest: String, windows: [String] = [], quiet: [String] = [], _ date: CivilDate,
            _ stretch: String?
        ) {
            (self.zone, self.digest, self.windows) = (zone, digest, windows)
            (self.quiet, self.date, self.stretch) = (quiet, date, stretch)
        }
    }

    private static let west = "America/Los_Angeles"

    // Dates that have passed: what is still to come, a parliament may change.
    static let days = [
        Row("Europe/Berlin", "Mon..Fri 08:30", "2024-03-29", "2024-03-29T07:30Z 2024-03-29T16:30Z"),
        Row("Europe/Berlin", "Mon..Fri 08:30", "2024-03-30", nil),
        Row("Europe/Berlin", "Mon..Fri 08:30", "2024-04-01", "2024-04-01T06:30Z 2024-04-01T15:30Z"),
        Row("Europe/Berlin", "Mon *-*-1..7 10:00", "2024-04-01", "2024-04-01T08:00Z 2024-04-01T17:00Z"),
        Row("Europe/Berlin", "Mon *-*-1..7 10:00", "2024-04-08", nil),
        Row("Etc/UTC", "*-*~1 17:00", "2024-02-29", "2024-02-29T17:00Z 2024-03-01T02:00Z"),
        Row("Etc/UTC", "*-*~1 17:00", "2024-02-28", nil),
        Row(west, "08,12:30", "2024-06-03", "2024-06-03T15:30Z 2024-06-04T00:30Z"),
    ]

    static let changes = [
        // The end of the gap, where systemd passes over the day.
        Row(west, "02:30", "2024-03-10", "2024-03-10T10:00Z 2024-03-10T19:00Z"),
        Row(west, "Sun 02:30", "2024-03-10", "2024-03-10T10:00Z 2024-03-10T19:00Z"),
        Row(west, "Sun 02:30", "2024-03-17", "2024-03-17T09:30Z 2024-03-17T18:30Z"),
        Row("Australia/Lord_Howe", "Sun 02:15", "2023-10-01", "2023-09-30T15:30Z 2023-10-01T00:30Z"),
        Row("America/Havana", "Sun 00:00", "2024-03-10", "2024-03-10T05:00Z 2024-03-10T14:00Z"),
        Row("Pacific/Apia", "Fri 08:30", "2011-12-30", "2011-12-30T10:00Z 2011-12-30T19:00Z"),
        // The first of the two, and no second.
        Row(west, "Sun 01:30", "2024-11-03", "2024-11-03T08:30Z 2024-11-03T17:30Z"),
        Row("Europe/Berlin", "02:30", "2024-10-27", "2024-10-27T00:30Z 2024-10-27T09:30Z"),
        Row("Australia/Lord_Howe", "*-*-* 01:45", "2024-04-07", "2024-04-06T14:45Z 2024-04-06T23:45Z"),
        // Three hours of a window are three hours.
        Row(
            west, "00:30", windows: ["Sun 01:00 for 3h"], "2024-03-10", "2024-03-10T09:00Z 2024-03-10T12:00Z"),
    ]

    static let windows = [
        Row(west, "08:30", windows: ["08:00 for 9h"], "2024-06-03", "2024-06-03T15:30Z 2024-06-04T00:00Z"),
        Row(
            west, "07:00", windows: ["Mon..Fri 08:00 for 9h"], "2024-06-03",
            "2024-06-03T15:00Z 2024-06-04T00:00Z"),
        Row(west, "07:00", windows: ["Mon..Fri 08:00 for 9h"], "2024-06-08", nil),
        Row(west, "18:00", windows: ["08:00 for 9h"], "2024-06-03", nil),
        Row(
            west, "18:00", windows: ["08:00 for 9h", "17:30 for 1h"], "2024-06-03",
            "2024-06-04T01:00Z 2024-06-04T01:30Z"),
        Row(
            west, "08:30", windows: ["12:00 for 2h", "08:00 for 4h"], "2024-06-03",
            "2024-06-03T15:30Z 2024-06-03T21:00Z"),
        Row(west, "22:30", windows: ["22:00 for 4h"], "2024-06-03", "2024-06-04T05:30Z 2024-06-04T09:00Z"),
        // Up to the next date's digest time.
        Row(
            west, "08:30", windows: ["08:00 for 1d", "12:00 for 1d"], "2024-06-03",
            "2024-06-03T15:30Z 2024-06-04T15:30Z"),
    ]

    static let quiet = [
        Row(
            west, "08:30", quiet: ["Fri 12:00 for 3h"], "2024-06-07", "2024-06-07T15:30Z 2024-06-07T19:00Z"),
        Row(
            west, "08:30", quiet: ["Fri 12:00 for 3h"], "2024-06-06", "2024-06-06T15:30Z 2024-06-07T00:30Z"),
        Row(west, "08:30", quiet: ["Fri 08:00 for 3h"], "2024-06-07", "2024-06-07T18:00Z 2024-06-08T00:30Z"),
        Row(west, "08:30", quiet: ["Fri 08:00 for 10h"], "2024-06-07", nil),
        // Begun on Friday, it ends on Monday at eight.
        Row(west, "07:00", quiet: ["Fri 20:00 for 60h"], "2024-06-10", "2024-06-10T15:00Z 2024-06-10T23:00Z"),
        Row(west, "07:00", quiet: ["Fri 20:00 for 60h"], "2024-06-09", nil),
        Row(
            west, "08:30", windows: ["08:00 for 9h"], quiet: ["08:00 for 1h", "08:45 for 30min"],
            "2024-06-03",
            "2024-06-03T16:15Z 2024-06-04T00:00Z"),
    ]

    private static func times(_ digest: String, _ windows: [String] = [], _ quiet: [String] = []) throws
        -> SendTimes
    {
        func span(_ text: String) throws -> DaySpan {
            let parts = text.split(separator: " for ")
            return DaySpan(
                try DayTime(reading: String(parts[0])),
                for: try DaySpan.length(reading: String(parts[1]), in: DaySpan.lengthOfQuiet))
        }
        return SendTimes(
            try DayTime(reading: digest), windows: try windows.map(span), quiet: try quiet.map(span))
    }

    private static func shown(_ stretch: Range<Instant>?) -> String? {
        stretch.map { stretch in
            [stretch.lowerBound, stretch.upperBound].map { "\($0.description.dropLast(8))Z" }
                .joined(separator: " ")
        }
    }

    @Test("which stretch", arguments: days + changes + windows + quiet)
    func stretch(_ row: Row) throws {
        let times = try Self.times(row.digest, row.windows, row.quiet)
        let zone = try Zones().named(row.zone)
        #expect(Self.shown(times.stretch(on: row.date, in: zone)) == row.stretch)
    }

    @Test("a quiet time parts a date in two")
    func afterQuiet() throws {
        let times = try Self.times("08:30", [], ["12:00 for 3h"])
        let zone = try Zones().named(Self.west)
        let noon = zone.firstInstant(
            at: LocalTime(date: "2024-06-03", time: TimeOfDay(minutesSinceMidnight: 720)))
        #expect(
            Self.shown(times.stretch(on: "2024-06-03", in: zone, notEndedBy: noon))
                == "2024-06-03T22:00Z 2024-06-04T00:30Z")
        let evening = noon.adding(.seconds(6 * 3600))
        #expect(times.stretch(on: "2024-06-03", in: zone, notEndedBy: evening) == nil)
    }

    @Test(
        "half past eight is half past eight on each day of a year",
        arguments: [
            "America/Los_Angeles", "Europe/Berlin", "Australia/Lord_Howe", "Antarctica/Troll",
            "Africa/Casablanca", "Asia/Kathmandu",
        ], ["08:30", "*-*-* 08:30", "Mon..Sun 08:30"])
    func wholeYear(_ name: String, _ text: String) throws {
        let zone = try Zones().named(name)
        let times = try Self.times(text)
        var date: CivilDate = "2024-01-01"
        while date <= "2024-12-31" {
            let from = try #require(times.stretch(on: date, in: zone)?.lowerBound)
            #expect(zone.local(from) == LocalTime(date: date, time: TimeOfDay(minutesSinceMidnight: 510)))
            date = date.adding(days: 1)
        }
    }

    /// Where no clock is changed, the two evaluations of an expression must agree.
    @Test("the first elapse of each date", arguments: SeededGenerator.seeds)
    func firstElapse(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let zone = try Zones().named("Etc/UTC")
        for _ in 0..<40 {
            let text = Self.expression(&random)
            guard let time = try? DayTime(reading: text) else { continue }
            let expression = try CalendarExpression(text) { _ in false }
            let start: CivilDate = "2026-12-01"
            let first = start.adding(days: Int.random(in: 0...600, using: &random))
            for distance in 0..<40 {
                let date = first.adding(days: distance)
                let midnight = LocalTime(date: date, time: TimeOfDay(minutesSinceMidnight: 0)).asUTC
                let elapse = expression.next(after: midnight.adding(.milliseconds(-1)), in: zone)
                let expected = elapse.flatMap { zone.date($0) == date ? zone.local($0).time : nil }
                #expect(
                    (time.comes(on: date) ? time.time : nil) == expected,
                    "PARTNERD_SEED=\(seed): \(text) on \(date)")
            }
        }
    }

    private static func expression(_ random: inout SeededGenerator) -> String {
        func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }
        func number(_ range: ClosedRange<Int>) -> String { String(Int.random(in: range, using: &random)) }
        let weekday = pick(["", "", "Mon ", "Sat,Sun ", "Tue..Thu ", "Mon..Fri "])
        let date = pick([
            "", "*-*-* ", "*-*-\(number(1...31)) ", "*-\(number(1...12))-\(number(1...28)) ",
            "*-*~\(number(1...28)) ", "*-*~\(number(2...8))/1 ", "*-1..6/2-* ", "*-03,10,11-* ",
            "2027-*-\(number(1...28)) ", "*-*-1..7 ", "2026..2027-*-1/9 ",
        ])
        let time = pick([
            "\(number(0...23)):\(number(0...59))", "*:\(number(0...59))", "1:30", "0..6/2:15", "*:0/20",
            "7,19:*:00", "\(number(3...12))/4:30",
        ])
        return weekday + date + time
    }
}
