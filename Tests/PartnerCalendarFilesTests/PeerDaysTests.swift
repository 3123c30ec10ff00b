import Foundation
import PartnerCalendarFiles
import PartnerCore
import PartnerZones
import Testing

@Suite("A calendar file closes the days that a peer finds in it, under the same names")
struct PeerDaysTests {
    @Test("day by day, 2026 to 2030", arguments: ["whole-days", "moments"])
    func days(_ file: String) throws {
        let rows = try String(contentsOf: try Reader.fixture("peer-days.tsv"), encoding: .utf8)
            .split(separator: "\n").filter { $0.hasPrefix(file + "\t") }.map { $0.split(separator: "\t") }
        #expect(rows.count >= 38)
        let closures = try Reader.files.closures(
            path: try Reader.fixture(file + ".ics").path,
            zone: try ZoneDatabase().rules(named: Reader.losAngeles))
        let first: CivilDate = "2026-01-01"
        var found: [String] = []
        for date in (0..<(5 * 365 + 1)).map({ first.adding(days: $0) }) {
            let names = closures.filter { $0.contains(date) }.compactMap(\.name)
            if names.isEmpty { continue }
            let peer = rows.first { $0[1] == date.description }.map { String($0[2]) }
            // Where two events meet, the peer names one.
            #expect(peer.map(names.contains) == true, "\(date): \(names), peer \(peer ?? "open")")
            found.append(date.description)
        }
        #expect(found == rows.map { String($0[1]) })
    }

    @Test("what never ends is followed through the century, and 29 February is there in leap years")
    func horizon() throws {
        let closures = try Reader.files.closures(
            path: try Reader.fixture("whole-days.ics").path,
            zone: try ZoneDatabase().rules(named: Reader.losAngeles))
        let openDays = OpenDays(weekdays: Set(Weekday.allCases), closures: closures)
        #expect(!openDays.isOpen(on: "2099-01-01"))
        #expect(openDays.isOpen(on: "2100-01-01"))
        #expect(!openDays.isOpen(on: "2096-02-29"))
        guard case .closure(let closure) = openDays.closed(on: "2099-11-27") else {
            Issue.record("open on the day after Thanksgiving")
            return
        }
        #expect(closure.name == "Thanksgiving, and the day after")
        let place = try #require(closure.place)
        #expect(place.file == "whole-days.ics")
        let lines = try String(contentsOf: try Reader.fixture("whole-days.ics"), encoding: .utf8)
            .split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines[place.line - 1] == "BEGIN:VEVENT")
        #expect(lines[place.line] == "SUMMARY:Thanksgiving\\, and the day after")
    }
}
