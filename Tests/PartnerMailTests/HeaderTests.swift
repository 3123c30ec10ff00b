import PartnerCore
import Testing

@testable import PartnerMail

@Suite("No name can make a header")
struct HeaderTests {
    /// What is tried on mailers everywhere: line ends in every coding, and what looks like one.
    static let payloads = [
        "test\r\nBcc: attacker@evil.example", "test\nBcc: attacker@evil.example",
        "test\rBcc: attacker@evil.example",
        "test\r\n\r\n<html>body</html>", "test\r\n\r\n--boundary\r\nContent-Disposition: attachment",
        "test\u{0}Bcc: attacker@evil.example", "test\u{0}\r\nBcc: attacker@evil.example", "Header\r\n",
        "Header\r",
        "test\u{85}Bcc: evil@evil.example", "test\u{2028}Bcc: evil@evil.example",
        "test\u{2029}Bcc: evil@evil.example",
        "test\r\nContent-Type: text/html", "test\r\n Bcc: folded@evil.example",
        "test\u{b}Bcc: a@evil.example",
        "test%0D%0ABcc: attacker@evil.example", "test%250ABcc: attacker@evil.example",
        "=?utf-8?Q?a=0D=0ABcc:_attacker@evil.example?=", "Ana <ana@evil.example>, Eve",
        "a@evil.example>\r\nBcc: b<",
    ]

    @Test("refused, or read back without what was refused", arguments: payloads)
    func injection(_ payload: String) async throws {
        let hasControl = payload.unicodeScalars.contains { $0.properties.generalCategory == .control }
        // Only whether it throws is asked.
        #expect(((try? HeaderText(payload)) == nil) == hasControl)

        let mail = ComposedMail(MailDocument(subject: payload, blocks: []))
        let read = try await PythonMail(
            reading: try MessageTests.message(mail, from: payload, to: payload, replyTo: payload).bytes)
        #expect(read.names == MessageTests.headers)
        #expect(read.subject == cleaned(payload))
        #expect(read.from == [[cleaned(payload), "partners@library.example"]])
        #expect(read.to == [[cleaned(payload), "ana@library.example"]])
        #expect(read.replyTo == [[cleaned(payload), "dana@library.example"]])
    }

    @Test("the fault names the character")
    func fault() {
        #expect(throws: HeaderFault.control("\n")) { try HeaderText("a\nb") }
        #expect("\(HeaderFault.control("\n"))" == "a header can't hold the control character U+000A")
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        let header: String
        var testDescription: String { name }
    }

    /// Names as tried by jsmime's test_header_emitter.js; the lines are of this emitter.
    static let names = [
        Row(name: "JD", header: "To: JD <a@a.example>\n"),
        Row(
            name: "A really, really long name to quote",
            header: "To: \"A really, really long name to quote\" <a@a.example>\n"),
        Row(
            name: "Quote \" and \\ backslash",
            header: #"To: "Quote \" and \\ backslash" <a@a.example>"# + "\n"),
        Row(name: "Dr. Ana Reyes (she)", header: "To: \"Dr. Ana Reyes (she)\" <a@a.example>\n"),
        Row(name: "ж", header: "To: =?utf-8?B?0LY=?= <a@a.example>\n"),
        Row(name: "dioxygène", header: "To: =?utf-8?Q?dioxyg=C3=A8ne?= <a@a.example>\n"),
        Row(name: "💩💩💩💩", header: "To: =?utf-8?B?8J+SqfCfkqnwn5Kp8J+SqQ==?= <a@a.example>\n"),
        Row(
            name: "=?utf-8?Q?not_ours?=",
            header: "To: =?utf-8?B?PT91dGYtOD9RP25vdF9vdXJzPz0=?= <a@a.example>\n"),
        Row(name: "", header: "To: a@a.example\n"),
        Row(
            name: "My name is really long and I split somewhere in the middle of it, more than once",
            header:
                "To: \"My name is really long and I split somewhere in the middle of it, more\n than once\" <a@a.example>\n"
        ),
    ]

    @Test("names are written as RFC 5322 and 2047 want", arguments: names)
    func name(_ row: Row) throws {
        let mailbox = try Mailbox(MailAddress(name: row.name, address: "a@a.example"))
        #expect(HeaderField("To", mailboxes: [mailbox]).lines(ending: "\n") == row.header)
    }

    /// Valid and not, after the categories of dominicsayers/isemail, with what programs trip over.
    static let addresses: [(String, Bool)] = [
        ("test@io", true), ("test@iana.example", true), ("a.b+c@x-y.example", true),
        ("o'brien@library.example", true),
        ("", false), ("test", false), ("@io", false), ("test@", false), ("test.@iana.example", false),
        (".test@iana.example", false), ("te..st@iana.example", false), ("test@iana..example", false),
        ("test@-iana.example", false), ("test@iana-.example", false), ("a@b@c.example", false),
        ("-oQ/tmp/x@example.example", false), ("user@a.example,other@a.example", false), ("|/bin/sh", false),
        ("/etc/passwd", false), ("attacker@evil.example (comment", false), ("<a@evil.example>", false),
        ("a b@evil.example", false), ("a@evil.example\r\nBcc: b@evil.example", false),
        ("tó@example.example", false),
        ("to@éxample.example", false), (String(repeating: "a", count: 65) + "@x.example", false),
    ]

    @Test("addresses are plain, or none", arguments: addresses)
    func address(_ text: String, _ isValid: Bool) {
        #expect(((try? Mailbox.Address(text)) != nil) == isValid)  // only whether it throws is asked
    }

    @Test("encoded words hold at most 75 octets, and each is whole by itself")
    func words() throws {
        var seed = Seed()
        for room in [75, 60, 30] {
            for _ in 0..<300 {
                let text = seed.text(upTo: 80)
                let words = EncodedWords.words(text, firstRoom: room)
                #expect(words.allSatisfy { $0.utf8.count <= 75 }, "\(seed)")
                #expect(words.first.map { $0.utf8.count <= room } ?? true, "\(seed)")
                #expect(try words.map(decoded).joined() == text, "\(seed)")
            }
        }
    }

    /// One encoded word, decoded in the plainest way; throws where its bytes end within a character.
    private func decoded(_ word: String) throws -> String {
        let parts = word.split(separator: "?", omittingEmptySubsequences: false)
        try #require(parts.count == 5 && parts[0] == "=" && parts[1] == "utf-8" && parts[4] == "=")
        var bytes: [UInt8] = []
        if parts[2] == "B" {
            let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
            var bits = 0, count = 0
            for character in parts[3] where character != "=" {
                bits = bits << 6 | (try #require(alphabet.firstIndex(of: character)))
                count += 6
                if count >= 8 {
                    count -= 8
                    bytes.append(UInt8(bits >> count & 255))
                }
            }
        } else {
            var rest = Array(parts[3].utf8)[...]
            while let byte = rest.popFirst() {
                if byte == UInt8(ascii: "=") {
                    bytes.append(
                        try #require(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)))
                    rest = rest.dropFirst(2)
                } else {
                    bytes.append(byte == UInt8(ascii: "_") ? 32 : byte)
                }
            }
        }
        return try #require(String(validating: bytes, as: UTF8.self))
    }
}
