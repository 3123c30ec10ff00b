extension SchemaV1 {
    /// When a row was written down, by SQL's clock where the writer does not say.
    static let recorded = "recorded INTEGER NOT NULL DEFAULT \(sqlNow)"
    static let ofPartner = "partner INTEGER NOT NULL REFERENCES partner(number)"

    /// `every week` or `every 3 months`: exactly the canonical form.
    private static let cadence = """
        CHECK (follow_up IN ('every day', 'every working day', 'every week', 'every month', 'every quarter', \
        'every year') OR (CAST(substr(follow_up, 7) AS INTEGER) BETWEEN 2 AND 9999 \
        AND follow_up IN ('every ' || CAST(substr(follow_up, 7) AS INTEGER) || ' days', \
        'every ' || CAST(substr(follow_up, 7) AS INTEGER) || ' working days', \
        'every ' || CAST(substr(follow_up, 7) AS INTEGER) || ' weeks', \
        'every ' || CAST(substr(follow_up, 7) AS INTEGER) || ' months', \
        'every ' || CAST(substr(follow_up, 7) AS INTEGER) || ' quarters', \
        'every ' || CAST(substr(follow_up, 7) AS INTEGER) || ' years')))
        """

    /// What people told us.
    static let facts = """
        CREATE TABLE partner (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 60 AND NOT slug GLOB '*[^a-z0-9-]*'
                AND NOT slug GLOB '-*' AND NOT slug GLOB '*-' AND NOT slug GLOB '*--*'
                AND instr(slug, char(0)) = 0),
            name TEXT NOT NULL \(line("name")),
            kind TEXT NOT NULL \(line("kind")),
            branch TEXT NOT NULL REFERENCES branch(key),
            backup TEXT REFERENCES staff(key),
            follow_up TEXT \(cadence),
            address TEXT \(text("address")),
            website TEXT \(line("website")),
            notes TEXT \(text("notes")),
            \(recorded)
        ) STRICT;

        CREATE TABLE import (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            file TEXT NOT NULL \(line("file")),
            kind TEXT NOT NULL CHECK (kind IN ('partners', 'touches')),
            sha256 TEXT CHECK (length(sha256) = 64 AND NOT sha256 GLOB '*[^0-9a-f]*'),
            at INTEGER NOT NULL,
            actor TEXT NOT NULL \(line("actor")),
            command INTEGER REFERENCES command(number),
            rows INTEGER NOT NULL CHECK (rows >= 0),
            added INTEGER NOT NULL CHECK (added >= 0),
            changed INTEGER NOT NULL CHECK (changed >= 0),
            same INTEGER NOT NULL CHECK (same >= 0),
            refused INTEGER NOT NULL CHECK (refused >= 0),
            \(recorded)
        ) STRICT;

        CREATE TABLE contact (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            \(ofPartner),
            name TEXT NOT NULL \(line("name")),
            role TEXT \(line("role")),
            phone TEXT \(line("phone")),
            mail TEXT \(address("mail")),
            confirmed TEXT \(date("confirmed")),
            left_on TEXT \(date("left_on")),
            \(recorded)
        ) STRICT;
        CREATE INDEX contact_partner ON contact (partner);

        CREATE TABLE stewardship (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            \(ofPartner),
            steward TEXT REFERENCES staff(key),
            date TEXT NOT NULL \(date("date")),
            \(recorded)
        ) STRICT;
        CREATE INDEX stewardship_partner ON stewardship (partner, recorded);

        CREATE TABLE stage_change (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            \(ofPartner),
            stage TEXT NOT NULL CHECK (stage IN ('building', 'established', 'resting', 'ended', 'lapsed')),
            date TEXT NOT NULL \(date("date")),
            through TEXT \(date("through")),
            cause TEXT NOT NULL DEFAULT 'set' CHECK (cause IN ('set', 'imported', 'rebuilt')),
            staff TEXT REFERENCES staff(key),
            reason TEXT \(text("reason")),
            \(recorded),
            CHECK (through IS NULL OR stage = 'resting'),
            CHECK (through >= date)
        ) STRICT;
        CREATE INDEX stage_change_partner ON stage_change (partner, recorded);

        CREATE TABLE touch (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            \(ofPartner),
            date TEXT NOT NULL \(date("date")),
            how TEXT NOT NULL CHECK (how IN ('visit', 'call', 'email', 'meeting', 'event', 'letter', 'unknown',
                'attempt')),
            staff TEXT REFERENCES staff(key),
            contact INTEGER REFERENCES contact(id),
            note TEXT \(text("note")),
            command INTEGER REFERENCES command(number),
            -- Deferred: an import is written down when it is known what became of its rows.
            import INTEGER REFERENCES import(number) DEFERRABLE INITIALLY DEFERRED,
            \(recorded)
        ) STRICT;
        CREATE INDEX touch_partner ON touch (partner);
        CREATE INDEX touch_contact ON touch (contact) WHERE contact IS NOT NULL;

        CREATE TABLE promise (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            \(ofPartner),
            what TEXT NOT NULL \(line("what")),
            made TEXT NOT NULL \(date("made")),
            due TEXT NOT NULL \(date("due")),
            staff TEXT REFERENCES staff(key),
            touch INTEGER REFERENCES touch(id) ON DELETE SET NULL,
            state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'dropped')),
            closed TEXT \(date("closed")),
            reason TEXT \(text("reason")),
            \(recorded),
            CHECK (due >= made),
            CHECK (closed >= made),
            CHECK ((closed IS NULL) = (state = 'open'))
        ) STRICT;
        CREATE INDEX promise_partner ON promise (partner);
        CREATE INDEX promise_touch ON promise (touch) WHERE touch IS NOT NULL;

        CREATE TABLE evaluation (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            \(ofPartner),
            date TEXT NOT NULL \(date("date")),
            our_role TEXT \(text("our_role")),
            their_role TEXT \(text("their_role")),
            commitment TEXT \(text("commitment")),
            outcome TEXT NOT NULL CHECK (outcome IN ('deepen', 'keep', 'ease', 'rest', 'end')),
            note TEXT \(text("note")),
            staff TEXT REFERENCES staff(key),
            \(recorded)
        ) STRICT;
        CREATE INDEX evaluation_partner ON evaluation (partner);

        CREATE TABLE skip (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            \(ofPartner),
            clock TEXT NOT NULL \(clock) CHECK (clock <> 'promise'),
            subject INTEGER NOT NULL DEFAULT 0 CHECK (subject >= 0),
            date TEXT NOT NULL \(date("date")),
            reason TEXT NOT NULL \(text("reason")),
            staff TEXT REFERENCES staff(key),
            \(recorded)
        ) STRICT;
        CREATE INDEX skip_partner ON skip (partner);

        CREATE TABLE snooze (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            \(ofPartner),
            clock TEXT NOT NULL \(clock),
            subject INTEGER NOT NULL DEFAULT 0 CHECK (subject >= 0),
            until TEXT NOT NULL \(date("until")),
            staff TEXT REFERENCES staff(key),
            \(recorded)
        ) STRICT;
        CREATE INDEX snooze_partner ON snooze (partner);

        CREATE TABLE absence (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            staff TEXT NOT NULL REFERENCES staff(key),
            since TEXT NOT NULL \(date("since")),
            through TEXT NOT NULL \(date("through")),
            delegate TEXT REFERENCES staff(key),
            -- The first day back, where that came before the last day away.
            ended TEXT \(date("ended")),
            note TEXT \(text("note")),
            \(recorded),
            CHECK (through >= since),
            CHECK (ended BETWEEN since AND through),
            CHECK (delegate <> staff)
        ) STRICT;
        CREATE INDEX absence_staff ON absence (staff);
        """
}
