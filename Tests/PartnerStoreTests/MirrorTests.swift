import PartnerCore
import PartnerStore
import Testing

@Suite("The records mirror the configuration's branches and staff")
struct MirrorTests {
    private func apply(_ library: Library, in world: World, today: CivilDate = "2027-03-12") throws {
        try world.command("reload", by: "configuration") { db, command in
            try Mirror.apply(library, today: { _ in today }, command, db)
        }
    }

    @Test("the same again changes nothing")
    func same() throws {
        let world = try World()
        let before = try world.value("SELECT * FROM branch; SELECT * FROM staff; SELECT * FROM audit")
        try apply(World.library(), in: world)
        #expect(try world.value("SELECT * FROM branch; SELECT * FROM staff; SELECT * FROM audit") == before)
    }

    @Test("who vanished is gone since that day, once; who comes back is there again")
    func gone() throws {
        let world = try World()
        try apply(World.library(staff: ["ana", "dana"]), in: world, today: "2027-03-12")
        try apply(World.library(staff: ["ana", "dana"]), in: world, today: "2027-03-15")
        #expect(try world.store.read(Roster.load).gone == ["kim": "2027-03-12"])
        try apply(World.library(), in: world, today: "2027-03-20")
        #expect(try world.store.read(Roster.load).gone == [:])
        let entries = try world.store.read { try Audit.of(table: "staff", key: "kim", limit: 10, $0) }
        #expect(entries.map(\.action) == [.update, .update, .insert])
        #expect(entries.allSatisfy { $0.actor == "configuration" })
    }

    @Test("a branch that vanished keeps its row, as partners refer to it")
    func branch() throws {
        let world = try World()
        try world.partner(branch: "main")
        try apply(World.library(branches: ["hillside"]), in: world)
        #expect(
            try world.value("SELECT key, gone_since FROM branch ORDER BY key") == "hillside|\nmain|2027-03-12"
        )
        #expect(try world.store.read(Sanity.faults) == [])
    }

    @Test("a changed address is one audited change")
    func changed() throws {
        let world = try World()
        try apply(
            World.library(mail: { $0 == "kim" ? "kt@library.example" : "\($0)@library.example" }), in: world)
        #expect(try world.value("SELECT mail FROM staff WHERE key = 'kim'") == "kt@library.example")
        #expect(
            try world.value("SELECT count(*), max(row_key) FROM audit WHERE action = 'update'") == "1|kim")
    }
}
