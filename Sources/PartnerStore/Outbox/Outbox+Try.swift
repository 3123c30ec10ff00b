import GRDB
import PartnerCore

/// How a try ended.
package enum TryOutcome: Hashable, Sendable {
    case accepted
    /// Surely nothing was handed over; again at the moment named.
    case deferred(next: Instant)
    /// For good.
    case refused
    /// It may have been handed over; the text is fixed, and tried again at the moment named.
    case unknown(next: Instant)
    /// Not tried any more after so long, which says nothing of the address.
    case givenUp(afterUnknown: Bool)

    package var word: DeliveryTry.Outcome {
        switch self {
        case .accepted: .accepted
        case .deferred: .deferred
        case .refused: .refused
        case .unknown: .unknown
        case .givenUp(let afterUnknown): afterUnknown ? .unknown : .deferred
        }
    }
}

extension Outbox {
    /// Whether a try that came to nothing uses up one of a message's.
    package enum Tally: Sendable {
        case counted
        /// The channel itself is at fault.
        case spared
    }

    /// Writes down, to be committed before anything is handed over, that a try begins.
    /// - `text`: what will be handed over; where the message's text is fixed, that counts instead.
    ///
    /// Returns the number of the try.
    package static func begin(
        _ message: Int64, on channel: Channel, text: Bytes?, at now: Instant, _ db: Database
    ) throws -> Int64 {
        guard let delivery = try delivery(message, channel, db), delivery.state == .open else {
            throw StoreFault(.forbidden, "message \(message) has no open delivery by \(channel.rawValue)")
        }
        // The text lies here until the end is known, so that a crash can fix it as it was.
        try db.run(
            sql: """
                INSERT INTO try (message, channel, started, text)
                SELECT :message, :channel, :now, iif(fixed IS NULL, :text, NULL) FROM message WHERE id = :message
                """,
            arguments: ["message": message, "channel": channel, "now": now, "text": text])
        return db.lastInsertedRowID
    }

    /// How many tries of the mail may have handed it over, and nobody knows.
    package static func unknownTries(of message: Int64, _ db: Database) throws -> Int {
        try db.answer(
            Int.self,
            """
            SELECT count(*) FROM try                            -- try_delivery
            WHERE message = :id AND channel = 'sendmail' AND outcome = 'unknown'
            """,
            arguments: ["id": message]) ?? 0
    }

    /// The subject as just composed, for the lists.
    package static func entitle(_ message: Int64, _ subject: String, _ db: Database) throws {
        try db.run(
            sql: "UPDATE message SET subject = :subject WHERE id = :id AND subject IS NOT :subject",
            arguments: ["id": message, "subject": subject])
    }

    /// Writes down how a try ended, and what follows of it.
    ///
    /// Accepted on the message's first channel (the mail; the log where there is no mail): what is still
    /// decided of its steps is spoken, and so is what was dead where it was sent again. Refused there: it is dead. Either
    /// way the log may then say so.
    /// - `status`: the child's exit status.
    /// - `words`: what the mail system said.
    /// - `tally`: whether a try that came to nothing is one of those after which the message is given up on.
    /// - `today`: a partner's date, in its home branch's zone.
    package static func end(
        _ id: Int64, _ outcome: TryOutcome, status: Int? = nil, words: String? = nil,
        tally: Tally = .counted, at now: Instant,
        today: (Partner.ID) throws -> CivilDate, _ db: Database
    ) throws {
        let running = try db.one(
            "try", "SELECT message, channel, text FROM try WHERE id = :id AND ended IS NULL", ["id": id]
        ) { (message: $0.int(0), channel: try $0.word(1, Channel.self), text: $0.bytes(2)) }
        guard let (message, channel, text) = running else { throw StoreFault.missing("running try", id) }
        try db.run(
            sql: """
                UPDATE try SET ended = :now, outcome = :outcome, status = :status, words = :words, text = NULL
                WHERE id = :id
                """,
            arguments: [
                "id": id, "now": now, "outcome": outcome.word.rawValue, "status": status, "words": words,
            ])
        let leads = try leadingChannel(of: message, db) == channel
        switch outcome {
        case .accepted:
            try close(message, channel, .accepted, at: now, db)
            if leads { try accept(message, at: now, today: today, db) }
        case .refused, .givenUp:
            try close(message, channel, .refused, at: now, db)
            if leads { try refuse(message, text: text, at: now, db) }
        case .deferred(let next):
            try again(message, channel, tally, at: next, db)
        case .unknown(let next):
            if leads { try fix(message, text, db) }
            try again(message, channel, tally, at: next, db)
        }
    }

    /// The channel whose outcome is the message's.
    private static func leadingChannel(of message: Int64, _ db: Database) throws -> Channel {
        try delivery(message, .sendmail, db) == nil ? .log : .sendmail
    }

    private static func accept(
        _ message: Int64, at now: Instant, today: (Partner.ID) throws -> CivilDate, _ db: Database
    ) throws {
        let moment = try Stamp.next(after: now, db)
        for step in try Steps.of(message: message, db) where step.state == .decided || step.state == .dead {
            try db.run(
                sql: """
                    UPDATE step SET state = 'spoken', spoken = :date, spoken_at = :moment, reason = NULL
                    WHERE id = :id
                    """,
                arguments: ["id": step.id, "date": try today(step.occurrence.partner), "moment": moment])
        }
        try close(message, .accepted, at: now, db)
    }

    private static func refuse(_ message: Int64, text: Bytes?, at now: Instant, _ db: Database) throws {
        // A dead letter can be sent again as it was, though its steps have gone on to others.
        try fix(message, text, db)
        try db.run(
            sql: """
                UPDATE step SET state = 'dead', reason = 'refused by the mail system'
                WHERE message = :message AND state = 'decided'             -- step_message
                """,
            arguments: ["message": message])
        try close(message, .refused, at: now, db)
    }

    private static func fix(_ message: Int64, _ text: Bytes?, _ db: Database) throws {
        try db.run(
            sql: "UPDATE message SET fixed = :text WHERE id = :id AND fixed IS NULL AND :text IS NOT NULL",
            arguments: ["id": message, "text": text])
    }

    private static func again(
        _ message: Int64, _ channel: Channel, _ tally: Tally, at next: Instant, _ db: Database
    ) throws {
        try db.run(
            sql: """
                UPDATE delivery SET next_try = :next, tries = tries + :one
                WHERE message = :message AND channel = :channel AND state = 'open'
                """,
            arguments: [
                "message": message, "channel": channel, "next": next, "one": tally == .counted ? 1 : 0,
            ])
    }
}
