import PartnerControl
import PartnerCore

extension Verb.History.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: now.date)
        var page = Page(look)
        page.line(Ink.strong(partner.name))
        for entry in entries {
            let record = entry.recordNumber.map { "\(entry.record) \($0)" } ?? entry.record
            let command = entry.command.map { " (\($0))" } ?? ""
            page.paragraph(
                lead: "  " + dates.shortSecond(entry.at).padded(to: 22),
                "\(entry.who): \(record) \(entry.action)\(command)")
            for change in entry.changes {
                page.paragraph("\(change.field): \(entry.words(change))", indent: 26)
            }
        }
        if entries.isEmpty { page.line("  nothing on record") }
        if entries.count < total { page.line("  … \(total - entries.count) older: --limit \(total)") }
        return page.text
    }
}

extension Verb.History.Entry {
    /// Of a record that came or went there is only one side.
    fileprivate func words(_ change: FieldChange) -> String {
        switch action {
        case .added: change.to?.onOneLine ?? "–"
        case .removed: change.from?.onOneLine ?? "–"
        case .changed: change.words
        }
    }
}
