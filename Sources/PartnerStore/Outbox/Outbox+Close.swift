import GRDB
import PartnerCore

extension Outbox {
    static func close(
        _ message: Int64, _ channel: Channel, _ state: Delivery.State, at now: Instant, _ db: Database
    ) throws {
        try db.run(
            sql: """
                UPDATE delivery SET state = :state, closed = :now, next_try = NULL
                WHERE message = :message AND channel = :channel AND state = 'open'
                """,
            arguments: ["message": message, "channel": channel, "state": state, "now": now])
    }

    /// Closes the message; a log that waited for that may now say so.
    static func close(
        _ message: Int64, _ state: OutboxMessage.State, at now: Instant, _ db: Database
    ) throws {
        try db.run(
            sql: "UPDATE message SET state = :state, closed = :now WHERE id = :id",
            arguments: ["id": message, "state": state, "now": now])
        try db.run(
            sql: """
                UPDATE delivery SET state = 'open', next_try = :now WHERE message = :id AND state = 'waiting'
                """,
            arguments: ["id": message, "now": now])
    }

    /// Takes back a message of which surely nothing was handed over: nothing in it is left to say, or a later
    /// digest takes its place. Its decided steps are withdrawn; the person's date stays decided.
    /// - `reason`: on one line.
    ///
    /// Throws where its text is fixed, it is being handed over, or it is closed.
    package static func withdraw(
        _ message: Int64, reason: String, at now: Instant, _ db: Database
    ) throws {
        try db.run(
            sql: """
                UPDATE message SET state = 'withdrawn', closed = :now
                WHERE id = :id AND state = 'open' AND fixed IS NULL
                    AND NOT EXISTS (SELECT 1 FROM try WHERE message = :id AND ended IS NULL)
                """,
            arguments: ["id": message, "now": now])
        guard db.changesCount > 0 else {
            throw StoreFault(
                .forbidden, "message \(message) may have been handed over, and is not taken back")
        }
        try endDeliveries(of: message, at: now, db)
        try Steps.withdraw(of: message, reason: reason, db)
    }

    /// No way tries it any more.
    static func endDeliveries(of message: Int64, at now: Instant, _ db: Database) throws {
        try db.run(
            sql: """
                UPDATE delivery SET state = 'withdrawn', closed = :now, next_try = NULL
                WHERE message = :id AND state IN ('open', 'waiting')
                """,
            arguments: ["id": message, "now": now])
    }

    /// Tries that were running when the daemon stopped: they ended in the unknown, and their texts are fixed.
    /// Returns how many there were.
    package static func endInterrupted(at now: Instant, next: Instant, _ db: Database) throws -> Int {
        let ids = try db.answers(Int64.self, "SELECT id FROM try WHERE ended IS NULL ORDER BY id")
        for id in ids {
            try end(
                id, .unknown(next: next), words: "partnerd stopped during this try", at: now,
                today: { _ in throw StoreFault(.other, "an unknown outcome speaks no step") }, db)
        }
        return ids.count
    }

    /// Has a message tried now: an open one at its next chance, a dead letter once more as it was. The dead
    /// letter's steps stay dead until it is accepted, as what followed of them has gone to others.
    /// Throws where it is accepted or withdrawn.
    package static func retry(_ message: Int64, at now: Instant, _ db: Database) throws {
        guard let found = try get(message, db) else { throw StoreFault.missing("message", message) }
        switch found.state {
        case .open: break
        case .accepted, .withdrawn:
            throw StoreFault(.forbidden, "message \(message) is \(found.state.rawValue), and not sent again")
        case .refused:
            try db.run(
                sql: "UPDATE message SET state = 'open', closed = NULL WHERE id = :id",
                arguments: ["id": message])
            let leading = try delivery(message, .sendmail, db) == nil ? Channel.log : .sendmail
            try db.run(
                sql: """
                    UPDATE delivery SET state = iif(channel = :leading, 'open', 'waiting'), closed = NULL, tries = 0,
                        next_try = iif(channel = :leading, :now, NULL)
                    WHERE message = :id
                    """,
                arguments: ["id": message, "leading": leading, "now": now])
        }
        try db.run(
            sql: "UPDATE delivery SET next_try = :now WHERE message = :id AND state = 'open'",
            arguments: ["id": message, "now": now])
        try OutageRecord.hasten(to: now, db)
    }

    /// ``retry(_:at:_:)`` for everything that waits: open messages, not the dead letters.
    /// Returns how many there were.
    package static func retryAllOpen(at now: Instant, _ db: Database) throws -> Int {
        try OutageRecord.hasten(to: now, db)
        try db.run(
            sql: "UPDATE delivery SET next_try = :now WHERE state = 'open'", arguments: ["now": now])
        return db.changesCount
    }

    /// Closes a message's delivery on a way that there is no more.
    package static func leaveOut(
        _ message: Int64, _ channel: Channel, at now: Instant, _ db: Database
    ) throws {
        try close(message, channel, .withdrawn, at: now, db)
    }

    /// Sends an open message, whose text is not fixed, to another address.
    package static func readdress(_ message: Int64, to recipient: MailAddress, _ db: Database) throws {
        try db.run(
            sql: """
                UPDATE message SET recipient_address = :address, recipient_name = :name
                WHERE id = :id AND state = 'open' AND fixed IS NULL
                """,
            arguments: ["id": message, "address": recipient.address, "name": recipient.name])
    }
}
