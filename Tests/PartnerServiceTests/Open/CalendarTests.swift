import Foundation
import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("Calendars hold the days that explain names, and are written only when they change")
struct CalendarTests {
    private func write(_ bench: Bench) throws -> Int {
        try CalendarFolder(path: bench.folder.path + "/calendars")
            .write(try bench.store.read { try bench.desk.household($0) })
    }

    @Test("of a person and of a branch")
    func days() throws {
        let bench = try Bench()
        let lincoln = try bench.partner(touched: ["2027-01-12"])
        try bench.partner("far-club", "Far Club", branch: "far", touched: ["2027-02-01"], steward: "kim")
        let promise = try bench.promise(of: lincoln)
        let ana = try bench.desk.exportCalendar(.init(staff: "ana"))
        let due = try #require(try bench.due(.followUp, of: lincoln))
        #expect(ana.text.contains("UID:\(lincoln).follow-up.0.20270112@library.example\r\n"))
        #expect(ana.text.contains("DTSTART;VALUE=DATE:\(due.description.filter { $0 != "-" })\r\n"))
        #expect(ana.text.contains("UID:\(lincoln).promise.\(promise).20270301@library.example\r\n"))
        #expect(ana.text.contains("SUMMARY:Lincoln Elementary School: send the summer dates\r\n"))
        #expect(!ana.text.contains("Far Club"))
        let far = try bench.desk.exportCalendar(.init(branch: "far"))
        #expect(far.text.contains("SUMMARY:Far Club: follow-up\r\n"))
        #expect(!far.text.contains("Lincoln"))
    }

    @Test("a file is written once, and again when something changed")
    func once() throws {
        let bench = try Bench()
        let lincoln = try bench.partner(touched: ["2027-01-12"])
        // One for each of four people and two branches.
        #expect(try write(bench) == 6)
        #expect(try write(bench) == 0)
        try bench.promise(of: lincoln)
        #expect(try write(bench) == 2)
        let folder = bench.folder.appending(path: "calendars")
        try "x".write(to: folder.appending(path: "staff-gone.ics"), atomically: true, encoding: .utf8)
        try "x".write(to: folder.appending(path: "notes.txt"), atomically: true, encoding: .utf8)
        #expect(try write(bench) == 1)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(
            names == [
                "branch-far.ics", "branch-hillside.ics", "notes.txt", "staff-ana.ics", "staff-dana.ics",
                "staff-kim.ics", "staff-lee.ics",
            ])
    }

    @Test("whose calendar must be said", arguments: [(nil, nil), ("ana", "far")] as [(String?, String?)])
    func whose(_ staff: String?, _ branch: String?) throws {
        let bench = try Bench()
        let fault = try bench.fault { _ = try bench.desk.exportCalendar(.init(staff: staff, branch: branch)) }
        #expect(fault.parameters.exitCode == 64)
    }

    @Test("contacts: not those who left; a change is a later revision of the same card")
    func contacts() throws {
        let bench = try Bench()
        let lincoln = try bench.partner()
        let pilar = try bench.contact("Pilar Ruiz", of: lincoln)
        try bench.contact("Joe Park", of: lincoln, left: "2027-01-01")
        let first = try bench.desk.exportContacts(.init())
        #expect(first.count == 1)
        #expect(!first.text.contains("Joe Park"))
        bench.time.jump(to: bench.time.now.adding(.seconds(60)))
        _ = try bench.desk.editContact(
            .init(partner: "lincoln", contact: "\(pilar)", phone: "555"), by: bench.root)
        let second = try bench.desk.exportContacts(.init(branch: "hillside", steward: "ana"))
        func line(_ name: String, _ text: String) -> String? {
            text.split(separator: "\r\n").first { $0.hasPrefix(name) }.map(String.init)
        }
        #expect(line("UID", first.text) == line("UID", second.text))
        #expect(line("REV", first.text) != line("REV", second.text))
        #expect(try bench.desk.exportContacts(.init(steward: "kim")).count == 0)
    }
}
