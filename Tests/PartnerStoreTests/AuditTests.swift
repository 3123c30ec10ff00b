import GRDB
import PartnerCore
import PartnerStore
import Testing

@Suite("Each changed row has exactly one audit entry, whoever wrote")
struct AuditTests {
    struct Table: CustomTestStringConvertible, Sendable {
        let name: String
        let key: String
        /// Statements on a database with partner 1, contact 1, touch 1 and the staff.
        let insert: String
        /// What identifies the inserted row, and what is changed of it.
        let row: String
        let change: String
        var testDescription: String { name }
    }

    static let tables = [
        Table(
            name: "branch", key: "north",
            insert: "INSERT INTO branch (key, name, zone, head) VALUES ('north', 'North', 'Etc/UTC', 'dana')",
            row: "key = 'north'", change: "name = 'Northern'"),
        Table(
            name: "staff", key: "lee",
            insert:
                "INSERT INTO staff (key, name, mail, branch) VALUES ('lee', 'Lee', 'lee@library.example', 'main')",
            row: "key = 'lee'", change: "phone = '555'"),
        Table(
            name: "partner", key: "2",
            insert: "INSERT INTO partner (slug, name, kind, branch) VALUES ('club', 'Club', 'club', 'main')",
            row: "number = 2", change: "notes = 'x'"),
        Table(
            name: "import", key: "1",
            insert: """
                INSERT INTO import (file, kind, sha256, at, actor, rows, added, changed, same, refused)
                VALUES ('a.csv', 'touches', '\(String(repeating: "0", count: 64))', 1, 'ana', 1, 1, 0, 0, 0)
                """,
            row: "number = 1", change: "added = 2"),
        Table(
            name: "contact", key: "2", insert: "INSERT INTO contact (partner, name) VALUES (1, 'Joe')",
            row: "id = 2", change: "left_on = '2027-01-01'"),
        Table(
            name: "stewardship", key: "2",
            insert: "INSERT INTO stewardship (partner, steward, date) VALUES (1, 'kim', '2027-01-01')",
            row: "id = 2", change: "steward = NULL"),
        Table(
            name: "stage_change", key: "2",
            insert: "INSERT INTO stage_change (partner, stage, date) VALUES (1, 'ended', '2027-01-01')",
            row: "id = 2", change: "reason = 'moved away'"),
        Table(
            name: "touch", key: "2",
            insert: "INSERT INTO touch (partner, date, how) VALUES (1, '2027-01-01', 'call')",
            row: "id = 2", change: "how = 'visit'"),
        Table(
            name: "promise", key: "1",
            insert:
                "INSERT INTO promise (partner, what, made, due) VALUES (1, 'dates', '2027-01-01', '2027-02-01')",
            row: "id = 1", change: "due = '2027-02-02'"),
        Table(
            name: "evaluation", key: "1",
            insert: "INSERT INTO evaluation (partner, date, outcome) VALUES (1, '2027-01-01', 'keep')",
            row: "id = 1", change: "our_role = 'host'"),
        Table(
            name: "skip", key: "1",
            insert:
                "INSERT INTO skip (partner, clock, date, reason) VALUES (1, 'follow-up', '2027-01-01', 'strike')",
            row: "id = 1", change: "reason = 'snow'"),
        Table(
            name: "snooze", key: "1",
            insert: "INSERT INTO snooze (partner, clock, until) VALUES (1, 'follow-up', '2027-01-01')",
            row: "id = 1", change: "until = '2027-01-02'"),
        Table(
            name: "absence", key: "1",
            insert: "INSERT INTO absence (staff, since, through) VALUES ('ana', '2027-01-01', '2027-01-02')",
            row: "id = 1", change: "note = 'leave'"),
        Table(
            name: "touch_staff", key: "1", insert: "INSERT INTO touch_staff (touch, staff) VALUES (1, 'kim')",
            row: "id = 1", change: "staff = 'dana'"),
        Table(
            name: "agreement", key: "1",
            insert: """
                INSERT INTO agreement (partner, what, starts, ends)
                VALUES (1, 'room use', '2027-01-01', '2028-01-01')
                """,
            row: "id = 1", change: "lead = 30"),
        Table(
            name: "date_rule", key: "1",
            insert: """
                INSERT INTO date_rule (partner, what, dates, starts)
                VALUES (1, 'the programme', 'every 15 September', '2027-01-01')
                """,
            row: "id = 1", change: "lead = 30"),
        Table(
            name: "silence", key: "1",
            insert: """
                INSERT INTO silence (kind, since, through, author, comment)
                VALUES ('school', '2027-01-01', '2027-01-02', 'ana', 'strike')
                """,
            row: "id = 1", change: "ended = '2027-01-02'"),
        Table(
            name: "leaving", key: "1",
            insert: "INSERT INTO leaving (staff, last_day) VALUES ('ana', '2027-01-01')",
            row: "id = 1", change: "note = 'retires'"),
        Table(
            name: "preference", key: "1",
            insert: "INSERT INTO preference (staff, weekly) VALUES ('ana', 'Mon')",
            row: "id = 1", change: "dates = 'iso'"),
        Table(
            name: "handover", key: "1",
            insert: """
                INSERT INTO handover (from_staff, to_staff, date, asks_from, partners)
                VALUES ('ana', 'kim', '2027-01-01', '2027-01-15', 3)
                """,
            row: "id = 1", change: "partners = 4"),
        Table(
            name: "checklist", key: "2", insert: checklist("edi", "0"), row: "id = 2", change: "title = 'T'"),
        Table(
            name: "assessment", key: "1",
            insert: """
                INSERT INTO assessment (partner, checklist, date, staff, answers)
                VALUES (1, 1, '2027-01-01', 'ana', '{"q":"yes"}')
                """,
            row: "id = 1", change: "note = 'x'"),
        Table(
            name: "source", key: "1",
            insert: """
                INSERT INTO source (name, level, description, file, sha256, rows)
                VALUES ('acs', 'county', 'key: GEOID', 'a.csv', '\(String(repeating: "0", count: 64))', 1)
                """,
            row: "id = 1", change: "vintage = '2020'"),
        Table(
            name: "candidate", key: "2",
            insert: "INSERT INTO candidate (slug, name, list) VALUES ('club', 'Club', 'a.csv')",
            row: "id = 2", change: "zip = '93650'"),
        Table(
            name: "candidate_decision", key: "1",
            insert:
                "INSERT INTO candidate_decision (candidate, decision, date) VALUES (1, 'never', '2027-01-01')",
            row: "id = 1", change: "reason = 'x'"),
        Table(
            name: "candidate_pair", key: "1",
            insert: "INSERT INTO candidate_pair (candidate, partner, verdict) VALUES (1, 1, 'same')",
            row: "id = 1", change: "verdict = 'different'"),
    ]

