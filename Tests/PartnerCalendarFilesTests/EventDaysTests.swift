import PartnerCalendarFiles
import PartnerCore
import Testing

@Suite("Which days an event covers")
struct EventDaysTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let lines: String
        let days: [String]
        var testDescription: String { lines.split(separator: "\n").joined(separator: " ") }

        init(_ lines: String, _ days: String...) { (self.lines, self.days) = (lines, days) }
    }

    static let rows = [
        Row("DTSTART;VALUE=DATE:20270331", "2027-03-31"),
        Row("DTSTART;VALUE=DATE:20270331\nDTEND;VALUE=DATE:20270401", "2027-03-31"),
        // Some write the day itself.
        Row("DTSTART;VALUE=DATE:20270331\nDTEND;VALUE=DATE:20270331", "2027-03-31"),
        Row("DTSTART;VALUE=DATE:20270331\nDTEND;VALUE=DATE:20270403", "2027-03-31..2027-04-02"),
        Row("DTSTART;VALUE=DATE:20270331\nDURATION:P1W", "2027-03-31..2027-04-06"),
        Row("DTSTART:20270331", "2027-03-31"),
        // The night in which clocks are put forward, and that in which they are put back.
        Row("DTSTART;TZID=America/Los_Angeles:20270314T000000\nDURATION:P1D", "2027-03-14"),
        Row(
            "DTSTART;TZID=America/Los_Angeles:20270313T000000\nDTEND;TZID=America/Los_Angeles:20270314T000000\n"
                + "RRULE:FREQ=DAILY;COUNT=3", "2027-03-13..2027-03-15"),
        Row("DTSTART;TZID=America/Los_Angeles:20271107T000000\nDURATION:PT25H", "2027-11-07..2027-11-08"),
        Row("DTSTART:20270402T060000Z\nDTEND:20270402T070000Z", "2027-04-01"),
        Row("DTSTART:20270402T060000Z\nDTEND:20270402T070001Z", "2027-04-01..2027-04-02"),
        Row("DTSTART;TZID=Pacific Standard Time:20270402T090000\nDURATION:PT1H", "2027-04-02"),
        Row("DTSTART;TZID=\"Eastern Standard Time\":20270402T020000\nDURATION:PT1H", "2027-04-01"),
        Row("DTSTART;TZID=/example.org/20270101_1/America/New_York:20270402T020000", "2027-04-01"),
        // A rule that does not hold for its own first day: the day counts all the same.
        Row(
            "DTSTART;VALUE=DATE:20270401\nRRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20270409",
            "2027-04-01..2027-04-02",
            "2027-04-09"),
        Row(
            "DTSTART;VALUE=DATE:20270401\nRRULE:FREQ=DAILY;UNTIL=20270405\nEXDATE;VALUE=DATE:20270403",
            "2027-04-01..2027-04-02", "2027-04-04..2027-04-05"),
        // A day left out of what comes at a time.
        Row(
            "DTSTART;TZID=America/Los_Angeles:20270401T090000\nRRULE:FREQ=DAILY;COUNT=3\n"
                + "EXDATE;VALUE=DATE:20270402", "2027-04-01", "2027-04-03"),
        Row(
            "DTSTART;TZID=America/Los_Angeles:20270401T090000\nRRULE:FREQ=DAILY;COUNT=3\n"
                + "EXDATE:20270402T160000Z", "2027-04-01", "2027-04-03"),
        Row(
            "DTSTART:20270401T090000Z\nRDATE;VALUE=PERIOD:20270405T090000Z/P2D,20270410T090000Z/20270411T090000Z",
            "2027-04-01", "2027-04-05..2027-04-07", "2027-04-10..2027-04-11"),
        Row("DTSTART;VALUE=DATE:19991230\nDTEND;VALUE=DATE:20000103", "2000-01-01..2000-01-02"),
        Row("DTSTART;VALUE=DATE:19520704\nRRULE:FREQ=YEARLY;UNTIL=20020101", "2000-07-04", "2001-07-04"),
        Row("DTSTART;VALUE=DATE:20991231\nRRULE:FREQ=DAILY", "2099-12-31"),
        Row("DTSTART;VALUE=DATE:21050101"),
        Row("DTSTART;VALUE=DATE:20270401\nSTATUS:CANCELLED"),
        Row("DTSTART;VALUE=DATE:20270401\nTRANSP:TRANSPARENT\nGEO:nowhere\nSUMMARY:", "2027-04-01"),
        Row("DTSTART:00010101T000000Z\nDTEND:00010101T010000Z"),
        Row("DTSTART:99991231T235959Z\nDURATION:P900000000W"),
    ]

    @Test("as RFC 5545 has it", arguments: rows)
    func days(_ row: Row) throws {
        #expect(try Reader.days(Reader.event(row.lines)) == row.days)
    }

    @Test("another's zone: the day is that of the branch")
    func otherZone() throws {
        let event = Reader.event("DTSTART:20270401T120000Z\nDURATION:PT1H")
        #expect(try Reader.days(event, zone: "Pacific/Kiritimati") == ["2027-04-02"])
        #expect(try Reader.days(event, zone: "Pacific/Pago_Pago") == ["2027-04-01"])
    }

    @Test("one occurrence that is moved, and one that is called off")
    func overrides() throws {
        let series = Reader.event("UID:a\nDTSTART;VALUE=DATE:20270401\nRRULE:FREQ=WEEKLY;COUNT=4")
        let moved = Reader.event("UID:a\nRECURRENCE-ID;VALUE=DATE:20270408\nDTSTART;VALUE=DATE:20270410")
        let off = Reader.event(
            "UID:a\nRECURRENCE-ID;VALUE=DATE:20270415\nDTSTART;VALUE=DATE:20270415\nSTATUS:CANCELLED")
        #expect(
            try Reader.days([moved, series, off].joined(separator: "\n"))
                == ["2027-04-01", "2027-04-10", "2027-04-22"])
    }

    @Test("names in one line, and only so long as a name is")
    func names() throws {
        func name(_ summary: String) throws -> String? {
            let event = Reader.event("DTSTART;VALUE=DATE:20270401\nSUMMARY\(summary)")
            return try Reader.closures("BEGIN:VCALENDAR\n\(event)\nEND:VCALENDAR\n").first?.name
        }
        #expect(try name(":César\n  Chávez\\, \\nDay") == "César Chávez, Day")
        #expect(try name(";LANGUAGE=en:Closed\u{7}") == "Closed")
        #expect(try name(":  ") == nil)
        #expect(try name(":" + String(repeating: "x", count: 5000))?.count == 200)
    }

    @Test("nothing in it but tasks and zones: nothing is closed")
    func empty() throws {
        #expect(try Reader.days("BEGIN:VTODO\nDTSTART:20270401\nEND:VTODO").isEmpty)
        #expect(try Reader.closures("\u{FEFF}\nBEGIN:vcalendar\r\nend:VCalendar\n\n").isEmpty)
    }
}
