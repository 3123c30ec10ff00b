PRAGMA application_id = 1886678642;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('v1');
CREATE TABLE command (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL CHECK (trim(actor) <> '' AND instr(actor, char(0)) = 0 AND NOT actor GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    verb TEXT NOT NULL CHECK (trim(verb) <> '' AND instr(verb, char(0)) = 0 AND NOT verb GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    summary TEXT CHECK (trim(summary) <> '' AND instr(summary, char(0)) = 0)
) STRICT;
INSERT INTO command VALUES(1,1,'configuration','reload',NULL);
INSERT INTO command VALUES(2,1805041800000,'ana','partner add',NULL);
INSERT INTO command VALUES(3,1805041800001,'ana','log',NULL);
CREATE TABLE writer (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    actor TEXT,
    at INTEGER,
    command INTEGER REFERENCES command(number),
    -- The latest moment that was given to a command or a spoken step; the next is later.
    latest INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO writer VALUES(1,NULL,NULL,NULL,1805041800002);
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
INSERT INTO audit VALUES(1,1,1,'configuration','branch','hillside',NULL,'insert',NULL,'{"key":"hillside","name":"hillside Branch","zone":"Etc/UTC","head":"dana","gone_since":null}');
INSERT INTO audit VALUES(2,1,1,'configuration','branch','main',NULL,'insert',NULL,'{"key":"main","name":"main Branch","zone":"Etc/UTC","head":"dana","gone_since":null}');
INSERT INTO audit VALUES(3,1,1,'configuration','staff','ana',NULL,'insert',NULL,'{"key":"ana","name":"ana","mail":"ana@library.example","phone":null,"branch":"hillside","supervisor":null,"login":null,"gone_since":null}');
INSERT INTO audit VALUES(4,1,1,'configuration','staff','dana',NULL,'insert',NULL,'{"key":"dana","name":"dana","mail":"dana@library.example","phone":null,"branch":"hillside","supervisor":null,"login":null,"gone_since":null}');
INSERT INTO audit VALUES(5,1,1,'configuration','staff','kim',NULL,'insert',NULL,'{"key":"kim","name":"kim","mail":"kim@library.example","phone":null,"branch":"hillside","supervisor":null,"login":null,"gone_since":null}');
INSERT INTO audit VALUES(6,2,1805041800000,'ana','partner','1',1,'insert',NULL,'{"number":1,"slug":"lincoln","name":"Lincoln Elementary","kind":"school","branch":"hillside","backup":null,"follow_up":null,"address":null,"website":null,"notes":null,"recorded":1805041800000}');
INSERT INTO audit VALUES(7,2,1805041800000,'ana','stage_change','1',1,'insert',NULL,'{"id":1,"partner":1,"stage":"established","date":"2027-03-12","through":null,"cause":"set","staff":"ana","reason":null,"recorded":1805041800000}');
INSERT INTO audit VALUES(8,2,1805041800000,'ana','stewardship','1',1,'insert',NULL,'{"id":1,"partner":1,"steward":"ana","date":"2027-03-12","recorded":1805041800000}');
INSERT INTO audit VALUES(9,3,1805041800001,'ana','contact','1',1,'insert',NULL,'{"id":1,"partner":1,"name":"Pilar Ruiz","role":null,"phone":null,"mail":null,"confirmed":null,"left_on":null,"recorded":1805041800001}');
INSERT INTO audit VALUES(10,3,1805041800001,'ana','touch','1',1,'insert',NULL,'{"id":1,"partner":1,"date":"2026-11-12","how":"call","staff":null,"contact":1,"note":"Two\nlines","command":3,"import":null,"recorded":1805041800001}');
INSERT INTO audit VALUES(11,3,1805041800001,'ana','promise','1',1,'insert',NULL,'{"id":1,"partner":1,"what":"the summer dates","made":"2026-11-12","due":"2027-04-01","staff":"ana","touch":1,"state":"open","closed":null,"reason":null,"recorded":1805041800001}');
CREATE TABLE branch (
    key TEXT PRIMARY KEY NOT NULL CHECK (trim(key) <> '' AND instr(key, char(0)) = 0 AND NOT key GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    name TEXT NOT NULL CHECK (trim(name) <> '' AND instr(name, char(0)) = 0 AND NOT name GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    zone TEXT NOT NULL CHECK (trim(zone) <> '' AND instr(zone, char(0)) = 0 AND NOT zone GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    head TEXT NOT NULL REFERENCES staff(key) DEFERRABLE INITIALLY DEFERRED,
    gone_since TEXT CHECK (date(gone_since, '+0 days') IS gone_since AND gone_since >= '0001-01-01')
) STRICT;
INSERT INTO branch VALUES('hillside','hillside Branch','Etc/UTC','dana',NULL);
INSERT INTO branch VALUES('main','main Branch','Etc/UTC','dana',NULL);
CREATE TABLE staff (
    key TEXT PRIMARY KEY NOT NULL CHECK (trim(key) <> '' AND instr(key, char(0)) = 0 AND NOT key GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    name TEXT NOT NULL CHECK (trim(name) <> '' AND instr(name, char(0)) = 0 AND NOT name GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    mail TEXT NOT NULL CHECK (trim(mail) <> '' AND instr(mail, char(0)) = 0 AND NOT mail GLOB ('*[' || char(1) || '-' || char(31) || ']*')) CHECK (instr(mail, ' ') = 0),
    phone TEXT CHECK (trim(phone) <> '' AND instr(phone, char(0)) = 0 AND NOT phone GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    branch TEXT NOT NULL REFERENCES branch(key) DEFERRABLE INITIALLY DEFERRED,
    supervisor TEXT REFERENCES staff(key) DEFERRABLE INITIALLY DEFERRED,
    login TEXT CHECK (trim(login) <> '' AND instr(login, char(0)) = 0 AND NOT login GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    gone_since TEXT CHECK (date(gone_since, '+0 days') IS gone_since AND gone_since >= '0001-01-01')
) STRICT;
INSERT INTO staff VALUES('ana','ana','ana@library.example',NULL,'hillside',NULL,NULL,NULL);
INSERT INTO staff VALUES('dana','dana','dana@library.example',NULL,'hillside',NULL,NULL,NULL);
INSERT INTO staff VALUES('kim','kim','kim@library.example',NULL,'hillside',NULL,NULL,NULL);
CREATE TABLE partner (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 60 AND NOT slug GLOB '*[^a-z0-9-]*'
        AND NOT slug GLOB '-*' AND NOT slug GLOB '*-' AND NOT slug GLOB '*--*'
        AND instr(slug, char(0)) = 0),
    name TEXT NOT NULL CHECK (trim(name) <> '' AND instr(name, char(0)) = 0 AND NOT name GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    kind TEXT NOT NULL CHECK (trim(kind) <> '' AND instr(kind, char(0)) = 0 AND NOT kind GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    branch TEXT NOT NULL REFERENCES branch(key),
    backup TEXT REFERENCES staff(key),
    follow_up TEXT CHECK (follow_up IN ('every day', 'every working day', 'every week', 'every month', 'every quarter', 'every year') OR (CAST(substr(follow_up, 7) AS INTEGER) BETWEEN 2 AND 9999 AND follow_up IN ('every ' || CAST(substr(follow_up, 7) AS INTEGER) || ' days', 'every ' || CAST(substr(follow_up, 7) AS INTEGER) || ' working days', 'every ' || CAST(substr(follow_up, 7) AS INTEGER) || ' weeks', 'every ' || CAST(substr(follow_up, 7) AS INTEGER) || ' months', 'every ' || CAST(substr(follow_up, 7) AS INTEGER) || ' quarters', 'every ' || CAST(substr(follow_up, 7) AS INTEGER) || ' years'))),
    address TEXT CHECK (trim(address) <> '' AND instr(address, char(0)) = 0),
    website TEXT CHECK (trim(website) <> '' AND instr(website, char(0)) = 0 AND NOT website GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    notes TEXT CHECK (trim(notes) <> '' AND instr(notes, char(0)) = 0),
    recorded INTEGER NOT NULL DEFAULT (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))
) STRICT;
INSERT INTO partner VALUES(1,'lincoln','Lincoln Elementary','school','hillside',NULL,NULL,NULL,NULL,NULL,1805041800000);
CREATE TABLE import (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    file TEXT NOT NULL CHECK (trim(file) <> '' AND instr(file, char(0)) = 0 AND NOT file GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    kind TEXT NOT NULL CHECK (kind IN ('partners', 'touches')),
    sha256 TEXT CHECK (length(sha256) = 64 AND NOT sha256 GLOB '*[^0-9a-f]*'),
    at INTEGER NOT NULL,
    actor TEXT NOT NULL CHECK (trim(actor) <> '' AND instr(actor, char(0)) = 0 AND NOT actor GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    command INTEGER REFERENCES command(number),
    rows INTEGER NOT NULL CHECK (rows >= 0),
    added INTEGER NOT NULL CHECK (added >= 0),
    changed INTEGER NOT NULL CHECK (changed >= 0),
    same INTEGER NOT NULL CHECK (same >= 0),
    refused INTEGER NOT NULL CHECK (refused >= 0),
    recorded INTEGER NOT NULL DEFAULT (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))
) STRICT;
CREATE TABLE contact (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    partner INTEGER NOT NULL REFERENCES partner(number),
    name TEXT NOT NULL CHECK (trim(name) <> '' AND instr(name, char(0)) = 0 AND NOT name GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    role TEXT CHECK (trim(role) <> '' AND instr(role, char(0)) = 0 AND NOT role GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    phone TEXT CHECK (trim(phone) <> '' AND instr(phone, char(0)) = 0 AND NOT phone GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    mail TEXT CHECK (trim(mail) <> '' AND instr(mail, char(0)) = 0 AND NOT mail GLOB ('*[' || char(1) || '-' || char(31) || ']*')) CHECK (instr(mail, ' ') = 0),
    confirmed TEXT CHECK (date(confirmed, '+0 days') IS confirmed AND confirmed >= '0001-01-01'),
    left_on TEXT CHECK (date(left_on, '+0 days') IS left_on AND left_on >= '0001-01-01'),
    recorded INTEGER NOT NULL DEFAULT (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))
) STRICT;
INSERT INTO contact VALUES(1,1,'Pilar Ruiz',NULL,NULL,NULL,NULL,NULL,1805041800001);
CREATE TABLE stewardship (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    partner INTEGER NOT NULL REFERENCES partner(number),
    steward TEXT REFERENCES staff(key),
    date TEXT NOT NULL CHECK (date(date, '+0 days') IS date AND date >= '0001-01-01'),
    recorded INTEGER NOT NULL DEFAULT (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))
) STRICT;
INSERT INTO stewardship VALUES(1,1,'ana','2027-03-12',1805041800000);
CREATE TABLE stage_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    partner INTEGER NOT NULL REFERENCES partner(number),
    stage TEXT NOT NULL CHECK (stage IN ('building', 'established', 'resting', 'ended', 'lapsed')),
    date TEXT NOT NULL CHECK (date(date, '+0 days') IS date AND date >= '0001-01-01'),
    through TEXT CHECK (date(through, '+0 days') IS through AND through >= '0001-01-01'),
    cause TEXT NOT NULL DEFAULT 'set' CHECK (cause IN ('set', 'imported', 'rebuilt')),
    staff TEXT REFERENCES staff(key),
    reason TEXT CHECK (trim(reason) <> '' AND instr(reason, char(0)) = 0),
    recorded INTEGER NOT NULL DEFAULT (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)),
    CHECK (through IS NULL OR stage = 'resting'),
    CHECK (through >= date)
) STRICT;
INSERT INTO stage_change VALUES(1,1,'established','2027-03-12',NULL,'set','ana',NULL,1805041800000);
CREATE TABLE touch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    partner INTEGER NOT NULL REFERENCES partner(number),
    date TEXT NOT NULL CHECK (date(date, '+0 days') IS date AND date >= '0001-01-01'),
    how TEXT NOT NULL CHECK (how IN ('visit', 'call', 'email', 'meeting', 'event', 'letter', 'unknown',
        'attempt')),
    staff TEXT REFERENCES staff(key),
    contact INTEGER REFERENCES contact(id),
    note TEXT CHECK (trim(note) <> '' AND instr(note, char(0)) = 0),
    command INTEGER REFERENCES command(number),
    -- Deferred: an import is written down when it is known what became of its rows.
    import INTEGER REFERENCES import(number) DEFERRABLE INITIALLY DEFERRED,
    recorded INTEGER NOT NULL DEFAULT (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))
) STRICT;
INSERT INTO touch VALUES(1,1,'2026-11-12','call',NULL,1,replace('Two\nlines','\n',char(10)),3,NULL,1805041800001);
CREATE TABLE promise (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    partner INTEGER NOT NULL REFERENCES partner(number),
    what TEXT NOT NULL CHECK (trim(what) <> '' AND instr(what, char(0)) = 0 AND NOT what GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    made TEXT NOT NULL CHECK (date(made, '+0 days') IS made AND made >= '0001-01-01'),
    due TEXT NOT NULL CHECK (date(due, '+0 days') IS due AND due >= '0001-01-01'),
    staff TEXT REFERENCES staff(key),
    touch INTEGER REFERENCES touch(id) ON DELETE SET NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'dropped')),
    closed TEXT CHECK (date(closed, '+0 days') IS closed AND closed >= '0001-01-01'),
    reason TEXT CHECK (trim(reason) <> '' AND instr(reason, char(0)) = 0),
    recorded INTEGER NOT NULL DEFAULT (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)),
    CHECK (due >= made),
    CHECK (closed >= made),
    CHECK ((closed IS NULL) = (state = 'open'))
) STRICT;
INSERT INTO promise VALUES(1,1,'the summer dates','2026-11-12','2027-04-01','ana',1,'open',NULL,NULL,1805041800001);
CREATE TABLE evaluation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    partner INTEGER NOT NULL REFERENCES partner(number),
    date TEXT NOT NULL CHECK (date(date, '+0 days') IS date AND date >= '0001-01-01'),
    our_role TEXT CHECK (trim(our_role) <> '' AND instr(our_role, char(0)) = 0),
    their_role TEXT CHECK (trim(their_role) <> '' AND instr(their_role, char(0)) = 0),
    commitment TEXT CHECK (trim(commitment) <> '' AND instr(commitment, char(0)) = 0),
    outcome TEXT NOT NULL CHECK (outcome IN ('deepen', 'keep', 'ease', 'rest', 'end')),
    note TEXT CHECK (trim(note) <> '' AND instr(note, char(0)) = 0),
    staff TEXT REFERENCES staff(key),
    recorded INTEGER NOT NULL DEFAULT (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))
) STRICT;
CREATE TABLE skip (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    partner INTEGER NOT NULL REFERENCES partner(number),
    clock TEXT NOT NULL CHECK (clock IN ('follow-up', 'promise', 're-evaluation', 'first-approach', 'contact-check', 'agreement', 'fixed-date')) CHECK (clock <> 'promise'),
    subject INTEGER NOT NULL DEFAULT 0 CHECK (subject >= 0),
    date TEXT NOT NULL CHECK (date(date, '+0 days') IS date AND date >= '0001-01-01'),
    reason TEXT NOT NULL CHECK (trim(reason) <> '' AND instr(reason, char(0)) = 0),
    staff TEXT REFERENCES staff(key),
    recorded INTEGER NOT NULL DEFAULT (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))
) STRICT;
CREATE TABLE snooze (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    partner INTEGER NOT NULL REFERENCES partner(number),
    clock TEXT NOT NULL CHECK (clock IN ('follow-up', 'promise', 're-evaluation', 'first-approach', 'contact-check', 'agreement', 'fixed-date')),
    subject INTEGER NOT NULL DEFAULT 0 CHECK (subject >= 0),
    until TEXT NOT NULL CHECK (date(until, '+0 days') IS until AND until >= '0001-01-01'),
    staff TEXT REFERENCES staff(key),
    recorded INTEGER NOT NULL DEFAULT (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))
) STRICT;
CREATE TABLE absence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    staff TEXT NOT NULL REFERENCES staff(key),
    since TEXT NOT NULL CHECK (date(since, '+0 days') IS since AND since >= '0001-01-01'),
    through TEXT NOT NULL CHECK (date(through, '+0 days') IS through AND through >= '0001-01-01'),
    delegate TEXT REFERENCES staff(key),
    -- The first day back, where that came before the last day away.
    ended TEXT CHECK (date(ended, '+0 days') IS ended AND ended >= '0001-01-01'),
    note TEXT CHECK (trim(note) <> '' AND instr(note, char(0)) = 0),
    recorded INTEGER NOT NULL DEFAULT (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)),
    CHECK (through >= since),
    CHECK (ended BETWEEN since AND through),
    CHECK (delegate <> staff)
) STRICT;
CREATE TABLE message (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    -- Given when the message is decided, and kept through every try.
    message_id TEXT NOT NULL UNIQUE CHECK (trim(message_id) <> '' AND instr(message_id, char(0)) = 0 AND NOT message_id GLOB ('*[' || char(1) || '-' || char(31) || ']*')) CHECK (instr(message_id, ' ') = 0),
    kind TEXT NOT NULL CHECK (kind IN ('digest', 'test', 'alarm', 'confirmation', 'report', 'handover')),
    staff TEXT REFERENCES staff(key),
    recipient_address TEXT NOT NULL CHECK (trim(recipient_address) <> '' AND instr(recipient_address, char(0)) = 0 AND NOT recipient_address GLOB ('*[' || char(1) || '-' || char(31) || ']*')) CHECK (instr(recipient_address, ' ') = 0),
    recipient_name TEXT CHECK (trim(recipient_name) <> '' AND instr(recipient_name, char(0)) = 0 AND NOT recipient_name GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    subject TEXT CHECK (trim(subject) <> '' AND instr(subject, char(0)) = 0 AND NOT subject GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    -- What an extra mail says; a digest is composed at each try.
    words TEXT CHECK (trim(words) <> '' AND instr(words, char(0)) = 0),
    digest_date TEXT CHECK (date(digest_date, '+0 days') IS digest_date AND digest_date >= '0001-01-01'),
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
INSERT INTO message VALUES(1,'<0@library.example>','digest','ana','ana@library.example','Ana Reyes',NULL,NULL,'2027-03-12','accepted',NULL,1805041800000,1805041800000,0,4000000000000);
INSERT INTO message VALUES(2,'<1@library.example>','digest','ana','ana@library.example','Ana Reyes',NULL,NULL,'2027-03-13','open',NULL,1805041800000,NULL,0,4000000000000);
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
INSERT INTO delivery VALUES(1,'log','open',0,1805041800000,NULL);
INSERT INTO delivery VALUES(1,'sendmail','accepted',0,NULL,1805041800000);
INSERT INTO delivery VALUES(2,'log','waiting',0,NULL,NULL);
INSERT INTO delivery VALUES(2,'sendmail','open',0,1805041800000,NULL);
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
INSERT INTO try VALUES(1,1,'sendmail',1805041800000,1805041800000,'accepted',0,'said',NULL);
CREATE TABLE digest (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    staff TEXT NOT NULL REFERENCES staff(key),
    date TEXT NOT NULL CHECK (date(date, '+0 days') IS date AND date >= '0001-01-01'),
    decided_at INTEGER NOT NULL,
    -- NULL: it was decided that there is nothing to say.
    message INTEGER UNIQUE REFERENCES message(id),
    -- Since when it does not count as its date's, for the clock was found set back to before it.
    set_aside INTEGER
) STRICT;
INSERT INTO digest VALUES(1,'ana','2027-03-12',1805041800000,1,NULL);
INSERT INTO digest VALUES(2,'ana','2027-03-13',1805041800000,2,NULL);
CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    partner INTEGER NOT NULL REFERENCES partner(number),
    clock TEXT NOT NULL CHECK (clock IN ('follow-up', 'promise', 're-evaluation', 'first-approach', 'contact-check', 'agreement', 'fixed-date')),
    -- The promise, contact, agreement or rule; 0 where the clock has one only, as NULLs are never equal.
    subject INTEGER NOT NULL DEFAULT 0 CHECK (subject >= 0),
    anchor TEXT NOT NULL CHECK (date(anchor, '+0 days') IS anchor AND anchor >= '0001-01-01'),
    step TEXT NOT NULL CHECK (step IN ('notice', 'due', 'backup', 'head', 'last-question')
        OR (CAST(substr(step, 8) AS INTEGER) >= 1 AND step = 'repeat-' || CAST(substr(step, 8) AS INTEGER))),
    round INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('decided', 'spoken', 'withdrawn', 'closed', 'dead')),
    steward TEXT REFERENCES staff(key),
    addressee TEXT NOT NULL REFERENCES staff(key),
    -- The date of the digest.
    decided TEXT NOT NULL CHECK (date(decided, '+0 days') IS decided AND decided >= '0001-01-01'),
    -- The day the mail system accepted it, in the home branch's zone.
    spoken TEXT CHECK (date(spoken, '+0 days') IS spoken AND spoken >= '0001-01-01'),
    spoken_at INTEGER,
    message INTEGER NOT NULL REFERENCES message(id),
    reason TEXT CHECK (trim(reason) <> '' AND instr(reason, char(0)) = 0 AND NOT reason GLOB ('*[' || char(1) || '-' || char(31) || ']*')),
    UNIQUE (partner, clock, subject, anchor, step, round),
    CHECK ((spoken IS NOT NULL) = (state = 'spoken')),
    CHECK ((spoken_at IS NOT NULL) = (state = 'spoken'))
) STRICT;
INSERT INTO step VALUES(1,1,'follow-up',0,'2026-11-12','due',0,'spoken','ana','ana','2027-03-12','2027-03-12',1805041800002,1,NULL);
INSERT INTO step VALUES(2,1,'follow-up',0,'2026-11-13','due',0,'decided','ana','ana','2027-03-13',NULL,NULL,2,NULL);
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
INSERT INTO daemon VALUES(1,NULL,'system',NULL,NULL,NULL,NULL,NULL,NULL);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('command',3);
INSERT INTO sqlite_sequence VALUES('audit',11);
INSERT INTO sqlite_sequence VALUES('partner',1);
INSERT INTO sqlite_sequence VALUES('stage_change',1);
INSERT INTO sqlite_sequence VALUES('stewardship',1);
INSERT INTO sqlite_sequence VALUES('contact',1);
INSERT INTO sqlite_sequence VALUES('touch',1);
INSERT INTO sqlite_sequence VALUES('promise',1);
INSERT INTO sqlite_sequence VALUES('message',2);
INSERT INTO sqlite_sequence VALUES('digest',2);
INSERT INTO sqlite_sequence VALUES('step',2);
INSERT INTO sqlite_sequence VALUES('try',1);
CREATE INDEX audit_row ON audit (table_name, row_key);
CREATE INDEX audit_partner ON audit (partner) WHERE partner IS NOT NULL;
CREATE INDEX audit_command ON audit (command) WHERE command IS NOT NULL;
CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is never changed'); END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit is never deleted'); END;
CREATE TRIGGER audit_not_replaced BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the audit is never replaced'); END;
CREATE TRIGGER command_kept BEFORE DELETE ON command
BEGIN SELECT RAISE(ABORT, 'commands are never deleted'); END;
CREATE TRIGGER command_not_replaced BEFORE INSERT ON command
WHEN EXISTS (SELECT 1 FROM command WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'commands are never replaced'); END;
CREATE INDEX contact_partner ON contact (partner);
CREATE INDEX stewardship_partner ON stewardship (partner, recorded);
CREATE INDEX stage_change_partner ON stage_change (partner, recorded);
CREATE INDEX touch_partner ON touch (partner);
CREATE INDEX touch_contact ON touch (contact) WHERE contact IS NOT NULL;
CREATE INDEX promise_partner ON promise (partner);
CREATE INDEX promise_touch ON promise (touch) WHERE touch IS NOT NULL;
CREATE INDEX evaluation_partner ON evaluation (partner);
CREATE INDEX skip_partner ON skip (partner);
CREATE INDEX snooze_partner ON snooze (partner);
CREATE INDEX absence_staff ON absence (staff);
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
CREATE INDEX delivery_open ON delivery (next_try) WHERE state = 'open';
CREATE INDEX try_delivery ON try (message, channel);
CREATE UNIQUE INDEX try_one_at_a_time ON try (message, channel) WHERE ended IS NULL;
CREATE UNIQUE INDEX digest_one_a_day ON digest (staff, date) WHERE set_aside IS NULL;
CREATE TRIGGER digest_unchanged BEFORE UPDATE ON digest
WHEN OLD.id <> NEW.id OR OLD.staff <> NEW.staff OR OLD.date <> NEW.date
    OR OLD.decided_at <> NEW.decided_at OR OLD.message IS NOT NEW.message
    OR (OLD.set_aside IS NOT NULL AND OLD.set_aside IS NOT NEW.set_aside)
BEGIN SELECT RAISE(ABORT, 'a decided digest is never changed'); END;
CREATE TRIGGER digest_kept BEFORE DELETE ON digest
BEGIN SELECT RAISE(ABORT, 'a decided digest is never deleted'); END;
CREATE TRIGGER digest_not_replaced BEFORE INSERT ON digest
WHEN EXISTS (SELECT 1 FROM digest WHERE id = NEW.id
    OR (staff = NEW.staff AND date = NEW.date AND set_aside IS NULL) OR message = NEW.message)
BEGIN SELECT RAISE(ABORT, 'one digest a person and date'); END;
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
CREATE TRIGGER branch_audit_insert AFTER INSERT ON branch
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'branch',
        NEW.key, NULL,
        'insert', NULL, json_object('key', NEW.key, 'name', NEW.name, 'zone', NEW.zone, 'head', NEW.head, 'gone_since', NEW.gone_since));
