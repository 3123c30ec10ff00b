import PartnerControl
import PartnerCore

extension LeavingReply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        if withdrawn {
            page.paragraph(
                "\(leaving.staff.name) stays: the last day \(dates.echo(leaving.lastDay)) is taken back.")
            return page.text
        }
        let verb = leaving.lastDay < today ? "has left; the last day was" : "leaves; the last day is"
        page.paragraph("\(leaving.staff.full) \(verb) \(dates.echo(leaving.lastDay)).")
        page.paragraph(leaving.left)
        page.paragraph(leaving.ask(dates))
        return page.text
    }
}

extension Verb.ListLeavings.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        if leavings.isEmpty { page.line("Nobody is known to leave.") }
        page.table(
            [
                .titled("who", fit: .wrap(atLeast: 8)), .titled("last day"), .number("partners"),
                .number("backup of"),
                .titled("asked for the handover", fit: .wrap(atLeast: 12)),
                .titled("note", fit: .wrap(atLeast: 12)),
            ],
            indent: 0,
            leavings.map { leaving in
                [
                    leaving.staff.full, dates.dayWithWeekday(leaving.lastDay), String(leaving.partners),
                    String(leaving.backups), leaving.asks(dates), leaving.note?.onOneLine ?? "",
                ]
            })
        return page.text
    }
}

extension LeavingEntry {
    fileprivate var left: String {
        if partners == 0 && backups == 0 { return "Nothing is theirs to be handed over." }
        let held = partners == 0 ? "no partner" : counted(partners, "partner")
        let behind = backups == 0 ? "" : ", and stand behind \(backups) as backup"
        return
            "They then still look after \(held)\(behind): partnerctl handover \(staff.key) NAME --from DATE"
    }

    fileprivate func ask(_ dates: DateText) -> String {
        if partners == 0 { return "Nobody is asked for anything." }
        guard let asked else {
            return "Nobody above them can be asked for the handover: status says so until it is done."
        }
        guard let askedFrom else {
            return
                "It is too late to ask for a handover: the weekly overview names the partners as without a steward."
        }
        return
            "\(asked.full) is asked for the handover from \(dates.echo(askedFrom)) on, once a week until it is done."
    }

    fileprivate func asks(_ dates: DateText) -> String {
        if partners == 0 { return "nobody: all is handed over" }
        guard let asked else { return "nobody can be" }
        return "\(asked.key)" + (askedFrom.map { ", from \(dates.day($0))" } ?? ", too late")
    }
}
