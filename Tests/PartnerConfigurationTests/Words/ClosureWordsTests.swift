import PartnerConfiguration
import PartnerCore
import Testing

@Suite("A closing day is what it says, once or every year")
struct ClosureWordsTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let text: String
        let rule: Closure.Rule
        var name: String?
        var testDescription: String { text }
    }

    static func yearly(_ from: (Int, Int), _ through: (Int, Int)) -> Closure.Rule {
        .yearly(
            YearlyRange(
                from: MonthDay(month: from.0, day: from.1)!,
                through: MonthDay(month: through.0, day: through.1)!))
    }

    private static let thanksgiving = YearlyDay.Base.nth(4, .thursday, month: 11)

    static let rows = [
        Row(text: "2027-03-31", rule: .days("2027-03-31"..."2027-03-31")),
        Row(
            text: "2027-03-31 César Chávez Day", rule: .days("2027-03-31"..."2027-03-31"),
            name: "César Chávez Day"),
        Row(text: "2027-12-24..2028-01-01", rule: .days("2027-12-24"..."2028-01-01")),
        Row(
            text: "2027-12-24 .. 2028-01-01 new carpets", rule: .days("2027-12-24"..."2028-01-01"),
            name: "new carpets"),
        Row(text: "2027-12-24.. 2028-01-01", rule: .days("2027-12-24"..."2028-01-01")),
        Row(text: "12-25", rule: yearly((12, 25), (12, 25))),
        Row(text: "02-29 Leap Day", rule: yearly((2, 29), (2, 29)), name: "Leap Day"),
        Row(text: "12-24..01-01", rule: yearly((12, 24), (1, 1))),
        Row(
            text: "12-24..01-01 Christmas to New Year", rule: yearly((12, 24), (1, 1)),
            name: "Christmas to New Year"),
        Row(text: "fourth Thu of November", rule: .nth(4, .thursday, month: 11)),
        Row(text: "last Mon of May Memorial Day", rule: .nth(-1, .monday, month: 5), name: "Memorial Day"),
        Row(text: "Third monday of jan", rule: .nth(3, .monday, month: 1)),
        Row(text: "third Monday of January", rule: .nth(3, .monday, month: 1)),
        Row(
            text: "day after Thanksgiving", rule: .day(YearlyDay(thanksgiving, .days(1)), observed: nil),
            name: "day after Thanksgiving"),
        Row(
            text: "Friday after fourth Thu of November bridge day",
            rule: .day(YearlyDay(thanksgiving, .after(.friday)), observed: nil), name: "bridge day"),
        Row(
            text: "Good Friday", rule: .day(YearlyDay(.easter(-2)), observed: nil), name: "Good Friday"),
        Row(
            text: "07-04 observed Independence Day",
            rule: .day(YearlyDay(.date(MonthDay(month: 7, day: 4)!)), observed: .nearestWeekday),
            name: "Independence Day"),
        Row(
            text: "New Year’s Day observed after Sunday",
            rule: .day(YearlyDay(.date(MonthDay(month: 1, day: 1)!)), observed: .afterSunday),
            name: "New Year’s Day"),
        Row(text: "\"06-19 Juneteenth\"", rule: yearly((6, 19), (6, 19)), name: "Juneteenth"),
    ]

    @Test("read as", arguments: rows)
    func read(_ row: Row) throws {
        let configuration = try Sample().branch("closed: [\(row.text)]").result.get()
        let closure = try #require(configuration.library.branches["hillside"]?.openDays.closures.first)
        #expect(closure.rule == row.rule)
        #expect(closure.name == row.name)
        #expect(closure.place == SourcePlace(file: "partnerd.yaml", line: 11, column: 14))
    }

    @Test("one day needs no list")
    func single() throws {
        let configuration = try Sample().branch("closed: 12-25").result.get()
        #expect(configuration.library.branches["hillside"]?.openDays.closures.count == 1)
    }

    @Test("from calendar files, behind those of the list")
    func files() throws {
        let sample = Sample().branch("closed: 2027-04-02 staff day")
            .branch("closed-file: [/etc/partnerd/holidays.ics]")
        let openDays = try #require(try sample.result.get().library.branches["hillside"]?.openDays)
        #expect(openDays.closures.count == 2)
        guard case .closure(let first) = openDays.closed(on: "2027-04-01"),
            case .closure(let second) = openDays.closed(on: "2027-04-02")
        else {
            Issue.record("open")
            return
        }
        // The zone of the branch is handed in.
        #expect(first.name == "America/Los_Angeles")
        #expect(first.place == SourcePlace(file: "holidays.ics", line: 7, column: 1))
        #expect(second.name == "staff day")
    }

    @Test("without a reader of calendars, a file is refused and not passed over")
    func noReader() {
        let text = Sample().branch("closed-file: /etc/partnerd/holidays.ics").text
        guard
            case .failure(let errors) = ConfigurationFile.read(
                text: text, file: "partnerd.yaml", zones: StubZone.find)
        else {
            Issue.record("taken for right")
            return
        }
        #expect(errors.findings.map(\.code) == [.badCalendar])
    }

    @Test(
        "a branch that rules and files leave no day",
        arguments: [
            "closed: 01-01..12-31", "closed-file: /etc/partnerd/always.ics", "closed: 2026-01-01..9999-12-31",
            "closed: [01-02..12-31, New Year]",
        ])
    func never(_ line: String) throws {
        let warnings = try Sample().branch(line).result.get().warnings
        #expect(warnings.map(\.code) == [.neverOpen, .neverOpen])
    }

    @Test(
        "a branch that is closed long, and not for ever",
        arguments: ["closed: 2026-01-01..2036-12-31", "closed: 01-02..12-31", "closed: 01-01..12-30"])
    func long(_ line: String) throws {
        #expect(try Sample().branch(line).result.get().warnings == [])
    }

    @Test(
        "refused",
        arguments: [
            "2027-02-29", "2027-02-30..2027-03-02", "02-30", "2027-3-1", "3-1", "2027-03-31..",
            "..2027-03-31",
            "2027-12-24..12-26", "12-24..2027-12-26", "sixth Mon of May", "last Mon May",
            "last Funday of May",
            "last Mon of Mai", "2027", "12", "2027-03-31..2027-04-02..2027-04-05", "0000-01-01",
            "on 2027-03-31",
        ])
    func refused(_ text: String) {
        let errors = Sample().branch("closed: [\(text)]").errors
        #expect(errors.count == 1, "\(errors)")
    }
}