END;
CREATE TRIGGER branch_audit_update AFTER UPDATE ON branch
WHEN OLD.key IS NOT NEW.key OR OLD.name IS NOT NEW.name OR OLD.zone IS NOT NEW.zone OR OLD.head IS NOT NEW.head OR OLD.gone_since IS NOT NEW.gone_since
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'branch',
        NEW.key, NULL,
        'update', json_object('key', OLD.key, 'name', OLD.name, 'zone', OLD.zone, 'head', OLD.head, 'gone_since', OLD.gone_since), json_object('key', NEW.key, 'name', NEW.name, 'zone', NEW.zone, 'head', NEW.head, 'gone_since', NEW.gone_since));
END;
CREATE TRIGGER branch_audit_delete AFTER DELETE ON branch
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'branch',
        OLD.key, NULL,
        'delete', json_object('key', OLD.key, 'name', OLD.name, 'zone', OLD.zone, 'head', OLD.head, 'gone_since', OLD.gone_since), NULL);
END;
CREATE TRIGGER staff_audit_insert AFTER INSERT ON staff
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'staff',
        NEW.key, NULL,
        'insert', NULL, json_object('key', NEW.key, 'name', NEW.name, 'mail', NEW.mail, 'phone', NEW.phone, 'branch', NEW.branch, 'supervisor', NEW.supervisor, 'login', NEW.login, 'gone_since', NEW.gone_since));
