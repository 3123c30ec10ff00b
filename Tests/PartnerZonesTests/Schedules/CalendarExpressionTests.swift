import Foundation
import PartnerCore
import Testing

@Suite("A calendar expression is read, written and evaluated as systemd does")
struct CalendarExpressionTests {
    /// systemd 252.39, src/test/test-calendarspec.c.
    @Test("systemd's own table", arguments: try Table.rows("systemd-calendar.tsv"))
    func systemd(_ row: [String]) throws {
        let zones = Zones()
        let text = try Table.string(row[1])
        switch row[0] {
        case "normalize":
            #expect(try CalendarExpression(text, isZone: zones.isZone).description == row[4])
        case "next":
            let expression = try CalendarExpression(text, isZone: zones.isZone)
            let zone = try zones.named(expression.zoneName ?? row[2])
            let next = expression.next(afterMicroseconds: try #require(Int(row[3])), in: zone)
            #expect(next == (row[4] == "none" ? nil : Int(row[4])))
        default:
            #expect(throws: ExpressionFault.self) { try CalendarExpression(text, isZone: zones.isZone) }
        }
    }

    @Test("the peers' tables have all their rows")
    func whole() throws {
        #expect(try Table.rows("systemd-calendar.tsv").count == 61)
        #expect(try Table.rows("systemd-spans.tsv").count == 21)
        #expect(try Table.rows("oncalendar.tsv").count == 70)
        print("calendar expressions: 61 + 21 + 70 rows of peers' tables, 0 departed from")
    }

    /// cuu508/oncalendar bf329bc, tests/; of several expressions in one, a line each, the earliest comes next.
    @Test("another reader's table", arguments: try Table.rows("oncalendar.tsv"))
    func oncalendar(_ row: [String]) throws {
        let zones = Zones()
        let text = try Table.string(row[0])
        if row[3].hasPrefix("Bad") {
            #expect(throws: ExpressionFault.self) { try CalendarExpression(text, isZone: zones.isZone) }
            return
        }
        let expressions = try text.split(separator: "\n").map {
            let expression = try CalendarExpression(String($0), isZone: zones.isZone)
            return (expression, try zones.named(expression.zoneName ?? row[2]))
        }
        var moment = try #require(instant(row[1]))
        for wanted in row[4].split(separator: ",") {
            let next = expressions.compactMap { $0.next(after: moment, in: $1) }.min()
            #expect(next == instant(String(wanted)))
            moment = next ?? moment
        }
    }

    /// A moment with its offset, or without one as in UTC; `END` is none.
    private func instant(_ text: String) -> Instant? {
        guard let date = CivilDate(iso: text.prefix(10)), let time = TimeOfDay(text.dropFirst(11).prefix(5)),
            let second = Int(text.dropFirst(17).prefix(2))
        else { return nil }
        let offset = text.dropFirst(19)
        let hours = Int(offset.prefix(3)) ?? 0
        return LocalTime(date: date, time: time, second: second).asUTC.adding(.seconds(-3600 * hours))
    }

    @Test(
        "the canonical form reads back as itself",
        arguments: try Table.rows("systemd-calendar.tsv").filter { $0[0] == "normalize" })
    func stable(_ row: [String]) throws {
        let expression = try CalendarExpression(row[4]) { _ in false }
        #expect(expression.description == row[4])
        #expect(try CalendarExpression(try Table.string(row[1])) { _ in false } == expression)
    }

    struct Fault: CustomTestStringConvertible, Sendable {
        let text: String
        let range: Range<Int>
        let words: String
        var testDescription: String { text }
    }

    static let faults = [
        Fault(text: "Mon..Fry 08:30", range: 5..<8, words: "\"Fry\" is no weekday"),
        Fault(text: "Fri..Mon", range: 5..<8, words: "can't go on to Monday"),
        Fault(text: "08:30 Europe/Atlantis", range: 6..<21, words: "is no time zone"),
        Fault(text: "*-*-* 25:00", range: 6..<8, words: "an hour that never is"),
        Fault(text: "*-02-30,31 08:30:99.5", range: 17..<21, words: "a second that never is"),
        Fault(text: "2027-13-01", range: 5..<7, words: "a month that never is; expected 1 to 12"),
        Fault(text: "Mon 1-32", range: 6..<8, words: "a day that never is"),
        Fault(text: "Fry 08:30", range: 0..<3, words: "\"Fry\" is neither a weekday nor a date or time"),
        Fault(text: "Tue,Möndag 8:0", range: 4..<11, words: "\"Möndag\" is no weekday"),
        Fault(text: "7", range: 1..<1, words: "the time ends after its hours"),
        Fault(text: "*:0/0", range: 4..<5, words: "out of range"),
        Fault(text: "", range: 0..<0, words: "nothing is said"),
    ]

    @Test("a wrong one says where and what", arguments: faults)
    func wrong(_ fault: Fault) {
        let error = #expect(throws: ExpressionFault.self) {
            try CalendarExpression(fault.text) { _ in false }
        }
        #expect(error?.range == fault.range)
        #expect(error?.description.contains(fault.words) == true, "\(error?.description ?? "")")
    }

    /// Thousands of random expressions, moments and zones; a failing one prints what `systemd-analyze` was asked.
    @Test("as the installed systemd-analyze has it", arguments: SeededGenerator.seeds)
    func differential(_ seed: UInt64) throws {
        try SystemdAnalyze.compare(seed: seed, cases: 150)
    }

    /// systemd 252.39, src/test/test-time-util.c.
    @Test("a length of time, as systemd reads it", arguments: try Table.rows("systemd-spans.tsv"))
    func spans(_ row: [String]) throws {
        let text = try Table.string(row[0])
        switch row[1] {
        case "INVALID": #expect(throws: ExpressionFault.self) { try TimeSpan(text) }
        case "infinity": #expect(try TimeSpan(text) == .infinity)
        default: #expect(try TimeSpan(text) == .microseconds(try #require(Int(row[1]))))
        }
    }
}
