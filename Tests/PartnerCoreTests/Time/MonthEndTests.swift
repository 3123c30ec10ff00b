import Foundation
import PartnerCore
import Testing

@Suite("Month ends clamp and never drift")
struct MonthEndTests {
    @Test("as a peer adds, from every kind of month's end")
    func table() throws {
        let file = try #require(
            Bundle.module.url(forResource: "month-ends", withExtension: "tsv", subdirectory: "Fixtures"))
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
            !$0.hasPrefix("#")
        }
        #expect(lines.count == 219)
        for line in lines {
            let cells = line.split(separator: "\t")
            let date = try #require(CivilDate(iso: cells[0]))
            let months = try #require(Int(cells[1]))
            #expect(date.adding(months: months).description == cells[2], "\(line)")
        }
    }

    @Test(
        "counted from the anchor, the day of the month stays for a hundred years",
        arguments: SeededGenerator.seeds)
    func noDrift(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<200 {
            let anchor = CivilDate(daysSinceEpoch: Int.random(in: -30_000...60_000, using: &generator))
            var previous = anchor
            for months in 1...1200 {
                let date = anchor.adding(months: months)
                let expectedDay = min(anchor.day, CivilDate.length(ofMonth: date.month, in: date.year))
                let monthsApart = (date.year - anchor.year) * 12 + date.month - anchor.month
                if date.day != expectedDay || monthsApart != months || date <= previous {
                    Issue.record("\(anchor) + \(months) months is \(date)")
                }
                previous = date
            }
        }
    }

    @Test(
        "days and months taken away bring back what was added, but for what was clamped",
        arguments: SeededGenerator.seeds)
    func thereAndBack(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<2000 {
            let date = CivilDate(daysSinceEpoch: Int.random(in: -700_000...2_900_000, using: &generator))
            let days = Int.random(in: -10_000...10_000, using: &generator)
            #expect(date.adding(days: days).adding(days: -days) == date)
            #expect(date.adding(days: days).days(since: date) == days)
            let months = Int.random(in: -300...300, using: &generator)
            let back = date.adding(months: months).adding(months: -months)
            #expect(back == date || (back.day < date.day && back.adding(months: 0).month == date.month))
        }
    }

    @Test("never leaves the years 1 to 9999")
    func range() {
        for far in [1_000_000_000, Int.max] {
            #expect(CivilDate.latest.adding(days: far) == .latest)
            #expect(CivilDate.earliest.adding(days: -far) == .earliest)
            #expect(("2027-03-12" as CivilDate).adding(months: far) == .latest)
            #expect(("2027-03-12" as CivilDate).adding(months: -far) == .earliest)
            #expect(("2027-03-12" as CivilDate).adding(years: far) == .latest)
            #expect(("2027-03-12" as CivilDate).adding(years: -far) == .earliest)
        }
        #expect(("9999-12-01" as CivilDate).adding(months: 0) == "9999-12-01")
        #expect(("0001-01-31" as CivilDate).adding(months: 1) == "0001-02-28")
        #expect(CivilDate.earliest.adding(days: Int.min) == .earliest)
    }
}
