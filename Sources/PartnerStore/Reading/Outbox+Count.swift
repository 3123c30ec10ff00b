import GRDB
import PartnerCore

extension Outbox {
    /// How many messages the mail system ever accepted.
    package static func accepted(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM message WHERE state = 'accepted'") ?? 0
    }
}
