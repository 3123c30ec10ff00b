import PartnerCore
import Testing

/// Sums of dates as Python's dateutil makes them.
enum RelativeDelta {
    /// Reads `DATE COUNT UNIT` and `DATE ORDINAL WEEKDAY` a line, and answers with the date.
    private static let script = """
        import sys
        import datetime
        from dateutil import relativedelta as delta
        for line in sys.stdin:
            date, count, unit = line.split()
            date, count = datetime.date.fromisoformat(date), int(count)
            if unit == "quarters":
                count, unit = 3 * count, "months"
            if unit in ("days", "weeks", "months", "years"):
                print(date + delta.relativedelta(**{unit: count}))
            else:
                weekday = getattr(delta, unit)
                print(date + delta.relativedelta(day=1 if count > 0 else 31, weekday=weekday(count)))
        """

    static let isThere = (try? ask(["2027-01-31 1 months"])) == ["2027-02-28"]

    static func compare(seed: UInt64, cases: Int) throws {
        var random = SeededGenerator(seed: seed)
        let asked = (0..<cases).map { _ in RelativeDeltaCase(&random) }
        let difference = try PeerDifference(asked, ask)
        #expect(
            difference == nil,
            "PARTNERD_SEED=\(seed): \(difference?.simplest.line ?? "") is \(difference?.simplest.answer ?? ""), of dateutil \(difference?.theirs ?? "")"
        )
    }

    static func ask(_ lines: [String]) throws -> [String] { try Python.answers(of: script, to: lines) }
}

/// A cadence after a date, or the nth such weekday of its month.
struct RelativeDeltaCase: PeerCase {
    var date: CivilDate
    /// Of cadences, or which weekday: 1 to 4, or −1 for the last.
    var count: Int
    let unit: String

    private static let units = ["days", "weeks", "months", "quarters", "years"]
    private static let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

    /// Near the end of a month half of the time, where sums are hard.
    init(_ random: inout SeededGenerator) {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        date = CivilDate(daysSinceEpoch: number(-40_000...60_000))
        if number(0...1) == 0 {
            let (year, month, _) = date.parts
            date =
                CivilDate(
                    year: year, month: month,
                    day: CivilDate.length(ofMonth: month, in: year) - number(0...2)) ?? date
        }
        let isWeekday = number(0...3) == 0
        unit = (isWeekday ? Self.weekdays : Self.units).randomElement(using: &random) ?? "days"
        count = isWeekday ? [1, 2, 3, 4, -1][number(0...4)] : number(1...600)
    }

    var line: String { "\(date) \(count) \(unit)" }

    var answer: String {
        if let unit = Cadence.Unit(rawValue: unit) {
            let openDays = OpenDays(weekdays: Set(Weekday.allCases))
            return Cadence(count, unit).date(after: date, openDays: openDays)?.description ?? "-"
        }
        let (year, month, _) = date.parts
        let weekday = Weekday(rawValue: 1 + (Self.weekdays.firstIndex(of: unit) ?? 0)) ?? .monday
        let closure = Closure(.nth(count, weekday, month: month))
        let days = (1...CivilDate.length(ofMonth: month, in: year)).compactMap {
            CivilDate(year: year, month: month, day: $0)
        }
        return days.filter(closure.contains).map(\.description).joined(separator: " ")
    }

    var simpler: [RelativeDeltaCase] {
        guard Cadence.Unit(rawValue: unit) != nil else { return [] }
        return [count / 2, count - 1].filter { $0 >= 1 && $0 != count }.map { smaller in
            var nearer = self
            nearer.count = smaller
            return nearer
        }
    }
}

@Suite("Sums of dates, against another program")
struct RelativeDeltaTests {
    /// Thousands of random sums; of a failing case the seed and the simplest form are printed.
    @Test(
        "as the installed python3-dateutil makes them",
        .enabled(if: RelativeDelta.isThere, "python3-dateutil is missing"),
        arguments: SeededGenerator.seeds)
    func differential(_ seed: UInt64) throws { try RelativeDelta.compare(seed: seed, cases: 2000) }
}
