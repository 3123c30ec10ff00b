/// Changes mails the way that broken and hostile ones differ from good ones.
struct Mutation {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// xorshift64*: the same seed gives the same mails.
    private mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 2_685_821_657_736_338_717
    }

    private mutating func below(_ count: Int) -> Int { count < 1 ? 0 : Int(next() % UInt64(count)) }

    mutating func mail(of seeds: [[UInt8]]) -> [UInt8] {
        var mail = seeds[below(seeds.count)]
        for _ in 0...below(8) { change(&mail, seeds) }
        return mail.count > Self.most ? Array(mail.prefix(Self.most)) : mail
    }

    private static let most = 1 << 18

    private mutating func change(_ mail: inout [UInt8], _ seeds: [[UInt8]]) {
        if mail.isEmpty { mail = [0x0a] }
        let place = below(mail.count)
        let end = min(mail.count, place + 1 + below(64))
        switch below(13) {
        case 0: mail[place] ^= UInt8(1 << below(8))
        case 1: mail[place] = UInt8(truncatingIfNeeded: next())
        case 2: mail.removeSubrange(place..<end)
        case 3: mail.insert(contentsOf: mail[place..<end], at: below(mail.count))
        case 4: mail.insert(contentsOf: Array(Self.words[below(Self.words.count)].utf8), at: place)
        case 5:
            // A piece many times: depth, and length.
            let piece = Array(mail[place..<end])
            var more: [UInt8] = []
            for _ in 0..<(1 << below(11)) where more.count < Self.most { more += piece }
            mail.insert(contentsOf: more, at: place)
        case 6:
            let other = seeds[below(seeds.count)]
            mail = Array(mail.prefix(place)) + other.suffix(from: below(other.count))
        case 7: mail.removeSubrange(place...)
        case 8: lines(&mail)
        case 9:
            mail.insert(contentsOf: (0..<below(40)).map { _ in UInt8(truncatingIfNeeded: next()) }, at: place)
        case 10:
            let word = Array(Self.words[below(Self.words.count)].utf8)
            var more: [UInt8] = []
            for _ in 0..<(1 << below(12)) where more.count < Self.most { more += word }
            mail.insert(contentsOf: more, at: place)
        case 11: mail.replaceSubrange(place..<end, with: mail[place..<end].reversed())
        default: mail = mail.map { $0 == 0x0a && place % 3 == 0 ? 0x0d : $0 }
        }
    }

    /// Two lines in each other's place, or one of them twice.
    private mutating func lines(_ mail: inout [UInt8]) {
        var lines = mail.split(separator: 0x0a, omittingEmptySubsequences: false)
        let one = below(lines.count)
        let other = below(lines.count)
        if below(2) == 0 { lines.swapAt(one, other) } else { lines.insert(lines[one], at: other) }
        mail = Array(lines.joined(separator: [0x0a]))
    }

    private static let words = [
        "\n\n", "\r\n", "\r", "\0", "--", "--b\n", ";", "\"", "(", ")", "\\", "<", ">", "@", ":", ",", "=",
        "=?", "?=",
        "=?utf-8?Q?=C3", "=?utf-8?B?", "=?iso-2022-jp?B?GyRC?=", "\u{1b}$B", "\u{1b}(B", "ä", "\u{1F600}",
        "\u{202E}",
        "Content-Type: multipart/mixed; boundary=b\n", "Content-Type: message/rfc822\n\n",
        "Content-Type: text/html\n\n",
        "Content-Type: multipart/alternative; boundary=b\n\n--b\n", "Content-Transfer-Encoding: base64\n",
        "Content-Transfer-Encoding: quoted-printable\n", "Content-Transfer-Encoding: x-uuencode\n",
        "charset=utf-16",
        "charset=utf-7", "charset=iso-2022-cn-ext", "charset=gb18030", "name*0*=utf-8''", "name*999999999=a",
        "From: ",
        "To: a:b:c:", "Date: ", "References: <", "<div>", "<table><tr><td>", "<blockquote>", "</", "<!--",
        "-->",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;", "&#x10FFFF;", "&#xD800;", "<style>", "<script>",
        "<![CDATA[", "<?",
        "style=\"display:none\"", "class=gmail_quote", "id=divRplyFwdMsg", "> ", ">", " \n", "\t", "5.1.1",
        "550 ",
        "Action: failed\n", "Final-Recipient: utf-8;\\x{", "Status: 5.",
        "Authentication-Results: mx; spf=pass (",
        "=\n", "=3", "4294967296", "-1",
    ]
}
