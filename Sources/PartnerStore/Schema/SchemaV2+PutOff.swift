extension SchemaV2 {
    /// What a digest left for another day, as long as its text is composed anew: the mail counts of it what is still
    /// to be said. The daemon's own books, so without an audit.
    static let putOff = """
        CREATE TABLE put_off (
            message INTEGER NOT NULL REFERENCES message(id),
            partner INTEGER NOT NULL REFERENCES partner(number) ON DELETE CASCADE,
            clock TEXT NOT NULL \(SchemaV1.clock),
            -- As of a step; 0 where the clock has one only.
            subject INTEGER NOT NULL DEFAULT 0 CHECK (subject >= 0),
            PRIMARY KEY (message, partner, clock, subject)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX put_off_partner ON put_off (partner);
        -- What was composed for the last time says it.
        CREATE TRIGGER put_off_said AFTER UPDATE OF state ON message WHEN NEW.state <> 'open'
        BEGIN DELETE FROM put_off WHERE message = NEW.id; END;
        """
}
