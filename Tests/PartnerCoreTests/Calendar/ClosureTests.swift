import PartnerCore
import Testing

@Suite("A closure closes the days it names, every year")
struct ClosureTests {
    struct Holiday: CustomTestStringConvertible, Sendable {
        let name: String, rule: Closure.Rule, days: [CivilDate]
        var testDescription: String { name }
    }

    /// Dates from the package holidays 0.109, United States.
    static let holidays = [
        Holiday(
            name: "Martin Luther King Day", rule: .nth(3, .monday, month: 1),
            days: [
                "2024-01-15", "2025-01-20", "2026-01-19", "2027-01-18", "2028-01-17", "2029-01-15",
                "2030-01-21", "2031-01-20", "2032-01-19",
            ]),
        Holiday(
            name: "Memorial Day", rule: .nth(-1, .monday, month: 5),
            days: [
                "2024-05-27", "2025-05-26", "2026-05-25", "2027-05-31", "2028-05-29", "2029-05-28",
                "2030-05-27", "2031-05-26", "2032-05-31",
            ]),
        Holiday(
            name: "Labor Day", rule: .nth(1, .monday, month: 9),
            days: [
                "2024-09-02", "2025-09-01", "2027-09-06", "2028-09-04", "2029-09-03", "2031-09-01",
                "2032-09-06",
            ]),
        Holiday(
            name: "Columbus Day", rule: .nth(2, .monday, month: 10),
            days: ["2024-10-14", "2025-10-13", "2027-10-11", "2028-10-09", "2032-10-11"]),
        Holiday(
            name: "Thanksgiving", rule: .nth(4, .thursday, month: 11),
            days: [
                "2024-11-28", "2025-11-27", "2026-11-26", "2027-11-25", "2028-11-23", "2029-11-22",
                "2030-11-28", "2031-11-27", "2032-11-25",
            ]),
    ]

    @Test("The nth weekday of a month is one day a year", arguments: holidays)
    func nth(_ holiday: Holiday) {
        let closure = Closure(holiday.rule)
        for day in holiday.days {
            #expect(closure.contains(day), "\(day)")
            let others = (1...27).flatMap { [day.adding(days: -$0), day.adding(days: $0)] }
            #expect(!others.contains { closure.contains($0) }, "around \(day)")
        }
    }

    @Test("A fifth weekday is there in some months only")
    func fifth() {
        let closure = Closure(.nth(5, .monday, month: 3))
        #expect(closure.contains("2027-03-29"))
        #expect(
            !(0..<31).contains { closure.contains(CivilDate(stringLiteral: "2028-03-01").adding(days: $0)) })
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let range: YearlyRange, day: CivilDate, inside: Bool
        var testDescription: String { "\(day) in \(range)" }

        init(_ range: YearlyRange, _ day: CivilDate, _ inside: Bool) {
            (self.range, self.day, self.inside) = (range, day, inside)
        }
    }

    static let rows = [
        Row(.days(6, 10, 8, 20), "2027-06-09", false), Row(.days(6, 10, 8, 20), "2027-06-10", true),
        Row(.days(6, 10, 8, 20), "2027-08-20", true), Row(.days(6, 10, 8, 20), "2027-08-21", false),
        // Over New Year, both ends included.
        Row(.days(12, 24, 1, 1), "2026-12-23", false), Row(.days(12, 24, 1, 1), "2026-12-24", true),
        Row(.days(12, 24, 1, 1), "2027-01-01", true), Row(.days(12, 24, 1, 1), "2027-01-02", false),
        Row(.days(12, 24, 1, 1), "2027-07-01", false),
        // A day that some years lack.
        Row(.days(2, 29, 2, 29), "2027-02-28", false), Row(.days(2, 29, 2, 29), "2028-02-29", true),
        Row(.days(2, 20, 2, 29), "2027-02-28", true), Row(.days(2, 20, 2, 29), "2027-03-01", false),
    ]

    @Test("A stretch of every year", arguments: rows)
    func yearly(_ row: Row) {
        #expect(row.range.contains(row.day) == row.inside)
    }

    @Test("A closed day says why: its weekday goes before what was declared")
    func reason() {
        let closure = Closure(.days("2027-03-30"..."2027-03-31"), name: "César Chávez Day")
        let days = OpenDays(weekdays: [.tuesday, .wednesday], closures: [closure])
        #expect(days.closed(on: "2027-03-29") == .weekday)
        #expect(days.closed(on: "2027-03-31") == .closure(closure))
        #expect(days.closed(on: "2027-04-06") == nil)
    }
}
