import Foundation
import PartnerCore
import Testing

@Suite("Working days are counted on open days only")
struct WorkingDayTests {
    /// numpy's own table: a week, its holidays, a start moved to an open day, and what lies so many on.
    @Test("As a peer counts, over a year with eleven holidays")
    func table() throws {
        let file = try #require(
            Bundle.module.url(forResource: "working-days", withExtension: "tsv", subdirectory: "Fixtures"))
        var count = 0
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        where !line.hasPrefix("#") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            let days = Self.openDays(week: cells[0], holidays: cells[1])
            let start = try #require(CivilDate(iso: cells[2]))
            let moved = try #require(
                cells[3] == "forward" ? days.first(onOrAfter: start) : days.last(onOrBefore: start))
            for pair in cells[4].split(separator: " ") {
                let parts = pair.split(separator: "=")
                let number = try #require(Int(parts[0]))
                #expect(
                    days.adding(workingDays: number, to: moved)?.description == String(parts[1]),
                    "\(start) \(pair)")
                count += 1
            }
        }
        #expect(count == 186)
    }

    private static func openDays(week: Substring, holidays: Substring) -> OpenDays {
        let weekdays = zip(Weekday.allCases, week).filter { $0.1 == "1" }.map(\.0)
        let closures = holidays.split(separator: ",").compactMap { CivilDate(iso: $0) }
        return OpenDays(weekdays: Set(weekdays), closures: closures.map { Closure(.days($0...$0)) })
    }

    @Test("From a closed day the first working day is the next open one")
    func fromClosedDay() {
        let days = OpenDays(weekdays: [.tuesday, .wednesday, .thursday, .friday, .saturday])
        #expect(days.adding(workingDays: 1, to: "2027-02-14") == "2027-02-16")
        #expect(days.adding(workingDays: 1, to: "2027-02-13") == "2027-02-16")
    }

    @Test("Where a branch never opens nothing is counted, and no search goes on for ever")
    func neverOpen() {
        let never = OpenDays(weekdays: [])
        #expect(never.adding(workingDays: 1, to: "2027-02-14") == nil)
        #expect(never.first(onOrAfter: "2027-02-14") == nil)
        #expect(never.last(onOrBefore: "2027-02-14") == nil)
        let oneDay = OpenDays(
            weekdays: Set(Weekday.allCases), closures: [Closure(.days("2027-01-01"..."2028-01-02"))])
        #expect(oneDay.first(onOrAfter: "2027-01-01") == nil)
        #expect(oneDay.first(onOrAfter: "2027-01-02") == "2028-01-03")
    }
}
