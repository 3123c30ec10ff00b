/// Rows in columns that fit a width.
struct TextTable {
    struct Column {
        enum Alignment { case left, right }

        /// How the column gives way where the whole is too wide.
        enum Fit {
            case whole
            /// Cut, but never to fewer columns than this.
            case cut(atLeast: Int)
        }

        var title: String?
        var alignment = Alignment.left
        var fit = Fit.whole
    }

    let columns: [Column]
    var rows: [[String]] = []
    var indent = 2
    var gap = 2

    /// Columns that are empty in every row are left out; a row with fewer cells is filled up.
    func lines(_ look: Look) -> [String] {
        let used = columns.indices.filter { index in rows.contains { index < $0.count && !$0[index].isEmpty }
        }
        guard !used.isEmpty else { return [] }
        let header = used.map { columns[$0].title ?? "" }
        let hasHeader = header.contains { !$0.isEmpty }
        let cells = rows.map { row in used.map { $0 < row.count ? row[$0] : "" } }
        let widths = widths(of: used, cells: (hasHeader ? [header] : []) + cells, look.width)

        let body = cells.map { line($0, used, widths) }
        return hasHeader ? [Ink.dim(line(header, used, widths))] + body : body
    }

    private func line(_ cells: [String], _ used: [Int], _ widths: [Int]) -> String {
        let parts = zip(cells, zip(used, widths)).map { cell, place in
            let (index, width) = place
            let text = cell.cut(to: width)
            switch columns[index].alignment {
            case .left: return text.padded(to: width)
            case .right: return text.padded(leftTo: width)
            }
        }
        let filled = String(repeating: " ", count: indent)
        return (filled + parts.joined(separator: String(repeating: " ", count: gap))).trimmedRight
    }

    /// The widths that the cells want; where that is too much, the widest that may be cut gives way first.
    private func widths(of used: [Int], cells: [[String]], _ available: Int?) -> [Int] {
        var widths = used.indices.map { place in cells.map { $0[place].displayWidth }.max() ?? 0 }
        guard let available else { return widths }
        var excess = indent + widths.reduce(0, +) + gap * (widths.count - 1) - available
        while excess > 0 {
            let shrinkable = widths.indices.filter { place in
                if case .cut(let least) = columns[used[place]].fit { widths[place] > least } else { false }
            }
            guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }
}

extension TextTable.Column {
    static let plain = TextTable.Column()

    static func titled(_ title: String, fit: Fit = .whole) -> TextTable.Column {
        .init(title: title, fit: fit)
    }
    static func number(_ title: String? = nil) -> TextTable.Column { .init(title: title, alignment: .right) }
    static func cut(atLeast least: Int) -> TextTable.Column { .init(fit: .cut(atLeast: least)) }
}
