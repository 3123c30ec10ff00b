extension SchemaV2 {
    /// What people tell us, beside the first schema's.
    static let facts = """
        CREATE TABLE touch_staff (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            touch INTEGER NOT NULL REFERENCES touch(id) ON DELETE CASCADE,
            staff TEXT NOT NULL REFERENCES staff(key),
            \(SchemaV1.recorded),
            UNIQUE (touch, staff)
        ) STRICT;

        CREATE TABLE agreement (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            \(SchemaV1.ofPartner),
            what TEXT NOT NULL \(SchemaV1.line("what")),
            starts TEXT NOT NULL \(SchemaV1.date("starts")),
            ends TEXT NOT NULL \(SchemaV1.date("ends")),
            -- Days before the end at which it is due; NULL: as the policy has it.
            lead INTEGER CHECK (lead BETWEEN 0 AND 3660),
            state TEXT NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'renewed', 'ended')),
            closed TEXT \(SchemaV1.date("closed")),
            -- The one that followed it.
            renewed_by INTEGER REFERENCES agreement(id),
            staff TEXT REFERENCES staff(key),
            reason TEXT \(SchemaV1.text("reason")),
            \(SchemaV1.recorded),
            CHECK (ends > starts),
            CHECK ((closed IS NULL) = (state = 'running'))
        ) STRICT;
        CREATE INDEX agreement_partner ON agreement (partner);

        CREATE TABLE date_rule (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            -- NULL: a rule of the configuration, for all partners of a kind.
            partner INTEGER REFERENCES partner(number),
            -- Its key in the configuration.
            name TEXT UNIQUE \(SchemaV1.line("name")),
            what TEXT NOT NULL \(SchemaV1.line("what")),
            -- As somebody wrote them: last Friday of the quarter, FREQ=MONTHLY;BYDAY=1TU.
            dates TEXT NOT NULL \(SchemaV1.text("dates")),
            -- The first day that may be one of them.
            starts TEXT NOT NULL \(SchemaV1.date("starts")),
            -- Days ahead at which a notice is said; NULL: as the policy has it.
            lead INTEGER CHECK (lead BETWEEN 0 AND 3660),
            -- The first day on which it no longer holds.
            ended TEXT \(SchemaV1.date("ended")),
            staff TEXT REFERENCES staff(key),
            reason TEXT \(SchemaV1.text("reason")),
            \(SchemaV1.recorded),
            CHECK ((partner IS NULL) = (name IS NOT NULL))
        ) STRICT;
        CREATE INDEX date_rule_partner ON date_rule (partner);

        CREATE TABLE silence (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT \(SchemaV1.line("kind")),
            branch TEXT REFERENCES branch(key),
            steward TEXT REFERENCES staff(key),
            partner INTEGER REFERENCES partner(number),
            clock TEXT \(SchemaV1.clock),
            since TEXT NOT NULL \(SchemaV1.date("since")),
            -- The last day; a silence always has one.
            through TEXT NOT NULL \(SchemaV1.date("through")),
            -- The first day that is loud again, where it was ended before.
            ended TEXT \(SchemaV1.date("ended")),
            author TEXT NOT NULL \(SchemaV1.line("author")),
            comment TEXT NOT NULL \(SchemaV1.text("comment")),
            \(SchemaV1.recorded),
            CHECK (through >= since),
            CHECK (ended BETWEEN since AND through),
            CHECK (coalesce(kind, branch, steward, partner, clock) IS NOT NULL)
        ) STRICT;

        CREATE TABLE leaving (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            staff TEXT NOT NULL REFERENCES staff(key),
            last_day TEXT NOT NULL \(SchemaV1.date("last_day")),
            note TEXT \(SchemaV1.text("note")),
            -- They stay after all.
            withdrawn TEXT \(SchemaV1.date("withdrawn")),
            \(SchemaV1.recorded)
        ) STRICT;

        CREATE TABLE preference (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            staff TEXT NOT NULL UNIQUE REFERENCES staff(key),
            -- What can wait comes once a week, from this weekday on; NULL: as it comes.
            weekly TEXT CHECK (weekly IN ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')),
            plain_text INTEGER NOT NULL DEFAULT 0 CHECK (plain_text IN (0, 1)),
            dates TEXT NOT NULL DEFAULT 'day-first' CHECK (dates IN ('day-first', 'month-first', 'iso')),
            \(SchemaV1.recorded)
        ) STRICT;

        CREATE TABLE handover (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            from_staff TEXT NOT NULL REFERENCES staff(key),
            to_staff TEXT NOT NULL REFERENCES staff(key),
            branch TEXT REFERENCES branch(key),
            date TEXT NOT NULL \(SchemaV1.date("date")),
            -- The first day of asks, promises and agreements apart.
            asks_from TEXT NOT NULL \(SchemaV1.date("asks_from")),
            partners INTEGER NOT NULL CHECK (partners >= 0),
            message INTEGER REFERENCES message(id),
            \(SchemaV1.recorded),
            CHECK (from_staff <> to_staff),
            CHECK (asks_from >= date)
        ) STRICT;
        """

    /// A person can be forgotten: what the audit and closed messages hold of them can be emptied, and nothing else
    /// of either can be changed.
    static let forgetting = """
        DROP TRIGGER audit_unchanged;
        CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
        WHEN OLD.id IS NOT NEW.id OR OLD.command IS NOT NEW.command OR OLD.at IS NOT NEW.at
            OR OLD.actor IS NOT NEW.actor OR OLD.table_name IS NOT NEW.table_name
            OR OLD.row_key IS NOT NEW.row_key OR OLD.partner IS NOT NEW.partner OR OLD.action IS NOT NEW.action
            OR (OLD.before IS NOT NEW.before AND NEW.before IS NOT '{}')
            OR (OLD.after IS NOT NEW.after AND NEW.after IS NOT '{}')
        BEGIN SELECT RAISE(ABORT, 'the audit is never changed, only emptied of a person'); END;

        DROP TRIGGER message_fixed;
        CREATE TRIGGER message_fixed BEFORE UPDATE OF fixed ON message
        WHEN OLD.fixed IS NOT NULL AND OLD.fixed IS NOT NEW.fixed
            AND NOT (NEW.fixed IS NULL AND OLD.state IN ('accepted', 'withdrawn'))
        BEGIN SELECT RAISE(ABORT, 'a fixed text is never changed'); END;
        """

    /// In this schema's columns; those of the first that are not here keep their triggers.
    static let audited = [
        SchemaV1.Audited(
            table: "partner", key: "number", partner: "number",
            columns: [
                "number", "slug", "name", "kind", "branch", "backup", "follow_up", "address", "website",
                "notes", "recorded", "merged_into", "candidate", "season",
            ]),
        SchemaV1.Audited(
            table: "stewardship", key: "id", partner: "partner",
            columns: ["id", "partner", "steward", "date", "recorded", "asks_from", "handover", "override"]),
        SchemaV1.Audited(
            table: "touch", key: "id", partner: "partner",
            columns: [
                "id", "partner", "date", "how", "staff", "contact", "note", "command", "import", "recorded",
                "exchange",
            ]),
        SchemaV1.Audited(
            table: "evaluation", key: "id", partner: "partner",
            columns: [
                "id", "partner", "date", "our_role", "their_role", "commitment", "outcome", "note", "staff",
                "recorded",
                "answers", "next",
            ]),
        SchemaV1.Audited(
            table: "contact", key: "id", partner: "partner",
            columns: [
                "id", "partner", "name", "role", "phone", "mail", "confirmed", "left_on", "recorded",
                "erased",
            ]),
        SchemaV1.Audited(
            table: "stage_change", key: "id", partner: "partner",
            columns: [
                "id", "partner", "stage", "date", "through", "cause", "override", "staff", "reason",
                "recorded",
            ]),
        SchemaV1.Audited(
            table: "import", key: "number", partner: nil,
            columns: [
                "number", "file", "kind", "sha256", "at", "actor", "command", "rows", "added", "changed",
                "same", "refused", "undone", "recorded",
            ]),
        SchemaV1.Audited(
            table: "touch_staff", key: "id", partner: nil, columns: ["id", "touch", "staff", "recorded"]),
        SchemaV1.Audited(
            table: "agreement", key: "id", partner: "partner",
            columns: [
                "id", "partner", "what", "starts", "ends", "lead", "state", "closed", "renewed_by", "staff",
                "reason", "recorded",
            ]),
        SchemaV1.Audited(
            table: "skip", key: "id", partner: "partner",
            columns: ["id", "partner", "clock", "subject", "date", "reason", "staff", "recorded", "done"]),
        SchemaV1.Audited(
            table: "date_rule", key: "id", partner: "partner",
            columns: [
                "id", "partner", "name", "what", "dates", "starts", "lead", "ended", "staff", "reason",
                "recorded",
            ]),
        SchemaV1.Audited(
            table: "silence", key: "id", partner: "partner",
            columns: [
                "id", "kind", "branch", "steward", "partner", "clock", "since", "through", "ended", "author",
                "comment", "recorded",
            ]),
        SchemaV1.Audited(
            table: "leaving", key: "id", partner: nil,
            columns: ["id", "staff", "last_day", "note", "withdrawn", "recorded"]),
        SchemaV1.Audited(
            table: "preference", key: "id", partner: nil,
            columns: ["id", "staff", "weekly", "plain_text", "dates", "recorded"]),
        SchemaV1.Audited(
            table: "handover", key: "id", partner: nil,
            columns: [
                "id", "from_staff", "to_staff", "branch", "date", "asks_from", "partners", "message",
                "recorded",
            ]),
        SchemaV1.Audited(
            table: "checklist", key: "id", partner: nil,
            columns: ["id", "key", "title", "scope", "sha256", "body", "recorded"]),
        SchemaV1.Audited(
            table: "assessment", key: "id", partner: "partner",
            columns: [
                "id", "partner", "candidate", "checklist", "date", "staff", "answers", "note", "recorded",
            ]),
        SchemaV1.Audited(
            table: "source", key: "id", partner: nil,
            columns: [
                "id", "name", "title", "publisher", "vintage", "level", "description", "file", "sha256",
                "rows",
                "recorded",
            ]),
        SchemaV1.Audited(
            table: "candidate", key: "id", partner: nil,
            columns: [
                "id", "slug", "name", "kind", "category", "about", "address", "city", "state", "zip",
                "county",
                "tract", "latitude", "longitude", "contact", "phone", "mail", "website", "list", "list_key",
                "row", "import", "recorded",
            ]),
        SchemaV1.Audited(
            table: "candidate_decision", key: "id", partner: "partner",
            columns: [
                "id", "candidate", "partner", "decision", "date", "until", "staff", "reason", "recorded",
            ]),
        SchemaV1.Audited(
            table: "candidate_pair", key: "id", partner: "partner",
            columns: ["id", "candidate", "partner", "other", "verdict", "staff", "recorded"]),
    ]
}
