import PartnerCore
import PartnerStore
import Testing

@Suite("Contacts, agreements, silences and the subjects of skips reach the planner as written")
struct ClockFactsTests {
    @Test("contacts and agreements stand among a partner's facts, skips with their subject")
    func facts() throws {
        let world = try World()
        let id = try world.partner()
        let other = try world.partner("oak-club")
        let (contact, agreement, follower) = try world.command { db, command in
            let contact = try Contacts.add(
                to: id, ContactEntry(name: "Pilar Ruiz", confirmed: "2026-09-01"), command, db)
            let agreement = try Agreements.add(
                to: id, what: "the room", starts: "2026-05-01", ends: "2027-04-30", lead: 30, by: "ana",
                command, db)
            let follower = try Agreements.add(
                to: id, what: "the room", starts: "2027-05-01", ends: "2028-04-30", lead: nil, by: nil,
                command, db)
            try Agreements.close(
                agreement, .renewed, on: "2027-03-12", renewedBy: follower, reason: nil, command, db)
            try Skips.add(
                to: id, .contactCheck, subject: contact, on: "2027-03-12", reason: "later", by: "ana",
                command,
                db)
            return (contact, agreement, follower)
        }
        let facts = try #require(try world.store.read { try Facts.one(id, $0) })
        #expect(facts.contacts.map(\.id) == [contact])
        #expect(facts.contacts.first?.confirmed == "2026-09-01")
        #expect(facts.agreements.map(\.state) == [.renewed, .running])
        #expect(facts.agreements.first?.lead == 30)
        #expect(facts.agreements.first?.by == "ana")
        #expect(facts.agreements.first?.closed == "2027-03-12")
        #expect(facts.agreements.first?.renewedBy == follower)
        #expect(facts.skips.map(\.subject) == [contact])
        #expect(try world.store.read { try Agreements.get(agreement, $0) }?.partner == id)
        let none = try #require(try world.store.read { try Facts.one(other, $0) })
        #expect(none.contacts.isEmpty && none.agreements.isEmpty)
    }

    @Test("a silence of each scope, and ended before its time")
    func silences() throws {
        let world = try World()
        let id = try world.partner()
        let scope = Silence.Scope(
            kind: "school", branch: "main", steward: "ana", partner: id, clock: .agreement)
        let number = try world.command { db, command in
            try Silences.add(
                scope, since: "2027-03-12", through: "2027-03-28", author: "root", comment: "painting",
                command, db)
        }
        let loaded = try #require(try world.store.read { try Roster.load($0) }.silences.first)
        #expect(loaded.scope == scope)
        #expect(loaded.over == "2027-03-29")
        #expect(loaded.author == "root" && loaded.comment == "painting")
        try world.command { db, command in
            try Silences.expire(number, on: "2027-03-20", command, db)
        }
        #expect(try world.store.read { try Silences.get(number, $0) }?.over == "2027-03-20")
    }

    @Test("a silence of a clock that a later program knows is none of this one's")
    func laterClock() throws {
        let world = try World()
        try world.store.write { db in
            try db.execute(
                sql: """
                    PRAGMA ignore_check_constraints = ON;
                    INSERT INTO silence (clock, since, through, author, comment)
                    VALUES ('birthday', '2027-03-12', '2027-03-28', 'root', 'painting')
                    """)
        }
        #expect(try world.store.read { try Roster.load($0) }.silences.isEmpty)
    }
}