    private static func checklist(_ key: String, _ digit: String) -> String {
        """
        INSERT INTO checklist (key, title, scope, sha256, body)
        VALUES ('\(key)', 'E', 'edi', '\(String(repeating: digit, count: 64))', 'x')
        """
    }

    private func world() throws -> World {
        let world = try World()
        let partner = try world.partner()
        try world.command { db, command in
            try Contacts.add(to: partner, ContactEntry(name: "Pilar"), command, db)
            try Touches.add(to: partner, TouchEntry(date: "2026-11-12", how: .call), command, db)
            try db.execute(sql: Self.checklist("youth", "1"))
            try db.execute(sql: "INSERT INTO candidate (slug, name, list) VALUES ('teens', 'Teens', 'a.csv')")
        }
        return world
    }

    /// Insert, change, change to the same, delete: what the audit says of each.
    private func entries(_ table: Table, in world: World, write: (String) throws -> Void) throws
        -> [AuditEntry]
    {
        let before = try world.store.read { try Audit.latest(limit: 1, $0) }.first?.id ?? 0
        try write(table.insert)
        try write("UPDATE \(table.name) SET \(table.change) WHERE \(table.row)")
        try write("UPDATE \(table.name) SET \(table.change) WHERE \(table.row)")
        try write("DELETE FROM \(table.name) WHERE \(table.row)")
        return try world.store.read { try Audit.latest(limit: 100, $0) }.filter { $0.id > before }.reversed()
    }

    private func check(_ entries: [AuditEntry], _ table: Table) throws {
        #expect(entries.map(\.action) == [.insert, .update, .delete])
        #expect(entries.allSatisfy { $0.table == table.name && $0.key == table.key })
        try #require(entries.count == 3)
        #expect(entries[0].before == nil && entries[2].after == nil)
        #expect(entries[0].after == entries[1].before && entries[1].after == entries[2].before)
        #expect(entries[1].before != entries[1].after)
    }

