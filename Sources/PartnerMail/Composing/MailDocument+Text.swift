extension MailDocument {
    /// For a reader that shows only text, in a fixed font: no line is wider than 76 columns.
    var text: String {
        var lines: [String] = []
        var previous: Block?
        for block in blocks {
            // What belongs together stands together: the answers, and items of one line each.
            if let previous, !(previous.isCompact && block.isCompact) { lines.append("") }
            lines += self.lines(of: block)
            previous = block
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static let width = 76
    private static let itemIndent = 3
    private static let itemLabel = 10
    private static let tableLabel = 13

    private func lines(of block: Block) -> [String] {
        switch block {
        case .greeting(let words, let date):
            let gap = Self.width - words.displayWidth - date.displayWidth
            return gap >= 2
                ? [words + String(repeating: " ", count: gap) + date]
                : filled(words, width: Self.width) + filled(date, width: Self.width)
        case .paragraph(let phrase):
            return filled(phrase.plain, width: Self.width)
        case .item(let item):
            return lines(of: item)
        case .table(let title, let rows):
            let head = title.map { filled($0, width: Self.width) + [""] } ?? []
            return head + rows.flatMap { lines(of: $0, indent: 0, label: Self.tableLabel) }
        case .list(let title, let entries):
            return filled(title, width: Self.width)
                + entries.flatMap {
                    lines(of: .bullet($0), first: String(repeating: " ", count: Self.itemIndent))
                }
        case .answer(let question, let phrase):
            return filled(phrase.plain, width: Self.width, first: question + "  ")
        }
    }

    private func lines(of item: Item) -> [String] {
        let number = item.number.map { "\($0). " } ?? ""
        return filled(item.heading, width: Self.width, first: number, hanging: Self.itemIndent)
            + item.lead.flatMap { lines(of: $0, first: String(repeating: " ", count: Self.itemIndent)) }
            + item.rows.flatMap { lines(of: $0, indent: Self.itemIndent, label: Self.itemLabel) }
    }

    private func lines(of row: Row, indent: Int, label: Int) -> [String] {
        let padding = String(repeating: " ", count: max(1, label - row.label.displayWidth))
        let first = String(repeating: " ", count: indent) + row.label + padding
        let later = String(repeating: " ", count: indent + label)
        return row.lines.enumerated().flatMap { lines(of: $0.element, first: $0.offset == 0 ? first : later) }
    }

    private func lines(of line: Line, first: String) -> [String] {
        switch line {
        case .plain(let phrase):
            filled(phrase.plain, width: Self.width, first: first, hanging: first.displayWidth)
        case .bullet(let phrase):
            filled(phrase.plain, width: Self.width, first: first + "- ", hanging: first.displayWidth + 2)
        }
    }
}

extension MailDocument.Block {
    fileprivate var isCompact: Bool {
        switch self {
        case .answer: true
        case .item(let item): item.rows.isEmpty && item.lead.isEmpty
        default: false
        }
    }
}
