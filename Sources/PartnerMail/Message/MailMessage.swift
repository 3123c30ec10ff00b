import PartnerCore

/// One message to one person, complete: what a mail system is given.
package struct MailMessage: Hashable, Sendable {
    package var from: Mailbox
    package var to: Mailbox
    package var replyTo: Mailbox?
    /// The mail that it answers; nil: it comes by itself.
    package var answering: MessageID?
    package var date: Instant
    /// Seconds that the reader's local time is ahead of UTC.
    package var utcOffset: Int
    package var messageID: MessageID
    package var mail: ComposedMail
    /// Whether it goes without its HTML part.
    package var isPlain: Bool

    package init(
        from: Mailbox, to: Mailbox, replyTo: Mailbox?, answering: MessageID? = nil, date: Instant,
        utcOffset: Int, messageID: MessageID,
        mail: ComposedMail, isPlain: Bool = false
    ) {
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.answering = answering
        self.date = date
        self.utcOffset = utcOffset
        self.messageID = messageID
        self.mail = mail
        self.isPlain = isPlain
    }

    /// The message as RFC 5322 and RFC 2045 to 2049 want it, but with line feeds alone as line ends: that
    /// is what `sendmail` reads on its standard input; Postfix and Exim make CRLF of them.
    ///
    /// - All is ASCII, in lines of at most 76 octets where words allow: no mail system has to change it.
    /// - `Auto-Submitted` (RFC 3834) keeps holiday answers away, `X-Auto-Response-Suppress` those of
    ///   Exchange, which does not heed the former.
    /// - No `Precedence`: it is in no standard, and `bulk` moves mail out of sight where it is heeded.
    package var bytes: [UInt8] {
        var headers = [
            HeaderField("From", mailboxes: [from]),
            HeaderField("To", mailboxes: [to]),
        ]
        if let replyTo { headers.append(HeaderField("Reply-To", mailboxes: [replyTo])) }
        headers += [
            HeaderField("Subject", text: HeaderText(cleaning: mail.subject)),
            HeaderField("Date", mailDate(date, utcOffset: utcOffset)),
            HeaderField("Message-ID", messageID.description),
        ]
        if let answering {
            headers += [
                HeaderField("In-Reply-To", answering.description),
                HeaderField("References", answering.description),
            ]
        }
        headers += [
            HeaderField("Auto-Submitted", answering == nil ? "auto-generated" : "auto-replied"),
            HeaderField("X-Auto-Response-Suppress", "All"),
            HeaderField("MIME-Version", "1.0"),
        ]
        let head = headers.map { $0.lines(ending: "\n") }.joined()
        return Array((head + (isPlain ? body(Self.plain, mail.text) : alternatives)).utf8)
    }

    /// A text that may have been handed over before, as it was, under a header that says so: whoever finds two of one
    /// Message-ID knows why.
    /// - Parameter unknown: how many tries of it ended in the unknown.
    package static func again(_ text: [UInt8], unknown: Int) -> [UInt8] {
        let note = HeaderField(
            "X-Partnerd-Possibly-Twice",
            "\(unknown) \(unknown == 1 ? "try" : "tries") before may have reached you")
        return Array(note.lines(ending: "\n").utf8) + text
    }

    private static let plain = "text/plain; charset=utf-8; format=fixed"

    private var alternatives: String {
        let type = HeaderField("Content-Type", "multipart/alternative; boundary=\"\(Self.boundary)\"")
        return type.lines(ending: "\n") + "\n" + part(Self.plain, mail.text)
            + part("text/html; charset=utf-8", mail.html) + "--\(Self.boundary)--\n"
    }

    /// Holds `=_`, which quoted-printable never makes (RFC 2045 6.7), so it is in no part.
    private static let boundary = "=_partnerd_alternative"

    private func part(_ type: String, _ text: String) -> String {
        "--\(Self.boundary)\n" + body(type, text)
    }

    private func body(_ type: String, _ text: String) -> String {
        HeaderField("Content-Type", type).lines(ending: "\n")
            + HeaderField("Content-Transfer-Encoding", "quoted-printable").lines(ending: "\n")
            + "\n" + QuotedPrintable.encoded(text) + "\n"
    }
}
