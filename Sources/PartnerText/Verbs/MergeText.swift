import PartnerControl
import PartnerCore

extension Verb.MergePartner.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        page.paragraph(
            preview
                ? "\(merged.name) (\(merged.slug)) would be merged into \(into.name) (\(into.slug))."
                : "\(merged.name) (\(merged.slug)) is merged into \(into.name) (\(into.slug)); its slug leads there."
        )
        let rows = [
            counted(touches, "contact that was made", "contacts that were made"),
            counted(promises, "promise"),
            counted(evaluations, "evaluation"), counted(contacts, "person", "people"),
        ]
        page.paragraph("\(into.name) reads its rows, too: \(rows.joined(separator: ", ")).")
        if !closed.isEmpty {
            page.line("Due no more for \(merged.name):")
            page.coming(closed, dates)
        }
        page.next(coming, dates)
        page.paragraph(
            preview
                ? "Nothing was changed. To merge, leave out --preview."
                : "Not the same after all? partnerctl partner unmerge \(merged.slug)")
        return page.text
    }
}

extension Verb.UnmergePartner.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        page.paragraph("\(partner.name) is a partner of its own again, and no part of \(from.name).")
        if taken > 0 {
            page.paragraph(
                "\(counted(taken, "row")) about its own people and promises, written down meanwhile, went with it."
            )
        }
        page.next(coming, dates)
        if !othersComing.isEmpty {
            page.line("\(from.name):")
            page.coming(othersComing, dates)
        }
        return page.text
    }
}
