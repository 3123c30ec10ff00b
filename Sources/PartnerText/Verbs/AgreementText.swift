import PartnerControl
import PartnerCore

extension AgreementReply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        let name = "\(partner.name), \(agreement.what.quoted) (agreement \(agreement.number))"
        if agreement.state == .ended {
            page.paragraph("\(name): ended" + (agreement.reason.map { " (\($0))" } ?? "") + ".")
        } else {
            page.paragraph(
                "\(name): \(dates.echo(agreement.starts)) through \(dates.echo(agreement.ends)).")
        }
        page.next(coming, dates)
        return page.text
    }
}

extension Verb.ListAgreements.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        if agreements.isEmpty { page.line("No agreement is on record.") }
        page.table(
            [
                .number("no."), .titled("partner", fit: .cut(atLeast: 14)),
                .titled("agreed on", fit: .cut(atLeast: 12)),
                .titled("from", goes: 1), .titled("last day"), .titled("state"),
            ],
            indent: 0,
            agreements.map { line in
                let agreement = line.agreement
                return [
                    String(agreement.number), line.partner.name, agreement.what,
                    dates.short(agreement.starts), dates.short(agreement.ends), state(agreement, dates),
                ]
            })
        return page.text
    }

    private func state(_ agreement: AgreementEntry, _ dates: DateText) -> String {
        switch agreement.state {
        case .running where agreement.ends < today: "past its end"
        case .running: "runs"
        case .renewed: agreement.renewedBy.map { "renewed, as \($0)" } ?? "renewed"
        case .ended: agreement.closed.map { "ended \(dates.short($0))" } ?? "ended"
        }
    }
}
