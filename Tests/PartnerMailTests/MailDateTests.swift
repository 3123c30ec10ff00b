import PartnerCore
import Testing

@testable import PartnerMail

@Suite("A date is written as RFC 5322 wants")
struct MailDateTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let local: String
        /// Seconds.
        let offset: Int
        let text: String
        var testDescription: String { text }
    }

    /// From jsmime's test_header_emitter.js, `addDate`.
    static let rows = [
        Row(local: "2000-02-01T00:00:00", offset: 0, text: "Tue, 1 Feb 2000 00:00:00 +0000"),
        Row(local: "2000-02-29T00:00:00", offset: 0, text: "Tue, 29 Feb 2000 00:00:00 +0000"),
        Row(local: "2000-06-01T12:00:00", offset: 5400, text: "Thu, 1 Jun 2000 12:00:00 +0130"),
        Row(local: "2000-06-01T12:00:00", offset: -5400, text: "Thu, 1 Jun 2000 12:00:00 -0130"),
        Row(local: "2000-06-01T12:00:00", offset: -43_200, text: "Thu, 1 Jun 2000 12:00:00 -1200"),
        Row(local: "2000-06-01T12:00:00", offset: 3660, text: "Thu, 1 Jun 2000 12:00:00 +0101"),
        Row(local: "2000-06-01T23:13:17", offset: 0, text: "Thu, 1 Jun 2000 23:13:17 +0000"),
        Row(local: "2000-12-31T00:00:00", offset: 0, text: "Sun, 31 Dec 2000 00:00:00 +0000"),
    ]

    @Test("weekday, day, month, year, time, zone", arguments: rows)
    func date(_ row: Row) throws {
        let parts = row.local.split(separator: "T")
        let date = try #require(CivilDate(iso: parts[0]))
        let time = try #require(TimeOfDay(parts[1].prefix(5)))
        let second = try #require(Int(parts[1].suffix(2)))
        let instant = LocalTime(date: date, time: time, second: second).asUTC.adding(.seconds(-row.offset))
        #expect(mailDate(instant, utcOffset: row.offset) == row.text)
    }
}
