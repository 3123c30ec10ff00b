import PartnerReceived
import Testing

@Suite("Only what the named mail system found counts")
struct SenderVerdictTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let fields: [HeaderField]
        var domain = "example.org"
        let verdict: SenderVerdict
        let isPassed: Bool
    }

    private static func results(_ value: String) -> HeaderField {
        HeaderField("Authentication-Results", value)
    }

    static let rows = [
        Row(
            testDescription: "all three pass",
            fields: [
                results(
                    "mx.library.example; spf=pass smtp.mailfrom=dana@example.org; dkim=pass (2048 bits) "
                        + "header.d=example.org header.s=x; dmarc=pass (p=reject dis=none) header.from=example.org"
                )
            ],
            verdict: SenderVerdict(spf: .pass, dkim: .pass, dmarc: .pass), isPassed: true),
        Row(
            testDescription: "one field a method, as milters write them",
            fields: [
                results("MX.library.example; dmarc=fail header.from=example.org"),
                results("mx.library.example 1; dkim=pass header.i=@example.org"),
            ],
            verdict: SenderVerdict(dkim: .pass, dmarc: .other("fail")), isPassed: false),
        Row(
            testDescription: "another's word is nothing, nor what is below it",
            fields: [
                results("mx.evil.example; dmarc=pass header.from=example.org"),
                results("mx.library.example; dmarc=pass header.from=example.org"),
            ],
            verdict: SenderVerdict(), isPassed: false),
        Row(
            testDescription: "what stands below a hop came with the mail",
            fields: [
                HeaderField("Received", "from a by b"),
                results("mx.library.example; spf=fail smtp.mailfrom=x@example.org"),
                HeaderField("Received", "from c by a"),
                results("mx.library.example; dmarc=pass header.from=example.org"),
            ],
            verdict: SenderVerdict(spf: .other("fail")), isPassed: false),
        Row(
            testDescription: "a pass for another domain is none",
            fields: [
                results(
                    "mx.library.example; spf=pass smtp.mailfrom=a@evil.example; dkim=pass header.d=evil.example"
                )
            ],
            verdict: SenderVerdict(spf: .otherDomain("evil.example"), dkim: .otherDomain("evil.example")),
            isPassed: false),
        Row(
            testDescription: "a host of the domain stands for it, a top level does not",
            fields: [
                results(
                    "mx.library.example; spf=pass smtp.mailfrom=a@bounce.example.org; dkim=pass header.d=org")
            ],
            verdict: SenderVerdict(spf: .pass, dkim: .otherDomain("org")), isPassed: true),
        Row(
            testDescription: "a domain that only ends alike is another",
            fields: [results("mx.library.example; dkim=pass header.d=evilexample.org")],
            verdict: SenderVerdict(dkim: .otherDomain("evilexample.org")), isPassed: false),
        Row(
            testDescription: "of several signatures one is enough",
            fields: [
                results(
                    "mx.library.example; dkim=fail header.d=x.example; dkim=pass header.d=example.org; dkim=none"
                )
            ],
            verdict: SenderVerdict(dkim: .pass), isPassed: true),
        Row(
            testDescription: "no policy leaves the other two",
            fields: [
                results(
                    "mx.library.example; dmarc=none header.from=example.org; spf=pass smtp.mailfrom=example.org"
                )
            ],
            verdict: SenderVerdict(spf: .pass, dmarc: .other("none")), isPassed: true),
        Row(
            testDescription: "a result in a comment or a quotation is none",
            fields: [
                results(
                    "mx.library.example; spf=fail (dmarc=pass header.from=example.org \\) ;) reason=\"dkim=pass; x\" smtp.mailfrom=example.org"
                )
            ],
            verdict: SenderVerdict(spf: .other("fail")), isPassed: false),
        Row(
            testDescription: "none", fields: [results("mx.library.example; none")], verdict: SenderVerdict(),
            isPassed: false),
        Row(
            testDescription: "a name that begins alike is another's",
            fields: [results("mx.library.example.evil.example; dmarc=pass header.from=example.org")],
            verdict: SenderVerdict(), isPassed: false),
        Row(
            testDescription: "no property says whom it is for",
            fields: [results("mx.library.example; dkim=pass")],
            verdict: SenderVerdict(dkim: .otherDomain("")), isPassed: false),
        Row(testDescription: "no field", fields: [], verdict: SenderVerdict(), isPassed: false),
    ]

    @Test("a verdict is for the domain in From", arguments: rows)
    func verdict(_ row: Row) {
        var mail = ReceivedMail()
        mail.fields = row.fields
        let verdict = SenderVerdict.of(mail, authority: "mx.library.example", domain: row.domain)
        #expect(verdict == row.verdict)
        #expect(verdict.isPassed == row.isPassed)
    }

    @Test(
        "nonsense is no verdict and no trap",
        arguments: [
            "", ";", "(", "\"", "a;b", "a; b=", "a; =c", "a; b=c d.e=", "a ; b/1 = c (", "\\", "a; b=\"",
            ")))",
        ])
    func nonsense(_ text: String) {
        var mail = ReceivedMail()
        mail.fields = [HeaderField("Authentication-Results", text)]
        #expect(!SenderVerdict.of(mail, authority: "a", domain: "example.org").isPassed)
    }
}
