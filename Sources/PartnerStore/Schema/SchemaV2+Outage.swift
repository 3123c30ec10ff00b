extension SchemaV2 {
    /// How a way out fares while it takes nothing. The daemon's own books, so without an audit.
    static let outage = """
        -- What failed in a row on one channel. The row goes when something is taken, or refused, again.
        CREATE TABLE outage (
            channel TEXT PRIMARY KEY CHECK (channel IN ('sendmail', 'log')),
            -- When the first of the row failed, and to whom it was.
            since INTEGER NOT NULL,
            recipient TEXT NOT NULL,
            -- Whether others were met since.
            several INTEGER NOT NULL CHECK (several IN (0, 1)),
            failures INTEGER NOT NULL CHECK (failures > 0),
            -- What was said last.
            words TEXT NOT NULL,
            -- When it was taken for an outage, and told; NULL: not yet.
            noticed INTEGER,
            -- When one message is tried next, all others waiting.
            next_try INTEGER,
            CHECK ((noticed IS NULL) = (next_try IS NULL))
        ) STRICT, WITHOUT ROWID;
        """
}
