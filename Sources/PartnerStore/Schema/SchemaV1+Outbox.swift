extension SchemaV1 {
    /// What was decided to be sent, and how that went.
    static let outbox = """
        CREATE TABLE message (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            -- Given when the message is decided, and kept through every try.
            message_id TEXT NOT NULL UNIQUE \(address("message_id")),
            kind TEXT NOT NULL CHECK (kind IN ('digest', 'test', 'alarm', 'confirmation', 'report', 'handover')),
            staff TEXT REFERENCES staff(key),
            recipient_address TEXT NOT NULL \(address("recipient_address")),
            recipient_name TEXT \(line("recipient_name")),
            subject TEXT \(line("subject")),
            -- What an extra mail says; a digest is composed at each try.
            words TEXT \(text("words")),
            digest_date TEXT \(date("digest_date")),
            state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'refused', 'withdrawn')),
            -- The very bytes, once a try of them ended in the unknown or was refused.
            fixed BLOB,
            created INTEGER NOT NULL,
            closed INTEGER,
            -- Tries of a text that is not fixed lie from the one to before the other.
            window_from INTEGER,
            window_until INTEGER,
            CHECK ((closed IS NULL) = (state = 'open')),
            CHECK ((digest_date IS NOT NULL) = (kind = 'digest')),
            CHECK (kind <> 'digest' OR staff IS NOT NULL),
            CHECK ((window_from IS NULL) = (window_until IS NULL)),
            CHECK (window_until > window_from)
        ) STRICT;
        CREATE INDEX message_open ON message (id) WHERE state = 'open';
        CREATE INDEX message_staff ON message (staff, closed) WHERE kind = 'digest';

        CREATE TRIGGER message_unchanged BEFORE UPDATE ON message
        WHEN OLD.id <> NEW.id OR OLD.message_id <> NEW.message_id OR OLD.kind <> NEW.kind
            OR OLD.created <> NEW.created
        BEGIN SELECT RAISE(ABORT, 'a message keeps its number, its Message-ID and its kind'); END;
        CREATE TRIGGER message_fixed BEFORE UPDATE OF fixed ON message
        WHEN OLD.fixed IS NOT NULL AND OLD.fixed IS NOT NEW.fixed
        BEGIN SELECT RAISE(ABORT, 'a fixed text is never changed'); END;
        CREATE TRIGGER message_final BEFORE UPDATE OF state ON message
        WHEN OLD.state <> NEW.state AND OLD.state IN ('accepted', 'withdrawn')
        BEGIN SELECT RAISE(ABORT, 'an accepted or withdrawn message stays so'); END;
        CREATE TRIGGER message_kept BEFORE DELETE ON message
        BEGIN SELECT RAISE(ABORT, 'messages are never deleted'); END;
        CREATE TRIGGER message_not_replaced BEFORE INSERT ON message
        WHEN EXISTS (SELECT 1 FROM message WHERE id = NEW.id OR message_id = NEW.message_id)
        BEGIN SELECT RAISE(ABORT, 'a message keeps its number and its Message-ID'); END;

        CREATE TABLE delivery (
            message INTEGER NOT NULL REFERENCES message(id),
            channel TEXT NOT NULL CHECK (channel IN ('sendmail', 'log')),
            -- The log waits until the mail is closed, as it says how that ended.
            state TEXT NOT NULL CHECK (state IN ('waiting', 'open', 'accepted', 'refused', 'withdrawn')),
            tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
            next_try INTEGER,
            closed INTEGER,
            PRIMARY KEY (message, channel),
            CHECK ((next_try IS NOT NULL) = (state = 'open')),
            CHECK ((closed IS NULL) = (state IN ('waiting', 'open')))
        ) STRICT;
        CREATE INDEX delivery_open ON delivery (next_try) WHERE state = 'open';

        CREATE TABLE try (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            message INTEGER NOT NULL,
            channel TEXT NOT NULL,
            started INTEGER NOT NULL,
            -- NULL while it runs; found so at the start of the daemon, it ended in the unknown.
            ended INTEGER,
            outcome TEXT CHECK (outcome IN ('accepted', 'deferred', 'refused', 'unknown')),
            status INTEGER,
            words TEXT,
            -- The bytes that are being handed over, until it is known what became of them.
            text BLOB,
            FOREIGN KEY (message, channel) REFERENCES delivery(message, channel),
            CHECK ((ended IS NULL) = (outcome IS NULL)),
            CHECK (ended IS NULL OR text IS NULL)
        ) STRICT;
        CREATE INDEX try_delivery ON try (message, channel);
        CREATE UNIQUE INDEX try_one_at_a_time ON try (message, channel) WHERE ended IS NULL;

        CREATE TABLE digest (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            staff TEXT NOT NULL REFERENCES staff(key),
            date TEXT NOT NULL \(date("date")),
            decided_at INTEGER NOT NULL,
            -- NULL: it was decided that there is nothing to say.
            message INTEGER UNIQUE REFERENCES message(id),
            -- Since when it does not count as its date's, for the clock was found set back to before it.
            set_aside INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX digest_one_a_day ON digest (staff, date) WHERE set_aside IS NULL;

        CREATE TRIGGER digest_unchanged BEFORE UPDATE ON digest
        WHEN OLD.id <> NEW.id OR OLD.staff <> NEW.staff OR OLD.date <> NEW.date
            OR OLD.decided_at <> NEW.decided_at OR OLD.message IS NOT NEW.message
            OR (OLD.set_aside IS NOT NULL AND OLD.set_aside IS NOT NEW.set_aside)
        BEGIN SELECT RAISE(ABORT, 'a decided digest is never changed'); END;
        CREATE TRIGGER digest_kept BEFORE DELETE ON digest
        BEGIN SELECT RAISE(ABORT, 'a decided digest is never deleted'); END;
        -- REPLACE would delete the row in its way without firing the trigger above.
        CREATE TRIGGER digest_not_replaced BEFORE INSERT ON digest
        WHEN EXISTS (SELECT 1 FROM digest WHERE id = NEW.id
            OR (staff = NEW.staff AND date = NEW.date AND set_aside IS NULL) OR message = NEW.message)
        BEGIN SELECT RAISE(ABORT, 'one digest a person and date'); END;
        """
}
