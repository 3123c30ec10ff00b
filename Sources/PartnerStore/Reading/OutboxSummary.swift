import GRDB
import PartnerCore

/// How the mail goes, for `status` and the proof of life.
package struct OutboxSummary: Hashable, Sendable {
    /// Messages that are open.
    package let waiting: Int
    /// When the oldest of them was decided.
    package let oldest: Instant?
    package let nextTry: Instant?
    /// The last message that the mail system took, and whose it was.
    package let lastAccepted: Instant?
    package let lastAcceptedTo: StaffKey?
    /// In the seven days before now.
    package let acceptedThisWeek: Int
    /// Dead letters.
    package let refused: Int
    /// When a line was last written to the log.
    package let lastLogged: Instant?
    /// The last try that did not end well, while a message waits.
    package let lastFailure: DeliveryTry?
}

extension OutboxSummary {
    package static func load(at now: Instant, _ db: Database) throws -> OutboxSummary {
        // What only the log is told is no mail, where there is mail.
        let mail = """
            (kind <> 'alarm' OR EXISTS (SELECT 1 FROM delivery
                WHERE delivery.message = message.id AND channel = 'sendmail'))
            """
        let weekAgo = now.adding(.seconds(-7 * 24 * 3600))
        let counts = try db.list(
            "message",
            """
            SELECT (SELECT count(*) FROM message WHERE state = 'open' AND \(mail)),
                (SELECT min(created) FROM message WHERE state = 'open' AND \(mail)),
                (SELECT count(*) FROM message
                    WHERE state = 'accepted' AND closed > :ago AND closed <= :now AND \(mail)),
                (SELECT count(*) FROM message WHERE state = 'refused'),
                (SELECT max(closed) FROM delivery WHERE channel = 'log' AND state = 'accepted')
            """, ["ago": weekAgo, "now": now]
        ) {
            (
                waiting: Int($0.int(0)), oldest: $0.optionalInstant(1), week: Int($0.int(2)),
                refused: Int($0.int(3)), logged: $0.optionalInstant(4)
            )
        }
        let last = try db.one(
            "message",
            """
            SELECT closed, staff FROM message WHERE state = 'accepted' AND \(mail)
            ORDER BY closed DESC, id DESC LIMIT 1
            """
        ) { (at: $0.instant(0), staff: $0.optionalStaff(1)) }
        let failure = try db.one(
            "try",
            """
            SELECT \(DeliveryTry.columns) FROM try
            WHERE outcome IN ('deferred', 'unknown')
                AND message IN (SELECT id FROM message WHERE state = 'open')
            ORDER BY id DESC LIMIT 1
            """, [:], DeliveryTry.init)
        return OutboxSummary(
            waiting: counts[0].waiting, oldest: counts[0].oldest,
            nextTry: try Outbox.nextTryOfOpenMessages(at: now, db),
            lastAccepted: last?.at, lastAcceptedTo: last?.staff, acceptedThisWeek: counts[0].week,
            refused: counts[0].refused, lastLogged: counts[0].logged, lastFailure: failure)
    }
}
