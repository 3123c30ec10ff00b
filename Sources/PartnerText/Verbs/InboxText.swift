import PartnerControl
import PartnerCore

extension Verb.ListInbox.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: now.date)
        var page = Page(look)
        if folder == nil { page.line("Answers by mail are not set up: answers in the configuration.") }
        if mails.isEmpty { page.line("No mail waits to be looked at.") }
        page.table(
            [
                .number("number"), .titled("came"), .titled("from", fit: .wrap(atLeast: 12)),
                .titled("verdict"),
                .titled("why", fit: .wrap(atLeast: 20)),
            ],
            indent: 0,
            mails.map { mail in
                [
                    String(mail.number), dates.minute(mail.at), mail.staff?.full ?? mail.sender ?? "nobody",
                    mail.verdict.rawValue, mail.reason ?? mail.command.map { "command \($0)" } ?? "",
                ]
            })
        if mails.count < total { page.line("\(mails.count) of \(total): --limit \(total)") }
        return page.text
    }
}

extension ReceivedReply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: now.date)
        var page = Page(look)
        var rows = [
            ["number", String(mail.number)], ["came", dates.second(mail.at)],
            ["from", mail.sender ?? "nobody"], ["verdict", mail.verdict.rawValue],
        ]
        if let staff = mail.staff { rows.append(["taken for", staff.full]) }
        if let reason = mail.reason { rows.append(["why", reason]) }
        if let subject = mail.subject { rows.append(["subject", subject]) }
        if let answers { rows.append(["answers", "message \(answers): partnerctl outbox show \(answers)"]) }
        if let command = mail.command { rows.append(["changed", "by command \(command)"]) }
        if let confirmation {
            rows.append(["answered by", "message \(confirmation): partnerctl outbox show \(confirmation)"])
        }
        if let settled = mail.settled { rows.append(["seen to", dates.second(settled)]) }
        rows.append(["file", file])
        page.table([.plain, .wrap(atLeast: 20)], indent: 0, rows)
        if let words {
            page.gap()
            page.lines(
                words.split(separator: "\n", omittingEmptySubsequences: false).map {
                    ("  " + $0).trimmedRight
                })
        }
        return page.text
    }
}
