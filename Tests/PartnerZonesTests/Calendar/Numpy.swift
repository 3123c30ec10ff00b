import Foundation
import PartnerCore
import Testing

/// Business days as Python's numpy counts them.
enum Numpy {
    /// Reads `WEEK HOLIDAYS DATE DAYS ROLL` a line, answers with a date, or with `-` where there is none.
    private static let script = """
        import sys
        import numpy
        for line in sys.stdin:
            week, holidays, date, days, roll = line.split()
            holidays = [] if holidays == "-" else holidays.split(",")
            try:
                print(numpy.busday_offset(date, int(days), roll=roll, weekmask=week, holidays=holidays))
            except ValueError:
                print("-")
        """

    static let isThere = (try? ask(["1111100 - 2027-01-01 1 raise"])) == ["2027-01-04"]

    static func compare(seed: UInt64, cases: Int) throws {
        var random = SeededGenerator(seed: seed)
        let asked = (0..<cases).map { _ in BusinessDayCase(&random) }
        let difference = try PeerDifference(asked, ask)
        #expect(
            difference == nil,
            "PARTNERD_SEED=\(seed): \(difference?.simplest.line ?? "") is \(difference?.simplest.answer ?? ""), of numpy \(difference?.theirs ?? "")"
        )
    }

    static func ask(_ lines: [String]) throws -> [String] { try Python.answers(of: script, to: lines) }
}

/// So many open days on from a date that is moved to an open day first.
struct BusinessDayCase: PeerCase, Equatable {
    /// A figure a day from Monday on.
    var week: String
    var holidays: [CivilDate]
    var date: CivilDate
    var days: Int
    var roll: Roll

    /// numpy's words for the rolls that it knows; `nearest` is not among them.
    private static let rolls: [(Roll, String)] = [
        (.next, "forward"), (.previous, "backward"), (.sameMonthNext, "modifiedfollowing"), (.none, "raise"),
    ]

    /// Most weeks open on some days, one in 128 on none; up to thirty holidays in the year around the date.
    init(_ random: inout SeededGenerator) {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
        week = (0..<7).map { _ in number(0...1) == 0 ? "0" : "1" }.joined()
        let date = CivilDate(daysSinceEpoch: number(0...40_000))
        self.date = date
        holidays = (0..<number(0...30)).map { _ in date.adding(days: number(-180...180)) }
        days = number(-60...60)
        roll = Self.rolls[number(0...3)].0
    }

    private var openDays: OpenDays {
        let weekdays = zip(Weekday.allCases, week).filter { $0.1 == "1" }.map(\.0)
        return OpenDays(weekdays: Set(weekdays), closures: holidays.map { Closure(.days($0...$0)) })
    }

    var line: String {
        let word = Self.rolls.first { $0.0 == roll }?.1 ?? ""
        let days = holidays.isEmpty ? "-" : holidays.map(\.description).joined(separator: ",")
        return "\(week) \(days) \(date) \(self.days) \(word)"
    }

    var answer: String {
        let calendar = openDays
        guard let start = calendar.rolled(date, roll), calendar.isOpen(on: start) else { return "-" }
        return calendar.adding(workingDays: days, to: start)?.description ?? "-"
    }

    var simpler: [BusinessDayCase] {
        var all: [BusinessDayCase] = []
        for index in holidays.indices {
            var fewer = self
            fewer.holidays.remove(at: index)
            all.append(fewer)
        }
        for smaller in [days / 2, days - days.signum()] where smaller != days {
            var nearer = self
            nearer.days = smaller
            all.append(nearer)
        }
        return all
    }
}

@Suite("Business days, against another program")
struct NumpyTests {
    /// Thousands of random calendars; of a failing case the seed and the simplest form are printed.
    @Test(
        "as the installed python3-numpy counts them", .enabled(if: Numpy.isThere, "python3-numpy is missing"),
        arguments: SeededGenerator.seeds)
    func differential(_ seed: UInt64) throws { try Numpy.compare(seed: seed, cases: 2000) }
}
