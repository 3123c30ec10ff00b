import PartnerCore
import PartnerStore
import Testing

@Suite("The roster says who is away, gone or out of reach")
struct RosterTests {
    @Test("an absence that ended early ends the day before its first day back; one that never began is none")
    func absences() throws {
        let world = try World()
        let ids = try world.command { db, command in
            try (0..<3).map { _ in
                try Absences.add(
                    of: "ana", from: "2027-03-01", through: "2027-03-10", delegate: "kim", command, db)
            }
        }
        try world.command { db, command in
            try Absences.end(ids[1], backOn: "2027-03-05", command, db)
            try Absences.end(ids[2], backOn: "2027-03-01", command, db)
        }
        let absences = try world.store.read(Roster.load).absences
        #expect(absences.map(\.id) == [ids[0], ids[1]])
        #expect(absences.map(\.through) == ["2027-03-10", "2027-03-04"])
        #expect(absences.map(\.delegate) == ["kim", "kim"])
    }

    @Test("mail is dead while the latest closed digest was refused at the address they still have")
    func deadMail() throws {
        let world = try World()
        let partner = try world.partner()
        func dead() throws -> [StaffKey: CivilDate] { try world.store.read(Roster.load).deadMail }

        try world.attempt(try world.digest(of: partner, on: "2027-03-10"), .accepted)
        #expect(try dead() == [:])
        world.now = world.now.adding(.seconds(60))
        let refused = try world.digest(of: partner, on: "2027-03-11", anchor: "2026-10-01")
        try world.attempt(refused, .refused)
        #expect(try dead() == ["ana": "2027-03-11"])

        // What is still open says nothing yet.
        world.now = world.now.adding(.seconds(60))
        try world.digest(of: partner, on: "2027-03-12", anchor: "2026-09-01")
        #expect(try dead() == ["ana": "2027-03-11"])

        // A retry that is accepted ends it.
        world.now = world.now.adding(.seconds(60))
        try world.store.write { try Outbox.retry(refused, at: world.now, $0) }
        #expect(try dead() == [:])
        try world.attempt(refused, .refused)
        #expect(try dead() == ["ana": "2027-03-11"])

        // So does another address.
        try world.command("reload", by: "configuration") { db, command in
            try Mirror.apply(
                World.library(mail: { "\($0)@new.example" }), today: { _ in "2027-03-12" }, command, db)
        }
        #expect(try dead() == [:])
    }
}
