import Foundation
import PartnerCore
import Testing

@Suite("What a peer has for holidays comes out of a few rules")
struct PeerHolidayTests {
    struct Library: CustomTestStringConvertible, Sendable {
        let of: String
        let closed: [String]
        var testDescription: String { of }
    }

    private static let federal = [
        "01-01 observed", "third Monday of January", "third Monday of February", "last Mon of May",
        "06-19 observed", "07-04 observed", "first Mon of September", "second Mon of October",
        "11-11 observed", "Thanksgiving", "Christmas observed",
    ]

    static let libraries = [
        Library(of: "US", closed: federal),
        // What was proclaimed for one year is a date.
        Library(
            of: "US-gov",
            closed: federal + ["2024-12-24", "2025-12-24", "2025-12-26", "2025-01-09 day of mourning"]),
        Library(
            of: "US-CA",
            closed: federal.filter { $0 != "second Mon of October" } + [
                "02-15 Susan B. Anthony Day", "03-31 observed after Sunday César Chávez Day",
                "day after Thanksgiving",
                // It goes by the moon, which no rule here does.
                "2026-11-08 Diwali", "2027-10-29 Diwali", "2028-10-17 Diwali", "2029-11-05 Diwali",
                "2030-10-26 Diwali", "2031-11-14 Diwali", "2032-11-02 Diwali",
            ]),
    ]

    @Test(
        "United States and California, 2024 to 2032: the same days, no more and no fewer",
        arguments: libraries)
    func unitedStates(_ library: Library) throws {
        let peer = Set(
            try Self.rows("us-holidays").filter { $0[2] == library.of }.compactMap { CivilDate(iso: $0[0]) })
        #expect(peer.count >= 105)
        let closures = try library.closed.map { Closure(try ClosureReader.read($0).rule) }
        let days = OpenDays(weekdays: Set(Weekday.allCases), closures: closures)
        let first: CivilDate = "2024-01-01", last: CivilDate = "2032-12-31"
        let closed = (0...last.days(since: first)).map { first.adding(days: $0) }
            .filter { !days.isOpen(on: $0) }
        #expect(Set(closed).subtracting(peer) == [])
        #expect(peer.subtracting(closed) == [])
    }

    @Test("Days that are counted from others, over 23 years in four countries")
    func computed() throws {
        let rows = try Self.rows("computed-holidays")
        #expect(rows.count == 16)
        for row in rows {
            let closure = Closure(try ClosureReader.read(String(row[0])).rule)
            let peer = row[2].split(separator: " ").compactMap { CivilDate(iso: $0) }
            for year in Set(peer.map(\.year)) {
                let first = try #require(CivilDate(year: year, month: 1, day: 1))
                let ours = (0...364).map { first.adding(days: $0) }.filter(closure.contains)
                #expect(ours == peer.filter { $0.year == year }, "\(row[0]) in \(year)")
            }
        }
    }

    private static func rows(_ name: String) throws -> [[Substring]] {
        let file = try #require(
            Bundle.module.url(forResource: name, withExtension: "tsv", subdirectory: "Fixtures"))
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t") }
    }
}
