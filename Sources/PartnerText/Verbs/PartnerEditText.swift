import PartnerControl
import PartnerCore

extension Verb.AddPartner.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        page.line("\(partner.partner.name) is on record now, as \(partner.partner.slug).")
        page.gap()
        partner.write(to: &page, dates)
        page.contacts(contacts, dates)
        page.gap()
        page.next(coming, dates)
        for other in alike {
            page.paragraph(Ink.warning("Alike:") + " \(other.name) (\(other.slug)). Is it the same?")
        }
        return page.text
    }
}

extension Verb.EditPartner.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        page.changes(changes, of: partner.name)
        if !changes.isEmpty { page.next(coming, DateText(today: today)) }
        return page.text
    }
}

extension Page {
    /// What was changed, a field a line: `  phone   555-0100 → 555-0142`.
    mutating func changes(_ changes: [FieldChange], of name: String) {
        guard !changes.isEmpty else {
            line("\(name): it was so already, nothing changed.")
            return
        }
        line("\(name):")
        table([.plain, .plain], changes.map { [$0.field, $0.words] })
    }
}

extension FieldChange {
    /// `555-0100 → 555-0142`; a field that was or is empty shows as `–`.
    var words: String { "\(from?.onOneLine ?? "–") → \(to?.onOneLine ?? "–")" }
}
