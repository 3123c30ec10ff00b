/// A row of each table that ``RandomFacts`` leaves empty, in a world with touch 1, of partner 1, and message 1: as the
/// schema lets them be, with what is hard to write (a real, a key of several columns, a text of several lines).
enum FurtherRows {
    private static let hash = String(repeating: "0a", count: 32)

    static let sql = """
        PRAGMA foreign_keys = ON;
        INSERT INTO contact (partner, name, confirmed) VALUES (1, 'Zoë "Ng"', '2027-01-01');
        INSERT INTO absence (staff, since, through, delegate) VALUES ('ana', '2027-03-01', '2027-03-09', 'kim');
        INSERT INTO touch_staff (touch, staff) VALUES (1, 'dana');
        INSERT INTO agreement (partner, what, starts, ends) VALUES (1, 'meeting room', '2027-01-01', '2027-12-31');
        INSERT INTO date_rule (partner, what, dates, starts, lead)
            VALUES (1, 'programme', 'FREQ=YEARLY;BYMONTH=9' || char(10) || 'EXDATE:20270915', '2027-01-01', 21);
        INSERT INTO date_rule (name, what, dates, starts) VALUES ('school/term', 'term', 'every 1 May', '2027-01-01');
        INSERT INTO skip (partner, clock, subject, date, reason, done) VALUES (1, 'fixed-date', 1, '2027-01-02', 'sent', 1);
        UPDATE partner SET season = 'not in 12-01..12-31' WHERE number = 1;
        INSERT INTO silence (branch, since, through, author, comment)
            VALUES ('main', '2027-03-01', '2027-04-01', 'dana', 'moving' || char(10) || 'house');
        INSERT INTO preference (staff, weekly, plain_text, dates) VALUES ('ana', 'Mon', 1, 'iso');
        INSERT INTO leaving (staff, last_day) VALUES ('kim', '2027-06-30');
        INSERT INTO handover (from_staff, to_staff, date, asks_from, partners)
            VALUES ('kim', 'ana', '2027-03-01', '2027-03-08', 0);
        INSERT INTO import (number, file, kind, sha256, at, actor, rows, added, changed, same, refused)
            VALUES (7, 'a.csv', 'partners', '\(hash)', 1, 'ana', 1, 1, 0, 0, 0);
        INSERT INTO checklist (key, title, scope, sha256, body)
            VALUES ('edi', 'EDI', 'edi', '\(hash)', 'questions:' || char(10) || '  - "a, b"' || char(13) || char(10));
        INSERT INTO source (name, level, description, file, sha256, rows)
            VALUES ('census', 'tract', '', 'census.csv', '\(hash)', 2);
        INSERT INTO source_area (source, area, zip, population, latitude, longitude)
            VALUES (1, '06019000100', '93701', 4321.0, 36.7378, -119.7871), (1, '06019000200', NULL, NULL, NULL, 1e-7);
        INSERT INTO source_value (source, indicator, area, value)
            VALUES (1, 'b', '06019000100', 0.1), (1, 'a', '06019000200', 1e300), (1, 'a', '06019000100', -3.0),
                (1, 'c', '06019000100', 1.0 / 3);
        INSERT INTO candidate (slug, name, list, latitude, longitude, import)
            VALUES ('teen-clinic', 'Teen Clinic', 'nonprofits', 36.5, -119.25, 7), ('clinic', 'Clinic', 'other', NULL, NULL, NULL);
        INSERT INTO candidate_decision (candidate, decision, date, until)
            VALUES (1, 'not-now', '2027-03-01', '2027-09-01');
        INSERT INTO candidate_pair (candidate, other, verdict) VALUES (1, 2, 'different');
        INSERT INTO candidate_offer (staff, candidate, message) VALUES ('ana', 1, 1);
        INSERT INTO message_item (message, position, number, name, code)
            VALUES (1, 1, 1, 'Lincoln', '1.follow-up.0.20270101'), (1, 2, NULL, 'Teen Clinic', 'candidate.teen-clinic');
        INSERT INTO received (identity, message_id, file, at, sender, subject, words, staff, answers, verdict, reason)
            VALUES ('\(hash)', '<a@b.example>', '1.host', 3, 'ana@library.example', 'Re: Today', 'done' || char(10) || 'ok',
                'ana', 1, 'review', 'no token');
        INSERT INTO put_off (message, partner, clock) VALUES (1, 1, 'follow-up');
        INSERT INTO assessment (candidate, checklist, date, staff, answers)
            VALUES (1, 1, '2027-03-01', 'ana', '{"a":"yes","b":"3"}');
        INSERT INTO sheet_row (sheet, position, cells, partner, touch) VALUES ('/srv/a.csv', 2, '{"name":"x"}', 1, 1);
        INSERT INTO drop_file (name, outcome, report, at, place, moved)
            VALUES ('a.csv', 'refused', '', 1, 'refused/a.csv', 2);
        UPDATE partner SET candidate = 1 WHERE number = 1;
        """
}
