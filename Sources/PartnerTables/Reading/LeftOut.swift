import PartnerCore

/// Rows of a sheet that are no entries: totals, dates of printing, the header once more.
enum LeftOut {
    /// A row that only says something about the sheet.
    /// - Parameters:
    ///   - name: the row's name cell, folded.
    ///   - row: the whole row.
    ///   - column: the name's column, from 0.
    /// - Returns: true where the name looks like a footer and nothing but figures stands beside it.
    static func isFooter(_ name: String, _ row: Table.Row, column: Int) -> Bool {
        let isAlone = row.cells.enumerated().allSatisfy {
            $0.offset == column || $0.element.isBlank || isFigure($0.element)
        }
        guard isAlone else { return false }
        let words = FoldedText(name).text.split(separator: " ").map(String.init)
        if isTotal(words) { return true }
        guard row.cells.enumerated().allSatisfy({ $0.offset == column || $0.element.isBlank }) else {
            return false
        }
        return isFootnote(name, words) || isRemark(name, words)
    }

    /// `Total`, `Grand total: 61`, `Total partners`; a `Total Wellness Center` is none.
    private static func isTotal(_ words: [String]) -> Bool {
        guard let beginning = totals.first(where: { words.starts(with: $0) }) else { return false }
        return words.dropFirst(beginning.count).allSatisfy {
            counted.contains($0) || $0.allSatisfy(\.isNumber)
        }
    }

    private static let totals = ["grand total", "total", "totals", "sum", "count", "subtotal", "number of"]
        .map(words)

    private static let counted: Set<String> = [
        "all", "of", "partners", "organizations", "organisations", "agencies", "schools", "contacts", "rows",
        "entries",
        "records",
    ]

    /// Marked as one, or a whole sentence: long, or ended by a full stop that is not of `Inc.`
    private static func isFootnote(_ name: String, _ words: [String]) -> Bool {
        if let first = name.first, "†‡*§".contains(first) || name.hasPrefix("– ") || name.hasPrefix("- ") {
            return true
        }
        return words.count >= 14 || words.count >= 6 && name.hasSuffix(".") && (words.last ?? "").count > 4
    }

    /// `Last updated in March`, `Page 1 of 3`, `Source: …`. Words that also begin names need a sign that they don't.
    private static func isRemark(_ name: String, _ words: [String]) -> Bool {
        if remarks.contains(where: { words.starts(with: $0) }) { return true }
        guard let first = words.first, mayBeRemarks.contains(first) else { return false }
        return name.contains(":") || name.contains(where: \.isNumber)
            || words.count > 1 && ["on", "by", "at", "from"].contains(words[1])
    }

    private static let remarks = [
        "last updated", "last update", "last revised", "last modified", "data source", "data sources",
        "end of list",
        "prepared by",
    ].map(words)

    private static let mayBeRemarks: Set<String> = [
        "updated", "revised", "printed", "generated", "created", "exported", "page", "source", "sources",
        "note",
        "notes", "key", "legend", "as",
    ]

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    private static func isFigure(_ cell: Cell) -> Bool {
        switch cell {
        case .number: true
        case .text(let text): text.allSatisfy { $0.isNumber || $0.isWhitespace || ".,%$".contains($0) }
        default: false
        }
    }

    /// Whether the row is the header again, as printed lists have it on every page: two columns or more, and no
    /// cell that says anything else.
    static func isHeaderAgain(_ row: Table.Row, _ columns: SheetColumns) -> Bool {
        var same = 0
        for column in columns.used {
            guard case .text(let text) = row[column.index] else { continue }
            guard columns.isHeader(text, of: column) else { return false }
            same += 1
        }
        return same > 1
    }
}
