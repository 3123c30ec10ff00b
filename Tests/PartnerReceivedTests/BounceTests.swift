import PartnerReceived
import Testing

@Suite("A bounce names its kind and the addresses that failed")
struct BounceTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var from = "MAILER-DAEMON@mx.example.net"
        var subject = "failure notice"
        let text: String
        var kind: Bounce.Kind? = .permanent
        var addresses = ["pilar@example.org"]
        var status: String?

        var mail: ReceivedMail {
            var mail = ReceivedMail()
            mail.from = [MailAddress(address: from)]
            mail.to = [MailAddress(address: "partners@library.example")]
            mail.subject = subject
            mail.text = text
            return mail
        }
    }

    /// The forms of programs that make no report for machines; the words between are ours.
    static let forms = [
        Row(
            testDescription: "address in brackets with a colon, qmail's way",
            text:
                "We couldn't bring your mail to this address; it was not delivered.\n\n<pilar@example.org>:\nno box of "
                + "that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nTo: ana@example.org",
            status: "5.1.1"),
        Row(
            testDescription: "address between colons with the session indented, Exim's way",
            subject: "Mail delivery failed",
            text:
                "Your mail could not be delivered to these:\n\n  pilar@example.org\n    host mx.example.org [192.0.2.1]\n"
                + "    SMTP error after RCPT TO:<pilar@example.org>:\n    550 5.1.1 no such person\n\n"
                + "------ This is a copy of the message. ------\n\nTo: pilar@example.org, ana@example.org",
            status: "5.1.1"),
        Row(
            testDescription: "Exim's address that was made from another",
            text: "This was not delivered:\n\n  hidden\n    (generated from pilar@example.org)\n"),
        Row(
            testDescription: "sendmail's sections, an alias expanded",
            subject: "Returned mail: see transcript",
            text:
                "The original message was received at Mon, 1 Mar 2027 from [192.0.2.9]\n\n   ----- The following "
                + "addresses had permanent fatal errors -----\n<pilar@example.org>\n    (reason: 550 User unknown)\n    "
                + "(expanded from: <staff@example.org>)\n\n   ----- Transcript of session follows -----\n550 5.1.1 x\n",
            addresses: ["pilar@example.org", "staff@example.org"]),
        Row(
            testDescription: "Exchange 5.5: the recipient, on a date",
            from: "postmaster@example.net", subject: "Undeliverable: Summer dates",
            text:
                "Your message\n\n  To:      ana@example.org\n  Subject: Summer dates\n  Sent:    Mon, 1 Mar 2027\n\ndid not "
                + "reach the following recipient(s):\n\npilar@example.org on Mon, 1 Mar 2027 10:00:00 +0100\n    The name "
                + "is not known\n\tMSEXCH:IMS:X 0 (000C05A6) Unknown Recipient\n"),
        Row(
            testDescription: "Exchange 2007: diagnostics for administrators",
            from: "MicrosoftExchange329e71ec@example.net", subject: "Undeliverable: Summer dates",
            text:
                "Delivery has failed to these recipients:\n\npilar@example.org\nNobody has this address.\n\nDiagnostic "
                + "information for administrators:\n\nGenerating server: mx.example.net\n\npilar@example.org\n#550 5.1.1 "
                + "RESOLVER.ADR.RecipNotFound; not found ##\n\nOriginal message headers:\n\nTo: <ana@example.org>\n"
        ),
        Row(
            testDescription: "Domino: was not delivered to, because",
            from: "Postmaster@example.net", subject: "DELIVERY FAILURE: User pilar not listed",
            text:
                "Your message\n\n  Subject: Summer dates\n\nwas not delivered to:\n\n  pilar@example.org\n\nbecause:\n\n  "
                + "User pilar (pilar@example.org) not listed in the directory\n"),
        Row(
            testDescription: "Notes: reasons between dashes",
            from: "postmaster@example.net", subject: "Undeliverable mail",
            text:
                "------- Failure Reasons  --------\n\nNobody of that name\npilar@example.org\n\n------- Returned Message "
                + "--------\n\nReceived: from a\nTo: ana@example.org\n"),
        Row(
            testDescription: "Gmail: an indented address",
            from: "mailer-daemon@googlemail.com", subject: "Delivery Status Notification (Failure)",
            text:
                "Delivery to the following recipient failed permanently:\n\n     pilar@example.org\n\nDetails:\n550 550 "
                + "5.1.1 no such account (state 14).\n\n   ----- Original message -----\n\nTo: ana@example.org\n",
            status: "5.1.1"),
        Row(
            testDescription: "Gmail: a delay",
            from: "mailer-daemon@googlemail.com", subject: "Delivery Status Notification (Delay)",
            text:
                "THIS IS A WARNING MESSAGE ONLY.\n\nDelivery to the following recipient has been delayed:\n\n     "
                + "pilar@example.org\n\nMessage will be retried for 2 more day(s)\n", kind: .temporary),
        Row(
            testDescription: "Gmail of today: a sentence",
            from: "mailer-daemon@googlemail.com", subject: "Delivery Status Notification (Failure)",
            text:
                "** Address not found **\n\nYour message wasn't delivered to pilar@example.org because the address couldn't "
                + "be found.\n\nThe response was:\n\n550 5.1.1 The account does not exist.\n"),
        Row(
            testDescription: "AOL: a name of its own host",
            from: "MAILER-DAEMON@aol.com", subject: "Mail Delivery Problem",
            text: "Your mail to the following recipients could not be delivered:\n\tpilar\n",
            addresses: ["pilar@aol.com"]),
        Row(
            testDescription: "Yahoo: two of them",
            text:
                "Unable to deliver message to the following address(es).\n\n<pilar@example.org>:\nThis account is over "
                + "quota.\n\n<ana@example.org>:\nThis account has been disabled.\n\n--- Original message follows.\n",
            addresses: ["pilar@example.org", "ana@example.org"]),
        Row(
            testDescription: "IMail: one line", from: "postmaster@example.net", subject: "Undeliverable Mail",
            text: "Unknown user: pilar@example.org\n\nRCPT TO generated following response:\n553 5.3.0 "
                + "<pilar@example.org>... Addressee unknown\n\nOriginal message follows.\n\nTo: ana@example.org\n"
        ),
        Row(
            testDescription: "OpenSMTPD", subject: "Delivery status notification: error",
            text:
                "    Hi!\n\n    An error has occurred while attempting to deliver a message for\n    the following list of "
                + "recipients:\n\npilar@example.org: 550 5.2.2 the box is full\n\n    Below is a copy of the original "
                + "message:\n\nTo: ana@example.org\n", status: "5.2.2"),
        Row(
            testDescription: "Courier", subject: "NOTICE: mail delivery status.",
            text:
                "                UNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n"
                + "<pilar@example.org>:\n    mx.example.org [192.0.2.1]:\n>>> RCPT TO:<pilar@example.org>\n<<< 550 5.1.1 "
                + "no such user\n"),
        Row(
            testDescription: "a gateway's session", from: "imss@example.net",
            subject: "Mail could not be delivered",
            text:
                "****** Message ******\n\nSent <<< RCPT TO:<pilar@example.org>\nReceived >>> 550 5.1.1 no.\n\nUnable to "
                + "deliver message to <pilar@example.org>.\n"),
        Row(
            testDescription: "a label", from: "MAILER-DAEMON@example.net", subject: "Delivery failure",
            text:
                "Failed Recipient: pilar@example.org\nReason: Remote host said: 550 unknown user <pilar@example.org>\n"
                + "   -- The header and top 20 lines of the message follows --\nTo: ana@example.org\n"),
        Row(
            testDescription: "brackets with a scheme", from: "postmaster@example.net",
            subject: "Message Delivery Failure",
            text:
                "Message could not be delivered to some recipients.\n\tRecipient: [SMTP:pilar@example.org]\n\tReason: 550 "
                + "no\n\nMessage headers follow:\n\nTo: ana@example.org\n"),
        Row(
            testDescription: "a transcript that follows is no returned mail", from: "postmaster@example.net",
            subject: "Message could not be delivered",
            text:
                "It could not be sent.\nA transcript of the attempts to send the message follows.\nAddressed To: "
                + "pilar@example.org\n\nTurned away,\npilar@example.org: [192.0.2.5], 550 pilar@example.org... No\n"
        ),
        Row(
            testDescription: "details with a sender among them", from: "postmaster@example.net",
            text:
                "It was not delivered to the following addresses.\n\nMessage details:\n  MAIL FROM: dana@library.example\n"
                + "  RCPT TO: pilar@example.org\n  From: Dana <dana@library.example>\n  To: pilar@example.org\n\n550 no\n"
        ),
        Row(
            testDescription: "German", from: "postmaster@example.net",
            subject: "Unzustellbar: Termine im Sommer",
            text: "Ihre Nachricht konnte nicht zugestellt werden an:\n\n  pilar@example.org\n"),
        Row(
            testDescription: "French", from: "postmaster@example.net", subject: "Non remis : dates",
            text: "Votre message n'a pas pu être remis à pilar@example.org.\n"),
        Row(
            testDescription: "Spanish", from: "postmaster@example.net",
            subject: "No se puede entregar: fechas",
            text:
                "Su mensaje no pudo ser entregado.\n\n<pilar@example.org>:\nNo existe.\n\n--- Mensaje original adjunto.\n"
        ),
        Row(
            testDescription: "Russian", subject: "Недоставленное сообщение",
            text: "Ваше сообщение не может быть доставлено:\n\n  pilar@example.org\n"),
        Row(
            testDescription: "Japanese", subject: "配信エラー",
            text: "次の宛先に配信できませんでした。配信できません。\n\n<pilar@example.org>\n"),
        Row(
            testDescription: "whom to ask is no failing address",
            text:
                "Your mail could not be delivered. Write to postmaster@example.net or contact help@example.net.\n\n"
                + "<pilar@example.org>: gone\n"),
        Row(
            testDescription: "a delay in sendmail's words",
            subject: "Warning: could not send message for past 4 hours",
            text:
                "    **  THIS IS A WARNING MESSAGE ONLY  **\n\n   ----- The following addresses had transient non-fatal "
                + "errors -----\n<pilar@example.org>\n\n   ----- Transcript of session follows -----\nWill keep trying to "
                + "deliver.\n", kind: .temporary),
        Row(
            testDescription: "a mail system that names nobody", subject: "Undeliverable",
            text: "Your mail could not be delivered.\n", addresses: []),
    ]

    static let others = [
        Row(
            testDescription: "an answer that speaks of a bounce", from: "dana@library.example",
            subject: "Re: Pilar",
            text: "My mail to pilar@example.org could not be delivered, do you have another address?",
            kind: nil),
        Row(
            testDescription: "an answer above a quotation", from: "dana@library.example",
            subject: "Summer dates",
            text: "ok\n\n> it could not be delivered to pilar@example.org", kind: nil),
        Row(
            testDescription: "an absence notice", from: "pilar@example.org",
            subject: "Automatic reply: Summer dates",
            text: "I am away until May. Write to ana@example.org.", kind: nil),
        Row(testDescription: "an empty mail", from: "pilar@example.org", subject: "", text: "", kind: nil),
        Row(
            testDescription: "a newsletter of the post office", from: "news@post.example", subject: "Parcels",
            text: "Parcels that could not be delivered are kept for a week.", kind: nil),
    ]

    @Test("the forms that are no reports", arguments: forms)
    func form(_ row: Row) throws {
        let bounce = try #require(Bounce.read(row.mail))
        #expect(bounce.kind == row.kind)
        #expect(bounce.addresses == row.addresses)
        if let status = row.status { #expect(bounce.failures.first?.status == status) }
    }

    @Test("what is no bounce", arguments: others)
    func other(_ row: Row) { #expect(Bounce.read(row.mail) == nil) }
}

@Suite("A report for machines is read by its fields (RFC 3464, 6533)")
struct BounceReportTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var type = "message/delivery-status"
        let groups: [[(String, String)]]
        let kind: Bounce.Kind?
        var failures: [Bounce.Failure] = []
    }

    private static func failure(_ address: String, _ status: String?, _ words: String = "") -> Bounce.Failure
    {
        Bounce.Failure(address: address, status: status, words: words)
    }

    static let rows = [
        Row(
            testDescription: "failed",
            groups: [
                [("Reporting-MTA", "dns; mx.example.net")],
                [
                    ("Final-Recipient", "rfc822; pilar@example.org"), ("Action", "failed"),
                    ("Status", "5.1.1"),
                    ("Diagnostic-Code", "smtp; 550 5.1.1 nobody"),
                ],
            ], kind: .permanent, failures: [failure("pilar@example.org", "5.1.1", "550 5.1.1 nobody")]),
        Row(
            testDescription: "the address that was written to, before what became of it",
            groups: [
                [
                    ("Final-Recipient", "RFC822;p.ruiz@inner.example"),
                    ("Original-Recipient", "rfc822;<pilar@example.org>"),
                    ("Action", "Failed (bad)"), ("Status", "5.2.2 (full)"),
                ]
            ], kind: .permanent, failures: [failure("pilar@example.org", "5.2.2", "5.2.2 (full)")]),
        Row(
            testDescription: "delayed",
            groups: [
                [
                    ("Final-Recipient", "rfc822; pilar@example.org"), ("Action", "delayed"),
                    ("Status", "4.4.1"),
                ]
            ],
            kind: .temporary, failures: [failure("pilar@example.org", "4.4.1")]),
        Row(
            testDescription: "given up after a temporary state",
            groups: [
                [("Final-Recipient", "rfc822; pilar@example.org"), ("Action", "failed"), ("Status", "4.4.7")]
            ],
            kind: .permanent, failures: [failure("pilar@example.org", "4.4.7")]),
        Row(
            testDescription: "one reached, one not",
            groups: [
                [
                    ("Final-Recipient", "rfc822; ana@example.org"), ("Action", "delivered"),
                    ("Status", "2.0.0"),
                ],
                [
                    ("Final-Recipient", "rfc822; pilar@example.org"), ("Action", "failed"),
                    ("Status", "5.0.0"),
                ],
            ], kind: .permanent, failures: [failure("pilar@example.org", "5.0.0")]),
        Row(
            testDescription: "delivered is no bounce",
            groups: [
                [
                    ("Final-Recipient", "rfc822; pilar@example.org"), ("Action", "delivered"),
                    ("Status", "2.0.0"),
                ]
            ],
            kind: nil),
        Row(
            testDescription: "relayed is no bounce",
            groups: [
                [
                    ("Final-Recipient", "rfc822; pilar@example.org"), ("Action", "relayed"),
                    ("Status", "2.1.9"),
                ]
            ],
            kind: nil),
        Row(
            testDescription: "an international address, encoded",
            type: "message/global-delivery-status",
            groups: [
                [
                    ("Final-Recipient", "utf-8; jos\\x{E9}@example.org"), ("Action", "failed"),
                    ("Status", "5.1.1"),
                ]
            ], kind: .permanent, failures: [failure("josé@example.org", "5.1.1")]),
        Row(
            testDescription: "another net's address that holds one of ours",
            groups: [
                [
                    ("Final-Recipient", "x400; /RFC-822=pilar@example.org/"), ("Action", "failed"),
                    ("Status", "5.0.0"),
                ]
            ],
            kind: .permanent, failures: [failure("pilar@example.org", "5.0.0")]),
        Row(
            testDescription: "no action, only a status",
            groups: [[("Final-Recipient", "pilar@example.org"), ("Status", "5.1.1")]],
            kind: .permanent, failures: [failure("pilar@example.org", "5.1.1")]),
        Row(
            testDescription: "the same twice",
            groups: [
                [
                    ("Final-Recipient", "rfc822; pilar@example.org"), ("Action", "failed"),
                    ("Status", "5.1.1"),
                ],
                [
                    ("Final-Recipient", "rfc822; Pilar@example.org"), ("Action", "failed"),
                    ("Status", "5.1.1"),
                ],
            ], kind: .permanent, failures: [failure("pilar@example.org", "5.1.1")]),
        Row(testDescription: "nothing in it", groups: [], kind: nil),
    ]

    @Test("by its fields", arguments: rows)
    func report(_ row: Row) {
        var mail = ReceivedMail()
        mail.from = [MailAddress(address: "pilar@example.org")]
        mail.contentType = "multipart/report"
        mail.report = DeliveryReport(
            type: row.type, groups: row.groups.map { $0.map { HeaderField($0.0, $0.1) } })
        let bounce = Bounce.read(mail)
        #expect(bounce?.kind == row.kind)
        #expect(bounce?.failures ?? [] == row.failures)
        if row.kind != nil { #expect(bounce?.evidence == .report) }
    }

    static let origins: [(where: String, make: @Sendable (inout ReceivedMail) -> Void)] = [
        ("in the returned header", { $0.report?.returned = with("mail@library.example") }),
        ("in the returned mail", { $0.forwarded = [with("mail@library.example")] }),
        (
            "in the text",
            { $0.text = "gone\n\n--- copy of the message\n\nMessage-ID: <mail@library.example>\n" }
        ),
        ("in the answer's own header", { $0.inReplyTo = ["mail@library.example"] }),
        ("in its references", { $0.references = ["older@library.example", "mail@library.example"] }),
    ]

    private static func with(_ identity: String) -> ForwardedMail {
        var mail = ForwardedMail()
        mail.messageID = identity
        return mail
    }

    @Test("the mail that did not arrive is found", arguments: origins.indices)
    func origin(_ index: Int) {
        var mail = ReceivedMail()
        mail.contentType = "multipart/report"
        mail.report = DeliveryReport(
            type: "message/delivery-status",
            groups: [
                [
                    HeaderField("Final-Recipient", "rfc822; pilar@example.org"),
                    HeaderField("Action", "failed"),
                ]
            ])
        Self.origins[index].make(&mail)
        #expect(
            Bounce.read(mail)?.originalMessageID == "mail@library.example", "\(Self.origins[index].where)")
    }
}
