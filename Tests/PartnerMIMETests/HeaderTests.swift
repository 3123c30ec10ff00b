import PartnerMIME
import PartnerReceived
import Testing

@Suite("A header is read as it was meant, and never more of it than is kept")
struct HeaderTests {
    static let subjects: [(raw: String, subject: String)] = [
        ("done", "done"), ("=?utf-8?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"), ("=?UTF-8?B?R3LDvMOfZQ==?=", "Grüße"),
        ("=?iso-8859-1?q?Gr=FC=DFe?=  =?iso-8859-1?q?_an?= alle", "Grüße an alle"),
        // A character broken over two words, as some programs do.
        ("=?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?=", "Grüße"),
        ("=?windows-1252?Q?=93done=94?=", "“done”"), ("=?iso-8859-1?Q?=93done=94?=", "“done”"),
        ("=?gb2312?B?1eK49g==?=", "这个"), ("=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=", "日本"),
        // What should have been encoded: UTF-8 as it is.
        ("Grüße", "Grüße"),
        ("=?utf-8?Q?not=", "=?utf-8?Q?not="), ("=?x-none?Q?a?=", "a"),
        ("done,\n met Pilar", "done, met Pilar"), ("a\tb  c", "a b c"), ("", ""),
        ("abc\u{202E}txt", "abctxt"), ("a\u{1}b", "a b"),
    ]

    @Test("subjects", arguments: subjects)
    func subject(_ row: (raw: String, subject: String)) throws {
        #expect(try Fixture.read("Subject: \(row.raw)\nFrom: a@example.org\n\n").subject == row.subject)
    }

    @Test(
        "bytes of other sets where nothing is declared are windows-1252",
        arguments: ["Subject: ", "Subject: =?iso-8859-1?Q?"])
    func bytes(_ start: String) throws {
        let end = start.hasSuffix("?") ? "?=\n\n" : "\n\n"
        let mail = try MailReader.read(Fixture.bytes(start, [0x47, 0x72, 0xfc, 0xdf, 0x65], end))
        #expect(mail.subject == "Grüße")
    }

    static let addresses: [(raw: String, list: [MailAddress])] = [
        ("dana@example.org", [MailAddress(address: "dana@example.org")]),
        ("Dana Ruiz <dana@example.org>", [MailAddress(name: "Dana Ruiz", address: "dana@example.org")]),
        ("\"Ruiz, Dana\" <dana@example.org>", [MailAddress(name: "Ruiz, Dana", address: "dana@example.org")]),
        ("=?utf-8?Q?J=C3=BCrgen?= <j@example.org>", [MailAddress(name: "Jürgen", address: "j@example.org")]),
        (
            "\"=?utf-8?Q?J=C3=BCrgen?=\" <j@example.org>",
            [MailAddress(name: "Jürgen", address: "j@example.org")]
        ),
        ("Jürgen <j@example.org>", [MailAddress(name: "Jürgen", address: "j@example.org")]),
        ("dana@example.org (Dana)", [MailAddress(name: "Dana", address: "dana@example.org")]),
        (
            "a@example.org, b@example.org",
            [MailAddress(address: "a@example.org"), MailAddress(address: "b@example.org")]
        ),
        (
            "team: a@example.org, B <b@example.org>;",
            [MailAddress(address: "a@example.org"), MailAddress(name: "B", address: "b@example.org")]
        ),
        ("undisclosed-recipients:;", []),
        (
            "\"dana@example.org\" <evil@example.com>",
            [MailAddress(name: "dana@example.org", address: "evil@example.com")]
        ),
    ]

    @Test("addresses", arguments: addresses)
    func address(_ row: (raw: String, list: [MailAddress])) throws {
        #expect(try Fixture.read("From: \(row.raw)\nSubject: x\n\n").from == row.list)
    }

