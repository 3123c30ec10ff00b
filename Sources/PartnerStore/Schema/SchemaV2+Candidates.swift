extension SchemaV2 {
    /// What is known of areas, and what was asked of organisations.
    static let needs = """
        CREATE TABLE checklist (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL \(SchemaV1.line("key")),
            title TEXT NOT NULL \(SchemaV1.line("title")),
            scope TEXT NOT NULL \(SchemaV1.line("scope")),
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND NOT sha256 GLOB '*[^0-9a-f]*'),
            -- The whole file as it was when it was answered: a changed one is another version.
            body TEXT NOT NULL,
            \(SchemaV1.recorded),
            UNIQUE (key, sha256)
        ) STRICT;

        CREATE TABLE assessment (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            partner INTEGER REFERENCES partner(number),
            candidate INTEGER REFERENCES candidate(id),
            checklist INTEGER NOT NULL REFERENCES checklist(id),
            date TEXT NOT NULL \(SchemaV1.date("date")),
            staff TEXT NOT NULL REFERENCES staff(key),
            -- Question to answer.
            answers TEXT NOT NULL \(json("answers")),
            note TEXT \(SchemaV1.text("note")),
            \(SchemaV1.recorded),
            CHECK ((partner IS NULL) <> (candidate IS NULL))
        ) STRICT;
        CREATE INDEX assessment_partner ON assessment (partner) WHERE partner IS NOT NULL;
        CREATE INDEX assessment_candidate ON assessment (candidate) WHERE candidate IS NOT NULL;
        CREATE TRIGGER assessment_unchanged BEFORE UPDATE OF checklist, date, answers ON assessment
        BEGIN SELECT RAISE(ABORT, 'an assessment is never overwritten'); END;

        CREATE TABLE source (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            name TEXT NOT NULL UNIQUE \(SchemaV1.line("name")),
            title TEXT \(SchemaV1.line("title")),
            publisher TEXT \(SchemaV1.line("publisher")),
            vintage TEXT \(SchemaV1.line("vintage")),
            level TEXT NOT NULL CHECK (level IN ('zip', 'tract', 'county', 'state')),
            -- The description as it was given.
            description TEXT NOT NULL,
            file TEXT NOT NULL \(SchemaV1.line("file")),
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND NOT sha256 GLOB '*[^0-9a-f]*'),
            rows INTEGER NOT NULL CHECK (rows >= 0),
            \(SchemaV1.recorded)
        ) STRICT;

        -- As published, so without an audit: the source says where from.
        CREATE TABLE source_area (
            source INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
            -- The key as digits: 5 of a ZIP or a county, 11 of a tract, 2 of a state.
            area TEXT NOT NULL CHECK (area <> '' AND NOT area GLOB '*[^0-9]*'),
            zip TEXT CHECK (length(zip) = 5 AND NOT zip GLOB '*[^0-9]*'),
            -- The county's name.
            county TEXT \(SchemaV1.line("county")),
            population REAL CHECK (population >= 0),
            latitude REAL CHECK (latitude BETWEEN -90 AND 90),
            longitude REAL CHECK (longitude BETWEEN -180 AND 180),
            PRIMARY KEY (source, area)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX source_area_zip ON source_area (zip) WHERE zip IS NOT NULL;

        CREATE TABLE source_value (
            source INTEGER NOT NULL REFERENCES source(id) ON DELETE CASCADE,
            indicator TEXT NOT NULL \(SchemaV1.line("indicator")),
            area TEXT NOT NULL,
            -- A missing value has no row.
            value REAL NOT NULL,
            PRIMARY KEY (source, indicator, area)
        ) STRICT, WITHOUT ROWID;
        """

    /// Organisations that might become partners.
    static let candidates = """
        CREATE TABLE candidate (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 60 AND NOT slug GLOB '*[^a-z0-9-]*'),
            name TEXT NOT NULL \(SchemaV1.line("name")),
            kind TEXT \(SchemaV1.line("kind")),
            -- As the list classes it: a code or words.
            category TEXT \(SchemaV1.line("category")),
            -- What it says of itself.
            about TEXT \(SchemaV1.text("about")),
            address TEXT \(SchemaV1.text("address")),
            city TEXT \(SchemaV1.line("city")),
            state TEXT \(SchemaV1.line("state")),
            zip TEXT CHECK (length(zip) = 5 AND NOT zip GLOB '*[^0-9]*'),
            county TEXT CHECK (length(county) = 5 AND NOT county GLOB '*[^0-9]*'),
            tract TEXT CHECK (length(tract) = 11 AND NOT tract GLOB '*[^0-9]*'),
            latitude REAL CHECK (latitude BETWEEN -90 AND 90),
            longitude REAL CHECK (longitude BETWEEN -180 AND 180),
            contact TEXT \(SchemaV1.line("contact")),
            phone TEXT \(SchemaV1.line("phone")),
            mail TEXT \(SchemaV1.address("mail")),
            website TEXT \(SchemaV1.line("website")),
            -- The list it came from, and how that names it.
            list TEXT NOT NULL \(SchemaV1.line("list")),
            list_key TEXT \(SchemaV1.line("list_key")),
            row INTEGER CHECK (row > 0),
            import INTEGER REFERENCES import(number) DEFERRABLE INITIALLY DEFERRED,
            \(SchemaV1.recorded)
        ) STRICT;
        CREATE UNIQUE INDEX candidate_list_key ON candidate (list, list_key) WHERE list_key IS NOT NULL;

        CREATE TABLE candidate_decision (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            candidate INTEGER REFERENCES candidate(id),
            -- Or a lost partner that might be rebuilt.
            partner INTEGER REFERENCES partner(number),
            decision TEXT NOT NULL CHECK (decision IN ('taken', 'not-now', 'never', 'open')),
            date TEXT NOT NULL \(SchemaV1.date("date")),
            -- The day it may be proposed again.
            until TEXT \(SchemaV1.date("until")),
            staff TEXT REFERENCES staff(key),
            reason TEXT \(SchemaV1.text("reason")),
            \(SchemaV1.recorded),
            CHECK ((partner IS NULL) <> (candidate IS NULL)),
            CHECK (decision <> 'taken' OR candidate IS NOT NULL),
            CHECK ((until IS NOT NULL) = (decision = 'not-now'))
        ) STRICT;
        CREATE INDEX candidate_decision_candidate ON candidate_decision (candidate, recorded);

        -- Whether two records are one organisation: as a person decided.
        CREATE TABLE candidate_pair (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            candidate INTEGER NOT NULL REFERENCES candidate(id),
            partner INTEGER REFERENCES partner(number),
            other INTEGER REFERENCES candidate(id),
            verdict TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
            staff TEXT REFERENCES staff(key),
            \(SchemaV1.recorded),
            CHECK ((partner IS NULL) <> (other IS NULL))
        ) STRICT;
        CREATE INDEX candidate_pair_candidate ON candidate_pair (candidate, recorded);

        -- What a digest proposed to whom.
        CREATE TABLE candidate_offer (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            staff TEXT NOT NULL REFERENCES staff(key),
            candidate INTEGER REFERENCES candidate(id),
            -- Or a lost partner that might be rebuilt.
            partner INTEGER REFERENCES partner(number),
            -- Why it stood where it did, in one line.
            why TEXT \(SchemaV1.line("why")),
            message INTEGER NOT NULL REFERENCES message(id),
            \(SchemaV1.recorded),
            CHECK ((partner IS NULL) <> (candidate IS NULL))
        ) STRICT;
        CREATE INDEX candidate_offer_message ON candidate_offer (message);
        """
}