END;
CREATE TRIGGER staff_audit_update AFTER UPDATE ON staff
WHEN OLD.key IS NOT NEW.key OR OLD.name IS NOT NEW.name OR OLD.mail IS NOT NEW.mail OR OLD.phone IS NOT NEW.phone OR OLD.branch IS NOT NEW.branch OR OLD.supervisor IS NOT NEW.supervisor OR OLD.login IS NOT NEW.login OR OLD.gone_since IS NOT NEW.gone_since
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'staff',
        NEW.key, NULL,
        'update', json_object('key', OLD.key, 'name', OLD.name, 'mail', OLD.mail, 'phone', OLD.phone, 'branch', OLD.branch, 'supervisor', OLD.supervisor, 'login', OLD.login, 'gone_since', OLD.gone_since), json_object('key', NEW.key, 'name', NEW.name, 'mail', NEW.mail, 'phone', NEW.phone, 'branch', NEW.branch, 'supervisor', NEW.supervisor, 'login', NEW.login, 'gone_since', NEW.gone_since));
END;
CREATE TRIGGER staff_audit_delete AFTER DELETE ON staff
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'staff',
        OLD.key, NULL,
        'delete', json_object('key', OLD.key, 'name', OLD.name, 'mail', OLD.mail, 'phone', OLD.phone, 'branch', OLD.branch, 'supervisor', OLD.supervisor, 'login', OLD.login, 'gone_since', OLD.gone_since), NULL);
