import PartnerControl
import PartnerCore

extension Verb.ListOutbox.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        page.outbox(messages, now)
        if messages.isEmpty { page.line("Nothing waits, and nothing was given up on.") }
        if messages.count < total { page.line("\(messages.count) of \(total): --limit \(total)") }
        return page.text
    }
}

extension Verb.RetryMessages.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        if messages.isEmpty {
            page.line("Nothing waits, so nothing is tried again.")
        } else {
            page.paragraph(
                "\(counted(messages.count, "message")) will be tried again now; partnerctl outbox list shows how it went."
            )
            page.outbox(messages, now)
        }
        return page.text
    }
}

extension Verb.DropMessage.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        page.paragraph(
            "Message \(message.number) to \(message.to?.description ?? message.address) is not sent any more."
        )
        if reminders > 0 {
            page.paragraph(
                "\(counted(reminders, "reminder")) in it \(reminders == 1 ? "is" : "are") said again when \(reminders == 1 ? "its" : "their") time comes."
            )
        }
        return page.text
    }
}

extension Verb.ShowMessage.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: now.date)
        var page = Page(look)
        var rows = [
            ["number", String(message.number)], ["what", message.what(dates)],
            ["state", message.possiblyTwice ? "accepted, possibly twice" : message.stateWords],
            ["to", message.to.map { "\($0), \(message.address)" } ?? message.address],
            ["channel", message.channel], ["decided", dates.second(message.decided)],
            ["message-id", messageID],
        ]
        if message.closed == nil, let nextTry = message.nextTry {
            rows.append(["next try", dates.minute(nextTry)])
        }
        if let closed = message.closed { rows.append(["closed", dates.second(closed)]) }
        if let dropped = message.dropped { rows.append(["dropped", dropped]) }
        if let subject { rows.append(["subject", subject]) }
        page.table([.plain, .plain], indent: 0, rows)
        page.gap()
        page.table(
            [.plain, .plain, .wrap(atLeast: 20)],
            tries.map { [dates.second($0.at), $0.result.rawValue, $0.words?.onOneLine ?? ""] })
        if let text {
            page.gap()
            page.lines(
                text.split(separator: "\n", omittingEmptySubsequences: false).map { ("  " + $0).trimmedRight }
            )
        }
        return page.text
    }
}

extension Verb.SendTest.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        let took =
            milliseconds < 1000
            ? "\(milliseconds) ms" : "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
        switch result {
        case .accepted:
            page.paragraph("\(program) accepted the test mail to \(address) after \(took).")
            page.paragraph(
                "Whether it arrives, only its reader can say. Look for \(messageID) in the mail system's log "
                    + "if it does not.")
        case .deferred:
            page.paragraph(
                Ink.warning("\(program) did not take the test mail to \(address)")
                    + ", but may later (\(took)).")
        case .refused:
            page.paragraph(Ink.bad("\(program) refused the test mail to \(address)") + " (\(took)).")
        case .unknown:
            page.paragraph(Ink.warning("\(program) gave no answer") + " (\(took)); the mail may be with it.")
        }
        if let words {
            page.line("Its words:")
            for line in words.split(whereSeparator: \.isNewline) { page.line("  " + line) }
        }
        return page.text
    }
}

extension Page {
    fileprivate mutating func outbox(_ messages: [OutboxLine], _ now: Moment) {
        let dates = DateText(today: now.date)
        table(
            [
                .number("no."), .titled("what"), .titled("to", fit: .cut(atLeast: 8)), .titled("state"),
                .number("tries", goes: 1), .titled("next or last"),
                .titled("the last try", fit: .cut(atLeast: 14)),
            ],
            indent: 0,
            messages.map { message in
                [
                    String(message.number), message.what(dates), message.to?.description ?? message.address,
                    message.stateWords, String(message.tries),
                    (message.closed ?? message.nextTry).map(dates.minute) ?? "–",
                    message.state == .accepted ? "" : message.lastWords?.firstWords ?? "",
                ]
            })
    }
}

extension String {
    /// Enough to know it by; all of it is in `outbox show`.
    fileprivate var firstWords: String {
        let first = split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        return first.cut(to: 100)
    }
}

extension OutboxLine {
    fileprivate func what(_ dates: DateText) -> String {
        let name = kind.rawValue.unhyphenated
        return date.map { "\(name), \(dates.shortWithWeekday($0))" } ?? name
    }

    fileprivate var stateWords: String {
        switch state {
        case .waiting: "waiting"
        case .fixed: "waiting, as it was"
        case .accepted: Ink.good(possiblyTwice ? "twice?" : "accepted")
        case .dead: Ink.bad("given up on")
        case .withdrawn: dropped == nil ? "withdrawn" : "dropped"
        }
    }
}
