import Foundation
import Logging
import PartnerControl
import PartnerCore
import PartnerSheets
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A line written into a shared sheet stops the next reminder")
struct SheetReaderTests {
    /// A bench whose configuration names one sheet, read by the real `partner-tables`.
    private func reader(_ bench: Bench) throws -> (SheetReader, URL) {
        let sheet = bench.folder.appendingPathComponent("contacts.csv")
        let file = bench.folder.appendingPathComponent("partnerd.yaml")
        try (Bench.library + "\nsheets: [\(sheet.path)]\n").write(to: file, atomically: true, encoding: .utf8)
        guard case .accepted = bench.desk.configuration.reload(at: bench.time.now, ready: { _ in }) else {
            throw ControlFault(.refused, "the bench's configuration with a sheet is wrong")
        }
        let program = try #require(Bundle.main.executableURL).deletingLastPathComponent()
            .appending(path: "partner-tables").path
        let reader = SheetReader(
            store: bench.store, configuration: bench.desk.configuration, time: bench.time,
            tables: TableProgram(path: program), random: { UInt64.random(in: .min ... .max) },
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        return (reader, sheet)
    }

    @Test("read when saved, once; what can't be taken is told to the admin, and the rest taken")
    func read() async throws {
        let bench = try Bench()
        let id = try bench.partner(since: "2026-11-20", touched: ["2026-12-01"])
        let (reader, sheet) = try reader(bench)
        #expect(try bench.spoken(to: "ana", of: id, on: "2027-03-13") == [.followUp])

        try
            "Date,Partner,How,Who,What was said\n2027-03-11,Lincoln Elementary School,phone,Ana,all well\n2027-03-11,Nobody's School,phone,Ana,hm\n"
            .write(to: sheet, atomically: true, encoding: .utf8)
        try await reader.readChanged()
        #expect(try bench.spoken(to: "ana", of: id, on: "2027-03-13").isEmpty)
        let record = try #require(try bench.store.read { try Sheets.get(sheet.path, $0) })
        #expect(SheetResult(stored: record.result).outcome == .refusedRows)
        #expect(SheetResult(stored: record.result).refused == 1)
        let mails = try bench.store.read { try Outbox.list(.waiting, limit: 9, $0) }
        #expect(mails.map(\.message.recipient.address) == ["it@library.example"])

        // Unchanged, it is not read again, and nobody is told twice.
        try await reader.readChanged()
        #expect(try bench.store.read { try Outbox.list(.waiting, limit: 9, $0) }.count == 1)
    }

    @Test("a sheet that is missing or broken is said so, and changes nothing")
    func broken() async throws {
        let bench = try Bench()
        let (reader, sheet) = try reader(bench)
        try await reader.readChanged()
        #expect(try bench.desk.status().sheets.map(\.outcome) == [.missing])
        try Data([0x50, 0x4b, 3, 4, 0, 0, 1, 2]).write(to: sheet)
        try await reader.readChanged()
        #expect(try bench.desk.status().sheets.map(\.outcome) == [.unreadable])
        #expect(try bench.audit().allSatisfy { $0.table != "touch" })
    }

    @Test("saved ten times with the same bad row, also by removing and writing anew: the admin hears once")
    func storm() async throws {
        let bench = try Bench()
        try bench.partner(since: "2026-11-20", touched: ["2026-12-01"])
        let (reader, sheet) = try reader(bench)
        for number in 0..<10 {
            try
                "Date,Partner,How,Who,What was said\n2027-03-11,Lincoln Elementary School,phone,Ana,well \(number)\n2027-03-11,Nobody's School,phone,Ana,hm\n"
                .write(to: sheet, atomically: true, encoding: .utf8)
            try await reader.readChanged()
        }
        try FileManager.default.removeItem(at: sheet)
        try await reader.readChanged()
        #expect(try bench.store.read { try Outbox.list(.waiting, limit: 99, $0) }.count == 1)
    }

    @Test("a line that was written ahead of its day counts from that day on")
    func ahead() async throws {
        let bench = try Bench()
        let id = try bench.partner(since: "2026-11-20", touched: ["2026-12-01"])
        let (reader, sheet) = try reader(bench)
        try "Date,Partner,How,Who,What was said\n2027-03-14,Lincoln Elementary School,visit,Ana,all well\n"
            .write(to: sheet, atomically: true, encoding: .utf8)
        try await reader.readChanged()
        #expect(try bench.facts(id).touches.count == 1)
        bench.time.pass(to: "2027-03-14", "09:00")
        try await reader.readChanged()
        #expect(try bench.facts(id).touches.map(\.date).max() == "2027-03-14")
    }
}
