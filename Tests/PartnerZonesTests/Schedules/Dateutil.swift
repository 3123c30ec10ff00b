import PartnerCore
import Testing

/// Recurrence rules as Python's dateutil follows them.
enum Dateutil {
    /// Python would look for what never comes until the year 9999, for minutes.
    private static let lastYear = 2140

    /// Reads `DATE RULE` a line, answers with the first five days, or with `-` where the rule is refused.
    private static let script = """
        import sys
        import datetime
        from itertools import islice
        from dateutil.rrule import rrulestr
        datetime.MAXYEAR = \(lastYear)
        for line in sys.stdin:
            start, rule = line.split()
            try:
                found = rrulestr(rule, dtstart=datetime.datetime.fromisoformat(start))
            except ValueError:
                print("-")
                continue
            print(",".join(f"{at:%Y-%m-%d}" for at in islice(found, 5)))
        """

    static let isThere = (try? ask(["2027-01-01 FREQ=DAILY;COUNT=1"])) == ["2027-01-01"]

    static func compare(seed: UInt64, cases: Int) throws {
        var random = SeededGenerator(seed: seed)
        let asked = (0..<cases).map { _ in
            (CivilDate(daysSinceEpoch: Int.random(in: 0..<40_000, using: &random)), rule(&random))
        }
        let theirs = try ask(asked.map { "\($0) \($1)" })
        try #require(theirs.count == cases)
        for ((start, text), wanted) in zip(asked, theirs) {
            let days = try? RecurrenceSet(text).days(from: start).prefix(5).prefix { $0.year <= lastYear }
            let found = days.map { $0.map(\.description).joined(separator: ",") }
            #expect(found == wanted, "seed \(seed): \(text) from \(start)")
        }
    }

    private static func ask(_ lines: [String]) throws -> [String] {
        try Python.answers(of: script, to: lines)
    }

    /// Left out are what the RFC forbids, and where dateutil is wrong: BYSETPOS of a week that begins before the
    /// first day, of which it sees the rest only, and weekdays with and without a number, of which it wants both.
    private static func rule(_ random: inout SeededGenerator) -> String {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        func signed(_ most: Int) -> Int { number(1...most) * (Bool.random(using: &random) ? 1 : -1) }
        func chance(_ one: Int) -> Bool { number(1...one) == 1 }
        func list(_ most: Int, _ value: () -> String) -> String {
            (1...number(1...most)).map { _ in value() }.joined(separator: ",")
        }
        let frequency = ["YEARLY", "MONTHLY", "WEEKLY", "DAILY"].randomElement(using: &random)!
        let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        var parts = ["FREQ=\(frequency)"]
        if chance(2) { parts.append("INTERVAL=\(number(1...6))") }
        let isByMonth = chance(3)
        if isByMonth { parts.append("BYMONTH=" + list(3) { "\(number(1...12))" }) }
        let isByWeek = frequency == "YEARLY" && chance(4)
        // -52 and -53 may be the first week, whose days in December dateutil misses.
        if isByWeek {
            parts.append("BYWEEKNO=" + list(2) { "\(chance(2) ? number(1...53) : -number(1...51))" })
        }
        let isByYearDay = frequency == "YEARLY" && chance(4)
        if isByYearDay { parts.append("BYYEARDAY=" + list(3) { "\(signed(366))" }) }
        let isByMonthDay = frequency != "WEEKLY" && chance(3)
        if isByMonthDay { parts.append("BYMONTHDAY=" + list(4) { "\(signed(28))" }) }
        let isByDay = chance(2)
        if isByDay {
            let most = frequency == "MONTHLY" || isByMonth ? 5 : 53
            let isCounted = !isByWeek && ["YEARLY", "MONTHLY"].contains(frequency) && chance(2)
            parts.append(
                "BYDAY="
                    + list(3) { (isCounted ? "\(signed(most))" : "") + codes[number(0...6)] })
        }
        if ["YEARLY", "MONTHLY"].contains(frequency), isByMonth || isByDay || isByMonthDay, chance(4) {
            parts.append("BYSETPOS=" + list(2) { "\(signed(6))" })
        }
        if chance(3) { parts.append("WKST=\(codes[number(0...6)])") }
        if chance(4) { parts.append("COUNT=\(number(1...6))") }
        return parts.joined(separator: ";")
    }
}

@Suite("Recurrence rules, against another program")
struct DateutilTests {
    /// Thousands of random rules; a failing one prints its seed and the rule.
    @Test(
        "as the installed python3-dateutil follows them",
        .enabled(if: Dateutil.isThere, "python3-dateutil is missing"),
        arguments: SeededGenerator.seeds)
    func differential(_ seed: UInt64) throws { try Dateutil.compare(seed: seed, cases: 700) }
}
