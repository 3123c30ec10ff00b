import PartnerCore
import Testing

@testable import PartnerZones

@Suite("The rule for later years is read as POSIX writes it")
struct PosixRuleTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let rule: String
        /// Read as UTC.
        let at: LocalTime
        let offset: Int
        var testDescription: String { "\(rule) at \(at.iso)" }

        init(_ rule: String, _ date: CivilDate, _ time: String, _ offset: Int) {
            self.rule = rule
            self.at = LocalTime(
                date: date, time: TimeOfDay(time.prefix(5)) ?? TimeOfDay(minutesSinceMidnight: 0),
                second: Int(time.suffix(2)) ?? 0)
            self.offset = offset
        }
    }

    static let hour = 3600

    static let rows = [
        Row("UTC0", "2150-06-01", "00:00:00", 0),
        Row("<+0545>-5:45", "2150-06-01", "00:00:00", 5 * hour + 45 * 60),
        Row("LMT0:00:01", "2150-06-01", "00:00:00", -1),
        // Mm.w.d: second Sunday of March, first of November.
        Row("PST8PDT,M3.2.0,M11.1.0", "2040-03-11", "09:59:59", -8 * hour),
        Row("PST8PDT,M3.2.0,M11.1.0", "2040-03-11", "10:00:00", -7 * hour),
        Row("PST8PDT,M3.2.0,M11.1.0", "2040-11-04", "08:59:59", -7 * hour),
        Row("PST8PDT,M3.2.0,M11.1.0", "2040-11-04", "09:00:00", -8 * hour),
        // Week 5 is the last one, also in a month that has four.
        Row("GMT0BST,M2.5.0/1,M10.5.0", "2026-02-22", "00:59:59", 0),
        Row("GMT0BST,M2.5.0/1,M10.5.0", "2026-02-22", "01:00:00", hour),
        // Summer is the standard, winter the exception.
        Row("IST-1GMT0,M10.5.0,M3.5.0/1", "2040-01-15", "00:00:00", 0),
        Row("IST-1GMT0,M10.5.0,M3.5.0/1", "2040-07-15", "00:00:00", hour),
        // South of the equator summer crosses the new year; half an hour of it at Lord Howe.
        Row("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2040-01-01", "00:00:00", 11 * hour),
        Row("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2040-07-01", "00:00:00", 10 * hour + 1800),
        // A time before midnight, and one two days later.
        Row("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2040-03-25", "00:59:59", -2 * hour),
        Row("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2040-03-25", "01:00:00", -hour),
        Row("EET-2EEST,M3.4.4/50,M10.4.4/50", "2040-03-23", "23:59:59", 2 * hour),
        Row("EET-2EEST,M3.4.4/50,M10.4.4/50", "2040-03-24", "00:00:00", 3 * hour),
        // Jn never counts 29 February, n always does: day 60 of each kind in a leap year.
        Row("AAA0BBB,J60/0,J300/0", "2040-02-29", "23:59:59", 0),
        Row("AAA0BBB,J60/0,J300/0", "2040-03-01", "00:00:00", hour),
        Row("AAA0BBB,60/0,300/0", "2040-02-29", "23:59:59", 0),
        Row("AAA0BBB,60/0,300/0", "2040-03-01", "00:00:00", hour),
        Row("AAA0BBB,59/0,300/0", "2040-02-29", "00:00:00", hour),
        Row("AAA0BBB,J59/0,J300/0", "2041-02-28", "00:00:00", hour),
        Row("AAA0BBB,59/0,300/0", "2041-03-01", "00:00:00", hour),
        Row("AAA0BBB,59/0,300/0", "2041-02-28", "23:59:59", 0),
        // Summer all year round: RFC 9636 3.3.1.
        Row("EST5EDT,0/0,J365/25", "2041-01-01", "04:59:59", -4 * hour),
        Row("EST5EDT,0/0,J365/25", "2041-01-01", "05:00:00", -4 * hour),
        Row("EST5EDT,0/0,J365/25", "2041-07-01", "00:00:00", -4 * hour),
        Row("XXX3EDT4,0/0,J365/23", "2041-01-01", "03:00:00", -4 * hour),
        Row("XXX3EDT4,0/0,J365/23", "2041-01-01", "02:59:59", -4 * hour),
        // A week away from its day, into another year.
        Row("AAA0BBB,0/-167,J100/0", "2040-12-25", "00:59:59", 0),
        Row("AAA0BBB,0/-167,J100/0", "2040-12-25", "01:00:00", hour),
    ]

    @Test("forms", arguments: rows)
    func offset(_ row: Row) throws {
        let rule = try #require(PosixRule(row.rule))
        #expect(rule.utcOffset(atSecond: row.at.asUTC.unixMilliseconds / 1000) == row.offset)
    }

    @Test(
        "anything else is refused",
        arguments: [
            "", "PST", "PS8", "8", "PST25", "PST8:60", "PST8PDT", "PST8PDT,M3.2.0", "PST8PDT,M13.2.0,M11.1.0",
            "PST8PDT,M3.6.0,M11.1.0", "PST8PDT,M3.0.0,M11.1.0", "PST8PDT,M3.2.7,M11.1.0", "PST8PDT,J0,J365",
            "PST8PDT,J1,J366", "PST8PDT,0,366", "PST8PDT,M3.2.0/168,M11.1.0", "PST8PDT,M3.2.0,M11.1.0/-168",
            "PST8PDT,M3.2.0,M11.1.0,", "<+05-5", "<>5", "<+5>-5 ", "PST8PDT,M3.2.0,M11.1.0x", "PST--8",
            "PST8PDT,M3.2.0/,M11.1.0", "PST0000000000000000000008",
        ])
    func refused(_ text: String) {
        #expect(PosixRule(text) == nil)
    }
}
