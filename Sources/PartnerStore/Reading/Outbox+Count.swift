import GRDB
import PartnerCore

extension Outbox {
    /// How many messages the mail system ever accepted.
    package static func accepted(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM message WHERE state = 'accepted'") ?? 0
    }

    /// How many messages that were decided before a moment are still open.
    package static func open(decidedBefore moment: Instant, _ db: Database) throws -> Int {
        try Int.fetchOne(
            db, sql: "SELECT count(*) FROM message WHERE state = 'open' AND created < :moment",
            arguments: ["moment": moment]) ?? 0
    }
}
