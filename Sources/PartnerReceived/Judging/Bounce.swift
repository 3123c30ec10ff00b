/// A mail system's word that a mail did not arrive, or not yet.
package struct Bounce: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        /// Given up, whatever the reason: full mailboxes and dead servers are among them.
        case permanent
        /// Still being tried.
        case temporary
        case unknown
    }

    /// How surely it is one.
    package enum Evidence: String, Hashable, Sendable {
        /// A report made for machines (RFC 3464, 6533).
        case report
        /// A mail system's text.
        case text
        /// Only its words: a person could have written them.
        case words
    }

    /// One address that it names.
    package struct Failure: Hashable, Sendable {
        package var address: String
        /// `5.1.1` (RFC 3463), where one is given.
        package var status: String?
        /// What the other side said of it, in one line; empty where nothing is handed on.
        package var words: String

        package init(address: String, status: String?, words: String) {
            self.address = address
            self.status = status
            self.words = words
        }
    }

    package var kind: Kind
    package var evidence: Evidence
    /// In the order in which they are named, none twice. Empty where no address is.
    package var failures: [Failure]
    /// Of the mail that did not arrive, where it was sent along or is named.
    package var originalMessageID: String?

    package var addresses: [String] { failures.map(\.address) }

    /// - Returns: nil where the mail is none.
    package static func read(_ mail: ReceivedMail) -> Bounce? {
        if let bounce = BounceReport.read(mail) { return bounce }
        return BounceText.read(mail)
    }

    /// How many addresses of one bounce are kept, and how long what was said of each may be.
    static let most = 100
    static let wordsLength = 300
}

extension Bounce {
    /// The mail that it speaks of, looked for where such mails put it.
    static func originalMessageID(_ mail: ReceivedMail, _ lines: [Substring]) -> String? {
        mail.report?.returned?.messageID ?? mail.forwarded.lazy.compactMap(\.messageID).first
            ?? ReturnedCopy.messageID(lines) ?? mail.inReplyTo.first ?? mail.references.last
    }
}
