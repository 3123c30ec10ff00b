import GRDB
import PartnerCore
import PartnerStore
import Testing

@Suite("A whole export, taken into an empty database, is the same database")
struct WholeTests {
    /// Everything, table by table, in small pages.
    private func export(_ store: Store) throws -> [WholeRows] {
        let snapshot = try store.snapshot()
        return try snapshot.read { db in
            try Whole.tables(db).map { table in
                var rows: [[OpenValue]] = []
                var place: Whole.Place?
                repeat {
                    let page = try Whole.page(of: table, after: place, limit: 3, db)
                    rows += page.rows
                    place = page.end
                } while place != nil
                return WholeRows(table: table, rows: rows)
            }
        }
    }

    private func lines(_ export: [WholeRows]) -> [String] {
        export.flatMap { part in
            ["\(part.table.name) \(part.table.last.map(String.init) ?? "-")"] + part.rows.map(part.table.line)
        }
    }

    private func plans(_ world: World) throws -> [Plan?] {
        let (facts, roster) = try world.store.read { (try Facts.all($0), try Roster.load($0)) }
        let library = World.library()
        return ["2026-01-01", "2027-03-12", "2028-06-01"].flatMap { (day: CivilDate) in
            facts.map { Planner.plan($0, in: library, roster: roster, on: day) }
        }
    }

    private func filled(seed: UInt64) throws -> World {
        var random = Random(seed: seed)
        let world = try World()
        _ = try RandomFacts.write(partners: 5, facts: 80, in: world, &random)
        // A number that was given and is gone, a text that is hard to write, a contact that left.
        try world.command { db, command in
            try Touches.add(
                to: Partner.ID(rawValue: 1),
                TouchEntry(date: "2027-03-01", how: .call, note: "=1\r\n\"é\"\u{1}"),
                command, db)
            try Touches.add(
                to: Partner.ID(rawValue: 1), TouchEntry(date: "2027-03-01", how: .call), command, db)
        }
        try world.command("touch remove") { db, _ in
            try db.execute(sql: "DELETE FROM touch WHERE id = (SELECT max(id) FROM touch)")
        }
        try Shell.ask(FurtherRows.sql, of: world.path)
        return world
    }

