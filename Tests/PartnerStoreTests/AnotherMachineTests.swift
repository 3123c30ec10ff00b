import Foundation
import PartnerCore
import PartnerStore
import Testing

@Suite("Records of another machine are read, and not a byte of them is changed")
struct AnotherMachineTests {
    /// Records that machine a writes, closed.
    private static func world() throws -> World {
        let world = try World()
        try world.partner()
        try world.store.write { try DaemonRecord.update($0) { $0.identity = "a" } }
        try world.store.close()
        return world
    }

    @Test(
        "the machine that wrote them writes; one that none has written is the first's", arguments: ["a", nil])
    func own(_ machine: String?) throws {
        let world = try Self.world()
        #expect(try Store(path: world.path, machine: machine).access == .writing)
        let folder = try World.makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }  // left behind, it loses nothing
        #expect(try Store(path: folder.appendingPathComponent("x").path, machine: machine).access == .writing)
    }

    @Test("another reads, and fails at writing in words; the file stays as it was")
    func reads() throws {
        let world = try Self.world()
        let before = try Data(contentsOf: URL(fileURLWithPath: world.path))
        let store = try Store(path: world.path, machine: "b")
        #expect(store.access == .reading)
        #expect(try store.read { try Partners.all($0).count } == 1)
        #expect(try store.quickCheck() == [])
        #expect(try store.snapshot().read { try Partners.all($0).count } == 1)
        let error = #expect(throws: StoreFault.self) {
            try store.write { try DaemonRecord.update($0) { $0.identity = "b" } }
        }
        #expect(error?.code == .readOnly)
        let copy = world.folder.appendingPathComponent("copy").path
        try store.copy(to: copy)
        #expect(try Store(path: copy).read { try Partners.all($0).count } == 1)
        try store.close()
        #expect(try Data(contentsOf: URL(fileURLWithPath: world.path)) == before)
    }

    @Test("what lies in the log beside it, after a crash, is read too")
    func afterCrash() throws {
        let world = try World()
        try world.partner()
        try world.store.write { try DaemonRecord.update($0) { $0.identity = "a" } }
        // Still open: all of it is in the log. As a copy of a running machine's folder is.
        let copy = world.folder.appendingPathComponent("copy").path
        for end in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: world.path + end, toPath: copy + end)
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: copy))
        let store = try Store(path: copy, machine: "b")
        #expect(store.access == .reading)
        #expect(try store.read { try Partners.all($0).count } == 1)
        try store.close()
        #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == before)
    }

    @Test("taken over, it writes")
    func takenOver() throws {
        let world = try Self.world()
        let store = try Store(path: world.path, machine: "b")
        try store.takeOver {
            try store.command(actor: "root", verb: "adopt", at: world.now) { db, _ in
                try DaemonRecord.update(db) { $0.identity = "b" }
            }
        }
        #expect(store.access == .writing)
        try store.write { try DaemonRecord.update($0) { $0.started = world.now } }
        try store.close()
        #expect(try Store(path: world.path, machine: "b").access == .writing)
        #expect(try Store(path: world.path, machine: "a").access == .reading)
    }

    @Test("where taking over fails, it goes on reading")
    func notTakenOver() throws {
        let world = try Self.world()
        let store = try Store(path: world.path, machine: "b")
        #expect(throws: StoreFault.self) { try store.takeOver { throw StoreFault(.diskFull, "full") } }
        #expect(store.access == .reading)
        #expect(try store.read { try Partners.all($0).count } == 1)
    }

    @Test("one of an earlier version is not brought up: that would break it for the machine that writes it")
    func earlier() throws {
        let world = try Self.world()
        try Shell.ask("DELETE FROM grdb_migrations WHERE identifier = 'v2'", of: world.path)
        let before = try Data(contentsOf: URL(fileURLWithPath: world.path))
        let error = #expect(throws: StoreFault.self) { try Store(path: world.path, machine: "b") }
        #expect(error?.code == .olderSchema)
        #expect(try Data(contentsOf: URL(fileURLWithPath: world.path)) == before)
    }
}
