import PartnerControl
import PartnerCore

extension Verb.ListTouches.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        if exchanges.isEmpty { page.line("No such touch is on record.") }
        page.table(
            [
                .titled("day"), .number("no."), .titled("partner", fit: .wrap(atLeast: 12)),
                .titled("how"), .titled("by", fit: .wrap(atLeast: 8)),
                .titled("with", fit: .wrap(atLeast: 8), goes: 2),
                .titled("what was said", fit: .wrap(atLeast: 16), goes: 1),
            ],
            indent: 0,
            exchanges.map { exchange in
                [
                    dates.short(exchange.date), String(exchange.number),
                    exchange.partners.map(\.name).joined(separator: ", "), exchange.how.noun,
                    exchange.by.map(\.key.description).joined(separator: ", "),
                    exchange.with.joined(separator: ", "), exchange.note?.onOneLine ?? "",
                ]
            })
        if !exchanges.isEmpty {
            page.gap()
            page.line(
                exchanges.count < total
                    ? "\(exchanges.count) of \(total): --limit \(total)" : counted(total, "exchange") + ".")
        }
        return page.text
    }
}

extension Verb.WhoKnows.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        let known = lines.filter { $0.touches > 0 }, tried = lines.filter { $0.touches == 0 }
        page.paragraph(heading(known))
        if !known.isEmpty { page.gap() }
        page.table(
            [
                .titled(staff == nil ? "who" : "partner", fit: .wrap(atLeast: 14)),
                .titled(staff == nil ? "works at" : "branch"), .titled("is"), .number("touches"),
                .titled("last"), .titled("how", goes: 2), .titled("since", goes: 3),
                .titled("with", fit: .wrap(atLeast: 10)),
                .number("attempts", goes: 1),
            ],
            indent: 0, known.map { cells($0, dates) })
        if !tried.isEmpty {
            page.gap()
            page.paragraph(
                "Only tried: "
                    + listed(
                        tried.map { "\(staff == nil ? $0.staff.name : $0.partner.name) (\($0.attempts))" })
                    + "."
            )
        }
        if unnamed > 0 {
            page.gap()
            page.paragraph(
                "Of \(counted(unnamed, "more touch", "more touches")) nobody of ours is on record.")
        }
        return page.text
    }

    private func heading(_ known: [Acquaintance]) -> String {
        if let partner {
            return known.isEmpty
                ? "Nobody is on record as having been in touch with \(partner.name)."
                : "\(partner.name) is known to \(counted(known.count, "of ours", "of ours")):"
        }
        let who = staff?.full ?? "they"
        return known.isEmpty
            ? "\(who) is not on record as having been in touch with anybody."
            : "\(who) knows \(counted(known.count, "partner")):"
    }

    private func cells(_ line: Acquaintance, _ dates: DateText) -> [String] {
        [
            staff == nil ? line.staff.full : line.partner.name,
            staff == nil ? line.worksAt?.description ?? "gone" : line.branch.description,
            line.tie?.rawValue ?? "", String(line.touches),
            line.last.map(dates.short) ?? "", line.how?.noun ?? "",
            line.first.map(dates.short) ?? "", line.with.joined(separator: ", "),
            line.attempts == 0 ? "" : String(line.attempts),
        ]
    }
}