    @Test("facts, what was said, the audit, the numbering; and so the plan", arguments: [UInt64](1...8))
    func same(seed: UInt64) throws {
        let old = try filled(seed: seed), new = try World()
        let first = try export(old.store)
        let command = try new.store.restore(
            first, summary: "import of an export", actor: "root", at: Instant(unixMilliseconds: 5))
        #expect(lines(try export(new.store)) == lines(first), "seed \(seed)")
        #expect(try plans(new) == plans(old), "seed \(seed)")
        #expect(try new.store.read(Sanity.faults) == [])
        #expect(try new.store.quickCheck() == [])
        #expect(
            try new.value("SELECT verb || ' by ' || actor FROM command WHERE number = \(command)")
                == "restore by root")
        // Its triggers are all back, and it goes on where the old one was.
        let triggers = "SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name"
        #expect(try new.value(triggers) == old.value(triggers))
        let audited = try new.value("SELECT count(*) FROM audit")
        let numbers = try [old, new].map { world in
            try world.command { db, command in
                try Touches.add(
                    to: Partner.ID(rawValue: 1), TouchEntry(date: "2027-03-13", how: .call), command, db)
            }
        }
        #expect(numbers[0] == numbers[1])
        #expect(
            try new.value("SELECT max(recorded) = (SELECT recorded FROM touch ORDER BY id DESC) FROM touch")
                == "1")
        #expect(try Int(new.value("SELECT count(*) FROM audit")) == Int(audited)! + 1)
        // And from there once more.
        let third = try World()
        try third.store.restore(
            try export(new.store), summary: "import of an export", actor: "root", at: new.now)
        #expect(lines(try export(third.store)) == lines(try export(new.store)))
    }

    @Test("every table is in it, or left out on purpose")
    func tables() throws {
        let world = try World()
        let all = Set(
            try world.value(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
            ).split(separator: "\n").map(String.init))
        let exported = Set(try world.store.read(Whole.tables).map(\.name))
        #expect(exported.union(Whole.leftOut.keys) == all)
        #expect(exported.isDisjoint(with: Whole.leftOut.keys))
        #expect(Set(Whole.leftOut.keys) == ["daemon", "outage", "sheet", "writer", "grdb_migrations"])
        for table in try world.store.read(Whole.tables) {
            let key = try world.store.read { try $0.primaryKey(table.name).columns }
            #expect(!key.isEmpty, "\(table.name) has no order of its own")
        }
    }

    @Test("every table has a row in what is tried here")
    func tried() throws {
        let old = try filled(seed: 1)
        for part in try export(old.store) {
            #expect(!part.rows.isEmpty, "give \(part.table.name) a row in FurtherRows")
        }
    }

    @Test("what stands in the way of an import", arguments: ["step", "digest", "partner"])
    func notEmpty(_ table: String) throws {
        let old = try filled(seed: 3), new = try World()
        let before = try export(new.store)
        switch table {
        case "step": try new.digest(of: try new.partner())
        case "partner": try new.partner()
        default:
            try new.store.write { try Digests.decideNothing(for: "ana", on: "2027-03-12", at: new.now, $0) }
        }
        let fault = #expect(throws: RestoreFault.self) {
            try new.store.restore(export(old.store), summary: "s", actor: "root", at: new.now)
        }
        #expect(fault?.description.contains("\(table) 1") == true)
        #expect(lines(try export(new.store)) != lines(before))
    }

    struct Damage: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let words: String
        let change: @Sendable (inout [OpenValue], OpenTable) -> Bool

        init(_ table: String, _ column: String, _ value: OpenValue, _ words: String) {
            testDescription = "\(table).\(column)"
            self.words = words
            change = { row, found in
                guard found.name == table, let place = found.columns.firstIndex(where: { $0.name == column })
                else { return false }
                row[place] = value
                return true
            }
        }
    }

    static let damages = [
        Damage("touch", "how", .text("shout"), "touch, row 1: CHECK constraint failed"),
        Damage("touch", "date", .text("2027-02-30"), "touch, row 1: \"date\" is \"2027-02-30\""),
        Damage("touch", "partner", .integer(999), "its partner 999 does not exist"),
        Damage("partner", "slug", .none, "partner, row 1: \"slug\" is no value"),
        Damage("step", "round", .integer(7), "step, row 1: a step's round is how many rows"),
        Damage("message", "fixed", .text("?"), "message, row 1: \"fixed\" is no base64"),
    ]

    @Test("one bad row, and nothing is taken", arguments: damages)
    func damaged(_ damage: Damage) throws {
        let old = try filled(seed: 5), new = try World()
        let before = lines(try export(new.store))
        var damaged = false
        let export = try export(old.store).map { part in
            WholeRows(
                table: part.table,
                rows: part.rows.map { row in
                    var row = row
                    if !damaged { damaged = damage.change(&row, part.table) }
                    return row
                })
        }
        #expect(damaged)
        let fault = #expect(throws: RestoreFault.self) {
            try new.store.restore(export, summary: "s", actor: "root", at: new.now)
        }
        #expect(fault?.description.contains(damage.words) == true, "\(fault?.description ?? "")")
        #expect(lines(try self.export(new.store)) == before)
    }

    struct Head: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let words: String?
        var versions = ["v1", "v2"]
        var change: @Sendable (OpenTable) -> OpenTable? = { $0 }
    }

    private static func touch(_ columns: @escaping @Sendable ([OpenColumn]) -> [OpenColumn])
        -> @Sendable (
            OpenTable
        ) -> OpenTable?
    {
        { $0.name == "touch" ? OpenTable(name: "touch", columns: columns($0.columns), last: $0.last) : $0 }
    }

    static let heads = [
        Head(testDescription: "as it is", words: nil),
        Head(
            testDescription: "a later version", words: "does not know the schema v9", versions: ["v1", "v9"]),
        Head(
            testDescription: "a column is missing", words: "touch: the column \"date\" is missing",
            change: touch { $0.filter { $0.name != "date" } }),
        Head(
            testDescription: "a column that may be empty came later", words: nil,
            change: touch { $0.filter { $0.name != "exchange" } }),
        Head(
            testDescription: "an unknown column",
            words: "touch: there is no column \"noet\"; perhaps \"note\"?",
            change: touch {
                $0.filter { $0.name != "note" } + [OpenColumn(name: "noet", kind: .text, optional: true)]
            }),
        Head(
            testDescription: "an unknown table", words: "touchs: there is no such table; perhaps touch?",
            change: { $0.name == "touch" ? OpenTable(name: "touchs", columns: $0.columns) : $0 }),
        Head(
            testDescription: "an earlier version's lacks a table", words: nil,
            change: { $0.name == "leaving" ? nil : $0 }),
    ]

    @Test("which export this version takes", arguments: heads)
    func head(_ head: Head) throws {
        let world = try World()
        let check = {
            try world.store.read { db in
                try Whole.check(try Whole.tables(db).compactMap(head.change), versions: head.versions, db)
            }
        }
        guard let words = head.words else { return try check() }
        let fault = #expect(throws: RestoreFault.self) { try check() }
        #expect(fault?.description.contains(words) == true, "\(fault?.description ?? "")")
    }
}
