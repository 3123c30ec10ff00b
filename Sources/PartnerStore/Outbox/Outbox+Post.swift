import GRDB
import PartnerCore

/// Messages decided, and how they leave.
package enum Outbox {}

/// A step as it is decided.
package struct NewStep: Hashable, Sendable {
    package let occurrence: Occurrence
    package let step: StepName
    /// Whose partner it is.
    package let steward: StaffKey?
    package let addressee: StaffKey

    package init(occurrence: Occurrence, step: StepName, steward: StaffKey?, addressee: StaffKey) {
        self.occurrence = occurrence
        self.step = step
        self.steward = steward
        self.addressee = addressee
    }
}

extension Outbox {
    /// A digest with something to say, and its steps; the person's date is decided by it.
    /// - `window`: when it may be tried as long as its text is not fixed.
    /// - `putOff`: what is left for another day.
    /// - `channels`: the mail, the log, or both; the log then waits for the mail.
    ///
    /// Returns the message's number.
    package static func post(
        digest date: CivilDate, to staff: StaffKey, at recipient: MailAddress, messageID: String,
        window: Range<Instant>, steps: [NewStep], putOff: [Occurrence] = [], channels: Set<Channel>,
        at now: Instant, _ db: Database
    ) throws -> Int64 {
        let id = try insert(
            messageID: messageID, kind: .digest, staff: staff, recipient: recipient, digestDate: date,
            window: window, channels: channels, at: now, db)
        try Digests.insert(staff: staff, date: date, message: id, at: now, db)
        for step in steps { try Steps.insert(step, decided: date, message: id, db) }
        for occurrence in putOff { try PutOff.add(occurrence, to: id, db) }
        return id
    }

    /// A mail beside the digests.
    /// - `words`: what it says, for the composing at each try.
    package static func post(
        extra kind: OutboxMessage.Kind, to recipient: MailAddress, staff: StaffKey? = nil, messageID: String,
        subject: String? = nil, words: String? = nil, channels: Set<Channel>, at now: Instant, _ db: Database
    ) throws -> Int64 {
        try insert(
            messageID: messageID, kind: kind, staff: staff, recipient: recipient, subject: subject,
            words: words,
            channels: channels, at: now, db)
    }

    private static func insert(
        messageID: String, kind: OutboxMessage.Kind, staff: StaffKey?, recipient: MailAddress,
        subject: String? = nil, words: String? = nil, digestDate: CivilDate? = nil,
        window: Range<Instant>? = nil, channels: Set<Channel>, at now: Instant, _ db: Database
    ) throws -> Int64 {
        try db.run(
            sql: """
                INSERT INTO message (message_id, kind, staff, recipient_address, recipient_name, subject, words,
                    digest_date, created, window_from, window_until)
                VALUES (:message_id, :kind, :staff, :address, :name, :subject, :words,
                    :digest_date, :now, :from, :until)
                """,
            arguments: [
                "message_id": messageID, "kind": kind, "staff": staff, "address": recipient.address,
                "name": recipient.name, "subject": subject, "words": words, "digest_date": digestDate,
                "now": now, "from": window?.lowerBound, "until": window?.upperBound,
            ])
        let id = db.lastInsertedRowID
        for channel in channels.sorted(by: { $0.rawValue < $1.rawValue }) {
            let waits = channel == .log && channels.contains(.sendmail)
            try db.run(
                sql: """
                    INSERT INTO delivery (message, channel, state, next_try)
                    VALUES (:message, :channel, :state, :next)
                    """,
                arguments: [
                    "message": id, "channel": channel, "state": waits ? Delivery.State.waiting : .open,
                    "next": waits ? nil : now,
                ])
        }
        return id
    }
}