END;
CREATE TRIGGER partner_audit_insert AFTER INSERT ON partner
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'partner',
        NEW.number, NEW.number,
        'insert', NULL, json_object('number', NEW.number, 'slug', NEW.slug, 'name', NEW.name, 'kind', NEW.kind, 'branch', NEW.branch, 'backup', NEW.backup, 'follow_up', NEW.follow_up, 'address', NEW.address, 'website', NEW.website, 'notes', NEW.notes, 'recorded', NEW.recorded));
END;
CREATE TRIGGER partner_audit_update AFTER UPDATE ON partner
WHEN OLD.number IS NOT NEW.number OR OLD.slug IS NOT NEW.slug OR OLD.name IS NOT NEW.name OR OLD.kind IS NOT NEW.kind OR OLD.branch IS NOT NEW.branch OR OLD.backup IS NOT NEW.backup OR OLD.follow_up IS NOT NEW.follow_up OR OLD.address IS NOT NEW.address OR OLD.website IS NOT NEW.website OR OLD.notes IS NOT NEW.notes OR OLD.recorded IS NOT NEW.recorded
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'partner',
        NEW.number, NEW.number,
        'update', json_object('number', OLD.number, 'slug', OLD.slug, 'name', OLD.name, 'kind', OLD.kind, 'branch', OLD.branch, 'backup', OLD.backup, 'follow_up', OLD.follow_up, 'address', OLD.address, 'website', OLD.website, 'notes', OLD.notes, 'recorded', OLD.recorded), json_object('number', NEW.number, 'slug', NEW.slug, 'name', NEW.name, 'kind', NEW.kind, 'branch', NEW.branch, 'backup', NEW.backup, 'follow_up', NEW.follow_up, 'address', NEW.address, 'website', NEW.website, 'notes', NEW.notes, 'recorded', NEW.recorded));
