import PartnerCore
import PartnerStore
import Testing

@Suite("The schema forbids what must not happen")
struct CheckTests {
    /// On a database with partner 1, its touch 1 and a digest; from the `sqlite3` shell.
    static let refused = [
        // Dates that are none, also where SQLite alone would take them for some.
        "INSERT INTO touch (partner, date, how) VALUES (1, '2026-02-30', 'call')",
        "INSERT INTO touch (partner, date, how) VALUES (1, '2026-2-3', 'call')",
        "INSERT INTO touch (partner, date, how) VALUES (1, '2026-02-03 10:00', 'call')",
        "INSERT INTO touch (partner, date, how) VALUES (1, 'now', 'call')",
        "INSERT INTO touch (partner, date, how) VALUES (1, '', 'call')",
        "INSERT INTO touch (partner, date, how) VALUES (1, '0000-12-31', 'call')",
        "INSERT INTO touch (partner, date, how) VALUES (1, 2461000, 'call')",
        "INSERT INTO touch (partner, date, how) VALUES (1, NULL, 'call')",
        // Words that no program knows.
        "INSERT INTO touch (partner, date, how) VALUES (1, '2026-02-03', 'fax')",
        "INSERT INTO stage_change (partner, stage, date) VALUES (1, 'friends', '2026-02-03')",
        "INSERT INTO stage_change (partner, stage, date, cause) VALUES (1, 'ended', '2026-02-03', 'whim')",
        "INSERT INTO evaluation (partner, date, outcome) VALUES (1, '2026-02-03', 'shrug')",
        "INSERT INTO skip (partner, clock, date, reason) VALUES (1, 'alarm', '2026-02-03', 'x')",
        "INSERT INTO snooze (partner, clock, until) VALUES (1, 'alarm', '2026-02-03')",
        "INSERT INTO promise (partner, what, made, due, state) VALUES (1, 'x', '2026-02-03', '2026-02-04', 'lost')",
        "INSERT INTO message (message_id, kind, recipient_address, created) VALUES ('<x@y>', 'spam', 'a@b', 1)",
        "UPDATE message SET state = 'lost', closed = 1",
        "INSERT INTO delivery (message, channel, state, next_try) VALUES (1, 'fax', 'open', 1)",
        "UPDATE delivery SET state = 'lost'",
        "UPDATE step SET state = 'forgotten'",
        """
        INSERT INTO step (partner, clock, anchor, step, round, state, addressee, decided, message)
        VALUES (1, 'promise', '2026-11-12', 'repeat-01', 0, 'dead', 'ana', '2027-03-12', 1)
        """,
        """
        INSERT INTO step (partner, clock, anchor, step, round, state, addressee, decided, message)
        VALUES (1, 'alarm', '2026-11-12', 'due', 0, 'dead', 'ana', '2027-03-12', 1)
        """,
        "UPDATE daemon SET clock = 'cuckoo'",
        // Names that would break a header.
        "UPDATE partner SET name = ''", "UPDATE partner SET name = '  '",
        "UPDATE partner SET name = 'a' || char(10) || 'Bcc: x'", "UPDATE partner SET name = 'a' || char(13)",
        "UPDATE partner SET name = 'a' || char(0) || 'b'", "UPDATE partner SET name = 'a' || char(9)",
        "UPDATE partner SET notes = 'a' || char(0)", "UPDATE partner SET website = char(10)",
        "UPDATE staff SET mail = 'a@b c@d'", "UPDATE staff SET mail = 'a@b' || char(10)",
        "UPDATE message SET recipient_address = 'a' || char(10) || 'b'",
        "UPDATE message SET recipient_name = 'a' || char(10) || 'b'",
        "UPDATE message SET subject = 'a' || char(10)",
        "UPDATE promise SET what = 'a' || char(10)",
        "INSERT INTO contact (partner, name) VALUES (1, 'a' || char(10))",
        "INSERT INTO contact (partner, name, mail) VALUES (1, 'a', 'a b@c')",
        // Slugs.
        "UPDATE partner SET slug = ''", "UPDATE partner SET slug = 'Lincoln'",
        "UPDATE partner SET slug = 'a--b'",
        "UPDATE partner SET slug = '-a'", "UPDATE partner SET slug = 'a-'", "UPDATE partner SET slug = 'a b'",
        "UPDATE partner SET slug = 'é'", "UPDATE partner SET slug = printf('%061d', 0)",
        "INSERT INTO partner (slug, name, kind, branch) VALUES ('lincoln', 'x', 'x', 'main')",
        // Cadences.
        "UPDATE partner SET follow_up = 'every 3 month'", "UPDATE partner SET follow_up = 'every 1 months'",
        "UPDATE partner SET follow_up = 'every 03 months'",
        "UPDATE partner SET follow_up = 'every 10000 days'",
        "UPDATE partner SET follow_up = '3 months'", "UPDATE partner SET follow_up = 'every 3x months'",
        "UPDATE partner SET follow_up = ''",
        // Orders.
        "INSERT INTO promise (partner, what, made, due) VALUES (1, 'x', '2026-02-03', '2026-02-02')",
        "INSERT INTO promise (partner, what, made, due, state) VALUES (1, 'x', '2026-02-03', '2026-02-03', 'kept')",
        "INSERT INTO promise (partner, what, made, due, closed) VALUES (1, 'x', '2026-02-03', '2026-02-03', '2026-02-04')",
        "INSERT INTO absence (staff, since, through) VALUES ('ana', '2026-02-03', '2026-02-02')",
        "INSERT INTO absence (staff, since, through, delegate) VALUES ('ana', '2026-02-03', '2026-02-04', 'ana')",
        "INSERT INTO absence (staff, since, through, ended) VALUES ('ana', '2026-02-03', '2026-02-04', '2026-02-05')",
        "INSERT INTO stage_change (partner, stage, date, through) VALUES (1, 'resting', '2026-02-03', '2026-02-02')",
        "INSERT INTO stage_change (partner, stage, date, through) VALUES (1, 'ended', '2026-02-03', '2026-03-02')",
        "INSERT INTO skip (partner, clock, date, reason) VALUES (1, 'promise', '2026-02-03', 'x')",
        "INSERT INTO skip (partner, clock, date, reason) VALUES (1, 'follow-up', '2026-02-03', '')",
        "INSERT INTO skip (partner, clock, subject, date, reason) VALUES (1, 'follow-up', -1, '2026-02-03', 'x')",
        // States of the outbox that can't be.
        "UPDATE message SET state = 'accepted'", "UPDATE message SET closed = 1",
        "UPDATE message SET digest_date = NULL", "UPDATE message SET window_until = window_from",
        "UPDATE message SET window_from = NULL",
        "UPDATE message SET fixed = x'00'; UPDATE message SET fixed = x'01'",
        "UPDATE message SET fixed = x'00'; UPDATE message SET fixed = NULL",
        "UPDATE delivery SET next_try = NULL WHERE state = 'open'",
        "UPDATE delivery SET next_try = 1 WHERE state = 'waiting'",
        "UPDATE delivery SET state = 'accepted', next_try = NULL WHERE state = 'open'",
        "UPDATE delivery SET tries = -1",
        "INSERT INTO try (message, channel, started, outcome) VALUES (1, 'sendmail', 1, 'accepted')",
        "INSERT INTO try (message, channel, started) VALUES (1, 'sendmail', 1), (1, 'sendmail', 2)",
        "UPDATE step SET state = 'spoken'", "UPDATE step SET spoken = '2027-03-12', spoken_at = 1",
        "UPDATE step SET state = 'spoken', spoken = '2027-03-12'",
        // References, for programs that look at them at all.
        "INSERT INTO touch (partner, date, how) VALUES (9, '2026-02-03', 'call')",
        "INSERT INTO touch (partner, date, how, staff) VALUES (1, '2026-02-03', 'call', 'jo')",
        "INSERT INTO touch (partner, date, how, import) VALUES (1, '2026-02-03', 'call', 1)",
        "UPDATE partner SET branch = 'south'",
        "DELETE FROM partner", "DELETE FROM staff WHERE key = 'ana'",
        // One row.
        "INSERT INTO writer (id) VALUES (2)", "INSERT INTO daemon (id) VALUES (2)",
    ]

