import Foundation
import PartnerCalendarFiles
import PartnerCore
import PartnerZones
import Testing

@Suite("A calendar file that can't be taken is refused with its place, and in good time")
struct WrongFileTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let text: String, line: Int?, problem: String
        var testDescription: String { problem }

        init(_ text: String, _ line: Int?, _ problem: String) {
            (self.text, self.line, self.problem) = (text, line, problem)
        }

        init(event lines: String, _ problem: String) {
            self.init("BEGIN:VCALENDAR\n\(Reader.event(lines))\nEND:VCALENDAR\n", 2, problem)
        }
    }

    static let rows = [
        Row("", nil, "it is no iCalendar file"),
        Row("date;name\n2027-01-01;New Year\n", 1, "it is no iCalendar file"),
        Row("BEGIN:VCARD\nEND:VCARD\n", 1, "it is no iCalendar file"),
        Row("PK\u{3}\u{4}\0\0\n", 1, "it is no iCalendar file"),
        Row("BEGIN:VCALENDAR\n", 1, "the file breaks off: BEGIN:VCALENDAR has no END"),
        Row(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101\nEND:VEV", 2,
            "the file breaks off: BEGIN:VEVENT has no END"),
        Row("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", 3, "END:VCALENDAR without its BEGIN"),
        Row("BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VCALENDAR\n", 3, "END:VCALENDAR without its BEGIN"),
        Row(event: "SUMMARY:When?", "an event without DTSTART"),
        Row(event: "DTSTART:20270101\nDTSTART:20270102", "an event with a second DTSTART"),
        Row(event: "DTSTART;VALUE=DATE:20270231", "DTSTART is no date: \"20270231\""),
        Row(event: "DTSTART:20270101T250000", "DTSTART is no date: \"20270101T250000\""),
        Row(event: "DTSTART;VALUE=DATE:20271", "DTSTART can't be read: \"20271\""),
        Row(event: "DTSTART:20270102\nDTEND:20270101", "an event that ends before it begins"),
        Row(event: "DTSTART:20270102T100000Z\nDTEND:20270102T090000Z", "an event that ends before it begins"),
        Row(event: "DTSTART:20270102\nDURATION:-P1D", "an event that ends before it begins"),
        Row(event: "DTSTART;VALUE=DATE:20270102\nDURATION:PT1H", "a whole day that lasts some hours"),
        Row(
            event: "DTSTART;VALUE=DATE:20270102\nDTEND:20270103T000000Z",
            "an event that begins with a day and ends with a time"),
        Row(event: "DTSTART:20270102\nDTEND:20270103\nDURATION:P1D", "an event with both DTEND and DURATION"),
        Row(event: "DTSTART:20270102\nRRULE:FREQ=SOMETIMES", "RRULE can't be read: \"FREQ=SOMETIMES\""),
        Row(event: "DTSTART;TZID=Mars/Olympus:20270102T100000", "no time zone \"Mars/Olympus\""),
        Row(event: "DTSTART;TZID=../../etc/passwd:20270102T100000", "no time zone \"../../etc/passwd\""),
        Row(
            event: "DTSTART:20270102\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270102",
            "a change of this and all that follow (RANGE=THISANDFUTURE)"),
        Row(
            event: "DTSTART:20270102T000000Z\nRRULE:FREQ=SECONDLY",
            "an event that comes several times a day (FREQ=SECONDLY)"),
        Row(
            event: "DTSTART;VALUE=DATE:20270101\nRRULE:FREQ=DAILY", "more than 20000 closed days in one file"),
        Row(
            event: "DTSTART;VALUE=DATE:00010101\nDTEND;VALUE=DATE:99991231",
            "more than 20000 closed days in one file"),
    ]

    @Test("what is said, and the line", arguments: rows)
    func refused(_ row: Row) throws {
        let fault = try #require(Reader.fault(row.text))
        #expect(fault.problem == row.problem)
        #expect(fault.line == row.line)
    }

    struct Hostile: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: @Sendable () -> String
        /// nil: it may be taken.
        let problem: String?
    }

    private static func calendar(_ events: String) -> String {
        "BEGIN:VCALENDAR\n\(events)\nEND:VCALENDAR\n"
    }

    static let threats = [
        Hostile(
            testDescription: "a million lines", text: { String(repeating: "BEGIN:VEVENT\n", count: 300_000) },
            problem: "it is no iCalendar file"),
        Hostile(
            testDescription: "parts within parts",
            text: { "BEGIN:VCALENDAR\n" + String(repeating: "BEGIN:VEVENT\n", count: 300_000) },
            problem: "parts within parts, 8 deep and more"),
        Hostile(
            testDescription: "too large", text: { calendar(String(repeating: "X:1\n", count: 1_100_000)) },
            problem: "it is larger than 4 MiB"),
        Hostile(
            testDescription: "every second of each day, as a daily rule",
            text: {
                let all = { (count: Int) in (0..<count).map(String.init).joined(separator: ",") }
                return calendar(
                    Reader.event(
                        "DTSTART:20270101T000000Z\nRRULE:FREQ=DAILY;BYHOUR=\(all(24));BYMINUTE=\(all(60));BYSECOND=\(all(60))"
                    ))
            }, problem: "it comes too often"),
        Hostile(
            testDescription: "rules that never come, two thousand times",
            text: {
                calendar(
                    String(
                        repeating: Reader.event(
                            "DTSTART:20270101\nRRULE:FREQ=WEEKLY;BYMONTH=2;BYYEARDAY=200;COUNT=3") + "\n",
                        count: 2000))
            }, problem: "more than 1000 events that come again"),
        Hostile(
            testDescription: "a zone of its own that changes each second",
            text: {
                calendar(
                    "BEGIN:VTIMEZONE\nTZID:Hostile\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0000\n"
                        + "TZOFFSETTO:+0100\nRRULE:FREQ=SECONDLY\nEND:STANDARD\nEND:VTIMEZONE\n"
                        + Reader.event("DTSTART;TZID=Hostile:20270101T000000"))
            }, problem: "no time zone \"Hostile\""),
        Hostile(
            testDescription: "one line of two megabytes",
            text: {
                calendar(
                    Reader.event(
                        "DTSTART:20270101\nSUMMARY:" + String(repeating: "long ", count: 400_000)))
            }, problem: nil),
        Hostile(
            testDescription: "the end of time",
            text: {
                calendar(
                    Reader.event("DTSTART:99991231T235959Z\nRRULE:FREQ=DAILY\nRDATE:00010101T000000Z"))
            }, problem: nil),
    ]

    @Test("hostile", .timeLimit(.minutes(5)), arguments: threats)
    func withstood(_ row: Hostile) {
        #expect(Reader.fault(row.text())?.problem == row.problem)
    }

    @Test("a real file, broken in a thousand ways, neither crashes nor is taken for more than it is")
    func mutations() throws {
        let whole = Array(try Data(contentsOf: try Reader.fixture("whole-days.ics")))
        let zone = try ZoneDatabase().rules(named: Reader.losAngeles)
        var state: UInt64 = 20_270_312
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var refused = 0
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0...random(4) {
                switch random(3) {
                case 0: bytes[random(bytes.count)] = UInt8(random(256))
                case 1: bytes.removeSubrange(random(bytes.count / 2)..<bytes.count / 2 + random(40))
                default: bytes.insert(contentsOf: Array("99999999;\r\n".utf8), at: random(bytes.count))
                }
            }
            do { _ = try Reader.files.closures(of: bytes, file: "x.ics", zone: zone) } catch { refused += 1 }
        }
        #expect((100...300).contains(refused))
        // Cut off anywhere it is refused, for the end is missing.
        for end in stride(from: 0, to: whole.count - 15, by: 97) {
            #expect(throws: ClosureFileFault.self) {
                try Reader.files.closures(of: Array(whole[..<end]), file: "x.ics", zone: zone)
            }
        }
    }

    @Test("no file, a folder, a pipe")
    func files() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("calendars-\(UUID())").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(mkfifo(folder + "/pipe.ics", 0o600) == 0)
        let zone = try ZoneDatabase().rules(named: Reader.losAngeles)
        for (path, problem) in [
            (folder + "/none.ics", "No such file or directory"), (folder, "it is no file"),
            (folder + "/pipe.ics", "it is no file"),
        ] {
            let fault = #expect(throws: ClosureFileFault.self) {
                try Reader.files.closures(path: path, zone: zone)
            }
            #expect(fault?.problem == problem)
        }
    }
}
