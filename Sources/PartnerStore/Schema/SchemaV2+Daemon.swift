extension SchemaV2 {
    /// What the daemon must remember to know a wrong clock, another machine and an older backup. Its row is no fact;
    /// but who adopted the records, and who ended a hold, is told by the audit.
    static let daemon = """
        -- With last_seen: the time since the machine's start, milliseconds, and which run of the daemon looked.
        ALTER TABLE daemon ADD COLUMN last_uptime INTEGER CHECK (last_uptime >= 0);
        ALTER TABLE daemon ADD COLUMN life TEXT;
        -- Why nothing is sent until somebody says so, where that outlives the process.
        ALTER TABLE daemon ADD COLUMN held TEXT CHECK (held IN ('clock-ahead', 'older-backup'));
        -- Of an older backup: how many changes were written after it.
        ALTER TABLE daemon ADD COLUMN lacks INTEGER CHECK (lacks > 0);
        -- Of how many partners something was due when digests were decided last, and on which day that was.
        ALTER TABLE daemon ADD COLUMN due_before INTEGER CHECK (due_before >= 0);
        ALTER TABLE daemon ADD COLUMN due_on TEXT \(SchemaV1.date("due_on"));
        -- Why nothing new is decided: what is no usual day, JSON, and on which day that was found.
        ALTER TABLE daemon ADD COLUMN storm TEXT \(SchemaV2.json("storm"));
        ALTER TABLE daemon ADD COLUMN storm_on TEXT \(SchemaV1.date("storm_on"));
        -- The day for which the admin released it.
        ALTER TABLE daemon ADD COLUMN calm_on TEXT \(SchemaV1.date("calm_on"));
        -- When the whole database was last checked; what is broken in it, and which single rows the schema forbids.
        ALTER TABLE daemon ADD COLUMN checked INTEGER;
        ALTER TABLE daemon ADD COLUMN damage TEXT;
        ALTER TABLE daemon ADD COLUMN misfits TEXT;
        -- How many transactions were ever committed here: what lies outside the database is compared with this.
        ALTER TABLE daemon ADD COLUMN writes INTEGER NOT NULL DEFAULT 0 CHECK (writes >= 0);

        CREATE TRIGGER daemon_audit_update AFTER UPDATE ON daemon
        WHEN (OLD.identity IS NOT NULL AND OLD.identity IS NOT NEW.identity) OR OLD.held IS NOT NEW.held
        BEGIN
            INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
            VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), \(SchemaV1.sqlNow)),
                coalesce((SELECT actor FROM writer), 'another program'), 'daemon', NEW.id, NULL, 'update',
                json_object('identity', OLD.identity, 'held', OLD.held, 'lacks', OLD.lacks),
                json_object('identity', NEW.identity, 'held', NEW.held, 'lacks', NEW.lacks));
        END;
        """
}
