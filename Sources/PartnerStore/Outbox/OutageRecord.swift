import GRDB
import PartnerCore

/// What failed in a row on one channel: a few such failures are taken for an outage of the channel itself.
///
/// While an outage lasts, ``Outbox/due(at:limit:_:)`` yields one message at ``nextTry`` and no other.
package struct OutageRecord: Hashable, Sendable {
    /// A way that takes nothing, and is tried with one message at a time.
    package struct Outage: Hashable, Sendable {
        package var noticed: Instant
        package var nextTry: Instant

        package init(noticed: Instant, nextTry: Instant) {
            self.noticed = noticed
            self.nextTry = nextTry
        }
    }

    package let channel: Channel
    /// When the first of the row failed.
    package let since: Instant
    /// To which address that was.
    package let recipient: String
    /// Whether messages to other addresses failed, too.
    package var several: Bool
    /// In a row; 1 at least.
    package var failures: Int
    /// What was said last, in one line or several.
    package var words: String
    /// nil: what failed may be the fault of the messages.
    package var outage: Outage?

    /// The first failure of a row.
    package init(channel: Channel, since: Instant, recipient: String, words: String) {
        self.init(
            channel: channel, since: since, recipient: recipient, several: false, failures: 1, words: words,
            outage: nil)
    }

    fileprivate init(
        channel: Channel, since: Instant, recipient: String, several: Bool, failures: Int, words: String,
        outage: Outage?
    ) {
        self.channel = channel
        self.since = since
        self.recipient = recipient
        self.several = several
        self.failures = failures
        self.words = words
        self.outage = outage
    }
}

extension OutageRecord {
    /// nil: the channel's last message was taken, or refused: it works.
    package static func load(_ channel: Channel, _ db: Database) throws -> OutageRecord? {
        try db.one(
            "outage",
            """
            SELECT channel, since, recipient, several, failures, words, noticed, next_try FROM outage
            WHERE channel = :channel
            """, ["channel": channel]
        ) { row in
            let next = row.optionalInstant(7)
            return OutageRecord(
                channel: try row.word(0), since: row.instant(1), recipient: row.text(2),
                several: row.int(3) == 1, failures: Int(row.int(4)), words: row.text(5),
                outage: row.optionalInstant(6).flatMap { noticed in
                    next.map { Outage(noticed: noticed, nextTry: $0) }
                })
        }
    }

    /// The outages that last, the mail's first.
    package static func lasting(_ db: Database) throws -> [OutageRecord] {
        try [Channel.sendmail, .log].compactMap { try load($0, db) }.filter { $0.outage != nil }
    }

    package func save(_ db: Database) throws {
        try db.run(
            sql: """
                INSERT INTO outage (channel, since, recipient, several, failures, words, noticed, next_try)
                VALUES (:channel, :since, :recipient, :several, :failures, :words, :noticed, :next)
                ON CONFLICT (channel) DO UPDATE
                SET several = excluded.several, failures = excluded.failures, words = excluded.words,
                    noticed = excluded.noticed, next_try = excluded.next_try
                """,
            arguments: [
                "channel": channel, "since": since, "recipient": recipient, "several": several ? 1 : 0,
                "failures": failures, "words": words, "noticed": outage?.noticed, "next": outage?.nextTry,
            ])
    }

    /// The channel works again.
    package static func end(_ channel: Channel, _ db: Database) throws {
        try db.run(sql: "DELETE FROM outage WHERE channel = :channel", arguments: ["channel": channel])
    }

    /// Has every channel that takes nothing tried now.
    static func hasten(to now: Instant, _ db: Database) throws {
        try db.run(
            sql: "UPDATE outage SET next_try = :now WHERE next_try > :now", arguments: ["now": now])
    }
}
