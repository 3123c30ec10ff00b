import Foundation
import Logging
import PartnerControl
import PartnerCore
import PartnerSheets
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A watched sheet changes what somebody changed in it, and nothing else")
struct SheetMemoryTests {
    /// A bench whose configuration names one sheet, read by the real `partner-tables`.
    private struct Watched {
        let bench: Bench
        let reader: SheetReader
        let sheet: URL

        init() throws {
            bench = try Bench()
            sheet = bench.folder.appendingPathComponent("sheet.csv")
            let file = bench.folder.appendingPathComponent("partnerd.yaml")
            try (Bench.library + "\nsheets: [\(sheet.path)]\n").write(
                to: file, atomically: true, encoding: .utf8)
            guard case .accepted = bench.desk.configuration.reload(at: bench.time.now, ready: { _ in }) else {
                throw ControlFault(.refused, "the bench's configuration with a sheet is wrong")
            }
            let program = try #require(Bundle.main.executableURL).deletingLastPathComponent()
                .appending(path: "partner-tables").path
            reader = SheetReader(
                store: bench.store, configuration: bench.desk.configuration, time: bench.time,
                tables: TableProgram(path: program), random: { UInt64.random(in: .min ... .max) },
                log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        }

        func save(_ lines: String...) async throws {
            try (lines.joined(separator: "\n") + "\n").write(to: sheet, atomically: true, encoding: .utf8)
            try await reader.readChanged()
        }

        func partner(_ slug: String = "teen-coders") throws -> PartnerFacts {
            let id = try #require(try bench.store.read { try Partners.find(slug: slug, $0)?.id })
            return try bench.facts(id)
        }

        var touches: [String] {
            get throws {
                try bench.store.read { db in
                    try Partners.all(db).flatMap { partner in
                        try Touches.latest(of: partner.id, limit: 99, db).map {
                            "\($0.id) \(partner.slug) \($0.date) \($0.how.rawValue) \($0.staff?.rawValue ?? "–") \($0.note ?? "–")"
                        }
                    }
                }
            }
        }
    }

    private static let head = "Organization,Type,Branch,Staff contact,Contact person,Phone,Last contact,Notes"

    @Test("a steward set at the prompt stays when the list is saved with another change")
    func stewardStays() async throws {
        let watched = try Watched()
        try await watched.save(Self.head, "Teen Coders,school,Hillside,Ana,Mo,555-0100,2027-03-01,loud")
        _ = try watched.bench.desk.assign(
            .init(partner: "teen-coders", steward: "kim"), by: watched.bench.root)
        _ = try watched.bench.desk.editPartner(
            .init(partner: "teen-coders", name: "Teen Coders Club"), by: watched.bench.root)
        try await watched.save(Self.head, "Teen Coders,school,Hillside,Ana,Mo,555-0142,2027-03-01,loud")
        let facts = try watched.partner()
        #expect(facts.steward(on: watched.bench.today) == "kim")
        #expect(facts.partner.name == "Teen Coders Club")
        let contacts = try watched.bench.store.read { try Contacts.of(facts.partner.id, $0) }
        #expect(contacts.map(\.phone) == ["555-0142"])
        #expect(try watched.bench.store.read { try Partners.count($0) } == 1)
    }

    @Test("where both were changed the sheet holds, which was saved later")
    func bothChanged() async throws {
        let watched = try Watched()
        try await watched.save(Self.head, "Teen Coders,school,Hillside,Ana,Mo,555-0100,2027-03-01,loud")
        _ = try watched.bench.desk.assign(
            .init(partner: "teen-coders", steward: "kim"), by: watched.bench.root)
        try await watched.save(Self.head, "Teen Coders,school,Hillside,Lee,Mo,555-0100,2027-03-01,loud")
        #expect(try watched.partner().steward(on: watched.bench.today) == "lee")
    }

    @Test("a partner that is called otherwise in the sheet is called so, and is no second one")
    func renamed() async throws {
        let watched = try Watched()
        try await watched.save(Self.head, "Teen Coders,school,Hillside,Ana,Mo,555-0100,2027-03-01,loud")
        try await watched.save(Self.head, "Young Coders,school,Hillside,Ana,Mo,555-0100,2027-03-01,loud")
        #expect(try watched.bench.store.read { try Partners.all($0).map(\.name) } == ["Young Coders"])
    }

    @Test("a row that can't be read is remembered as it was, and only what is mended in it counts")
    func refusedRow() async throws {
        let watched = try Watched()
        try await watched.save(Self.head, "Teen Coders,school,Hillside,Ana,Mo,555-0100,2027-03-01,loud")
        _ = try watched.bench.desk.assign(
            .init(partner: "teen-coders", steward: "kim"), by: watched.bench.root)
        try await watched.save(Self.head, "Teen Coders,school,Hillside,Ana,Mo,555-0100,32 March,loud")
        try await watched.save(Self.head, "Teen Coders,school,Hillside,Ana,Mo,555-0100,2027-03-03,loud")
        let facts = try watched.partner()
        #expect(facts.steward(on: watched.bench.today) == "kim")
        #expect(facts.touches.map(\.date).max() == "2027-03-03")
    }

    private static let log = "Date,Partner,How,Staff,What was said"

