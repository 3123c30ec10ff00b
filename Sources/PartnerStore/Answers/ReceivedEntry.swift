import GRDB
import PartnerCore

/// A mail that came in, and what became of it.
package struct ReceivedEntry: Hashable, Sendable {
    package enum Verdict: String, Hashable, Sendable, CaseIterable, DatabaseValueConvertible {
        /// It changed something, which its writer may take back.
        case acted
        /// It was understood, and there was nothing to change.
        case noted
        /// Its writer was asked what they mean; nothing changed.
        case asked
        /// A machine's: nobody is answered.
        case automatic
        /// A mail of ours that did not arrive.
        case bounce
        /// A copy of what somebody wrote to a partner.
        case copy
        /// Somebody has to look at it.
        case review
        /// Nothing in it has to do with us.
        case stranger
        /// It could not be read.
        case unreadable

        /// Whether it waits until somebody has seen to it.
        package var waits: Bool { self == .review || self == .unreadable }
    }

    /// The SHA-256 of what makes it this mail.
    package var identity: String
    /// With its angle brackets; nil: it has none that could be answered.
    package var messageID: String?
    /// Its name in the Maildir, without flags.
    package var file: String
    package var at: Instant
    /// As the mail has it: not to be believed.
    package var sender: String?
    package var subject: String?
    /// The first words above what was quoted.
    package var words: String?
    package var staff: StaffKey?
    /// The mail of ours that it answers.
    package var answers: Int64?
    package var verdict: Verdict
    /// A clause: why it was judged so.
    package var reason: String?
    package var command: Int64?
    /// The mail by which it was answered.
    package var confirmation: Int64?
    package var settled: Instant?

    package init(
        identity: String, messageID: String? = nil, file: String, at: Instant, sender: String? = nil,
        subject: String? = nil,
        words: String? = nil, staff: StaffKey? = nil, answers: Int64? = nil, verdict: Verdict,
        reason: String? = nil, command: Int64? = nil, confirmation: Int64? = nil, settled: Instant? = nil
    ) {
        self.identity = identity
        self.messageID = messageID
        self.file = file
        self.at = at
        self.sender = sender
        self.subject = subject
        self.words = words
        self.staff = staff
        self.answers = answers
        self.verdict = verdict
        self.reason = reason
        self.command = command
        self.confirmation = confirmation
        self.settled = settled
    }
}
