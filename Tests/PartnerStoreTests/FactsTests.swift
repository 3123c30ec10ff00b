import Foundation
import PartnerCore
import PartnerStore
import Testing

@Suite("The planner's feed is what is written down")
struct FactsTests {
    static let seeds: [UInt64] =
        ProcessInfo.processInfo.environment["PARTNERD_SEED"].flatMap(UInt64.init).map { [$0] } ?? [
            1, 2, 3, 4,
        ]

    @Test("of all as of each one, whatever the order of writing", arguments: seeds)
    func allIsEachOne(seed: UInt64) throws {
        let world = try World()
        var random = Random(seed: seed)
        let expected = try RandomFacts.write(partners: 12, facts: 150, in: world, &random)
        let all = try world.store.read(Facts.all)
        let each = try world.store.read { db in try all.compactMap { try Facts.one($0.partner.id, db) } }
        #expect(all == each, "seed \(seed)")
        #expect(all.map(\.partner.id) == all.map(\.partner.id).sorted(), "seed \(seed)")
        let counts = all.map { facts in
            facts.stewards.count + facts.stages.count + facts.touches.count + facts.promises.count
                + facts.evaluations.count + facts.skips.count + facts.snoozes.count + facts.steps.count
        }
        #expect(counts.reduce(0, +) == expected, "seed \(seed)")
        for facts in all {
            #expect(zip(facts.stewards, facts.stewards.dropFirst()).allSatisfy { $0.recorded < $1.recorded })
            #expect(zip(facts.stages, facts.stages.dropFirst()).allSatisfy { $0.recorded < $1.recorded })
        }
    }

    @Test("nil for a number that no partner has")
    func none() throws {
        let world = try World()
        #expect(try world.store.read { try Facts.one(Partner.ID(rawValue: 9), $0) } == nil)
        #expect(try world.store.read(Facts.all) == [])
    }

    @Test("every column comes back as it went in")
    func columns() throws {
        let world = try World()
        let id = try world.partner()
        var entry = PartnerEntry(slug: Slug("ecole")!, name: "École", kind: "school", branch: "main")
        entry.backup = "kim"
        entry.followUp = Cadence(10, .workingDays)
        entry.address = "1 Main Street\nFresno"
        entry.website = "https://ecole.example"
        entry.notes = "Ring twice."
        let touched = TouchEntry(
            date: "2026-11-12", how: .visit, staff: "ana", contact: 1, note: "Two\nlines")
        let ids = try world.command { db, command in
            try Partners.change(id, to: entry, command, db)
            let contact = try Contacts.add(
                to: id,
                ContactEntry(
                    name: "Pilar Ruiz", role: "office", phone: "555", mail: "p@x", confirmed: "2026-09-01"),
                command, db)
            let touch = try Touches.add(to: id, touched, command, db)
            let promise = try Promises.add(
                to: id, what: "dates", made: "2026-11-12", due: "2026-12-01", by: "ana", outOf: touch,
                command, db)
            try Evaluations.add(
                to: id, date: "2026-12-02", ourRole: "host", theirRole: "guests", commitment: "monthly",
                outcome: .deepen, note: "good", by: "kim", command, db)
            try Skips.add(to: id, .followUp, on: "2026-12-03", reason: "strike", by: "ana", command, db)
            try Snoozes.add(to: id, .promise, subject: promise, until: "2027-01-01", by: "ana", command, db)
            try Stages.set(
                .resting, for: id, on: "2027-01-02", through: "2027-09-01", by: "dana", reason: "works",
                command, db)
            return (contact: contact, touch: touch, promise: promise)
        }
        let facts = try #require(try world.store.read { try Facts.one(id, $0) })
        #expect(PartnerEntry(facts.partner) == entry)
        #expect(facts.touches.map(TouchEntry.init) == [touched])
        #expect(facts.promises.map(\.what) == ["dates"] && facts.promises[0].due == "2026-12-01")
        #expect(facts.evaluations.map(\.theirRole) == ["guests"] && facts.evaluations[0].outcome == .deepen)
        #expect(facts.skips.map(\.reason) == ["strike"])
        #expect(facts.snoozes.map(\.subject) == [ids.promise])
        #expect(facts.stages.map(\.stage) == [.established, .resting])
        #expect(facts.stages.last?.through == "2027-09-01")
        #expect(facts.stewards.map(\.steward) == ["ana"])
        let contact = try #require(try world.store.read { try Contacts.get(ids.contact, $0) })
        #expect(ContactEntry(contact).mail == "p@x" && contact.confirmed == "2026-09-01")
        #expect(try world.store.read { try Promises.touch(of: ids.promise, $0) }?.id == ids.touch)
    }

