extension SchemaV2 {
    /// What tables of the first schema learned. Their audit's triggers are made anew with the new columns.
    static let newColumns = """
        DROP TRIGGER partner_audit_insert;
        DROP TRIGGER partner_audit_update;
        DROP TRIGGER partner_audit_delete;
        DROP TRIGGER stewardship_audit_insert;
        DROP TRIGGER stewardship_audit_update;
        DROP TRIGGER stewardship_audit_delete;
        DROP TRIGGER touch_audit_insert;
        DROP TRIGGER touch_audit_update;
        DROP TRIGGER touch_audit_delete;
        DROP TRIGGER evaluation_audit_insert;
        DROP TRIGGER evaluation_audit_update;
        DROP TRIGGER evaluation_audit_delete;
        DROP TRIGGER contact_audit_insert;
        DROP TRIGGER contact_audit_update;
        DROP TRIGGER contact_audit_delete;
        DROP TRIGGER skip_audit_insert;
        DROP TRIGGER skip_audit_update;
        DROP TRIGGER skip_audit_delete;

        -- The partner that this one turned out to be: it reads these rows, too.
        ALTER TABLE partner ADD COLUMN merged_into INTEGER REFERENCES partner(number)
            CHECK (merged_into <> number);
        CREATE INDEX partner_merged ON partner (merged_into) WHERE merged_into IS NOT NULL;
        CREATE TRIGGER partner_in_no_circle BEFORE UPDATE OF merged_into ON partner
        WHEN EXISTS (
            WITH RECURSIVE above (number) AS (
                SELECT NEW.merged_into
                UNION SELECT partner.merged_into FROM partner JOIN above ON above.number = partner.number)
            SELECT 1 FROM above WHERE number = NEW.number)
        BEGIN SELECT RAISE(ABORT, 'partners are not merged in a circle'); END;
        -- What it was before it was taken up.
        ALTER TABLE partner ADD COLUMN candidate INTEGER REFERENCES candidate(id);
        -- When it can be reached, where that is not as with its kind: not in 12-01..12-31; best in 02-01..03-31.
        ALTER TABLE partner ADD COLUMN season TEXT \(SchemaV1.line("season"));

        -- Why an admin took it out of the outbox.
        ALTER TABLE message ADD COLUMN dropped TEXT \(SchemaV1.text("dropped"));

        -- What a fixed date is there for was done, and not passed over.
        ALTER TABLE skip ADD COLUMN done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1))
            CHECK (done = 0 OR clock = 'fixed-date');

        -- From when on the new steward is asked; promises and agreements do not wait.
        ALTER TABLE stewardship ADD COLUMN asks_from TEXT \(SchemaV1.date("asks_from"));
        ALTER TABLE stewardship ADD COLUMN handover INTEGER REFERENCES handover(id);
        CREATE INDEX stewardship_steward ON stewardship (steward);
        -- Why one more than the focus limit went to them.
        ALTER TABLE stewardship ADD COLUMN override TEXT \(SchemaV1.text("override"));

        -- The touches of one exchange with several partners bear the number of the first of them.
        ALTER TABLE touch ADD COLUMN exchange INTEGER;

        -- The answers to the review questions, by question.
        ALTER TABLE evaluation ADD COLUMN answers TEXT \(json("answers"));
        -- The day agreed on for the next; NULL: as the policy has it.
        ALTER TABLE evaluation ADD COLUMN next TEXT \(SchemaV1.date("next")) CHECK (next > date);

        -- The day on which the person was forgotten: name and details are gone, also from the audit.
        ALTER TABLE contact ADD COLUMN erased TEXT \(SchemaV1.date("erased"));
        """

    /// SQLite can't change a CHECK: the table is made anew, its rows and its numbering kept.
    static let stageChanges = """
        CREATE TABLE stage_change_2 (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            \(SchemaV1.ofPartner),
            stage TEXT NOT NULL CHECK (stage IN ('prospect', 'building', 'established', 'resting', 'ended',
                'lapsed')),
            date TEXT NOT NULL \(SchemaV1.date("date")),
            through TEXT \(SchemaV1.date("through")),
            cause TEXT NOT NULL DEFAULT 'set' CHECK (cause IN ('set', 'imported', 'rebuilt', 'taken')),
            -- Why one more than the focus limit was taken up.
            override TEXT \(SchemaV1.text("override")),
            staff TEXT REFERENCES staff(key),
            reason TEXT \(SchemaV1.text("reason")),
            \(SchemaV1.recorded),
            CHECK (through IS NULL OR stage = 'resting'),
            CHECK (through >= date)
        ) STRICT;
        INSERT INTO stage_change_2 (id, partner, stage, date, through, cause, staff, reason, recorded)
            SELECT id, partner, stage, date, through, cause, staff, reason, recorded FROM stage_change ORDER BY id;
        DELETE FROM sqlite_sequence WHERE name = 'stage_change_2';
        INSERT INTO sqlite_sequence (name, seq)
            SELECT 'stage_change_2', seq FROM sqlite_sequence WHERE name = 'stage_change';
        DROP TABLE stage_change;
        ALTER TABLE stage_change_2 RENAME TO stage_change;
        CREATE INDEX stage_change_partner ON stage_change (partner, recorded);
        """

    static let imports = """
        CREATE TABLE import_2 (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            file TEXT NOT NULL \(SchemaV1.line("file")),
            kind TEXT NOT NULL CHECK (kind IN ('partners', 'touches', 'candidates', 'evaluations', 'everything')),
            sha256 TEXT CHECK (length(sha256) = 64 AND NOT sha256 GLOB '*[^0-9a-f]*'),
            at INTEGER NOT NULL,
            actor TEXT NOT NULL \(SchemaV1.line("actor")),
            command INTEGER REFERENCES command(number),
            rows INTEGER NOT NULL CHECK (rows >= 0),
            added INTEGER NOT NULL CHECK (added >= 0),
            changed INTEGER NOT NULL CHECK (changed >= 0),
            same INTEGER NOT NULL CHECK (same >= 0),
            refused INTEGER NOT NULL CHECK (refused >= 0),
            -- The command that took it back.
            undone INTEGER REFERENCES command(number),
            \(SchemaV1.recorded)
        ) STRICT;
        INSERT INTO import_2 (number, file, kind, sha256, at, actor, command, rows, added, changed, same, refused,
                recorded)
            SELECT number, file, kind, sha256, at, actor, command, rows, added, changed, same, refused, recorded
            FROM import ORDER BY number;
        DELETE FROM sqlite_sequence WHERE name = 'import_2';
        INSERT INTO sqlite_sequence (name, seq)
            SELECT 'import_2', seq FROM sqlite_sequence WHERE name = 'import';
        DROP TABLE import;
        ALTER TABLE import_2 RENAME TO import;
        """
}