END;
CREATE TRIGGER partner_audit_delete AFTER DELETE ON partner
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'partner',
        OLD.number, OLD.number,
        'delete', json_object('number', OLD.number, 'slug', OLD.slug, 'name', OLD.name, 'kind', OLD.kind, 'branch', OLD.branch, 'backup', OLD.backup, 'follow_up', OLD.follow_up, 'address', OLD.address, 'website', OLD.website, 'notes', OLD.notes, 'recorded', OLD.recorded), NULL);
END;
CREATE TRIGGER import_audit_insert AFTER INSERT ON import
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'import',
        NEW.number, NULL,
        'insert', NULL, json_object('number', NEW.number, 'file', NEW.file, 'kind', NEW.kind, 'sha256', NEW.sha256, 'at', NEW.at, 'actor', NEW.actor, 'command', NEW.command, 'rows', NEW.rows, 'added', NEW.added, 'changed', NEW.changed, 'same', NEW.same, 'refused', NEW.refused, 'recorded', NEW.recorded));
END;
CREATE TRIGGER import_audit_update AFTER UPDATE ON import
WHEN OLD.number IS NOT NEW.number OR OLD.file IS NOT NEW.file OR OLD.kind IS NOT NEW.kind OR OLD.sha256 IS NOT NEW.sha256 OR OLD.at IS NOT NEW.at OR OLD.actor IS NOT NEW.actor OR OLD.command IS NOT NEW.command OR OLD.rows IS NOT NEW.rows OR OLD.added IS NOT NEW.added OR OLD.changed IS NOT NEW.changed OR OLD.same IS NOT NEW.same OR OLD.refused IS NOT NEW.refused OR OLD.recorded IS NOT NEW.recorded
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'import',
        NEW.number, NULL,
        'update', json_object('number', OLD.number, 'file', OLD.file, 'kind', OLD.kind, 'sha256', OLD.sha256, 'at', OLD.at, 'actor', OLD.actor, 'command', OLD.command, 'rows', OLD.rows, 'added', OLD.added, 'changed', OLD.changed, 'same', OLD.same, 'refused', OLD.refused, 'recorded', OLD.recorded), json_object('number', NEW.number, 'file', NEW.file, 'kind', NEW.kind, 'sha256', NEW.sha256, 'at', NEW.at, 'actor', NEW.actor, 'command', NEW.command, 'rows', NEW.rows, 'added', NEW.added, 'changed', NEW.changed, 'same', NEW.same, 'refused', NEW.refused, 'recorded', NEW.recorded));
