import GRDB
import PartnerCore

/// A delivery whose time has come.
package struct DueDelivery: Hashable, Sendable {
    package let message: OutboxMessage
    package let delivery: Delivery

    package init(message: OutboxMessage, delivery: Delivery) {
        self.message = message
        self.delivery = delivery
    }
}

extension Outbox {
    /// A text that is not fixed is tried within its window only; the log of a closed message at any time.
    private static let unbound = "(message.state <> 'open' OR fixed IS NOT NULL OR window_from IS NULL)"
    private static let idle = """
        NOT EXISTS (SELECT 1 FROM try WHERE try.message = delivery.message AND try.channel = delivery.channel
            AND try.ended IS NULL)
        """
    /// Nobody is handed two at once, so that each gets theirs in order; the log has one file; and a channel that takes
    /// nothing is tried with one message.
    private static let free = """
        NOT EXISTS (SELECT 1 FROM try JOIN message AS busy ON busy.id = try.message   -- try_one_at_a_time
            WHERE try.ended IS NULL AND try.channel = delivery.channel
                AND (busy.recipient_address = message.recipient_address OR try.channel = 'log'
                    OR outage.noticed IS NOT NULL))
        """
    /// When its time has come and its channel's; NULL where the delivery is not open.
    private static let ready = "max(delivery.next_try, coalesce(outage.next_try, 0))"
    private static let joined = """
        delivery JOIN message ON message.id = delivery.message               -- delivery_open
            LEFT JOIN outage ON outage.channel = delivery.channel
        """
    /// An outage is tried with a text that is fixed already, as a try of unknown end would fix another; but not always,
    /// as that text may be what the mail system stumbles over.
    private static let fitForTrying = """
        CASE WHEN outage.noticed IS NOT NULL AND outage.failures % 24 <> 0 AND message.fixed IS NOT NULL THEN 0 ELSE 1 END
        """

    /// Open deliveries whose next try is at or before `now`, longest waiting first; none that is being tried, and none to
    /// somebody to whom another is. Of a channel that takes nothing: the first at its next try.
    /// - `limit`: how many at most; once one of them is begun, the others may not be due any more.
    package static func due(at now: Instant, limit: Int, _ db: Database) throws -> [DueDelivery] {
        // By time, not by tries: else a failing address is overtaken for ever and never becomes a dead letter.
        let ids = try db.list(
            "delivery",
            """
            SELECT delivery.message, delivery.channel
            FROM \(joined)
            WHERE delivery.state = 'open' AND delivery.next_try <= :now AND coalesce(outage.next_try, 0) <= :now
                AND (\(unbound) OR (window_from <= :now AND :now < window_until)) AND \(idle) AND \(free)
            ORDER BY \(fitForTrying), delivery.next_try, delivery.message, delivery.channel DESC
            LIMIT :limit
            """, ["now": now, "limit": limit]
        ) { (message: $0.int(0), channel: try $0.word(1, Channel.self)) }
        return try ids.compactMap { id in
            guard let message = try get(id.message, db),
                let delivery = try delivery(id.message, id.channel, db)
            else { return nil }
            return DueDelivery(message: message, delivery: delivery)
        }
    }

    /// When ``due(at:limit:_:)`` has something next, which may be past; nil: never, as things are.
    /// A text whose window is over waits for the next day's digest to take its place.
    package static func nextTry(at now: Instant, _ db: Database) throws -> Instant? {
        try nextTry(at: now, of: "delivery.state = 'open'", db)
    }

    /// Of messages alone, without what the log still has to say of closed ones.
    static func nextTryOfOpenMessages(at now: Instant, _ db: Database) throws -> Instant? {
        try nextTry(at: now, of: "delivery.state = 'open' AND message.state = 'open'", db)
    }

    private static func nextTry(at now: Instant, of deliveries: String, _ db: Database) throws -> Instant? {
        try db.answer(
            Instant.self,
            """
            SELECT min(iif(\(unbound), \(ready), max(\(ready), window_from)))
            FROM \(joined)
            WHERE \(deliveries) AND \(idle)
                AND (\(unbound) OR (\(ready) < window_until AND :now < window_until))
            """,
            arguments: ["now": now])
    }

    package static func get(_ id: Int64, _ db: Database) throws -> OutboxMessage? {
        try db.one(
            "message", "SELECT \(OutboxMessage.columns) FROM message WHERE id = :id", ["id": id],
            OutboxMessage.init)
    }

    static func delivery(_ message: Int64, _ channel: Channel, _ db: Database) throws -> Delivery? {
        try db.one(
            "delivery",
            "SELECT \(Delivery.columns) FROM delivery WHERE message = :message AND channel = :channel",
            ["message": message, "channel": channel], Delivery.init)
    }

    /// Digests of which surely nothing was handed over, and which may be taken back: open, not fixed, not in hand.
    package static func replaceable(_ db: Database) throws -> [OutboxMessage] {
        try db.list(
            "message",
            """
            SELECT \(OutboxMessage.columns) FROM message
            WHERE state = 'open' AND kind = 'digest' AND fixed IS NULL         -- message_open
                AND NOT EXISTS (SELECT 1 FROM try WHERE try.message = message.id AND try.ended IS NULL)
            ORDER BY id
            """, [:], OutboxMessage.init)
    }
}
