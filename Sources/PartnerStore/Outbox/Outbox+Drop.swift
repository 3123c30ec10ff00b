import GRDB
import PartnerCore

extension Outbox {
    /// Takes a message that waits or was given up on out of the outbox, whatever may have left of it: it is not tried
    /// again. Its decided steps are withdrawn, and chosen again when their time comes: rather said twice than never.
    /// - `reason`: kept with the message.
    ///
    /// Throws where it is accepted or withdrawn, or is being handed over.
    package static func drop(_ message: Int64, reason: String, at now: Instant, _ db: Database) throws {
        guard let found = try get(message, db) else { throw StoreFault.missing("message", message) }
        guard found.state == .open || found.state == .refused else {
            throw StoreFault(.forbidden, "message \(message) is \(found.state.rawValue): nothing of it waits")
        }
        try db.run(
            sql: """
                UPDATE message SET state = 'withdrawn', closed = coalesce(closed, :now), dropped = :reason
                WHERE id = :id
                    AND NOT EXISTS (SELECT 1 FROM try WHERE message = :id AND ended IS NULL)
                """,
            arguments: ["id": message, "now": now, "reason": reason])
        guard db.changesCount > 0 else {
            throw StoreFault(
                .forbidden, "message \(message) is being handed over: try again when that has ended")
        }
        try endDeliveries(of: message, at: now, db)
        try Steps.withdraw(of: message, reason: reason, db)
    }
}
