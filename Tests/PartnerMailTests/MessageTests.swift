import PartnerCore
import Testing

@testable import PartnerMail

@Suite("A message is read by others as it was meant")
struct MessageTests {
    /// Friday, 12 March 2027, 8:30:04 in California.
    static let sent = Instant(unixMilliseconds: 1_804_869_004_000)

    static func message(
        _ mail: ComposedMail, from: String? = "Partnerships at Kettle Valley Library",
        to: String? = "Ana Reyes",
        replyTo: String? = "Dana Ortiz"
    ) throws -> MailMessage {
        MailMessage(
            from: try Mailbox(MailAddress(name: from, address: "partners@library.example")),
            to: try Mailbox(MailAddress(name: to, address: "ana@library.example")),
            replyTo: try replyTo.map { try Mailbox(MailAddress(name: $0, address: "dana@library.example")) },
            date: sent, utcOffset: -28_800, messageID: try MessageID("<9f3c.20270312@library.example>"),
            mail: mail)
    }

    static let headers = [
        "From", "To", "Reply-To", "Subject", "Date", "Message-ID", "Auto-Submitted",
        "X-Auto-Response-Suppress",
        "MIME-Version", "Content-Type",
    ]

    @Test("text and HTML arrive to the letter, with these headers and no others", arguments: Samples.all)
    func whole(_ sample: Samples.Sample) async throws {
        let mail = ComposedMail(sample.content)
        let read = try await PythonMail(reading: try Self.message(mail).bytes)
        #expect(read.defects.isEmpty)
        #expect(read.names == Self.headers)
        #expect(read.subject == mail.subject)
        #expect(read.from == [["Partnerships at Kettle Valley Library", "partners@library.example"]])
        #expect(read.to == [["Ana Reyes", "ana@library.example"]])
        #expect(read.replyTo == [["Dana Ortiz", "dana@library.example"]])
        #expect(read.messageID == "<9f3c.20270312@library.example>")
        #expect(read.date == "2027-03-12T08:30:04-08:00")
        #expect(read.autoSubmitted == "auto-generated")
        #expect(read.types == ["multipart/alternative", "text/plain", "text/html"])
        #expect(read.plain == mail.text + "\n" || read.plain == mail.text)
        #expect(read.html == mail.html + "\n" || read.html == mail.html)
    }

    @Test("all is ASCII in lines of at most 76, without carriage returns", arguments: Samples.all)
    func lines(_ sample: Samples.Sample) throws {
        let bytes = try Self.message(ComposedMail(sample.content)).bytes
        #expect(bytes.allSatisfy { $0 == 10 || (0x20...0x7e).contains($0) })
        for line in bytes.split(separator: 10) {
            #expect(line.count <= 76, "\(String(decoding: line, as: UTF8.self))")
            #expect(line != [UInt8(ascii: ".")])
            #expect(!line.starts(with: Array("From ".utf8)))
        }
    }

    @Test("a lone dot, From and trailing spaces survive")
    func traps() async throws {
        let text =
            "line\n.\nMAIL FROM:<x@y>\nFrom here on\n..\n. x\ntrailing \n\t\n=3D\n--=_partnerd_alternative--\n"
        let mail = ComposedMail(MailDocument(subject: "traps", blocks: []), text: text)
        let bytes = try Self.message(mail).bytes
        let read = try await PythonMail(reading: bytes)
        #expect(read.plain == text + "\n" || read.plain == text)
        #expect(read.types.count == 3)
    }

    @Test("pinned as a mail system gets it")
    func pinned() throws {
        let bytes = try Self.message(ComposedMail(Samples.digest(items: [Samples.promise]))).bytes
        Snapshot.expect(String(decoding: bytes, as: UTF8.self), matches: "message.eml")
    }

    @Test("any subject and any name is read back as it was")
    func random() async throws {
        var seed = Seed()
        for _ in 0..<12 {
            let subject = cleaned(seed.text(upTo: 120)), name = cleaned(seed.text(upTo: 60))
            let mail = ComposedMail(
                MailDocument(subject: subject, blocks: [.paragraph(Phrase(seed.text(upTo: 200)))]))
            let bytes = try Self.message(mail, to: name).bytes
            let read = try await PythonMail(reading: bytes)
            #expect(read.subject == subject, "\(seed)")
            #expect(read.to == [[name, "ana@library.example"]], "\(seed)")
            #expect(read.names == Self.headers, "\(seed)")
            #expect(bytes.split(separator: 10).allSatisfy { $0.count <= 76 }, "\(seed)")
        }
    }
}

extension ComposedMail {
    /// With another text than its document's.
    init(_ document: MailDocument, text: String) {
        self.init(subject: document.subject, text: text, html: document.html)
    }
}
