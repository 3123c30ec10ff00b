/// Rows in columns that fit a width.
struct TextTable {
    struct Column {
        enum Alignment { case left, right }

        /// How the column gives way where the whole is too wide.
        enum Fit {
            /// Never: it is there to be copied.
            case whole
            /// Cut, but never to fewer columns than this.
            case cut(atLeast: Int)
            /// Broken between words into several lines, but never narrower than this.
            case wrap(atLeast: Int)

            var least: Int? {
                switch self {
                case .whole: nil
                case .cut(let least), .wrap(let least): least
                }
            }
        }

        var title: String?
        var alignment = Alignment.left
        var fit = Fit.whole
        /// Where even that does not do, columns are left out, lowest first; nil: never.
        var goes: Int?
    }

    let columns: [Column]
    var rows: [[String]] = []
    var indent = 2
    var gap = 2

    /// Columns that are empty in every row are left out; a row with fewer cells is filled up.
    func lines(_ look: Look) -> [String] {
        var used = columns.indices.filter { index in rows.contains { index < $0.count && !$0[index].isEmpty }
        }
        guard !used.isEmpty else { return [] }
        var widths = widths(of: used, look.width)
        while let width = look.width, total(widths) > width, let leaving = leaving(used) {
            used.removeAll { $0 == leaving }
            widths = self.widths(of: used, width)
        }
        let body = rows.flatMap { row in lines(of: used.map { $0 < row.count ? row[$0] : "" }, used, widths) }
        guard hasHeader(used) else { return body }
        return [Ink.dim(line(used.map { columns[$0].title ?? "" }, used, widths))] + body
    }

    private func hasHeader(_ used: [Int]) -> Bool { used.contains { columns[$0].title != nil } }

    private func leaving(_ used: [Int]) -> Int? {
        guard used.count > 1 else { return nil }
        return used.filter { columns[$0].goes != nil }.min {
            (columns[$0].goes ?? 0) < (columns[$1].goes ?? 0)
        }
    }

    private func total(_ widths: [Int]) -> Int { indent + widths.reduce(0, +) + gap * (widths.count - 1) }

    /// The widths that the cells want; where that is too much, the widest that may give way does first.
    private func widths(of used: [Int], _ available: Int?) -> [Int] {
        let header = hasHeader(used) ? [columns.map { $0.title ?? "" }] : []
        var widths = used.map { index in
            (header + rows).map { index < $0.count ? $0[index].displayWidth : 0 }.max() ?? 0
        }
        guard let available else { return widths }
        while total(widths) > available {
            let shrinkable = widths.indices.filter { place in
                columns[used[place]].fit.least.map { widths[place] > $0 } ?? false
            }
            guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return widths
    }

    /// One line, or more where a cell is broken.
    private func lines(of cells: [String], _ used: [Int], _ widths: [Int]) -> [String] {
        let broken = zip(cells, zip(used, widths)).map { cell, place in
            if case .wrap = columns[place.0].fit {
                Page.wrap(cell, width: place.1, indent: 0, hanging: 0)
            } else {
                [cell]
            }
        }
        let height = broken.map(\.count).max() ?? 1
        return (0..<height).map { row in
            line(broken.map { row < $0.count ? $0[row] : "" }, used, widths)
        }
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
}

extension TextTable.Column {
    static let plain = TextTable.Column()

    static func titled(_ title: String, fit: Fit = .whole, goes: Int? = nil) -> TextTable.Column {
        .init(title: title, fit: fit, goes: goes)
    }

    static func number(_ title: String? = nil, goes: Int? = nil) -> TextTable.Column {
        .init(title: title, alignment: .right, goes: goes)
    }

    static func cut(atLeast least: Int) -> TextTable.Column { .init(fit: .cut(atLeast: least)) }
    static func wrap(atLeast least: Int) -> TextTable.Column { .init(fit: .wrap(atLeast: least)) }
}
