import PartnerControl
import PartnerCore

extension ContactReply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        if changes.isEmpty {
            page.line("\(contact.name) at \(partner.name): it was so already, nothing changed.")
        } else {
            page.line("\(contact.name) at \(partner.name):")
            page.table([.plain, .plain], changes.map { [$0.field, $0.words] })
        }
        if let left = contact.left {
            page.line("Left: \(dates.echo(left)).")
        } else if let confirmed = contact.confirmed {
            page.line("Details confirmed: \(dates.echo(confirmed)).")
        }
        if nobodyLeft {
            page.paragraph(
                Ink.warning("Nobody is left to talk to:")
                    + " partnerctl contact add \(partner.slug) NAME --mail …")
        }
        return page.text
    }
}
