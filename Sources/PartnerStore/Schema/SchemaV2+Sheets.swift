extension SchemaV2 {
    /// What the daemon keeps of files that people gave it. Its own bookkeeping, so without an audit.
    static let sheets = """
        -- The rows of a watched sheet as they were read last: what was not changed in the sheet since then does
        -- not change the records.
        CREATE TABLE sheet_row (
            sheet TEXT NOT NULL,
            position INTEGER NOT NULL CHECK (position > 0),
            -- The row as JSON, in the sheet's own words.
            cells TEXT NOT NULL \(json("cells")),
            partner INTEGER REFERENCES partner(number) ON DELETE CASCADE,
            -- NULL of a partner's row, and of a touch that was removed since.
            touch INTEGER REFERENCES touch(id) ON DELETE SET NULL,
            PRIMARY KEY (sheet, position)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX sheet_row_partner ON sheet_row (partner) WHERE partner IS NOT NULL;
        CREATE INDEX sheet_row_touch ON sheet_row (touch) WHERE touch IS NOT NULL;

        -- A file from the drop folder, and what became of it.
        CREATE TABLE drop_file (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            -- As it can be shown.
            name TEXT NOT NULL \(SchemaV1.line("name")),
            -- NULL where it could not be read.
            sha256 TEXT CHECK (length(sha256) = 64 AND NOT sha256 GLOB '*[^0-9a-f]*'),
            outcome TEXT NOT NULL CHECK (outcome IN ('applied', 'same', 'repeated', 'refused')),
            import INTEGER REFERENCES import(number),
            -- Who put it there, where that is a member of staff.
            staff TEXT REFERENCES staff(key),
            report TEXT NOT NULL,
            at INTEGER NOT NULL,
            -- Where it goes, in the drop folder: done/partners.csv.
            place TEXT NOT NULL \(SchemaV1.line("place")),
            -- NULL: it is on its way there.
            moved INTEGER
        ) STRICT;
        CREATE INDEX drop_file_on_its_way ON drop_file (id) WHERE moved IS NULL;
        """
}
