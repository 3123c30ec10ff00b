import Foundation
import PartnerCore
import PartnerStore
import Testing

@Suite("Two that write at once get in each other's way, and nothing comes twice")
struct RaceTests {
    @Test("of two daemons that decide the same day one is refused")
    func sameDay() async throws {
        let world = try World()
        let partner = try world.partner()
        let path = world.path, now = world.now
        let outcomes = await withTaskGroup(of: String.self) { group in
            for daemon in 0..<4 {
                group.addTask {
                    do {
                        try Store(path: path).write { db in
                            _ = try Outbox.post(
                                digest: "2027-03-12", to: "ana",
                                at: MailAddress(address: "ana@library.example"),
                                messageID: "<\(daemon)@library.example>", window: World.digestWindow,
                                steps: [
                                    NewStep(
                                        occurrence: Occurrence(
                                            partner: partner, clock: .followUp, anchor: "2026-11-12"),
                                        step: .due, steward: "ana", addressee: "ana")
                                ], channels: [.sendmail], at: now, db)
                        }
                        return "decided"
                    } catch { return "\(error)" }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(
            outcomes.sorted() == ["decided"] + Array(repeating: "one digest a person and date", count: 3))
        // Who is refused leaves no message behind, either.
        #expect(
            try world.value("SELECT (SELECT count(*) FROM message), (SELECT count(*) FROM step)") == "1|1")
    }

    @Test("commands of several programs are in one order, each with its own moment")
    func oneOrder() async throws {
        let world = try World()
        let partner = try world.partner()
        let path = world.path, now = world.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<3 {
                group.addTask {
                    let store = try Store(path: path)
                    for _ in 0..<10 {
                        try store.command(actor: "ana", verb: "log", at: now) { db, command in
                            try Touches.add(
                                to: partner, TouchEntry(date: "2027-03-01", how: .call), command, db)
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try world.value("SELECT count(*), count(DISTINCT recorded) FROM touch") == "30|30")
        #expect(
            try world.value(
                "SELECT count(*) FROM touch AS a JOIN touch AS b ON b.id = a.id + 1 WHERE b.recorded <= a.recorded"
            )
                == "0")
    }

    @Test("a commit that was cut off leaves the state before it, and a try that ran is found")
    func killed() throws {
        let world = try World()
        let id = try world.digest(of: try world.partner())
        _ = try world.store.write {
            try Outbox.begin(id, on: .sendmail, text: Bytes("text".utf8), at: world.now, $0)
        }
        // What a power cut leaves: the file and its log as they are, half a frame of the next commit behind.
        let copy = world.folder.appendingPathComponent("copy").path
        for ending in ["", "-wal"] {
            try Data(contentsOf: URL(fileURLWithPath: world.path + ending))
                .write(to: URL(fileURLWithPath: copy + ending))
        }
        let log = try FileHandle(forWritingTo: URL(fileURLWithPath: copy + "-wal"))
        try log.seekToEnd()
        try log.write(contentsOf: Data(repeating: 0xA5, count: 1000))
        try log.close()
        let store = try Store(path: copy)
        #expect(try store.quickCheck() == [])
        #expect(try store.write { try Outbox.endInterrupted(at: world.now, next: world.now, $0) } == 1)
        #expect(try store.read { try Outbox.get(id, $0) }?.fixed == Bytes("text".utf8))
    }
}
