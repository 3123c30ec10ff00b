import PartnerCore

/// A header over two rows, read as one: `Contact` above `Name`, `Phone` and `Email`.
///
/// The upper row's cells are usually merged over the columns that they head: then only the leftmost holds
/// the text, and the others below it are blank.
enum HeaderOfTwoRows {
    /// The two as one row with the lower one's number, or nil where the lower is no part of a header.
    ///
    /// - Parameters:
    ///   - isHeader: whether a text is a usual header, of whatever column.
    static func joined(
        _ upper: Table.Row, _ lower: Table.Row, isHeader: (String) -> Bool
    ) -> Table.Row? {
        guard lower.number == upper.number + 1 else { return nil }
        var cells: [Cell] = []
        var group: String?
        var known = 0, unknown = 0, joined = 0
        for column in 0..<max(upper.cells.count, lower.cells.count) {
            guard let above = text(upper[column]), let below = text(lower[column]) else { return nil }
            if !above.isEmpty { group = above }
            if below.isEmpty {
                // Nothing in either: what stood above reaches no further.
                if above.isEmpty { group = nil }
                cells.append(Cell(above))
                continue
            }
            // The same header once more is the printed list's next page.
            if FoldedText(above) == FoldedText(below) { return nil }
            let both = group.map { $0 + " " + below } ?? below
            if isHeader(both) || isHeader(below) { known += 1 } else { unknown += 1 }
            if group != nil { joined += 1 }
            cells.append(.text(isHeader(both) || isAnybodys(below) ? both : below))
        }
        guard joined > 0, known > unknown else { return nil }
        return Table.Row(number: lower.number, cells: cells)
    }

    /// `Name` alone says nothing of whose: below a heading that is not known it stays what it is.
    private static func isAnybodys(_ header: String) -> Bool {
        FoldedText(header).squeezed == UsualHeaders.weakName
    }

    /// On one line; nil of what is no text: then the row holds entries.
    private static func text(_ cell: Cell) -> String? {
        switch cell {
        case .empty: ""
        case .text(let text): text.utf8.count <= 200 ? CellText.folded(text) : nil
        default: nil
        }
    }
}
