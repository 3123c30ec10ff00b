import PartnerControl
import PartnerCore

extension Verb.History.Reply: Rendered {
    /// One line a changed field: when, who, what, through which way.
    package func text(_ look: Look) -> String {
        let dates = DateText(today: now.date)
        var page = Page(look)
        page.line(Ink.strong(partner.name))
        for entry in entries {
            let lead =
                "  " + dates.shortSecond(entry.at).padded(to: 22)
                + entry.who.padded(to: max(16, entry.who.count + 1))
            for line in entry.lines {
                page.paragraph(lead: lead, "\(line)  (\(entry.way))", hanging: 26)
            }
        }
        if entries.isEmpty { page.line("  nothing on record") }
        if entries.count < total { page.line("  … \(total - entries.count) older: --limit \(total)") }
        return page.text
    }
}

extension Verb.History.Entry {
    fileprivate var way: String { number.map { "\(through), command \($0)" } ?? through }

    private var subject: String { recordNumber.map { "\(record) \($0)" } ?? record }

    /// What changed, a field a line; of a record that came or went, all that it held on one.
    fileprivate var lines: [String] {
        if emptied { return ["\(subject) \(action.rawValue): emptied, as a person was forgotten"] }
        switch action {
        case .changed:
            return changes.isEmpty
                ? ["\(subject) changed"]
                : changes.map { "\(subject), \($0.field): \($0.words)" }
        case .added, .removed:
            let held = changes.map { "\($0.field) \((action == .added ? $0.to : $0.from)?.onOneLine ?? "–")" }
            return ["\(subject) \(action.rawValue)\(held.isEmpty ? "" : ": ")\(held.joined(separator: ", "))"]
        }
    }
}
