import PartnerCore
import Testing

@Suite("Times of day and weekdays are read as people write them, and nothing else is")
struct TimeOfDayTests {
    static let times: [(String, Int, String)] = [
        ("00:00", 0, "00:00"), ("8:30", 510, "08:30"), ("08:30", 510, "08:30"), ("23:59", 1439, "23:59"),
    ]

    @Test("times", arguments: times)
    func time(text: String, minutes: Int, written: String) throws {
        let time = try #require(TimeOfDay(text))
        #expect(time.minutesSinceMidnight == minutes)
        #expect(time.description == written)
    }

    @Test(
        "no times",
        arguments: [
            "", "8", "8:3", "830", "24:00", "8:60", "-1:00", "+8:30", "8:30:00", "8:30 ", "٨:٣٠", "008:30",
            "8.30",
        ])
    func noTime(text: String) { #expect(TimeOfDay(text) == nil) }

    @Test("weekdays", arguments: Weekday.allCases)
    func weekday(_ day: Weekday) {
        for length in 3...day.name.count {
            #expect(Weekday(name: day.name.prefix(length)) == day)
            #expect(Weekday(name: day.name.prefix(length).uppercased()) == day)
        }
        #expect(Weekday(name: day.shortName) == day)
    }

    @Test("no weekdays", arguments: ["", "m", "mo", "mondays", "montag", " mon", "mon.", "1"])
    func noWeekday(text: String) { #expect(Weekday(name: text) == nil) }
}
