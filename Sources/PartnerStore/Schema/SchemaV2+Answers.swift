extension SchemaV2 {
    /// What stood in our mails, and what came back. The daemon's own books: what an answer changes has its audit where
    /// it changes it.
    static let answers = """
        -- What stood in a mail when it was handed over last: an answer means what its writer has read.
        CREATE TABLE message_item (
            message INTEGER NOT NULL REFERENCES message(id),
            -- From 1, in the order of the mail.
            position INTEGER NOT NULL CHECK (position > 0),
            -- As it stands before the heading; NULL: it is not numbered.
            number INTEGER CHECK (number > 0),
            -- The partner's, or the candidate's, as the mail had it.
            name TEXT NOT NULL \(SchemaV1.line("name")),
            -- What is asked, opaque: 42.promise.7.20270302.
            code TEXT NOT NULL \(SchemaV1.line("code")),
            PRIMARY KEY (message, position)
        ) STRICT, WITHOUT ROWID;

        -- A mail that came in, and what became of it.
        CREATE TABLE received (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            -- The SHA-256 of what makes it this mail, by which it is known when it comes again.
            identity TEXT NOT NULL UNIQUE CHECK (length(identity) = 64 AND NOT identity GLOB '*[^0-9a-f]*'),
            -- With its angle brackets; NULL: it has none that could be answered.
            message_id TEXT \(SchemaV1.address("message_id")),
            -- Its name in the Maildir, without flags.
            file TEXT NOT NULL \(SchemaV1.line("file")),
            at INTEGER NOT NULL,
            -- As the mail has them: nothing is believed of it.
            sender TEXT \(SchemaV1.line("sender")),
            subject TEXT \(SchemaV1.line("subject")),
            -- The first words above what was quoted.
            words TEXT \(SchemaV1.text("words")),
            -- Whose it is; NULL where that is not known.
            staff TEXT REFERENCES staff(key),
            -- The mail that it answers.
            answers INTEGER REFERENCES message(id),
            verdict TEXT NOT NULL CHECK (verdict IN
                ('acted', 'noted', 'asked', 'automatic', 'bounce', 'copy', 'review', 'stranger', 'unreadable')),
            reason TEXT \(SchemaV1.line("reason")),
            -- What it changed.
            command INTEGER REFERENCES command(number),
            -- By which that was taken back.
            undone INTEGER REFERENCES command(number),
            -- What was answered.
            confirmation INTEGER REFERENCES message(id),
            -- When somebody has seen to it; NULL of a verdict that waits for that.
            settled INTEGER,
            -- When its file was removed and its words let go of.
            forgotten INTEGER,
            CHECK (verdict <> 'acted' OR command IS NOT NULL)
        ) STRICT;
        CREATE INDEX received_kept ON received (at) WHERE forgotten IS NULL;
        CREATE INDEX received_waiting ON received (id) WHERE settled IS NULL AND verdict IN ('review', 'unreadable');
        CREATE INDEX received_sender ON received (sender, at);
        CREATE INDEX received_confirmation ON received (confirmation) WHERE confirmation IS NOT NULL;
        """
}
