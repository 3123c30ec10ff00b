import PartnerMIME
import PartnerReceived
import Testing

@Suite("The text of a mail is what its reader reads")
struct BodyTests {
    static let parts: [(type: String, encoding: String, body: String, text: String)] = [
        ("text/plain", "8bit", "done\n", "done"),
        ("text/plain; charset=utf-8", "base64", "R3LDvMOfZQ==", "Grüße"),
        ("text/plain; charset=utf-8", "quoted-printable", "Gr=C3=BC=C3=\n=9Fe", "Grüße"),
        ("text/plain; charset=iso-8859-1", "quoted-printable", "Gr=FC=DFe =80", "Grüße €"),
        ("text/plain; charset=\"ISO-8859-15\"", "quoted-printable", "=A4", "€"),
        ("text/plain; charset=windows-1251", "quoted-printable", "=E4=E0", "да"),
        ("text/plain; charset=koi8-r", "quoted-printable", "=C4=C1", "да"),
        ("text/plain; charset=iso-2022-jp", "7bit", "\u{1b}$BF|K\\\u{1b}(B", "日本"),
        ("text/plain; charset=shift_jis", "quoted-printable", "=93=FA=96=7B", "日本"),
        ("text/plain; charset=gb2312", "quoted-printable", "=D5=E2", "这"),
        ("text/plain; charset=utf-16le", "base64", "ZABvAG4AZQA=", "done"),
        // Declared as what it is not.
        ("text/plain; charset=us-ascii", "8bit", "Grüße", "Grüße"),
        ("text/plain; charset=utf-8", "quoted-printable", "Gr=FC=DFe", "Grüße"),
        ("text/plain; charset=utf-8", "quoted-printable", "Gr=C3=BC=FFe", "Grü\u{FFFD}e"),
        ("text/plain; charset=x-unheard-of", "8bit", "Grüße", "Grüße"),
        ("text/plain; charset=\"utf-8//TRANSLIT\"", "8bit", "Grüße", "Grüße"),
        ("text/plain; charset=shift_jis", "quoted-printable", "a=93", "a\u{FFFD}"),
        (
            "text/plain; format=flowed", "8bit", "done, met Pilar \nand Ana\n> so\n",
            "done, met Pilar and Ana\n> so"
        ),
        ("text/plain; format=flowed; delsp=yes", "8bit", "日 \n本\n", "日本"),
        ("text/plain", "8bit", "a\r\nb\rc\n", "a\nb\nc"),
        ("text/plain", "x-nonsense", "done", "done"),
        ("text/plain", "base64", "!!!", ""),
        ("nonsense", "8bit", "done", "done"),
    ]

    @Test("one part", arguments: parts)
    func part(_ row: (type: String, encoding: String, body: String, text: String)) throws {
        #expect(try Fixture.part(row.type, row.body, encoding: row.encoding).text == row.text)
    }

