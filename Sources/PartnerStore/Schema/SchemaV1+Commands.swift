extension SchemaV1 {
    /// Who writes, and what was written.
    static let commands = """
        CREATE TABLE command (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            actor TEXT NOT NULL \(line("actor")),
            verb TEXT NOT NULL \(line("verb")),
            summary TEXT \(text("summary"))
        ) STRICT;

        -- One row. Within a command's transaction it says who writes; outside one it says nobody, so that
        -- what another program writes is known for that.
        CREATE TABLE writer (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            actor TEXT,
            at INTEGER,
            command INTEGER REFERENCES command(number),
            -- The latest moment that was given to a command or a spoken step; the next is later.
            latest INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        INSERT INTO writer (id) VALUES (1);

        CREATE TABLE audit (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            command INTEGER REFERENCES command(number),
            at INTEGER NOT NULL,
            actor TEXT NOT NULL,
            table_name TEXT NOT NULL,
            row_key TEXT NOT NULL,
            partner INTEGER,
            action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
            before TEXT,
            after TEXT,
            CHECK ((before IS NULL) = (action = 'insert')),
            CHECK ((after IS NULL) = (action = 'delete'))
        ) STRICT;
        CREATE INDEX audit_row ON audit (table_name, row_key);
        CREATE INDEX audit_partner ON audit (partner) WHERE partner IS NOT NULL;
        CREATE INDEX audit_command ON audit (command) WHERE command IS NOT NULL;

        -- What was done stays done. A way to forget a person will replace audit_unchanged by one that lets
        -- "before" and "after" be emptied, and nothing else.
        CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
        CREATE TRIGGER audit_kept BEFORE DELETE ON audit
        BEGIN SELECT RAISE(ABORT, 'the audit is never deleted'); END;
        -- REPLACE deletes without firing the trigger above.
        CREATE TRIGGER audit_not_replaced BEFORE INSERT ON audit
        WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'the audit is never replaced'); END;
        CREATE TRIGGER command_kept BEFORE DELETE ON command
        BEGIN SELECT RAISE(ABORT, 'commands are never deleted'); END;
        CREATE TRIGGER command_not_replaced BEFORE INSERT ON command
        WHEN EXISTS (SELECT 1 FROM command WHERE number = NEW.number)
        BEGIN SELECT RAISE(ABORT, 'commands are never replaced'); END;
        """
}
