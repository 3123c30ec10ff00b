import GRDB
import PartnerCore

extension Outbox {
    /// How many messages the mail system ever accepted.
    package static func accepted(_ db: Database) throws -> Int {
        try db.answer(Int.self, "SELECT count(*) FROM message WHERE state = 'accepted'") ?? 0
    }

    /// How many messages that were decided before a moment are still open.
    package static func open(decidedBefore moment: Instant, _ db: Database) throws -> Int {
        try db.answer(
            Int.self, "SELECT count(*) FROM message WHERE state = 'open' AND created < :moment",
            arguments: ["moment": moment]) ?? 0
    }

    /// The last failed try of a log line that still waits to be written beside an accepted mail.
    package static func failedLogging(_ db: Database) throws -> DeliveryTry? {
        try db.one(
            "try",
            """
            SELECT \(DeliveryTry.columns) FROM try
            WHERE channel = 'log' AND outcome IN ('deferred', 'unknown') AND EXISTS (
                SELECT 1 FROM delivery                              -- delivery_open
                WHERE delivery.message = try.message AND delivery.channel = 'log' AND delivery.state = 'open')
            ORDER BY id DESC LIMIT 1
            """, [:], DeliveryTry.init)
    }

    /// Dead letters that still matter: nothing has reached their reader since, and it is still their address.
    package static func unmended(_ db: Database) throws -> [OutboxEntry] {
        try list(.refused, limit: .max, db).filter { entry in
            guard let reader = entry.message.staff else { return true }
            // That another mail reached them gives nobody their handover pack.
            if entry.message.kind != .digest { return true }
            return try db.answer(
                Bool.self,
                """
                SELECT EXISTS (SELECT 1 FROM staff WHERE key = :staff AND mail = :address AND gone_since IS NULL)
                    AND NOT EXISTS (SELECT 1 FROM message                  -- message_staff
                        WHERE kind = 'digest' AND staff = :staff AND state = 'accepted' AND closed > :closed)
                """,
                arguments: [
                    "staff": reader, "address": entry.message.recipient.address,
                    "closed": entry.message.closed,
                ]) ?? true
        }
    }
}