END;
CREATE TRIGGER import_audit_delete AFTER DELETE ON import
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'import',
        OLD.number, NULL,
        'delete', json_object('number', OLD.number, 'file', OLD.file, 'kind', OLD.kind, 'sha256', OLD.sha256, 'at', OLD.at, 'actor', OLD.actor, 'command', OLD.command, 'rows', OLD.rows, 'added', OLD.added, 'changed', OLD.changed, 'same', OLD.same, 'refused', OLD.refused, 'recorded', OLD.recorded), NULL);
END;
CREATE TRIGGER contact_audit_insert AFTER INSERT ON contact
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'contact',
        NEW.id, NEW.partner,
        'insert', NULL, json_object('id', NEW.id, 'partner', NEW.partner, 'name', NEW.name, 'role', NEW.role, 'phone', NEW.phone, 'mail', NEW.mail, 'confirmed', NEW.confirmed, 'left_on', NEW.left_on, 'recorded', NEW.recorded));
END;
CREATE TRIGGER contact_audit_update AFTER UPDATE ON contact
WHEN OLD.id IS NOT NEW.id OR OLD.partner IS NOT NEW.partner OR OLD.name IS NOT NEW.name OR OLD.role IS NOT NEW.role OR OLD.phone IS NOT NEW.phone OR OLD.mail IS NOT NEW.mail OR OLD.confirmed IS NOT NEW.confirmed OR OLD.left_on IS NOT NEW.left_on OR OLD.recorded IS NOT NEW.recorded
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'contact',
        NEW.id, NEW.partner,
        'update', json_object('id', OLD.id, 'partner', OLD.partner, 'name', OLD.name, 'role', OLD.role, 'phone', OLD.phone, 'mail', OLD.mail, 'confirmed', OLD.confirmed, 'left_on', OLD.left_on, 'recorded', OLD.recorded), json_object('id', NEW.id, 'partner', NEW.partner, 'name', NEW.name, 'role', NEW.role, 'phone', NEW.phone, 'mail', NEW.mail, 'confirmed', NEW.confirmed, 'left_on', NEW.left_on, 'recorded', NEW.recorded));
END;
CREATE TRIGGER contact_audit_delete AFTER DELETE ON contact
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'contact',
        OLD.id, OLD.partner,
        'delete', json_object('id', OLD.id, 'partner', OLD.partner, 'name', OLD.name, 'role', OLD.role, 'phone', OLD.phone, 'mail', OLD.mail, 'confirmed', OLD.confirmed, 'left_on', OLD.left_on, 'recorded', OLD.recorded), NULL);
END;
CREATE TRIGGER stewardship_audit_insert AFTER INSERT ON stewardship
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'stewardship',
        NEW.id, NEW.partner,
        'insert', NULL, json_object('id', NEW.id, 'partner', NEW.partner, 'steward', NEW.steward, 'date', NEW.date, 'recorded', NEW.recorded));
END;
CREATE TRIGGER stewardship_audit_update AFTER UPDATE ON stewardship
WHEN OLD.id IS NOT NEW.id OR OLD.partner IS NOT NEW.partner OR OLD.steward IS NOT NEW.steward OR OLD.date IS NOT NEW.date OR OLD.recorded IS NOT NEW.recorded
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'stewardship',
        NEW.id, NEW.partner,
        'update', json_object('id', OLD.id, 'partner', OLD.partner, 'steward', OLD.steward, 'date', OLD.date, 'recorded', OLD.recorded), json_object('id', NEW.id, 'partner', NEW.partner, 'steward', NEW.steward, 'date', NEW.date, 'recorded', NEW.recorded));
END;
CREATE TRIGGER stewardship_audit_delete AFTER DELETE ON stewardship
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'stewardship',
        OLD.id, OLD.partner,
        'delete', json_object('id', OLD.id, 'partner', OLD.partner, 'steward', OLD.steward, 'date', OLD.date, 'recorded', OLD.recorded), NULL);
END;
CREATE TRIGGER stage_change_audit_insert AFTER INSERT ON stage_change
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'stage_change',
        NEW.id, NEW.partner,
        'insert', NULL, json_object('id', NEW.id, 'partner', NEW.partner, 'stage', NEW.stage, 'date', NEW.date, 'through', NEW.through, 'cause', NEW.cause, 'staff', NEW.staff, 'reason', NEW.reason, 'recorded', NEW.recorded));
END;
CREATE TRIGGER stage_change_audit_update AFTER UPDATE ON stage_change
WHEN OLD.id IS NOT NEW.id OR OLD.partner IS NOT NEW.partner OR OLD.stage IS NOT NEW.stage OR OLD.date IS NOT NEW.date OR OLD.through IS NOT NEW.through OR OLD.cause IS NOT NEW.cause OR OLD.staff IS NOT NEW.staff OR OLD.reason IS NOT NEW.reason OR OLD.recorded IS NOT NEW.recorded
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'stage_change',
        NEW.id, NEW.partner,
        'update', json_object('id', OLD.id, 'partner', OLD.partner, 'stage', OLD.stage, 'date', OLD.date, 'through', OLD.through, 'cause', OLD.cause, 'staff', OLD.staff, 'reason', OLD.reason, 'recorded', OLD.recorded), json_object('id', NEW.id, 'partner', NEW.partner, 'stage', NEW.stage, 'date', NEW.date, 'through', NEW.through, 'cause', NEW.cause, 'staff', NEW.staff, 'reason', NEW.reason, 'recorded', NEW.recorded));
