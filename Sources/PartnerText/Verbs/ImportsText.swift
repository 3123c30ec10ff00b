import PartnerControl
import PartnerCore

extension Verb.ListImports.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        if imports.isEmpty {
            page.line("Nothing was imported yet: partnerctl import FILE")
            return page.text
        }
        page.table(
            [
                .number("no."), .titled("when"), .init(title: "file", fit: .cut(atLeast: 12)),
                .init(title: "by", fit: .cut(atLeast: 8)), .init(title: "rows", fit: .wrap(atLeast: 16)),
            ], indent: 0,
            imports.map { [String($0.number), dates.minute($0.at), $0.file, $0.by, $0.counts(dates)] })
        return page.text
    }
}

extension Verb.ShowImport.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        page.paragraph(entry.words(dates))
        page.gap()
        page.changes(changes)
        return page.text
    }
}

extension Verb.UndoImport.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        page.paragraph(entry.words(dates))
        page.gap()
        if standing.isEmpty {
            page.changes(changes)
        } else {
            for obstacle in standing {
                page.paragraph(
                    lead: "  " + (obstacle.partner?.slug ?? "–") + "  ", obstacle.words(dates), hanging: 6)
            }
        }
        page.gap()
        page.paragraph(ending)
        return page.text
    }

    private var ending: String {
        if !standing.isEmpty {
            return "Nothing \(outcome == .previewed ? "would be" : "was") taken back: "
                + (standing.count == 1 ? "this was done" : "these \(standing.count) were done")
                + " since, and \(standing.count == 1 ? "stands" : "stand") on it."
        }
        let records = counted(changes.count, "record")
        return switch outcome {
        case .previewed: "Nothing was changed. To take \(records) back, leave out --preview."
        case .undone, .refused:
            "Import \(entry.number) is taken back: \(records). The file can be imported again."
        }
    }
}

extension ImportEntry {
    /// `61: 1 new, 1 changed`; what is zero is left out.
    fileprivate func counts(_ dates: DateText) -> String {
        let counts = [(added, "new"), (changed, "changed"), (same, "same"), (refused, "refused")]
        let text = "\(rows): " + counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return undone.map { "\(text); taken back \(dates.minute($0))" } ?? text
    }

    fileprivate func words(_ dates: DateText) -> String {
        let text =
            "Import \(number): \(file), \(dates.minute(at)), by \(by): \(added) new, \(changed) changed, \(same) same"
            + (refused == 0 ? "." : ", \(refused) refused.")
        guard let undone else { return text }
        return text + " Taken back \(dates.minute(undone)) by \(undoneBy ?? "–")."
    }
}

extension ImportObstacle {
    fileprivate func words(_ dates: DateText) -> String {
        let who = by.map { ", by \($0)" } ?? ""
        let when = at.map { ", \(dates.minute($0))" } ?? ""
        return "\(field): \(what)\(who)\(when)"
    }
}

extension Page {
    /// So many are listed; JSON has all.
    private static let shown = 40

    fileprivate mutating func changes(_ changes: [ImportChange]) {
        for change in changes.prefix(Self.shown) {
            let fields = change.changes.map { field in
                switch change.action {
                case .added: "\(field.field) \(field.to?.onOneLine ?? "–")"
                case .removed: "\(field.field) \(field.from?.onOneLine ?? "–")"
                case .changed: "\(field.field) \(field.words)"
                }
            }
            paragraph(
                lead: "  ",
                "\(change.partner?.slug ?? "–")  \(change.record) \(change.action): "
                    + fields.joined(separator: ", "), hanging: 6)
        }
        if changes.count > Self.shown { line("  … \(changes.count - Self.shown) more; --json has all") }
    }
}
