import PartnerCore
import PartnerStore
import Testing

@Suite("What a program that ignores the rules leaves behind is named in words")
struct SanityTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let sql: String
        let faults: [String]
        var testDescription: String { faults.joined() }
    }

    /// Partner 1 has contact 1 and touch 1, partner 2 has promise 1.
    static let rows = [
        Row(
            sql: "INSERT INTO touch (partner, date, how) VALUES (99, '2027-01-01', 'call')",
            faults: ["touch 2: its partner 99 does not exist"]),
        Row(
            sql: "INSERT INTO touch (partner, date, how, staff) VALUES (1, '2027-01-01', 'call', 'jo')",
            faults: ["touch 2: its staff jo does not exist"]),
        Row(
            // REPLACE gives the partner another number, and leaves its rows behind.
            sql: "REPLACE INTO partner (slug, name, kind, branch) VALUES ('club', 'Club', 'club', 'main')",
            faults: [
                "promise 1: its partner 2 does not exist", "stage_change 2: its partner 2 does not exist",
                "stewardship 2: its partner 2 does not exist", "partner 3: it is in no stage",
            ]),
        Row(
            sql: "UPDATE branch SET head = 'jo' WHERE key = 'main'",
            faults: ["branch main: its head jo does not exist"]),
        Row(
            sql: "INSERT INTO touch (partner, date, how, contact) VALUES (2, '2027-01-01', 'call', 1)",
            faults: ["touch 2: its contact 1 is of another partner"]),
        Row(
            sql:
                "INSERT INTO promise (partner, what, made, due, touch) VALUES (2, 'x', '2027-01-01', '2027-01-01', 1)",
            faults: ["promise 2: its touch 1 is of another partner"]),
        Row(
            sql: "INSERT INTO snooze (partner, clock, subject, until) VALUES (1, 'promise', 1, '2027-01-01')",
            faults: ["snooze 1: its partner has no promise 1"]),
        Row(
            sql:
                "INSERT INTO date_rule (partner, what, dates, starts) VALUES (1, 'x', 'some day', '2027-01-01')",
            faults: [
                "date_rule 1: \"some day\" is no fixed date: \"some\" is not understood; it is passed over"
            ]),
        Row(
            sql: "UPDATE partner SET season = 'summer' WHERE number = 1",
            faults: ["partner 1: \"summer\" is no season; its kind's holds"]),
        Row(sql: "UPDATE partner SET notes = 'fine'", faults: []),
    ]

    @Test("named", arguments: rows)
    func named(_ row: Row) throws {
        let world = try World()
        let partner = try world.partner(), other = try world.partner("club")
        try world.command { db, command in
            let contact = try Contacts.add(to: partner, ContactEntry(name: "Pilar"), command, db)
            try Touches.add(
                to: partner, TouchEntry(date: "2026-11-12", how: .call, contact: contact), command, db)
            try Promises.add(
                to: other, what: "x", made: "2027-01-01", due: "2027-01-01", by: nil, command, db)
        }
        try Shell.ask(row.sql, of: world.path)
        #expect(try world.store.othersWrote())
        #expect(Set(try world.store.read(Sanity.faults)) == Set(row.faults))
        // What hangs in the air is passed over, and stops nobody else's plan.
        #expect(try world.store.read(Facts.all).count == 2)
        #expect(try world.store.quickCheck() == [])
    }

    @Test("a clock that this version does not know is passed over and named")
    func unknownClock() throws {
        let world = try World()
        _ = try world.partner()
        try Shell.ask(
            "PRAGMA ignore_check_constraints = ON; "
                + "INSERT INTO snooze (partner, clock, until) VALUES (1, 'birthday', '2027-01-01')",
            of: world.path)
        #expect(try world.store.read(Sanity.faults) == ["snooze 1: this version has no clock birthday"])
        #expect(try world.store.read(Facts.all).first?.snoozes == [])
    }

    @Test("a word that the schema would have refused is named where it is met")
    func senseless() throws {
        let world = try World()
        let partner = try world.partner()
        try Shell.ask(
            "PRAGMA ignore_check_constraints = ON; INSERT INTO touch (partner, date, how) VALUES (1, '2026-02-30', 'call')",
            of: world.path)
        let error = #expect(throws: StoreFault.self) { try world.store.read { try Facts.one(partner, $0) } }
        #expect(error == StoreFault(.senseless, "touch 1: date \"2026-02-30\" makes no sense"))
        #expect(try world.store.quickCheck() == ["CHECK constraint failed in touch"])
        #expect(try world.store.read(Sanity.size) > 0)
    }
}
