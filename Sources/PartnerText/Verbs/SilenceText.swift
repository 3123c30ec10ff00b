import PartnerControl
import PartnerCore

extension SilenceReply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        if let ended = silence.ended {
            page.paragraph(
                "Silence \(silence.number) (\(silence.covers)) "
                    + (ended == silence.since && ended >= today
                        ? "will not begin." : "is over from \(dates.echo(ended)) on."))
            page.paragraph("What is due meanwhile goes once, in the next digests.")
            return page.text
        }
        page.paragraph(
            "Silent from \(dates.echo(silence.since)) through \(dates.echo(silence.through)): "
                + "\(silence.covers) (silence \(silence.number)).")
        page.paragraph(
            "That is \(counted(partners, "partner")) as things stand"
                + (held == 0 ? "." : "; it holds \(counted(held, "reminder")) back today.")
                + " What is due then goes once afterwards.")
        return page.text
    }
}

extension Verb.ListSilences.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        if silences.isEmpty { page.line("Nothing is silenced.") }
        page.table(
            [
                .number("no."), .titled("first day"), .titled("last day"),
                .titled("what", fit: .cut(atLeast: 20)),
                .titled("by"), .titled("why", fit: .cut(atLeast: 12)),
            ],
            indent: 0,
            silences.map { silence in
                let last = silence.ended.map { $0.adding(days: -1) } ?? silence.through
                return [
                    String(silence.number), dates.shortWithWeekday(silence.since),
                    last < silence.since ? "never began" : dates.shortWithWeekday(last), silence.covers,
                    silence.author, silence.comment,
                ]
            })
        return page.text
    }
}