    @Test("written by a command: who, when, which command", arguments: tables)
    func byCommand(_ table: Table) throws {
        let world = try world()
        let entries = try entries(table, in: world) { sql in
            try world.command(by: "kim") { db, _ in try db.execute(sql: sql) }
        }
        try check(entries, table)
        #expect(entries.allSatisfy { $0.actor == "kim" && $0.verb == "test" && $0.at >= world.now })
        // The change to the same counts as a row that was written, but there is nothing to keep of it.
        #expect(Set(entries.map(\.command)).count == 3)
    }

    @Test("written by another program: said so, at SQL's time", arguments: tables)
    func byAnother(_ table: Table) throws {
        let world = try world()
        let start = try #require(Int64(try world.value("SELECT CAST(strftime('%s') AS INTEGER) * 1000")))
        let entries = try entries(table, in: world) { try Shell.ask($0, of: world.path) }
        try check(entries, table)
        #expect(entries.allSatisfy { $0.actor == "another program" && $0.command == nil })
        #expect(entries.allSatisfy { $0.at.unixMilliseconds >= start })
    }

    @Test("the audited tables are all that hold facts, with every column")
    func complete() throws {
        let world = try World()
        let columns = try world.store.read { db in
            try Dictionary(
                uniqueKeysWithValues: Self.tables.map { table in
                    (table.name, try db.columns(in: table.name).map(\.name))
                })
        }
        let triggers = try world.value(
            "SELECT group_concat(sql, ' ') FROM sqlite_schema WHERE type = 'trigger'")
        for (table, names) in columns {
            let object = "json_object(" + names.map { "'\($0)', NEW.\($0)" }.joined(separator: ", ") + ")"
            #expect(triggers.contains(object), "\(table)")
            for name in names {
                #expect(triggers.contains("OLD.\(name) IS NOT NEW.\(name)"), "\(table).\(name)")
            }
        }
        let unaudited = try world.value(
            """
            SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema AS t WHERE type = 'table' AND NOT EXISTS (
                SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name = t.name || '_audit_insert')
                ORDER BY name)
            """)
        #expect(
            unaudited
                == """
                audit,candidate_offer,command,daemon,delivery,digest,drop_file,grdb_migrations,message,message_item,outage,put_off,\
                received,sheet,sheet_row,source_area,source_value,sqlite_sequence,step,try,writer
                """
        )
    }

    static let forgeries = [
        "UPDATE audit SET actor = 'kim'", "DELETE FROM audit", "UPDATE audit SET after = '{\"name\":\"x\"}'",

        "REPLACE INTO audit (id, at, actor, table_name, row_key, action, after) VALUES (1, 1, 'x', 'touch', '1', 'insert', '{}')",
        "DELETE FROM command", "REPLACE INTO command (number, at, actor, verb) VALUES (1, 1, 'x', 'x')",
    ]

    @Test("it is not changed, deleted or replaced by anyone", arguments: forgeries)
    func kept(_ sql: String) throws {
        let world = try world()
        let before = try world.value("SELECT * FROM audit; SELECT * FROM command")
        let result = try Shell.run(sql, on: world.path)
        #expect(result.complaint.contains("never"))
        #expect(try world.value("SELECT * FROM audit; SELECT * FROM command") == before)
    }

    @Test("still kept where another program took the writer's row away")
    func withoutWriter() throws {
        let world = try world()
        try Shell.ask("DELETE FROM writer; UPDATE touch SET how = 'visit'", of: world.path)
        let last = try world.store.read { try Audit.of(table: "touch", key: "1", limit: 1, $0) }
        #expect(last.map(\.actor) == ["another program"])
    }

    @Test("a partner's history names what is its own")
    func ofPartner() throws {
        let world = try world()
        let other = try world.partner("club")
        try world.command { db, command in
            try Touches.add(to: other, TouchEntry(date: "2027-01-01", how: .visit), command, db)
        }
        let entries = try world.store.read { try Audit.of(other, limit: 100, $0) }
        #expect(entries.reversed().map(\.table) == ["partner", "stage_change", "stewardship", "touch"])
    }
}
