import Foundation

/// The mails that mutations begin with.
enum Seeds {
    /// All files below the folder that look like mails, none longer than 64 KiB, and some of our own for what may
    /// not be among them.
    static func read(_ folder: String) -> [[UInt8]] {
        var seeds = own.map { Array($0.utf8) }
        let files = FileManager.default.enumerator(
            at: URL(fileURLWithPath: folder), includingPropertiesForKeys: nil)
        for case let file as URL in files ?? .init()
        where ["eml", "txt", "msg", ""].contains(file.pathExtension) {
            guard let data = try? Data(contentsOf: file), data.count < 1 << 16 else { continue }
            if data.prefix(2000).contains(0x3a) { seeds.append([UInt8](data)) }
        }
        return seeds
    }

    private static let own = [
        "From: a@example.org\nContent-Type: text/plain; format=flowed; delsp=yes\n\na \n> b \n>> c\n-- \nd",
        "From: =?utf-8?Q?J=C3=BC?= <a@example.org>\nContent-Type: text/html\n\n<div class=gmail_quote><blockquote>a<table><tr>"
            + "<td>b</blockquote><p style='display:none'>c&amp;&#x41;<script>d</script>",
        "From: MAILER-DAEMON@example.net\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\n"
            + "x@example.org: 550 5.1.1 no\n--b\nContent-Type: message/delivery-status\n\nFinal-Recipient: utf-8; "
            + "x\\x{E9}@example.org\nAction: failed\nStatus: 5.1.1\n--b\nContent-Type: message/rfc822\n\nMessage-ID: <x@y>\n"
            + "\n--b--\n",
        "Authentication-Results: mx; spf=pass (a\\(b) smtp.mailfrom=\"a b\"@example.org; dkim=pass header.d=example.org;"
            + " dmarc=fail\nFrom: g: a@b, \"c\\\" d\" <e@f>;\nSubject: =?iso-2022-jp?B?GyRCRnxLXBsoQg==?=\n\nx",
        "Subject: Abwesenheitsnotiz: a\nContent-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\n",
        "Content-Type: application/ms-tnef; name*0*=utf-8''%C3%A4; name*1=b\nContent-Transfer-Encoding: x-uuencode\n\n"
            + "begin 644 a\n#86)C\n`\nend\n",
    ]
}
