extension SchemaV1 {
    /// What was said, or is about to be, of each occurrence.
    static let steps = """
        CREATE TABLE step (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            partner INTEGER NOT NULL REFERENCES partner(number),
            clock TEXT NOT NULL \(clock),
            -- The promise, contact, agreement or rule; 0 where the clock has one only, as NULLs are never equal.
            subject INTEGER NOT NULL DEFAULT 0 CHECK (subject >= 0),
            anchor TEXT NOT NULL \(date("anchor")),
            step TEXT NOT NULL CHECK (step IN ('notice', 'due', 'backup', 'head', 'last-question')
                OR (CAST(substr(step, 8) AS INTEGER) >= 1 AND step = 'repeat-' || CAST(substr(step, 8) AS INTEGER))),
            round INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('decided', 'spoken', 'withdrawn', 'closed', 'dead')),
            steward TEXT REFERENCES staff(key),
            addressee TEXT NOT NULL REFERENCES staff(key),
            -- The date of the digest.
            decided TEXT NOT NULL \(date("decided")),
            -- The day the mail system accepted it, in the home branch's zone.
            spoken TEXT \(date("spoken")),
            spoken_at INTEGER,
            message INTEGER NOT NULL REFERENCES message(id),
            reason TEXT \(line("reason")),
            UNIQUE (partner, clock, subject, anchor, step, round),
            CHECK ((spoken IS NOT NULL) = (state = 'spoken')),
            CHECK ((spoken_at IS NOT NULL) = (state = 'spoken'))
        ) STRICT;
        CREATE UNIQUE INDEX step_one_decided ON step (partner, clock, subject, anchor) WHERE state = 'decided';
        CREATE INDEX step_message ON step (message);

        CREATE TRIGGER step_unchanged BEFORE UPDATE ON step
        WHEN OLD.id <> NEW.id OR OLD.partner <> NEW.partner OR OLD.clock <> NEW.clock OR OLD.subject <> NEW.subject
            OR OLD.anchor <> NEW.anchor OR OLD.step <> NEW.step OR OLD.round <> NEW.round
        BEGIN SELECT RAISE(ABORT, 'a step keeps its key'); END;
        CREATE TRIGGER step_final BEFORE UPDATE OF state ON step
        WHEN OLD.state <> NEW.state AND OLD.state <> 'decided'
        BEGIN SELECT RAISE(ABORT, 'only a decided step changes its state'); END;
        CREATE TRIGGER step_kept BEFORE DELETE ON step
        BEGIN SELECT RAISE(ABORT, 'steps are never deleted'); END;
        -- The three below also stand against REPLACE, which would delete the row in its way without firing
        -- the trigger above.
        CREATE TRIGGER step_round BEFORE INSERT ON step
        WHEN NEW.round <> (SELECT count(*) FROM step WHERE partner = NEW.partner AND clock = NEW.clock
            AND subject = NEW.subject AND anchor = NEW.anchor AND step = NEW.step)
        BEGIN SELECT RAISE(ABORT, 'a step''s round is how many rows of it there are'); END;
        CREATE TRIGGER step_not_beside_decided BEFORE INSERT ON step
        WHEN NEW.state = 'decided' AND EXISTS (SELECT 1 FROM step WHERE partner = NEW.partner
            AND clock = NEW.clock AND subject = NEW.subject AND anchor = NEW.anchor AND state = 'decided')
        BEGIN SELECT RAISE(ABORT, 'one decided step an occurrence'); END;
        CREATE TRIGGER step_not_replaced BEFORE INSERT ON step
        WHEN EXISTS (SELECT 1 FROM step WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'a step keeps its number'); END;
        """
}