END;
CREATE TRIGGER stage_change_audit_delete AFTER DELETE ON stage_change
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'stage_change',
        OLD.id, OLD.partner,
        'delete', json_object('id', OLD.id, 'partner', OLD.partner, 'stage', OLD.stage, 'date', OLD.date, 'through', OLD.through, 'cause', OLD.cause, 'staff', OLD.staff, 'reason', OLD.reason, 'recorded', OLD.recorded), NULL);
END;
CREATE TRIGGER touch_audit_insert AFTER INSERT ON touch
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'touch',
        NEW.id, NEW.partner,
        'insert', NULL, json_object('id', NEW.id, 'partner', NEW.partner, 'date', NEW.date, 'how', NEW.how, 'staff', NEW.staff, 'contact', NEW.contact, 'note', NEW.note, 'command', NEW.command, 'import', NEW.import, 'recorded', NEW.recorded));
END;
CREATE TRIGGER touch_audit_update AFTER UPDATE ON touch
WHEN OLD.id IS NOT NEW.id OR OLD.partner IS NOT NEW.partner OR OLD.date IS NOT NEW.date OR OLD.how IS NOT NEW.how OR OLD.staff IS NOT NEW.staff OR OLD.contact IS NOT NEW.contact OR OLD.note IS NOT NEW.note OR OLD.command IS NOT NEW.command OR OLD.import IS NOT NEW.import OR OLD.recorded IS NOT NEW.recorded
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'touch',
        NEW.id, NEW.partner,
        'update', json_object('id', OLD.id, 'partner', OLD.partner, 'date', OLD.date, 'how', OLD.how, 'staff', OLD.staff, 'contact', OLD.contact, 'note', OLD.note, 'command', OLD.command, 'import', OLD.import, 'recorded', OLD.recorded), json_object('id', NEW.id, 'partner', NEW.partner, 'date', NEW.date, 'how', NEW.how, 'staff', NEW.staff, 'contact', NEW.contact, 'note', NEW.note, 'command', NEW.command, 'import', NEW.import, 'recorded', NEW.recorded));
END;
CREATE TRIGGER touch_audit_delete AFTER DELETE ON touch
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'touch',
        OLD.id, OLD.partner,
        'delete', json_object('id', OLD.id, 'partner', OLD.partner, 'date', OLD.date, 'how', OLD.how, 'staff', OLD.staff, 'contact', OLD.contact, 'note', OLD.note, 'command', OLD.command, 'import', OLD.import, 'recorded', OLD.recorded), NULL);
END;
CREATE TRIGGER promise_audit_insert AFTER INSERT ON promise
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'promise',
        NEW.id, NEW.partner,
        'insert', NULL, json_object('id', NEW.id, 'partner', NEW.partner, 'what', NEW.what, 'made', NEW.made, 'due', NEW.due, 'staff', NEW.staff, 'touch', NEW.touch, 'state', NEW.state, 'closed', NEW.closed, 'reason', NEW.reason, 'recorded', NEW.recorded));
END;
CREATE TRIGGER promise_audit_update AFTER UPDATE ON promise
WHEN OLD.id IS NOT NEW.id OR OLD.partner IS NOT NEW.partner OR OLD.what IS NOT NEW.what OR OLD.made IS NOT NEW.made OR OLD.due IS NOT NEW.due OR OLD.staff IS NOT NEW.staff OR OLD.touch IS NOT NEW.touch OR OLD.state IS NOT NEW.state OR OLD.closed IS NOT NEW.closed OR OLD.reason IS NOT NEW.reason OR OLD.recorded IS NOT NEW.recorded
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'promise',
        NEW.id, NEW.partner,
        'update', json_object('id', OLD.id, 'partner', OLD.partner, 'what', OLD.what, 'made', OLD.made, 'due', OLD.due, 'staff', OLD.staff, 'touch', OLD.touch, 'state', OLD.state, 'closed', OLD.closed, 'reason', OLD.reason, 'recorded', OLD.recorded), json_object('id', NEW.id, 'partner', NEW.partner, 'what', NEW.what, 'made', NEW.made, 'due', NEW.due, 'staff', NEW.staff, 'touch', NEW.touch, 'state', NEW.state, 'closed', NEW.closed, 'reason', NEW.reason, 'recorded', NEW.recorded));
END;
CREATE TRIGGER promise_audit_delete AFTER DELETE ON promise
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'promise',
        OLD.id, OLD.partner,
        'delete', json_object('id', OLD.id, 'partner', OLD.partner, 'what', OLD.what, 'made', OLD.made, 'due', OLD.due, 'staff', OLD.staff, 'touch', OLD.touch, 'state', OLD.state, 'closed', OLD.closed, 'reason', OLD.reason, 'recorded', OLD.recorded), NULL);
END;
CREATE TRIGGER evaluation_audit_insert AFTER INSERT ON evaluation
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'evaluation',
        NEW.id, NEW.partner,
        'insert', NULL, json_object('id', NEW.id, 'partner', NEW.partner, 'date', NEW.date, 'our_role', NEW.our_role, 'their_role', NEW.their_role, 'commitment', NEW.commitment, 'outcome', NEW.outcome, 'note', NEW.note, 'staff', NEW.staff, 'recorded', NEW.recorded));
END;
CREATE TRIGGER evaluation_audit_update AFTER UPDATE ON evaluation
WHEN OLD.id IS NOT NEW.id OR OLD.partner IS NOT NEW.partner OR OLD.date IS NOT NEW.date OR OLD.our_role IS NOT NEW.our_role OR OLD.their_role IS NOT NEW.their_role OR OLD.commitment IS NOT NEW.commitment OR OLD.outcome IS NOT NEW.outcome OR OLD.note IS NOT NEW.note OR OLD.staff IS NOT NEW.staff OR OLD.recorded IS NOT NEW.recorded
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'evaluation',
        NEW.id, NEW.partner,
        'update', json_object('id', OLD.id, 'partner', OLD.partner, 'date', OLD.date, 'our_role', OLD.our_role, 'their_role', OLD.their_role, 'commitment', OLD.commitment, 'outcome', OLD.outcome, 'note', OLD.note, 'staff', OLD.staff, 'recorded', OLD.recorded), json_object('id', NEW.id, 'partner', NEW.partner, 'date', NEW.date, 'our_role', NEW.our_role, 'their_role', NEW.their_role, 'commitment', NEW.commitment, 'outcome', NEW.outcome, 'note', NEW.note, 'staff', NEW.staff, 'recorded', NEW.recorded));
