import GRDB
import PartnerCore

extension Roster {
    /// Who is away, gone, or can't be reached by mail, and what is silenced.
    package static func load(_ db: Database) throws -> Roster {
        Roster(
            absences: try Absences.all(db),
            gone: try dates(
                """
                SELECT key, gone_since FROM staff WHERE gone_since IS NOT NULL
                """, db),
            deadMail: try dates(
                // The latest closed digest of each, where the mail system refused the address they still have
                // (EX_NOUSER, EX_NOHOST; not where we gave up, nor for what it found in the text): a retry that
                // is accepted, or a new address, ends it; that the letter is dropped does not.
                """
                SELECT staff.key, message.digest_date
                FROM staff
                JOIN message ON message.id = (
                    SELECT id FROM message AS latest           -- message_staff
                    WHERE latest.kind = 'digest' AND latest.staff = staff.key
                        AND (latest.state IN ('accepted', 'refused') OR latest.dropped IS NOT NULL)
                    ORDER BY latest.closed DESC, latest.id DESC
                    LIMIT 1)
                WHERE message.state <> 'accepted' AND message.recipient_address = staff.mail
                    AND (SELECT outcome = 'refused' AND status IN (67, 68) FROM try  -- try_delivery
                        WHERE try.message = message.id AND channel = 'sendmail' ORDER BY id DESC LIMIT 1)
                """, db),
            leaving: try Dictionary(
                uniqueKeysWithValues: Leavings.all(db).map {
                    ($0.staff, Leave(lastDay: $0.lastDay, recorded: $0.recorded))
                }),
            silences: try Silences.all(db), rules: try DateRules.numbered(db),
            preferences: try StaffPreferences.all(db))
    }

    private static func dates(_ sql: String, _ db: Database) throws -> [StaffKey: CivilDate] {
        let rows = try db.list("staff", sql) { ($0.staff(0), try $0.date(1)) }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
