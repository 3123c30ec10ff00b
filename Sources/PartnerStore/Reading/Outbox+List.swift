import GRDB
import PartnerCore

/// A message with all that became of it.
package struct OutboxEntry: Hashable, Sendable {
    package let message: OutboxMessage
    package let deliveries: [Delivery]
    package let tries: [DeliveryTry]
    package let steps: [StepRecord]
}

extension Outbox {
    /// Which messages a list shows.
    package enum Filter: Hashable, Sendable {
        /// Open, or with a delivery that is.
        case waiting
        case refused
        case all
    }

    /// The latest first.
    package static func list(_ filter: Filter, limit: Int, _ db: Database) throws -> [OutboxEntry] {
        let condition =
            switch filter {
            case .waiting:
                """
                state = 'open' OR EXISTS (SELECT 1 FROM delivery
                    WHERE delivery.message = message.id AND delivery.state = 'open')
                """
            case .refused: "state = 'refused'"
            case .all: "TRUE"
            }
        let ids = try db.answers(
            Int64.self, "SELECT id FROM message WHERE \(condition) ORDER BY id DESC LIMIT :limit",
            arguments: ["limit": limit])
        return try ids.compactMap { try entry($0, db) }
    }

    package static func entry(_ id: Int64, _ db: Database) throws -> OutboxEntry? {
        guard let message = try get(id, db) else { return nil }
        return OutboxEntry(
            message: message,
            deliveries: try db.list(
                "delivery",
                "SELECT \(Delivery.columns) FROM delivery WHERE message = :id ORDER BY channel DESC",
                ["id": id], Delivery.init),
            tries: try db.list(
                "try", "SELECT \(DeliveryTry.columns) FROM try WHERE message = :id ORDER BY id", ["id": id],
                DeliveryTry.init),
            steps: try Steps.of(message: id, db))
    }

    /// The number of the message with this Message-ID.
    package static func find(messageID: String, _ db: Database) throws -> Int64? {
        try db.answer(
            Int64.self, "SELECT id FROM message WHERE message_id = :text", arguments: ["text": messageID])
    }
}
