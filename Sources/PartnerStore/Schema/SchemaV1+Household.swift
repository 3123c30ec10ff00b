extension SchemaV1 {
    /// What the daemon must remember of itself.
    static let household = """
        CREATE TABLE sheet (
            path TEXT PRIMARY KEY NOT NULL,
            -- Size and times of the file, to know it again without reading it.
            fingerprint TEXT NOT NULL,
            sha256 TEXT,
            read_at INTEGER NOT NULL,
            result TEXT NOT NULL
        ) STRICT;

        CREATE TABLE daemon (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            -- Of the machine that runs it: a copy elsewhere is held back.
            identity TEXT,
            clock TEXT NOT NULL DEFAULT 'system' CHECK (clock IN ('system', 'virtual')),
            started INTEGER,
            last_seen INTEGER,
            configuration TEXT,
            configuration_since INTEGER,
            refused_configuration TEXT,
            refused_at INTEGER
        ) STRICT;
        INSERT INTO daemon (id) VALUES (1);
        """
}
