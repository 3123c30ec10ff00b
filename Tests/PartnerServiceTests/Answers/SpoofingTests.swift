import PartnerCore
import PartnerMail
import PartnerReceived
import PartnerStore
import Testing

@testable import PartnerService

@Suite("Whoever has not our mail and its reader's address changes nothing")
struct SpoofingTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let verdict: ReceivedEntry.Verdict
        var setting = ""
        let change: @Sendable (inout ReceivedMail, AnswerBench, OutboxMessage) -> Void

        init(
            _ name: String, _ verdict: ReceivedEntry.Verdict, setting: String = "",
            _ change: @escaping @Sendable (inout ReceivedMail, AnswerBench, OutboxMessage) -> Void
        ) {
            testDescription = name
            self.verdict = verdict
            self.setting = setting
            self.change = change
        }
    }

    typealias Address = PartnerReceived.MailAddress
    typealias Field = PartnerReceived.HeaderField
    private static let trusting = "  trust: mx.library.example"

    private static func strip(_ mail: inout ReceivedMail) {
        (mail.inReplyTo, mail.references) = ([], [])
        mail.to = [Address(address: "partners@library.example")]
    }

    static let rows: [Row] = [
        Row("a known sender without our mail", .review) { mail, _, _ in strip(&mail) },
        Row("our mail from an unknown sender", .review) { mail, _, _ in
            mail.from = [Address(address: "ana@home.example")]
        },
        Row("neither", .stranger) { mail, _, _ in
            strip(&mail)
            mail.from = [Address(address: "x@evil.example")]
        },
        Row("another member of staff with Ana's mail", .review) { mail, _, _ in
            mail.from = [Address(address: "kim@library.example")]
        },
        Row("two senders", .review) { mail, _, _ in mail.from.append(Address(address: "x@evil.example")) },
        Row("no sender", .review) { mail, _, _ in mail.from = [] },
        Row("a name that looks like an address", .review) { mail, _, _ in
            mail.from = [Address(name: "ana@library.example", address: "x@evil.example")]
        },
        Row("a sender field that is Ana's", .review) { mail, _, _ in
            mail.from = [Address(address: "x@evil.example")]
            mail.sender = [Address(address: "ana@library.example")]
        },
        Row("a token that was guessed", .review) { mail, _, _ in
            strip(&mail)
            mail.to = [Address(address: "partners+aaaaaaaaaaaaaaaaab@library.example")]
        },
        Row("the token of another person", .review) { mail, bench, message in
            strip(&mail)
            mail.to = [Address(address: bench.token(message, for: "kim"))]
        },
        Row("the token of another message", .review) { mail, bench, message in
            strip(&mail)
            let text = bench.token(message)
            let at = text.firstIndex(of: "@")!
            mail.to = [Address(address: text[..<at].dropLast() + "z" + text[at...])]
        },
        Row("a Message-ID of ours with another domain", .review) { mail, _, message in
            strip(&mail)
            mail.inReplyTo = [message.messageID.dropFirst().prefix { $0 != "@" } + "@evil.example"]
        },
        Row("the mail system did not find it genuine", .review, setting: trusting) { mail, _, _ in
            mail.fields = [
                Field("Authentication-Results", "mx.library.example; dmarc=fail header.from=library.example")
            ]
        },
        Row("the mail system said nothing of it", .review, setting: trusting) { _, _, _ in },
        Row("another host said that it is genuine", .review, setting: trusting) { mail, _, _ in
            mail.fields = [
                Field("Authentication-Results", "mx.evil.example; dmarc=pass header.from=library.example")
            ]
        },
        Row("its word came along below another's", .review, setting: trusting) { mail, _, _ in
            mail.fields = [
                Field("Authentication-Results", "mx.evil.example; dmarc=fail header.from=library.example"),
                Field("Authentication-Results", "mx.library.example; dmarc=pass header.from=library.example"),
            ]
        },
        Row("genuine, of another domain", .review, setting: trusting) { mail, _, _ in
            mail.fields = [
                Field(
                    "Authentication-Results",
                    "mx.library.example; spf=pass smtp.mailfrom=evil.example; dkim=pass header.d=evil.example"
                )
            ]
        },
        Row("an answer by a machine", .automatic) { mail, _, _ in
            mail.fields = [Field("Auto-Submitted", "auto-replied")]
        },
        Row("through a list", .automatic) { mail, _, _ in mail.fields = [Field("List-Id", "<staff.example>")]
        },
        Row("a holiday's answer", .automatic) { mail, _, _ in mail.subject = "Out of office: Re: Today" },
        Row("a copy to somebody else's address for copies", .review) { mail, bench, message in
            strip(&mail)
            let token = ReplyToken(copiesOf: "kim", key: bench.keys.sealing(at: bench.bench.time.now)!)
            mail.to = [Address(address: bench.address.with(token).address)]
        },
    ]

    @Test("a table of them", arguments: rows)
    func forged(_ row: Row) throws {
        let bench = try AnswerBench(row.setting)
        let lincoln = try bench.bench.partner(touched: ["2026-12-01"])
        let message = try bench.digest([(1, "Lincoln Elementary School", bench.open(lincoln, .followUp))])
        var mail = bench.reply(to: message, "done, met Pilar")
        row.change(&mail, bench, message)
        let before = try bench.audits()
        let entry = try #require(try bench.receive(mail))
        #expect(entry.verdict == row.verdict, "\(entry.reason ?? "")")
        #expect(entry.confirmation == nil)
        #expect(try bench.audits() == before)
        #expect(try bench.bench.facts(lincoln).touches.count == 1)
    }

    @Test("what is genuine changes it, by the token or by the mail that it refers to alone")
    func genuine() throws {
        for (index, part) in ["both", "token", "reference", "trusted"].enumerated() {
            let bench = try AnswerBench(part == "trusted" ? Self.trusting : "")
            let lincoln = try bench.bench.partner(touched: ["2026-12-01"])
            let message = try bench.digest([(1, "Lincoln Elementary School", bench.open(lincoln, .followUp))])
            var mail = bench.reply(to: message, "done, met Pilar")
            if part == "token" { mail.inReplyTo = [] }
            if part == "reference" { mail.to = [Address(address: "partners@library.example")] }
            mail.fields = [
                Field("Authentication-Results", "mx.library.example; dmarc=pass header.from=library.example")
            ]
            let entry = try #require(try bench.receive(mail))
            #expect(entry.verdict == .acted, "\(index) \(part): \(entry.reason ?? "")")
            #expect(try bench.bench.facts(lincoln).touches.count == 2)
        }
    }

    @Test("a mail is answered within its time")
    func expired() throws {
        let bench = try AnswerBench("  valid: 7 days")
        let lincoln = try bench.bench.partner(touched: ["2026-12-01"])
        let message = try bench.digest([(1, "Lincoln Elementary School", bench.open(lincoln, .followUp))])
        bench.bench.time.jump(to: bench.bench.time.now.adding(.seconds(8 * 86_400)))
        let entry = try #require(try bench.receive(bench.reply(to: message, "done")))
        #expect(entry.verdict == .review)
        #expect(entry.reason?.contains("too late") == true)
    }

    @Test("a flood of one sender waits for somebody to look at it")
    func flood() throws {
        let bench = try AnswerBench("  most-a-day: 3")
        let lincoln = try bench.bench.partner(touched: ["2026-12-01"])
        let message = try bench.digest([(1, "Lincoln Elementary School", bench.open(lincoln, .followUp))])
        let verdicts = try (0..<5).map { number in
            try bench.receive(bench.reply(to: message, "called, for the \(number)th time"))?.verdict
        }
        #expect(verdicts == [.acted, .acted, .acted, .review, .review])
    }
}