    @Test("what is edited, closed or removed is so for the planner, too")
    func edited() throws {
        let world = try World()
        let id = try world.partner()
        try world.command { db, command in
            let touch = try Touches.add(to: id, TouchEntry(date: "2026-11-12", how: .call), command, db)
            let other = try Touches.add(to: id, TouchEntry(date: "2026-11-13", how: .call), command, db)
            let promises = try (0..<3).map { _ in
                try Promises.add(
                    to: id, what: "dates", made: "2026-11-12", due: "2026-12-01", by: nil, outOf: touch,
                    command, db)
            }
            try Promises.keep(promises[0], on: "2026-11-20", command, db)
            try Promises.drop(promises[1], on: "2026-11-21", reason: "no need", command, db)
            try Promises.move(promises[2], to: "2026-12-24", command, db)
            try Touches.remove(touch, command, db)
            try Touches.change(other, to: TouchEntry(date: "2026-11-14", how: .attempt), command, db)
        }
        let facts = try #require(try world.store.read { try Facts.one(id, $0) })
        #expect(facts.touches.map(\.date) == ["2026-11-14"] && facts.touches[0].how == .attempt)
        #expect(facts.promises.map(\.state) == [.kept, .dropped, .open])
        #expect(facts.promises.map(\.closed) == ["2026-11-20", "2026-11-21", nil])
        #expect(facts.promises.map(\.due) == ["2026-12-01", "2026-12-01", "2026-12-24"])
        #expect(try world.store.read { try Promises.open(of: id, $0) }.map(\.due) == ["2026-12-24"])
        // The touch is gone and the promise stays; the audit has both changes.
        #expect(try world.store.read { try Promises.touch(of: 3, $0) } == nil)
        #expect(
            try world.value("SELECT count(*) FROM audit WHERE table_name = 'touch' AND action = 'delete'")
                == "1")
    }

    @Test("the contact to talk to: not left, most recently touched or confirmed")
    func contacts() throws {
        let world = try World()
        let id = try world.partner()
        let ids = try world.command { db, command in
            let ids = try ["Old", "Confirmed", "Touched", "Left", "Unknown"].map {
                try Contacts.add(to: id, ContactEntry(name: $0), command, db)
            }
            try Contacts.confirm(ids[0], on: "2024-01-01", command, db)
            try Contacts.confirm(ids[1], on: "2026-01-01", command, db)
            try Contacts.confirm(ids[3], on: "2027-01-01", command, db)
            try Contacts.leave(ids[3], on: "2027-02-01", command, db)
            try Touches.add(to: id, TouchEntry(date: "2026-06-01", how: .call, contact: ids[2]), command, db)
            // An attempt reached nobody.
            try Touches.add(
                to: id, TouchEntry(date: "2027-03-01", how: .attempt, contact: ids[4]), command, db)
            return ids
        }
        func names() throws -> [String] { try world.store.read { try Contacts.of(id, $0) }.map(\.name) }
        #expect(try names() == ["Touched", "Confirmed", "Old", "Unknown", "Left"])
        #expect(try world.store.read { try Contacts.best(of: id, $0) }?.id == ids[2])
        try world.command { db, command in try Contacts.leave(ids[2], on: "2027-03-01", command, db) }
        #expect(try world.store.read { try Contacts.best(of: id, $0) }?.id == ids[1])
    }

    @Test("the timeline has everything once, the latest first")
    func timeline() throws {
        let world = try World()
        var random = Random(seed: 7)
        let count = try RandomFacts.write(partners: 1, facts: 80, in: world, &random)
        let facts = try #require(try world.store.read(Facts.all).first)
        let entries = Timeline.of(facts)
        #expect(entries.count == count)
        #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.date >= $1.date })
    }

    @Test("an import is written down where it changed something, and its rows refer to it")
    func imports() throws {
        let world = try World()
        let id = try world.partner()
        let hash = String(repeating: "0f", count: 32)
        for _ in 0..<2 {
            try world.command("import") { db, command in
                let number = try Imports.nextNumber(db)
                try Touches.add(
                    to: id, TouchEntry(date: "2026-11-12", how: .unknown), from: number, command, db)
                try Imports.add(
                    number, file: "contacts.csv", kind: .touches, sha256: hash,
                    counts: ImportRecord.Counts(rows: 3, added: 1, same: 2), command, db)
            }
        }
        let imports = try world.store.read { try Imports.latest(limit: 9, $0) }
        #expect(imports.map(\.number) == [2, 1])
        #expect(imports[0].counts == ImportRecord.Counts(rows: 3, added: 1, same: 2))
        #expect(try world.value("SELECT group_concat(import) FROM touch") == "1,2")
        #expect(try world.value("SELECT count(*) FROM audit WHERE table_name = 'import'") == "2")
        #expect(throws: StoreFault.self) {
            try world.command("import") { db, command in
                try Touches.add(to: id, TouchEntry(date: "2026-11-12", how: .unknown), from: 3, command, db)
            }
        }
    }
}
