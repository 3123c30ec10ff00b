import PartnerControl
import PartnerCore

extension Verb.EraseContact.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        let which = contacts.map { "contact \($0)" }.joined(separator: " and ")
        page.paragraph(
            done
                ? "\(partner.name): \(which) is forgotten. That it was done stays, with who and when."
                : "\(partner.name): \(which) would be forgotten, for good.")
        if !texts.isEmpty {
            page.line(done ? "These texts have lost their words:" : "These texts would lose their words:")
            for text in texts {
                let label =
                    "  \(text.record) \(text.recordNumber), \(text.field.split(separator: "_").joined(separator: " ")): "
                if let from = text.from { page.paragraph(lead: label, from.quoted, hanging: 6) }
                page.paragraph(
                    lead: text.from == nil ? label : "      → ", text.to.isEmpty ? "nothing" : text.to.quoted,
                    hanging: 8)
            }
        }
        let counts = [
            history > 0 ? counted(history, "entry of the history", "entries of the history") : nil,
            messages > 0 ? counted(messages, "message that had left", "messages that had left") : nil,
        ].compactMap(\.self)
        if !counts.isEmpty {
            page.paragraph("\(done ? "Emptied" : "To be emptied"): \(counts.joined(separator: ", ")).")
        }
        if deadLetters > 0 {
            page.paragraph(
                "\(counted(deadLetters, "dead letter")) can't be sent again\(done ? "" : " then").")
        }
        switch shredded {
        case true?:
            page.paragraph("The database was written anew: the old bytes are gone from it and its log.")
        case false?:
            page.paragraph(
                Ink.warning(
                    "The database could not be written anew now, so old bytes may be left in its free pages; the next contact erase does it."
                ))
        case nil: break
        }
        page.paragraph(
            "Out of reach, and yours to look after: backups of the database, mail that was sent, spreadsheets and watched sheets that name them (they would be read in again), printed pages."
        )
        if !folders.isEmpty {
            page.paragraph(
                "Files that the drop folder took, and the reports beside them, may name them too: look through \(folders.joined(separator: " and "))."
            )
        }
        if !done { page.paragraph("Nothing was changed. To do it: the same with --yes.") }
        return page.text
    }
}
