import PartnerCore
import PartnerStore
import Testing

@Suite("After the clock was set back, what happened happened today, and plans keep their dates")
struct RedatingTests {
    @Test(
        "touches, attempts, evaluations, stages, skips, stewards, spoken steps and decided digests of days to come"
    )
    func redated() throws {
        let world = try World()
        let partner = try world.partner()
        let right = world.now
        // The clock ran three days ahead.
        world.now = right.adding(.seconds(3 * 86_400))
        let ahead = world.today.adding(days: 3)
        try world.command { db, command in
            try Touches.add(to: partner, TouchEntry(date: ahead, how: .call), command, db)
            try Touches.add(to: partner, TouchEntry(date: ahead, how: .attempt), command, db)
            try Touches.add(to: partner, TouchEntry(date: "2026-11-12", how: .visit), command, db)
            try Evaluations.add(
                to: partner, date: ahead, ourRole: nil, theirRole: nil, commitment: nil, outcome: .keep,
                note: nil,
                by: nil, command, db)
            try Stages.set(.lapsed, for: partner, on: ahead, by: nil, reason: "silent", command, db)
            try Skips.add(to: partner, .followUp, on: ahead, reason: "closed", by: nil, command, db)
            try Stewardships.set("kim", for: partner, on: ahead, command, db)
            try Promises.add(to: partner, what: "dates", made: world.today, due: ahead, by: nil, command, db)
            try Absences.add(of: "kim", from: ahead, through: ahead, delegate: nil, command, db)
        }
        let message = try world.digest(of: partner, on: ahead)
        let running = try world.store.write {
            try Outbox.begin(message, on: .sendmail, text: nil, at: world.now, $0)
        }
        try world.store.write { try Outbox.end(running, .accepted, at: world.now, today: { _ in ahead }, $0) }

        world.now = right
        let counts = try world.command("redate", by: "partnerd") { db, command in
            try Redating.apply(recordedAfter: right, today: { _ in world.today }, command, db)
        }
        var expected = Redating.Counts()
        (expected.touches, expected.evaluations, expected.steps, expected.digests) = (2, 1, 1, 1)
        (expected.stages, expected.skips, expected.stewards) = (1, 1, 1)
        #expect(counts == expected)
        let facts = try #require(try world.store.read { try Facts.one(partner, $0) })
        #expect(facts.touches.map(\.date) == [world.today, world.today, "2026-11-12"])
        #expect(facts.evaluations.map(\.date) == [world.today])
        #expect(facts.stages.last?.date == world.today)
        #expect(facts.skips.map(\.date) == [world.today])
        #expect(facts.stewards.last?.date == world.today)
        #expect(facts.steps.map(\.spoken) == [world.today])
        #expect(facts.promises.map(\.due) == [ahead])
        #expect(try world.store.read(Roster.load).absences.map(\.from) == [ahead])
        #expect(
            try world.value("SELECT count(*) FROM audit WHERE action = 'update' AND actor = 'partnerd'")
                == "6")

        // The day that comes again can be decided again.
        #expect(try !world.store.read { try Digests.isDecided("ana", on: ahead, $0) })
        try world.store.write { try Digests.decideNothing(for: "ana", on: ahead, at: world.now, $0) }
        #expect(try world.store.read { try Digests.isDecided("ana", on: ahead, $0) })

        // Once more finds nothing.
        let again = try world.command("redate", by: "partnerd") { db, command in
            try Redating.apply(recordedAfter: right, today: { _ in world.today }, command, db)
        }
        #expect(again == Redating.Counts())
    }

    @Test("what was written down before is left alone: another program's plan is no recorded past")
    func older() throws {
        let world = try World()
        let partner = try world.partner()
        try Shell.ask(
            "INSERT INTO touch (partner, date, how, recorded) VALUES (\(partner), '2027-03-20', 'visit', 1)",
            of: world.path)
        let counts = try world.command { db, command in
            try Redating.apply(recordedAfter: world.now, today: { _ in world.today }, command, db)
        }
        #expect(counts == Redating.Counts())
    }

    @Test(
        "what was corrected to a day to come, though written down before; what is planned ahead keeps its day"
    )
    func corrected() throws {
        let world = try World()
        let partner = try world.partner()
        let right = world.now, today = world.today
        let (touch, plan) = try world.command { db, command in
            (
                try Touches.add(to: partner, TouchEntry(date: "2026-11-12", how: .call), command, db),
                try Touches.add(to: partner, TouchEntry(date: today.adding(days: 2), how: .call), command, db)
            )
        }
        world.now = right.adding(.seconds(3 * 86_400))
        try world.command { db, command in
            try Touches.change(touch, to: TouchEntry(date: today.adding(days: 3), how: .call), command, db)
            try Touches.change(
                plan, to: TouchEntry(date: today.adding(days: 2), how: .visit), command, db)
        }
        world.now = right.adding(.seconds(60))
        let counts = try world.command("redate", by: "partnerd") { db, command in
            try Redating.apply(recordedAfter: world.now, today: { _ in today }, command, db)
        }
        #expect(counts.touches == 1)
        let facts = try #require(try world.store.read { try Facts.one(partner, $0) })
        #expect(facts.touches.map(\.date) == [today, today.adding(days: 2)])
    }
}
