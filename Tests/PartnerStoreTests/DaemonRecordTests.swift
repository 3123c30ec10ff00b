import Foundation
import PartnerCore
import PartnerStore
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
        record.configuration = "digest"
        record.configurationSince = world.now
        record.refusedConfiguration = "partnerd.yaml:17:13: no branch \"hilside\""
        record.refusedAt = world.now
        try world.store.write(record.save)
        #expect(try world.store.read(DaemonRecord.load) == record)
        try world.store.write(record.save)
        #expect(try world.value("SELECT count(*) FROM daemon") == "1")
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