END;
CREATE TRIGGER evaluation_audit_delete AFTER DELETE ON evaluation
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'evaluation',
        OLD.id, OLD.partner,
        'delete', json_object('id', OLD.id, 'partner', OLD.partner, 'date', OLD.date, 'our_role', OLD.our_role, 'their_role', OLD.their_role, 'commitment', OLD.commitment, 'outcome', OLD.outcome, 'note', OLD.note, 'staff', OLD.staff, 'recorded', OLD.recorded), NULL);
END;
CREATE TRIGGER skip_audit_insert AFTER INSERT ON skip
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'skip',
        NEW.id, NEW.partner,
        'insert', NULL, json_object('id', NEW.id, 'partner', NEW.partner, 'clock', NEW.clock, 'subject', NEW.subject, 'date', NEW.date, 'reason', NEW.reason, 'staff', NEW.staff, 'recorded', NEW.recorded));
END;
CREATE TRIGGER skip_audit_update AFTER UPDATE ON skip
WHEN OLD.id IS NOT NEW.id OR OLD.partner IS NOT NEW.partner OR OLD.clock IS NOT NEW.clock OR OLD.subject IS NOT NEW.subject OR OLD.date IS NOT NEW.date OR OLD.reason IS NOT NEW.reason OR OLD.staff IS NOT NEW.staff OR OLD.recorded IS NOT NEW.recorded
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'skip',
        NEW.id, NEW.partner,
        'update', json_object('id', OLD.id, 'partner', OLD.partner, 'clock', OLD.clock, 'subject', OLD.subject, 'date', OLD.date, 'reason', OLD.reason, 'staff', OLD.staff, 'recorded', OLD.recorded), json_object('id', NEW.id, 'partner', NEW.partner, 'clock', NEW.clock, 'subject', NEW.subject, 'date', NEW.date, 'reason', NEW.reason, 'staff', NEW.staff, 'recorded', NEW.recorded));
END;
CREATE TRIGGER skip_audit_delete AFTER DELETE ON skip
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'skip',
        OLD.id, OLD.partner,
        'delete', json_object('id', OLD.id, 'partner', OLD.partner, 'clock', OLD.clock, 'subject', OLD.subject, 'date', OLD.date, 'reason', OLD.reason, 'staff', OLD.staff, 'recorded', OLD.recorded), NULL);
END;
CREATE TRIGGER snooze_audit_insert AFTER INSERT ON snooze
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'snooze',
        NEW.id, NEW.partner,
        'insert', NULL, json_object('id', NEW.id, 'partner', NEW.partner, 'clock', NEW.clock, 'subject', NEW.subject, 'until', NEW.until, 'staff', NEW.staff, 'recorded', NEW.recorded));
END;
CREATE TRIGGER snooze_audit_update AFTER UPDATE ON snooze
WHEN OLD.id IS NOT NEW.id OR OLD.partner IS NOT NEW.partner OR OLD.clock IS NOT NEW.clock OR OLD.subject IS NOT NEW.subject OR OLD.until IS NOT NEW.until OR OLD.staff IS NOT NEW.staff OR OLD.recorded IS NOT NEW.recorded
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'snooze',
        NEW.id, NEW.partner,
        'update', json_object('id', OLD.id, 'partner', OLD.partner, 'clock', OLD.clock, 'subject', OLD.subject, 'until', OLD.until, 'staff', OLD.staff, 'recorded', OLD.recorded), json_object('id', NEW.id, 'partner', NEW.partner, 'clock', NEW.clock, 'subject', NEW.subject, 'until', NEW.until, 'staff', NEW.staff, 'recorded', NEW.recorded));
END;
CREATE TRIGGER snooze_audit_delete AFTER DELETE ON snooze
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'snooze',
        OLD.id, OLD.partner,
        'delete', json_object('id', OLD.id, 'partner', OLD.partner, 'clock', OLD.clock, 'subject', OLD.subject, 'until', OLD.until, 'staff', OLD.staff, 'recorded', OLD.recorded), NULL);
END;
CREATE TRIGGER absence_audit_insert AFTER INSERT ON absence
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'absence',
        NEW.id, NULL,
        'insert', NULL, json_object('id', NEW.id, 'staff', NEW.staff, 'since', NEW.since, 'through', NEW.through, 'delegate', NEW.delegate, 'ended', NEW.ended, 'note', NEW.note, 'recorded', NEW.recorded));
END;
CREATE TRIGGER absence_audit_update AFTER UPDATE ON absence
WHEN OLD.id IS NOT NEW.id OR OLD.staff IS NOT NEW.staff OR OLD.since IS NOT NEW.since OR OLD.through IS NOT NEW.through OR OLD.delegate IS NOT NEW.delegate OR OLD.ended IS NOT NEW.ended OR OLD.note IS NOT NEW.note OR OLD.recorded IS NOT NEW.recorded
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'absence',
        NEW.id, NULL,
        'update', json_object('id', OLD.id, 'staff', OLD.staff, 'since', OLD.since, 'through', OLD.through, 'delegate', OLD.delegate, 'ended', OLD.ended, 'note', OLD.note, 'recorded', OLD.recorded), json_object('id', NEW.id, 'staff', NEW.staff, 'since', NEW.since, 'through', NEW.through, 'delegate', NEW.delegate, 'ended', NEW.ended, 'note', NEW.note, 'recorded', NEW.recorded));
END;
CREATE TRIGGER absence_audit_delete AFTER DELETE ON absence
BEGIN
    INSERT INTO audit (command, at, actor, table_name, row_key, partner, action, before, after)
    VALUES ((SELECT command FROM writer), coalesce((SELECT at FROM writer), (CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER))),
        coalesce((SELECT actor FROM writer), 'another program'), 'absence',
        OLD.id, NULL,
        'delete', json_object('id', OLD.id, 'staff', OLD.staff, 'since', OLD.since, 'through', OLD.through, 'delegate', OLD.delegate, 'ended', OLD.ended, 'note', OLD.note, 'recorded', OLD.recorded), NULL);
END;
COMMIT;
