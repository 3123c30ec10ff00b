import Foundation
import PartnerCore
import PartnerStore
import Synchronization
import Testing

@Suite("The daemon remembers itself and its sheets")
struct DaemonRecordTests {
    @Test("what is saved is loaded")
    func saved() throws {
        let world = try World()
        var record = try world.store.read(DaemonRecord.load)
        #expect(record.identity == nil && record.time == .system)
        record.identity = "0123"
        record.time = .virtual
        record.started = world.now
        record.lastSeen = world.now
        record.lastUptime = .milliseconds(812)
        record.life = "a1"
        record.held = .olderBackup(lacks: 3)
        record.configuration = "digest"
        record.configurationSince = world.now
        record.refusedConfiguration = "partnerd.yaml:17:13: no branch \"hilside\""
        record.refusedAt = world.now
        try world.store.write(record.save)
        #expect(try world.store.read(DaemonRecord.load) == record)
        try world.store.write(record.save)
        #expect(try world.value("SELECT count(*) FROM daemon") == "1")
    }

    @Test("each commit that changed something counts, and is told; what was undone is not")
    func writes() throws {
        let world = try World()
        let told = Mutex<[Int64]>([])
        world.store.afterEachCommit { count in told.withLock { $0.append(count) } }
        let before = try world.store.writes()
        try world.partner()
        try world.store.write { try DaemonRecord.update($0) { $0.started = world.now } }
        _ = try world.store.trial(actor: "ana", verb: "trial", at: world.now) { db, _ in
            try DaemonRecord.update(db) { $0.started = nil }
        }
        try world.store.write { _ in }
        try world.command { _, _ in }
        #expect(throws: StoreFault.self) {
            try world.store.write { _ in throw StoreFault(.other, "no") }
        }
        #expect(try world.store.writes() == before + 2)
        #expect(told.withLock(\.self) == [before + 1, before + 2])
    }

    @Test(
        "who adopts the records and what holds them is told by the audit; a first machine and a look are not")
    func audited() throws {
        let world = try World()
        func count() throws -> String {
            try world.value("SELECT count(*) FROM audit WHERE table_name = 'daemon'")
        }
        try world.store.write { try DaemonRecord.update($0) { $0.identity = "a" } }
        try world.store.write { try DaemonRecord.update($0) { $0.lastSeen = world.now } }
        #expect(try count() == "0")
        try world.command("adopt", by: "root") { db, _ in try DaemonRecord.update(db) { $0.identity = "b" } }
        #expect(try count() == "1")
        try world.command("hold", by: "partnerd") { db, _ in
            try DaemonRecord.update(db) { $0.held = .clockAhead }
        }
        #expect(
            try world.value(
                "SELECT actor || ' ' || json_extract(after, '$.held') FROM audit WHERE table_name = 'daemon' ORDER BY id DESC LIMIT 1"
            ) == "partnerd clock-ahead")
    }

    @Test("a database is empty until something is written down")
    func empty() throws {
        let folder = try World.makeFolder()
        let store = try Store(path: folder.appendingPathComponent("x").path)
        #expect(try store.read(DaemonRecord.isEmpty))
        #expect(try !World().store.read(DaemonRecord.isEmpty))
    }

    @Test("a sheet is known by its path, as it was read last")
    func sheets() throws {
        let world = try World()
        for result in ["3 new", "nothing new"] {
            let sheet = SheetRecord(
                path: "/srv/contacts.xlsx", fingerprint: "1", sha256: nil, readAt: world.now, result: result)
            try world.store.write { try Sheets.save(sheet, $0) }
            #expect(try world.store.read { try Sheets.get("/srv/contacts.xlsx", $0) } == sheet)
        }
        #expect(try world.store.read(Sheets.all).count == 1)
    }
}
