/// What is kept of one received mail: small, bounded by ``ReceivedLimits``, and safe to hold beside the records.
///
/// Everything in it was written by somebody else and may be forged.
package struct ReceivedMail: Codable, Hashable, Sendable {
    /// Of the mail as it arrived, in bytes.
    package var size = 0
    /// Without brackets, as all identities here; the topmost where there are several.
    package var messageID: String?
    package var inReplyTo: [String] = []
    /// Oldest first.
    package var references: [String] = []
    package var date: MailDate?
    package var from: [MailAddress] = []
    package var sender: [MailAddress] = []
    package var replyTo: [MailAddress] = []
    package var to: [MailAddress] = []
    package var cc: [MailAddress] = []
    /// The envelope's sender as the mail system wrote it down; empty for the null path, nil where it wrote none.
    package var returnPath: String?
    /// Whom the mail system delivered to, from the top (``HeaderTable/delivery``).
    package var deliveredTo: [String] = []
    package var subject = ""
    /// Of the whole, in lower case: `multipart/report`.
    package var contentType = "text/plain"
    /// The parameter of a `multipart/report`, in lower case: `delivery-status`, `disposition-notification`.
    package var reportType: String?
    /// Of the first calendar part, in capitals: `REPLY`.
    package var calendarMethod: String?
    /// The header fields that judgements look at (``HeaderTable/isKept(_:)``), from the top.
    package var fields: [HeaderField] = []
    /// What a reader reads, with `\n` at line ends; quotations have "> " in front of their lines.
    package var text = ""
    package var textSource = TextSource.none
    /// Whether there was more of it.
    package var isTextCut = false
    package var attachments: [MailAttachment] = []
    package var report: DeliveryReport?
    /// The mails inside this one, from the top, not those inside them.
    package var forwarded: [ForwardedMail] = []
    /// What was broken, and what was cut.
    package var faults: [ReadingFault] = []

    package init() {}

    /// The value of the topmost kept field of that name, whatever its case.
    package func field(_ name: String) -> String? { fields(name).first }

    /// The values of the kept fields of that name, from the top.
    package func fields(_ name: String) -> [String] {
        let name = name.lowercased()
        return fields.filter { $0.name.lowercased() == name }.map(\.value)
    }
}

/// Where a mail's text came from.
package enum TextSource: String, Codable, Hashable, Sendable {
    case none, plain, html
    /// Some parts of it were plain, others HTML.
    case mixed
}

/// A person or mailbox as a header names it.
package struct MailAddress: Codable, Hashable, Sendable {
    /// Decoded; nil where there is none.
    package var name: String?
    /// As written; may be no address at all.
    package var address: String

    package init(name: String? = nil, address: String) {
        self.name = name
        self.address = address
    }
}

/// When a mail says that it was written.
package struct MailDate: Codable, Hashable, Sendable {
    /// Since 1970 began in UTC.
    package var seconds: Int
    /// Of the writer's clock, east of UTC positive.
    package var offsetSeconds: Int

    package init(seconds: Int, offsetSeconds: Int) {
        self.seconds = seconds
        self.offsetSeconds = offsetSeconds
    }
}

/// One header field, unfolded and decoded.
package struct HeaderField: Codable, Hashable, Sendable {
    /// As written.
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// What is known of a part that is no text. Its content is never kept.
package struct MailAttachment: Codable, Hashable, Sendable {
    package var name: String?
    /// In lower case: `application/pdf`.
    package var type: String
    /// In bytes, its transfer encoding undone.
    package var size: Int

    package init(name: String?, type: String, size: Int) {
        self.name = name
        self.type = type
        self.size = size
    }
}

/// The headers of a mail inside another.
package struct ForwardedMail: Codable, Hashable, Sendable {
    package var messageID: String?
    package var date: MailDate?
    package var from: [MailAddress] = []
    package var to: [MailAddress] = []
    package var cc: [MailAddress] = []
    package var subject = ""

    package init() {}
}

/// A machine's account of what became of a mail (RFC 3464, 6533; 8098 for a reader's receipt).
package struct DeliveryReport: Codable, Hashable, Sendable {
    /// Of the part, in lower case: `message/delivery-status`.
    package var type: String
    /// The fields of the message, then those of each recipient.
    package var groups: [[HeaderField]]
    /// Of the mail it speaks of, where that or its headers were sent along.
    package var returned: ForwardedMail?

    package init(type: String, groups: [[HeaderField]], returned: ForwardedMail? = nil) {
        self.type = type
        self.groups = groups
        self.returned = returned
    }
}

/// Something in a mail that was not as it should be, or was more than is kept.
package struct ReadingFault: Codable, Hashable, Sendable {
    package enum Kind: String, Codable, Hashable, Sendable {
        /// More than ``ReceivedLimits`` keeps.
        case cut
        /// A character set that is not known, or bytes that are none of it.
        case characters
        /// A multipart without boundary, without parts, or without its end.
        case structure
        /// Nested deeper, or in more parts, than is looked at.
        case tooDeep
        /// A header field that can't be read.
        case header
    }

    package var kind: Kind
    /// What it concerns, in a word or two: `subject`, `text`.
    package var what: String

    package init(_ kind: Kind, _ what: String) {
        self.kind = kind
        self.what = what
    }
}