    struct Tree: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// With `=` at the beginning of each boundary line for the two dashes.
        let body: String
        let text: String
        var source = TextSource.plain
        var attachments: [MailAttachment] = []
        var fault: ReadingFault?
    }

    private static let plain = "Content-Type: text/plain\n\nplain\n"
    private static let html = "Content-Type: text/html\n\n<p>rich</p>\n"

    static let trees = [
        Tree(
            testDescription: "the plain one of two", body: multipart("alternative", [plain, html]),
            text: "plain"),
        Tree(
            testDescription: "the plain one wherever it stands",
            body: multipart("alternative", [html, plain]),
            text: "plain"),
        Tree(
            testDescription: "the rich one where the plain one is empty",
            body: multipart("alternative", ["Content-Type: text/plain\n\n \n", html]), text: "rich",
            source: .html),
        Tree(
            testDescription: "a rich one with its pictures beside a plain one",
            body: multipart(
                "alternative",
                [
                    plain,
                    multipart(
                        "related", [html, "Content-Type: image/png\nContent-ID: <x>\n\nxyz"],
                        boundary: "inner"),
                ]), text: "plain", attachments: [MailAttachment(name: nil, type: "image/png", size: 3)]),
        Tree(
            testDescription: "a text, a file, and a footer",
            body: multipart(
                "mixed",
                [
                    plain,
                    "Content-Type: application/pdf; name=\"a.pdf\"\nContent-Transfer-Encoding: base64\n"
                        + "Content-Disposition: attachment; filename*=utf-8''%C3%A4.pdf\n\nQUJD\n",
                    "Content-Type: text/plain\n\nfooter\n",
                ]), text: "plain\n\nfooter",
            attachments: [MailAttachment(name: "ä.pdf", type: "application/pdf", size: 3)]),
        Tree(
            testDescription: "a text that is a file is no text",
            body: multipart(
                "mixed",
                [
                    plain,
                    "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nsecret",
                ]),
            text: "plain", attachments: [MailAttachment(name: "a.txt", type: "text/plain", size: 6)]),
        Tree(
            testDescription: "names in pieces and in words",
            body: multipart(
                "mixed",
                [
                    plain, "Content-Type: image/png; name*0=\"long\"; name*1=\"er.png\"\n\nx",
                    "Content-Type: image/png; name=\"=?utf-8?Q?=C3=A4.png?=\"\n\nx",
                ]), text: "plain",
            attachments: [
                MailAttachment(name: "longer.png", type: "image/png", size: 1),
                MailAttachment(name: "ä.png", type: "image/png", size: 1),
            ]),
        Tree(
            testDescription: "Outlook's winmail.dat is a file",
            body: multipart(
                "mixed", [plain, "Content-Type: application/ms-tnef; name=\"winmail.dat\"\n\nx\u{9f}>\""]),
            text: "plain",
            attachments: [MailAttachment(name: "winmail.dat", type: "application/ms-tnef", size: 5)]),
        Tree(
            testDescription: "signed",
            body: multipart(
                "signed", [plain, "Content-Type: application/pgp-signature\n\nx"]), text: "plain",
            attachments: [MailAttachment(name: nil, type: "application/pgp-signature", size: 1)]),
        Tree(
            testDescription: "a boundary that is not declared",
            body: "Content-Type: multipart/mixed\n\nlost\n", text: "lost",
            fault: ReadingFault(.structure, "a multipart without parts")),
        Tree(
            testDescription: "a boundary that never comes",
            body: "Content-Type: multipart/mixed; boundary=b\n\nlost\n", text: "lost",
            fault: ReadingFault(.structure, "a multipart without parts")),
        Tree(
            testDescription: "an end that never comes",
            body: "Content-Type: multipart/mixed; boundary=b\n\n--b\n\(plain)", text: "plain"),
        Tree(testDescription: "nothing", body: "\n", text: "", source: .none),
        Tree(testDescription: "only blanks", body: "\n \n\t\n\n", text: "", source: .none),
    ]

    private static func multipart(_ subtype: String, _ parts: [String], boundary: String = "outer") -> String
    {
        "Content-Type: multipart/\(subtype); boundary=\(boundary)\n\n"
            + parts.map { "--\(boundary)\n\($0)\n" }.joined() + "--\(boundary)--\n"
    }

    @Test("of several parts", arguments: trees, ["\n", "\r\n", "\r"])
    func tree(_ row: Tree, _ end: String) throws {
        let text = ("From: a@example.org\nMIME-Version: 1.0\n" + row.body).split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .joined(separator: end)
        let mail = try Fixture.read(text)
        #expect(mail.text == row.text)
        #expect(mail.textSource == row.source)
        #expect(mail.attachments == row.attachments)
        if let fault = row.fault { #expect(mail.faults.contains(fault)) }
    }

    @Test("NULs and other controls are left out")
    func controls() throws {
        let mail = try MailReader.read(Fixture.bytes("From: a@example.org\n\nd", [0, 0x1b, 0x5b], "one\n"))
        #expect(mail.text == "d[one")
    }

    @Test("a mailbox's first line and empty lines before the header are passed over")
    func mailbox() throws {
        #expect(try Fixture.read("From a@example.org Mon Mar  1\nSubject: x\n\ndone").text == "done")
        #expect(try Fixture.read("\n\r\nSubject: x\n\ndone").subject == "x")
    }

    @Test(
        "what is no mail is refused",
        arguments: [
            ("", MailReader.Failure.empty), ("hello", .notAMail), ("%PDF-1.4\n", .notAMail),
            ("\n\n", .notAMail),
        ])
    func refused(_ text: String, _ failure: MailReader.Failure) {
        #expect(throws: failure) { try Fixture.read(text) }
    }

    @Test("a thousand levels are read as far as twenty")
    func deep() throws {
        var body = ""
        for level in 0..<1000 { body += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
        let mail = try Fixture.read("From: a@example.org\n" + body + "Content-Type: text/plain\n\ndone\n")
        #expect(mail.faults.contains(ReadingFault(.tooDeep, "parts")))
    }

    @Test("a thousand mails in mails are read as far as the first")
    func mails() throws {
        let body = String(repeating: "Content-Type: message/rfc822\n\nFrom: b@example.org\n", count: 1000)
        let mail = try Fixture.read("From: a@example.org\n" + body + "\n")
        #expect(mail.forwarded.map { $0.from.map(\.address) } == [["b@example.org"]])
    }

    @Test("ten thousand parts are read as far as a hundred, a hundred thousand not at all")
    func many() throws {
        let start = "From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n"
        let some = try Fixture.read(start + String(repeating: "--b\n\nx\n", count: 10_000))
        #expect(some.faults.contains(ReadingFault(.tooDeep, "parts")))
        #expect(some.text.hasPrefix("x\n\nx"))
        let many = try Fixture.read(start + String(repeating: "--b\n\nx\n", count: 100_000))
        #expect(many.faults.contains(ReadingFault(.tooDeep, "parts")))
        #expect(many.from.map(\.address) == ["a@example.org"])
    }

    @Test("a long text is cut, and it is said")
    func long() throws {
        let mail = try Fixture.part("text/plain", String(repeating: "done ä\n", count: 200_000))
        #expect(mail.text.utf8.count <= ReceivedLimits.text)
        #expect(mail.isTextCut)
        #expect(mail.faults == [ReadingFault(.cut, "text")])
    }

    @Test("a forwarded mail's header is kept, its text and its files are not")
    func forwarded() throws {
        let mail = try Fixture.read(
            "From: a@example.org\n"
                + Self.multipart(
                    "mixed",
                    [
                        Self.plain,
                        "Content-Type: message/rfc822\n\nFrom: Pilar <pilar@example.org>\nTo: dana@library.example\n"
                            + "Cc: ana@example.org\nSubject: =?utf-8?Q?=C3=A4?=\nMessage-ID: <in@example.org>\n"
                            + "Date: Mon, 1 Mar 2027 10:00:00 +0000\n\ninner text\n",
                    ]))
        #expect(mail.text == "plain")
        let inner = try #require(mail.forwarded.first)
        #expect(inner.from == [MailAddress(name: "Pilar", address: "pilar@example.org")])
        #expect(inner.to.map(\.address) == ["dana@library.example"])
        #expect(inner.cc.map(\.address) == ["ana@example.org"])
        #expect(inner.subject == "ä")
        #expect(inner.messageID == "in@example.org")
        #expect(inner.date?.offsetSeconds == 0)
        #expect(mail.report == nil)
    }

    @Test(
        "a report's fields and the returned header are kept",
        arguments: ["text/rfc822-headers", "message/rfc822"])
    func report(_ type: String) throws {
        let mail = try Fixture.read(
            "From: MAILER-DAEMON@example.net\nContent-Type: multipart/report; report-type=Delivery-Status; boundary=b\n\n"
                + "--b\n\(Self.plain)\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; a\n\n"
                + "Final-Recipient: rfc822; pilar@example.org\nAction: failed\nStatus: 5.1.1\n\n--b\nContent-Type: "
                + "\(type)\n\nMessage-ID: <out@library.example>\nTo: pilar@example.org\nSubject: Summer\n\n--b--\n"
        )
        #expect(mail.reportType == "delivery-status")
        #expect(mail.report?.groups.count == 2)
        #expect(mail.report?.returned?.messageID == "out@library.example")
        #expect(mail.report?.returned?.subject == "Summer")
        let bounce = try #require(Bounce.read(mail))
        #expect(bounce.addresses == ["pilar@example.org"])
        #expect(bounce.originalMessageID == "out@library.example")
        #expect(AutomaticMail.reason(mail) == .deliveryReport)
    }

    @Test(
        "what a calendar's part is for",
        arguments: [
            "Content-Type: text/calendar; method=reply\n\nBEGIN:VCALENDAR\n",
            "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\n",
        ])
    func calendar(_ part: String) throws {
        let mail = try Fixture.read(
            "From: a@example.org\n" + Self.multipart("alternative", [Self.plain, part]))
        #expect(mail.calendarMethod == "REPLY")
        #expect(AutomaticMail.reason(mail) == .calendarAnswer("REPLY"))
    }

    @Test("it comes back from JSON as it was")
    func json() throws {
        let mail = try Fixture.read(
            "From: a@example.org\nReturn-Path: <>\n" + Self.multipart("mixed", [Self.plain, Self.html]))
        #expect(try RoundTrip.through(mail) == mail)
    }
}
