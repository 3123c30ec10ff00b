import PartnerControl
import PartnerCore

extension Verb.Handover.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        page.paragraph(summary(dates))
        page.gap()
        page.table(
            [.plain, .wrap(atLeast: 20), .wrap(atLeast: 16)], partners.map { $0.cells(dates) })
        if !backups.isEmpty {
            page.gap()
            page.line(
                previewed
                    ? "Backups would change, too, from today on:" : "Backups changed, too, from today on:")
            page.table(
                [.plain, .plain],
                backups.map { [$0.partner.slug, "\($0.was.full) → \($0.now?.full ?? "nobody")"] })
        }
        for note in notes {
            page.gap()
            page.paragraph(note)
        }
        page.gap()
        page.paragraph(ending)
        return page.text
    }

    private func summary(_ dates: DateText) -> String {
        let count = counted(partners.count, "partner")
        let verb = previewed ? "would go" : partners.count == 1 ? "goes" : "go"
        var text =
            "\(count) \(verb) from \(handover.from.full) to \(handover.to.full), \(dates.echo(handover.date))"
        if let branch = handover.branch { text += ", of \(branch) only" }
        text += handover.number.map { " (handover \($0))." } ?? "."
        text += " \(handover.to.name) then looks after \(total)"
        return text
            + (handover.asksFrom > handover.date
                ? ", and is asked about these from \(dates.echo(handover.asksFrom)) on; promises and agreements do not wait."
                : ", and is asked about these at once.")
    }

    private var ending: String {
        if previewed {
            return "Nothing was changed. Without --preview it is done, and the pack is mailed to \(mail)."
        }
        guard let number = handover.number, let message = handover.message else {
            return "No pack is mailed, as no partner goes."
        }
        return
            "The pack goes to \(mail) (message \(message)); partnerctl handover pack \(number) shows it again, as of that day."
    }
}

extension HandedEntry {
    /// The partner, what is open, and what is next.
    fileprivate func cells(_ dates: DateText) -> [String] {
        let state = health.map { $0 == .kept ? "" : "\($0.inked)" } ?? stage.rawValue
        let promised = openPromises.isEmpty ? "" : counted(openPromises.count, "promise")
        let open = [state, promised].filter { !$0.isEmpty }.joined(separator: ", ")
        return [partner.slug, open.isEmpty ? "nothing open" : open, next(dates)]
    }

    private func next(_ dates: DateText) -> String {
        guard let first = coming.first else { return "nothing comes of itself" }
        let due = "\(matter(first.clock, first.subject)) due \(dates.day(first.due))"
        return first.on.map { "\(due), asked from \(dates.day($0))" } ?? due
    }
}

extension Verb.ListHandovers.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        if handovers.isEmpty { page.line("Nothing was ever handed over.") }
        page.table(
            [
                .number("no."), .titled("from", fit: .wrap(atLeast: 8)),
                .titled("to", fit: .wrap(atLeast: 8)), .number("partners"), .titled("first day"),
                .titled("asked from"), .titled("branch", goes: 1),
            ],
            indent: 0,
            handovers.map {
                [
                    $0.number.map(String.init) ?? "", $0.from.full, $0.to.full, String($0.partners),
                    dates.day($0.date), dates.day($0.asksFrom), $0.branch?.rawValue ?? "all",
                ]
            })
        return page.text
    }
}

extension Verb.ShowPack.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        page.line("Subject: \(pack.subject)")
        page.line()
        page.lines(
            pack.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init))
        return page.text
    }
}
