import GRDB
import PartnerCore
import PartnerStore
import Testing

@Suite("A command is one transaction that says who wrote")
struct CommandTests {
    @Test("facts are recorded in order, also when the clock stands still or is set back")
    func order() throws {
        let world = try World()
        let partner = try world.partner()
        var moments: [Instant] = []
        for shift in [0, 0, 5_000, -86_400_000, -86_400_000, 1] {
            world.now = Instant(unixMilliseconds: world.now.unixMilliseconds + Int64(shift))
            try world.command { db, command in
                try Touches.add(to: partner, TouchEntry(date: "2027-03-01", how: .call), command, db)
            }
            // A spoken step takes its moment from the same row of them.
            let message = try world.digest(
                of: partner, on: CivilDate("2027-03-12").adding(days: moments.count))
            try world.attempt(message, .accepted)
            moments.append(try #require(try world.steps(message).first?.spokenAt))
        }
        let recorded = try world.store.read { try Facts.one(partner, $0) }!.touches.map(\.recorded)
        let all = zip(recorded, moments).flatMap { [$0, $1] }
        #expect(zip(all, all.dropFirst()).allSatisfy(<))
    }

    @Test("one that changes nothing leaves nothing, nor a gap in the numbers")
    func nothing() throws {
        let world = try World()
        let partner = try world.partner()
        let before = try world.value("SELECT max(number), count(*) FROM command")
        try world.command { db, command in
            let found = try Partners.get(partner, db)!
            try Partners.change(partner, to: PartnerEntry(found)!, command, db)
        }
        #expect(try world.value("SELECT max(number), count(*) FROM command") == before)
        let next = try world.command { db, command in
            try Touches.add(to: partner, TouchEntry(date: "2027-03-01", how: .call), command, db)
            return command.number
        }
        #expect("\(next)|\(next)" == (try world.value("SELECT max(number), count(*) FROM command")))
    }

    @Test("one within another is a part of it, and fails alone")
    func nested() throws {
        let world = try World()
        let partner = try world.partner()
        let add = { (db: Database, command: PartnerStore.Command, day: CivilDate) in
            _ = try Touches.add(to: partner, TouchEntry(date: day, how: .call), command, db)
        }
        let number = try world.command { db, outer in
            try add(db, outer, "2027-03-01")
            try world.command { db, inner in
                #expect(inner == outer)
                try add(db, inner, "2027-03-02")
            }
            struct Stopped: Error {}
            #expect(throws: Stopped.self) {
                try world.command { db, inner in
                    try add(db, inner, "2027-03-03")
                    throw Stopped()
                }
            }
            return outer.number
        }
        let dates = try world.store.read { try Facts.one(partner, $0) }!.touches.map(\.date)
        #expect(dates.sorted() == ["2027-03-01", "2027-03-02"])
        #expect(
            try world.value(
                "SELECT count(DISTINCT command), min(command) FROM audit WHERE table_name = 'touch'")
                == "1|\(number)")
    }

    @Test("one that fails leaves nothing")
    func failed() throws {
        let world = try World()
        let partner = try world.partner()
        let error = #expect(throws: StoreFault.self) {
            try world.command { db, command in
                try Touches.add(to: partner, TouchEntry(date: "2027-03-01", how: .call), command, db)
                try Touches.add(
                    to: Partner.ID(rawValue: 99), TouchEntry(date: "2027-03-01", how: .call), command, db)
            }
        }
        #expect(error?.code == .forbidden)
        #expect(try world.value("SELECT count(*) FROM touch") == "0")
        #expect(try world.value("SELECT actor IS NULL AND at IS NULL AND command IS NULL FROM writer") == "1")
    }

    @Test("a trial answers as the command would, and leaves nothing")
    func trial() throws {
        let world = try World()
        let before = try world.value("SELECT * FROM audit")
        let slugs = try world.store.trial(actor: "ana", verb: "import", at: world.now) { db, command in
            _ = try Partners.add(
                PartnerEntry(slug: Slug("club")!, name: "Club", kind: "club", branch: "main"), command, db)
            return try Partners.slugs(db)
        }
        #expect(slugs == ["club"])
        #expect(try world.store.read(Partners.slugs) == [])
        #expect(try world.value("SELECT * FROM audit") == before)
    }

    @Test("what another program writes is noticed once, what this one writes never")
    func others() throws {
        let world = try World()
        try world.partner()
        #expect(try !world.store.othersWrote())
        try Shell.ask("UPDATE partner SET notes = 'x'", of: world.path)
        #expect(try world.store.othersWrote())
        #expect(try !world.store.othersWrote())
        try world.command { db, command in
            try Touches.add(
                to: Partner.ID(rawValue: 1), TouchEntry(date: "2027-03-01", how: .call), command, db)
        }
        #expect(try !world.store.othersWrote())
    }

    @Test("its summary is kept with it")
    func summary() throws {
        let world = try World()
        let partner = try world.partner()
        try world.command("log") { db, command in
            try Touches.add(to: partner, TouchEntry(date: "2027-03-01", how: .call), command, db)
            try Commands.describe(command, "a call with lincoln", db)
        }
        #expect(
            try world.value("SELECT verb, summary FROM command WHERE verb = 'log'")
                == "log|a call with lincoln")
    }

    @Test("a row that is not there is named")
    func missing() throws {
        let world = try World()
        let error = #expect(throws: StoreFault.self) {
            try world.command { db, command in try Touches.remove(418, command, db) }
        }
        #expect(error == StoreFault(.missing, "there is no touch 418"))
        #expect(throws: StoreFault(.missing, "there is no promise 7")) {
            try world.command { db, command in try Promises.keep(7, on: "2027-03-01", command, db) }
        }
    }
}