    /// Each of a sheet as it was, as it is saved then, and the touches that are on record after it; what was
    /// changed keeps its number.
    static let edits: [(name: String, before: [String], after: [String], touches: [String])] = [
        (
            "the note", ["2027-03-01,Lincoln,phone,Ana,well"], ["2027-03-01,Lincoln,phone,Ana,all well"],
            ["1 lincoln 2027-03-01 call ana all well"]
        ),
        (
            "the day", ["2027-03-01,Lincoln,phone,Ana,well"], ["2027-03-02,Lincoln,phone,Ana,well"],
            ["1 lincoln 2027-03-02 call ana well"]
        ),
        (
            "the way", ["2027-03-01,Lincoln,phone,Ana,well"], ["2027-03-01,Lincoln,visit,Ana,well"],
            ["1 lincoln 2027-03-01 visit ana well"]
        ),
        (
            "the person", ["2027-03-01,Lincoln,phone,Ana,well"], ["2027-03-01,Lincoln,phone,Kim,well"],
            ["1 lincoln 2027-03-01 call kim well"]
        ),
        (
            "the partner: it moves", ["2027-03-01,Lincoln,phone,Ana,well"],
            ["2027-03-01,Grange,phone,Ana,well"],
            ["2 grange 2027-03-01 call ana well"]
        ),
        (
            "a line above it", ["2027-03-01,Lincoln,phone,Ana,well"],
            ["2027-02-20,Lincoln,phone,Ana,hm", "2027-03-01,Lincoln,phone,Ana,well"],
            ["1 lincoln 2027-03-01 call ana well", "2 lincoln 2027-02-20 call ana hm"]
        ),
        (
            "a second line of the same day", ["2027-03-01,Lincoln,phone,Ana,well"],
            ["2027-03-01,Lincoln,phone,Ana,well", "2027-03-01,Lincoln,phone,Ana,and again"],
            ["2 lincoln 2027-03-01 call ana and again", "1 lincoln 2027-03-01 call ana well"]
        ),
        (
            "cleared for the new year, with one line",
            ["2027-01-01,Lincoln,phone,Ana,well", "2027-01-02,Grange,visit,Kim,hm"],
            ["2027-03-01,Lincoln,phone,Ana,new"],
            [
                "2 grange 2027-01-02 visit kim hm", "3 lincoln 2027-03-01 call ana new",
                "1 lincoln 2027-01-01 call ana well",
            ]
        ),
        (
            "a line without a note, its day", ["2027-03-01,Lincoln,phone,Ana,"],
            ["2027-03-02,Lincoln,phone,Ana,"],
            ["1 lincoln 2027-03-02 call ana –"]
        ),
    ]

    @Test("a line of a contact log that is put right puts its touch right", arguments: edits)
    func edited(
        _ row: (name: String, before: [String], after: [String], touches: [String])
    ) async throws {
        let watched = try Watched()
        try watched.bench.partner("lincoln", "Lincoln")
        try watched.bench.partner("grange", "Grange")
        try await watched.save(([Self.log] + row.before).joined(separator: "\n"))
        try await watched.save(([Self.log] + row.after).joined(separator: "\n"))
        let touches = try watched.touches
        #expect(touches == row.touches, "\(row.name)")
        // As it stands it says nothing new.
        let audit = try watched.bench.audit().count
        try await watched.save(([Self.log] + row.after + [""]).joined(separator: "\n"))
        #expect(try watched.bench.audit().count == audit)
    }

    @Test("a touch that was put right or removed at the prompt stays so while its line is as it was")
    func prompt() async throws {
        let watched = try Watched()
        try watched.bench.partner("lincoln", "Lincoln")
        let lines = ["2027-03-01,Lincoln,phone,Ana,well", "2027-03-02,Lincoln,phone,Ana,wrong"]
        try await watched.save(([Self.log] + lines).joined(separator: "\n"))
        _ = try watched.bench.desk.editTouch(.init(number: 1, note: "very well"), by: watched.bench.root)
        _ = try watched.bench.desk.removeTouch(.init(number: 2), by: watched.bench.root)
        try await watched.save(
            ([Self.log] + lines + ["2027-03-03,Lincoln,visit,Ana,there"]).joined(separator: "\n"))
        #expect(
            try watched.touches == [
                "3 lincoln 2027-03-03 visit ana there", "1 lincoln 2027-03-01 call ana very well",
            ])
    }

    @Test("an import of a sheet that was taken back is not read again until the sheet is changed")
    func undone() async throws {
        let watched = try Watched()
        try watched.bench.partner("lincoln", "Lincoln")
        try await watched.save(Self.log, "2027-03-01,Lincoln,phone,Ana,well")
        let undone = try watched.bench.desk.undoImport(.init(number: 1, mode: .undo), by: watched.bench.root)
        #expect(undone.outcome == .undone)
        try await watched.save(Self.log, "2027-03-01,Lincoln,phone,Ana,well")
        #expect(try watched.touches.isEmpty)
        try await watched.save(
            Self.log, "2027-03-01,Lincoln,phone,Ana,well", "2027-03-02,Lincoln,phone,Ana,more")
        #expect(try watched.touches.count == 2)
    }
}
