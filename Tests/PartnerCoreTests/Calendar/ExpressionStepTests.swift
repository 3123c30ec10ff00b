import Testing

@testable import PartnerCore

@Suite("A step in a calendar expression")
struct ExpressionStepTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let expression: String
        let after: LocalTime
        let next: LocalTime
        var testDescription: String { "\(expression) after \(after.iso)" }

        init(_ expression: String, _ after: (CivilDate, String), _ next: (CivilDate, String)) {
            self.expression = expression
            self.after = LocalTime(date: after.0, time: TimeOfDay(after.1)!)
            self.next = LocalTime(date: next.0, time: TimeOfDay(next.1)!)
        }
    }

    /// systemd.time(7): the value and the value plus all multiples of the repetition value match, so 0 does in every
    /// hour and on every day. As croniter 7.0 has `*/7 * * * *`; systemd 252 has all but the midnight after 23:56.
    static let rows = [
        Row("*:0/7", ("2026-01-05", "00:49"), ("2026-01-05", "00:56")),
        Row("*:0/7", ("2026-01-05", "00:56"), ("2026-01-05", "01:00")),
        Row("*:0/7", ("2026-01-05", "23:56"), ("2026-01-06", "00:00")),
        Row("*:3/25", ("2026-01-05", "10:53"), ("2026-01-05", "11:03")),
        Row("0/7:00", ("2026-01-05", "21:00"), ("2026-01-06", "00:00")),
        Row("5/9:30", ("2026-01-31", "23:30"), ("2026-02-01", "05:30")),
        Row("*-*-1/7 08:00", ("2026-01-29", "08:00"), ("2026-02-01", "08:00")),
        Row("*-2/5-01 08:00", ("2026-12-02", "08:00"), ("2027-02-01", "08:00")),
    ]

    @Test("that does not divide its field begins anew with the next one", arguments: rows)
    func begins(_ row: Row) throws {
        let expression = try CalendarExpression(row.expression) { _ in false }
        #expect(expression.next(after: row.after.asUTC, in: OffsetZone(hours: 0)) == row.next.asUTC)
    }
}
