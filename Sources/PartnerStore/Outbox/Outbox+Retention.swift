import GRDB
import PartnerCore

extension Outbox {
    /// Messages accepted or withdrawn before a moment that still have tries or a text, the oldest first. Not dead letters,
    /// which can be sent again, nor what the log still has to say.
    package static func withParticulars(closedBefore limit: Instant, most: Int, _ db: Database) throws
        -> [Int64]
    {
        try db.list(
            "message",
            """
            SELECT id FROM message
            WHERE state IN ('accepted', 'withdrawn') AND closed < :limit
                AND (words IS NOT NULL OR fixed IS NOT NULL
                    OR EXISTS (SELECT 1 FROM try WHERE try.message = message.id))      -- try_delivery
                AND NOT EXISTS (SELECT 1 FROM delivery
                    WHERE delivery.message = message.id AND delivery.state IN ('open', 'waiting'))
            ORDER BY id
            LIMIT :most
            """, ["limit": limit, "most": most]
        ) { $0.int(0) }
    }

    /// Lets go of a closed message's tries and text: that there was one, to whom, when and of which steps, stays.
    package static func forgetParticulars(of message: Int64, _ db: Database) throws {
        try db.run(sql: "DELETE FROM try WHERE message = :id", arguments: ["id": message])
        try db.run(
            sql: """
                UPDATE message SET words = NULL, fixed = NULL
                WHERE id = :id AND state IN ('accepted', 'withdrawn')
                """,
            arguments: ["id": message])
    }
}
