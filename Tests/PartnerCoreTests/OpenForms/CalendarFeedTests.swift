import PartnerCore
import Testing

@Suite("A calendar keeps an event the same event, and says when it changed")
struct CalendarFeedTests {
    private func feed(
        _ day: CivilDate, _ summary: String = "Lincoln Elementary School: follow-up"
    ) -> CalendarFeed {
        CalendarFeed(
            name: "Partners of Ana Reyes",
            events: [
                CalendarEvent(
                    uid: "42.follow-up.0.20261112@library.example", day: day, summary: summary,
                    description: "We speak with every school every 3 months.\nTo: Pilar Ruiz, 555-0142",
                    category: "follow-up")
            ])
    }

    private let first = Instant(unixMilliseconds: 1_804_867_200_000)
    private let later = Instant(unixMilliseconds: 1_804_953_600_000)

    @Test("all of it")
    func text() {
        let lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//partnerd//partnerships//EN", "CALSCALE:GREGORIAN",
            "NAME:Partners of Ana Reyes", "X-WR-CALNAME:Partners of Ana Reyes",
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H", "BEGIN:VEVENT",
            "UID:42.follow-up.0.20261112@library.example", "DTSTAMP:20270312T160000Z",
            "LAST-MODIFIED:20270312T160000Z", "SEQUENCE:0", "DTSTART;VALUE=DATE:20270212",
            "SUMMARY:Lincoln Elementary School: follow-up",
            "DESCRIPTION:We speak with every school every 3 months.\\nTo: Pilar Ruiz\\, 55",
            " 5-0142", "CATEGORIES:follow-up", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR",
        ]
        #expect(feed("2027-02-12").text(after: [], at: first) == lines.map { $0 + "\r\n" }.joined())
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var day: CivilDate = "2027-02-12"
        var summary = "Lincoln Elementary School: follow-up"
        let stamp: String, sequence: Int
    }

    static let rows = [
        Row(testDescription: "the same", stamp: "20270312T160000Z", sequence: 0),
        Row(testDescription: "another day", day: "2027-05-12", stamp: "20270313T160000Z", sequence: 1),
        Row(
            testDescription: "other words", summary: "Lincoln: follow-up", stamp: "20270313T160000Z",
            sequence: 0),
    ]

    @Test("after what was there before", arguments: rows)
    func after(_ row: Row) {
        let before = feed("2027-02-12").text(after: [], at: first)
        let text = feed(row.day, row.summary).text(after: Array(before.utf8), at: later)
        #expect(
            text.contains(
                "DTSTAMP:\(row.stamp)\r\nLAST-MODIFIED:\(row.stamp)\r\nSEQUENCE:\(row.sequence)\r\n"))
        #expect((text == before) == (row.testDescription == "the same"))
        // Once more changes nothing.
        #expect(feed(row.day, row.summary).text(after: Array(text.utf8), at: first) == text)
    }

    @Test(
        "what is no calendar of ours is as good as none",
        arguments: ["", "x", "BEGIN:VEVENT\r\n", "\u{0}\u{1}:"])
    func garbage(_ before: String) {
        let text = feed("2027-02-12").text(after: Array(before.utf8), at: first)
        #expect(text == feed("2027-02-12").text(after: [], at: first))
    }
}
