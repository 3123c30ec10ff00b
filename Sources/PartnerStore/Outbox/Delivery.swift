import GRDB
import PartnerCore

/// How a message leaves.
package enum Channel: String, Hashable, Sendable, CaseIterable, Codable, DatabaseValueConvertible {
    case sendmail, log
}

/// One message on one channel.
package struct Delivery: Hashable, Sendable {
    package enum State: String, Hashable, Sendable, CaseIterable, Codable, DatabaseValueConvertible {
        /// The log, until the mail is closed.
        case waiting
        case open, accepted, refused, withdrawn
    }

    package let message: Int64
    package let channel: Channel
    package let state: State
    /// Tries that ended, were neither accepted nor refused, and were not a matter of the channel alone.
    package let tries: Int
    /// While open; no earlier than the next try of a channel that takes nothing.
    package let nextTry: Instant?
    package let closed: Instant?
}

extension Delivery {
    static let columns = """
        delivery.message, channel, delivery.state, tries,
        max(next_try, coalesce((SELECT outage.next_try FROM outage WHERE outage.channel = delivery.channel), 0)),
        delivery.closed
        """

    init(_ row: Columns) throws {
        self.init(
            message: row.int(0), channel: try row.word(1), state: try row.word(2), tries: Int(row.int(3)),
            nextTry: row.optionalInstant(4), closed: row.optionalInstant(5))
    }
}

/// One attempt to hand a message over.
package struct DeliveryTry: Hashable, Sendable {
    package enum Outcome: String, Hashable, Sendable, CaseIterable, Codable {
        case accepted, deferred, refused, unknown
    }

    package let id: Int64
    package let message: Int64
    package let channel: Channel
    package let started: Instant
    /// nil while it runs.
    package let ended: Instant?
    package let outcome: Outcome?
    /// The child's exit status, or the number of the system's error.
    package let status: Int?
    /// What the mail system said.
    package let words: String?
}

extension DeliveryTry {
    static let columns = "id, message, channel, started, ended, outcome, status, words"

    init(_ row: Columns) throws {
        self.init(
            id: row.int(0), message: row.int(1), channel: try row.word(2), started: row.instant(3),
            ended: row.optionalInstant(4),
            outcome: row.optionalText(5) == nil ? nil : try row.word(5, Outcome.self),
            status: row.optionalInt(6).map(Int.init), words: row.optionalText(7))
    }
}