    @Test("what else is kept")
    func fields() throws {
        let mail = try Fixture.read(
            """
            Return-Path: <dana@example.org>
            Delivered-To: partners+abc@library.example
            X-Original-To: partners@library.example
            Received: from a by b
            Authentication-Results: mx.library.example;
             spf=pass smtp.mailfrom=example.org
            Message-ID: <one@example.org>
            In-Reply-To: <two@library.example>
            References: <zero@library.example>
             <two@library.example>
            Date: Mon, 1 Mar 2027 10:00:00 +0100
            To: partners@library.example
            To: ana@example.org
            Cc: b@example.org
            Reply-To: c@example.org
            Sender: d@example.org
            From: Dana <dana@example.org>
            X-Secret: not kept
            Auto-Submitted: no
            Subject: done

            done
            """)
        #expect(mail.returnPath == "dana@example.org")
        #expect(mail.deliveredTo == ["partners+abc@library.example", "partners@library.example"])
        #expect(mail.messageID == "one@example.org")
        #expect(mail.inReplyTo == ["two@library.example"])
        #expect(mail.references == ["zero@library.example", "two@library.example"])
        #expect(mail.date == MailDate(seconds: 1_803_891_600, offsetSeconds: 3600))
        #expect(mail.to.map(\.address) == ["partners@library.example", "ana@example.org"])
        #expect(mail.cc.map(\.address) == ["b@example.org"])
        #expect(mail.replyTo.map(\.address) == ["c@example.org"])
        #expect(mail.sender.map(\.address) == ["d@example.org"])
        #expect(
            mail.fields.map(\.name) == [
                "Delivered-To", "X-Original-To", "Received", "Authentication-Results", "Auto-Submitted",
            ])
        #expect(
            mail.field("authentication-results") == "mx.library.example; spf=pass smtp.mailfrom=example.org")
        #expect(mail.faults.isEmpty)
    }

    @Test(
        "a return path is there, empty, or not there",
        arguments: [("Return-Path: <>\n", ""), ("Return-Path: <a@b.example>\n", "a@b.example"), ("", nil)])
    func path(_ field: String, _ path: String?) throws {
        #expect(try Fixture.read("\(field)From: a@example.org\n\n").returnPath == path)
    }

    @Test("a field that is there twice, and a date that is none, are faults; the topmost counts")
    func twice() throws {
        let mail = try Fixture.read("From: a@example.org\nFrom: b@example.org\nDate: someday\n\n")
        #expect(mail.from.map(\.address) == ["a@example.org"])
        #expect(mail.date == nil)
        #expect(mail.faults.contains(ReadingFault(.header, "from twice")))
        #expect(mail.faults.contains(ReadingFault(.header, "date")))
    }

    @Test("what is long is cut, and it is said")
    func long() throws {
        let many = (0..<300).map { "a\($0)@example.org" }.joined(separator: ", ")
        let mail = try Fixture.read(
            "From: a@example.org\nSubject: \(String(repeating: "ä", count: 3000))\nTo: \(many)\nReferences: "
                + (0..<200).map { "<\($0)@example.org>" }.joined(separator: "\n ")
                + "\nX-Autoreply: \(String(repeating: "x", count: 5000))\n\n")
        #expect(mail.subject.utf8.count == ReceivedLimits.subject)
        #expect(mail.to.count == ReceivedLimits.addresses)
        #expect(mail.references.count == ReceivedLimits.identities)
        #expect(mail.references.last == "199@example.org")
        #expect(mail.field("X-Autoreply")?.utf8.count == ReceivedLimits.fieldValue)
        for what in ["subject", "to", "references", "x-autoreply"] {
            #expect(mail.faults.contains(ReadingFault(.cut, what)), "\(what)")
        }
    }

    @Test("a header of megabytes is cut, and the text behind it is read")
    func huge() throws {
        let field = "X-Long: " + String(repeating: "x", count: 900) + "\n"
        let mail = try Fixture.read(
            "From: a@example.org\n" + String(repeating: field, count: 2000) + "\ndone\n")
        #expect(mail.text == "done")
        #expect(mail.faults.contains(ReadingFault(.cut, "header")))
    }

    @Test("groups in groups without end do no harm")
    func groups() throws {
        let mail = try Fixture.read("From: \(String(repeating: "a:", count: 30_000))\nSubject: x\n\ndone\n")
        #expect(mail.text == "done")
    }
}