    @Test("refused", arguments: refused)
    func refuses(_ sql: String) throws {
        let world = try Self.world()
        let before = try Self.everything(world)
        let result = try Shell.run("PRAGMA foreign_keys = ON; BEGIN; \(sql); COMMIT", on: world.path)
        #expect(result.status != 0)
        #expect(
            ["constraint failed", "in a CHECK constraint", "never changed", "cannot store"]
                .contains { result.complaint.contains($0) },
            "\(result.complaint)")
        #expect(try Self.everything(world) == before)
    }

    static let accepted = [
        "INSERT INTO touch (partner, date, how) VALUES (1, '2028-02-29', 'call')",
        "INSERT INTO touch (partner, date, how) VALUES (1, '0001-01-01', 'call'), (1, '9999-12-31', 'attempt')",
        "UPDATE partner SET name = 'École « L’Été » & fils', notes = 'two' || char(10) || 'lines'",
        "UPDATE partner SET follow_up = 'every day'", "UPDATE partner SET follow_up = 'every working day'",
        "UPDATE partner SET follow_up = 'every 2 weeks'",
        "UPDATE partner SET follow_up = 'every 10 working days'",
        "UPDATE partner SET follow_up = 'every quarter'", "UPDATE partner SET follow_up = 'every 9999 years'",
        "UPDATE partner SET slug = 'a'", "UPDATE partner SET slug = 'lincoln-2'",
        "INSERT INTO snooze (partner, clock, subject, until) VALUES (1, 'contact-check', 3, '2027-01-01')",
        "INSERT INTO stage_change (partner, stage, date, through) VALUES (1, 'resting', '2026-02-03', '2026-02-03')",
        "INSERT INTO absence (staff, since, through, delegate) VALUES ('ana', '2026-02-03', '2026-02-03', 'kim')",
    ]

    @Test("taken, from any program", arguments: accepted)
    func accepts(_ sql: String) throws {
        let world = try Self.world()
        try Shell.ask("PRAGMA foreign_keys = ON; " + sql, of: world.path)
        #expect(try world.store.quickCheck() == [])
        // What the schema takes, the program can read, but for clocks of a later version.
        #expect(try world.store.read(Facts.all).count == 1)
    }

    @Test("every cadence of the domain is one of the schema's")
    func cadences() throws {
        let world = try Self.world()
        for unit in Cadence.Unit.allCases {
            for count in [1, 2, 10, 9999] {
                try world.command { db, command in
                    var entry = PartnerEntry(try Partners.find(slug: "lincoln", db)!)!
                    entry.followUp = Cadence(count, unit)
                    try Partners.change(Partner.ID(rawValue: 1), to: entry, command, db)
                }
                #expect(
                    try world.store.read { try Partners.find(slug: "lincoln", $0) }?.followUp
                        == Cadence(count, unit))
            }
        }
    }

    private static func world() throws -> World {
        let world = try World()
        let partner = try world.partner()
        try world.command { db, command in
            try Touches.add(
                to: partner, TouchEntry(date: "2026-11-12", how: .call, staff: "ana"), command, db)
            try Promises.add(
                to: partner, what: "dates", made: "2027-01-01", due: "2027-04-01", by: "ana", command, db)
        }
        try world.digest(of: partner)
        return world
    }

    private static func everything(_ world: World) throws -> String {
        let tables = [
            "touch", "partner", "staff", "branch", "promise", "absence", "stage_change", "skip", "snooze",
            "contact",
            "evaluation", "message", "delivery", "try", "step", "writer", "daemon", "audit",
        ]
        return try world.value(tables.map { "SELECT * FROM \($0)" }.joined(separator: ";"))
    }
}
