import PartnerControl
import PartnerCore

extension FixedDateReply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        let name = "\(partner.name), \(fixedDate.what.quoted) (fixed date \(fixedDate.number))"
        if fixedDate.ended != nil {
            page.paragraph("\(name): comes no more" + (fixedDate.reason.map { " (\($0))" } ?? "") + ".")
        } else {
            let days = next.map { dates.dayWithWeekday($0) }
            let then = days.isEmpty ? "" : " Its next days: \(days.joined(separator: ", "))."
            page.paragraph("\(name): \(fixedDate.dates).\(then)")
        }
        page.next(coming, dates)
        return page.text
    }
}

extension Verb.ListFixedDates.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        if fixedDates.isEmpty { page.line("No fixed date is on record or in the configuration.") }
        page.table(
            [
                .number("no."), .titled("whose", fit: .cut(atLeast: 14)),
                .titled("what", fit: .cut(atLeast: 12)),
                .titled("when", fit: .cut(atLeast: 12), goes: 1), .titled("next"),
            ],
            indent: 0,
            fixedDates.map { line in
                [
                    String(line.fixedDate.number), whose(line), line.fixedDate.what, line.fixedDate.dates,
                    next(line, dates),
                ]
            })
        return page.text
    }

    private func whose(_ line: Verb.ListFixedDates.Line) -> String {
        line.partner?.name ?? line.fixedDate.kind.map { "every \($0.words)" } ?? "every partner"
    }

    private func next(_ line: Verb.ListFixedDates.Line, _ dates: DateText) -> String {
        if let ended = line.fixedDate.ended { return "ended \(dates.short(ended))" }
        return line.next.map { dates.short($0) } ?? "comes no more"
    }
}
