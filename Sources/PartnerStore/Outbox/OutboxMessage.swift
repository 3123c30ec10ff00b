import GRDB
import PartnerCore

/// A message that was decided, and what became of it.
package struct OutboxMessage: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable, Codable, DatabaseValueConvertible {
        case digest, test, alarm, handover, report
        /// What became of an answer by mail.
        case confirmation
    }

    package enum State: String, Hashable, Sendable, CaseIterable, Codable, DatabaseValueConvertible {
        case open
        /// The mail system took it; without mail, the log.
        case accepted
        /// A dead letter: refused for good, kept, and re-sendable as it was.
        case refused
        /// Nothing in it was left to say, a later digest took its place, or an admin dropped it.
        case withdrawn
    }

    package let id: Int64
    /// `<9f…@library.example>`, the same through every try.
    package let messageID: String
    package let kind: Kind
    package let staff: StaffKey?
    package let recipient: MailAddress
    /// As it was composed last.
    package let subject: String?
    /// What an extra mail says; a digest is composed at each try.
    package let words: String?
    package let digestDate: CivilDate?
    package let state: State
    /// The very bytes, once a try of them ended in the unknown or was refused.
    package let fixed: Bytes?
    package let created: Instant
    package let closed: Instant?
    /// When a text that is not fixed may be tried; nil: at any time.
    package let window: Range<Instant>?
    /// Why an admin took it out of the outbox.
    package let dropped: String?
}

extension OutboxMessage {
    static let columns = """
        message.id, message_id, kind, staff, recipient_address, recipient_name, subject, words, digest_date, \
        message.state, fixed, created, message.closed, window_from, window_until, dropped
        """

    init(_ row: Columns) throws {
        let from = row.optionalInstant(13), until = row.optionalInstant(14)
        self.init(
            id: row.int(0), messageID: row.text(1), kind: try row.word(2), staff: row.optionalStaff(3),
            recipient: MailAddress(name: row.optionalText(5), address: row.text(4)),
            subject: row.optionalText(6), words: row.optionalText(7), digestDate: try row.optionalDate(8),
            state: try row.word(9), fixed: row.bytes(10), created: row.instant(11),
            closed: row.optionalInstant(12),
            window: from.flatMap { from in until.flatMap { from < $0 ? from..<$0 : nil } },
            dropped: row.optionalText(15))
    }
}
