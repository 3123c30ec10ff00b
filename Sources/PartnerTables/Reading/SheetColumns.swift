import PartnerCore

/// Which column of a sheet is what, by its header.
package struct SheetColumns: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        /// From 0.
        package let index: Int
        /// As the sheet has it, on one line; empty where it has none.
        package let header: String
        package let field: ColumnField
    }

    package let kind: SheetKind
    /// As a spreadsheet program numbers it, from 1.
    package let headerRow: Int
    /// In the sheet's order.
    package private(set) var used: [Column] = []
    /// The headers of the others, in the sheet's order.
    package private(set) var unused: [String] = []
    /// How many columns the header names.
    let width: Int
    private var byField: [ColumnField: Column] = [:]

    subscript(field: ColumnField) -> Column? { byField[field] }

    private init(_ kind: SheetKind, _ row: Table.Row, fields: [Int: ColumnField]) {
        self.kind = kind
        headerRow = row.number
        width = row.cells.count
        for (index, cell) in row.cells.enumerated() {
            let header = CellText.folded(cell.text)
            if let field = fields[index] {
                let column = Column(index: index, header: header, field: field)
                used.append(column)
                byField[field] = column
            } else if !header.isEmpty {
                unused.append(header)
            }
        }
    }
}

// MARK: - Finding the header

extension SheetColumns {
    private static let rowsLookedAt = 20

    /// Finds the header among the sheet's first rows: titles and remarks may stand above it.
    package init(of table: Table, _ options: ReadingOptions) throws(SheetRefusal) {
        guard let first = table.rows.first else { throw SheetRefusal(.empty, "the sheet is empty") }
        let rows = table.rows.prefix(Self.rowsLookedAt)
        let joined = zip(rows, rows.dropFirst()).compactMap { upper, lower in
            HeaderOfTwoRows.joined(upper, lower, isHeader: Self.isUsual).map { (upper: upper, row: $0) }
        }
        try Self.check(options.columns, against: Array(rows) + joined.map(\.row))
        let best = rows.compactMap { Self.best($0, options) }
        let found =
            best.first { $0.used.count > 1 }
            ?? best.first { Self.isHeaderOfOne($0, first) }
        let overTwo = joined.lazy.compactMap { pair in
            Self.best(pair.row, options).flatMap {
                Self.isBetter($0, than: found, pair.upper, rows) ? $0 : nil
            }
        }
        guard let found = overTwo.first ?? found else { throw Self.refusal(first, options) }
        self = found
    }

    /// The row as a header of the kind that knows more of the columns; of a log, which asks for more, where both
    /// know as many.
    private static func best(_ row: Table.Row, _ options: ReadingOptions) -> SheetColumns? {
        (options.kind.map { [$0] } ?? SheetKind.told)
            .compactMap { candidate($0, row, options.columns) }
            .max { ($0.used.count, $0.kind.required.count) < ($1.used.count, $1.kind.required.count) }
    }

    /// Whether two rows joined say more than the one row of them that is a header by itself.
    private static func isBetter(
        _ joined: SheetColumns, than found: SheetColumns?, _ upper: Table.Row, _ rows: ArraySlice<Table.Row>
    ) -> Bool {
        guard let found else { return joined.used.count > 1 }
        if found.headerRow == joined.headerRow { return joined.used.count > found.used.count }
        guard found.headerRow == upper.number, joined.used.count >= found.used.count,
            let lower = rows.first(where: { $0.number == joined.headerRow })
        else { return false }
        // An entry has a name, and so a cell below that header that is none.
        return found.kind.required.allSatisfy { field in
            guard let cell = found[field].map({ lower[$0.index] }) else { return false }
            return cell.isBlank || isUsual(cell.text)
        }
    }

    /// Whether a text is a usual header of any column.
    private static func isUsual(_ text: String) -> Bool {
        SheetKind.allCases.contains { match(text, lookup[$0] ?? [:]) != nil }
    }

    /// The row read as a header of that kind, if it names what is required.
    private static func candidate(
        _ kind: SheetKind, _ row: Table.Row, _ mappings: [ColumnMapping]
    ) -> SheetColumns? {
        var fields = recognised(row, kind)
        for mapping in mappings {
            guard let index = index(of: mapping.header, in: row) else { return nil }
            fields[index] = nil
            guard let field = mapping.field else { continue }
            guard kind.fields.contains(field) else { return nil }
            for (other, taken) in fields where taken == field { fields[other] = nil }
            fields[index] = field
        }
        guard Set(kind.required).isSubset(of: fields.values) else { return nil }
        return SheetColumns(kind, row, fields: fields)
    }

    /// A header of which only the name is known: a list of nothing else, or the very first row, unless it may
    /// be a row of a sheet without header.
    private static func isHeaderOfOne(_ columns: SheetColumns, _ first: Table.Row) -> Bool {
        if columns.unused.isEmpty { return true }
        guard columns.headerRow == first.number, let column = columns.used.first else { return false }
        let header = FoldedText(column.header).squeezed
        return header != UsualHeaders.weakName && !UsualHeaders.alsoKinds.contains(header)
    }

    private static func index(of header: String, in row: Table.Row) -> Int? {
        let wanted = FoldedText(header).squeezed
        return row.cells.firstIndex { !$0.isBlank && FoldedText($0.text).squeezed == wanted }
    }

    /// The fields of a row's cells by the names that are usual.
    private static func recognised(_ row: Table.Row, _ kind: SheetKind) -> [Int: ColumnField] {
        let usual = lookup[kind] ?? [:]
        var best: [ColumnField: (index: Int, rank: Int)] = [:]
        var weakName: Int?
        for (index, cell) in row.cells.enumerated() {
            guard case .text(let text) = cell, text.utf8.count <= 200, let match = match(text, usual) else {
                continue
            }
            if match.name == UsualHeaders.weakName, weakName == nil { weakName = index }
            if best[match.field].map({ match.rank < $0.rank }) ?? true {
                best[match.field] = (index, match.rank)
            }
        }
        // "Name, Title, Email" is a list of people, and "Date, Name, Notes" may be a log of theirs or of ours.
        if best[.name]?.index == weakName, best[.role] != nil || hasDate(row) { best[.name] = nil }
        // "Organization, Name, Email": whose name it is, is plain.
        if let weakName, kind != .contacts, best[.name]?.index != weakName, best[.contact] == nil {
            best[.contact] = (weakName, 0)
        }
        return Dictionary(uniqueKeysWithValues: best.map { ($0.value.index, $0.key) })
    }

    private static func hasDate(_ row: Table.Row) -> Bool {
        row.cells.contains { match($0.text, lookup[.contacts] ?? [:])?.field == .date }
    }

    /// Whether a text could stand above the column: as its header, or as any other usual name of its field.
    func isHeader(_ text: String, of column: Column) -> Bool {
        guard text.utf8.count <= 200 else { return false }
        return FoldedText(text) == FoldedText(column.header)
            || Self.match(text, Self.lookup[kind] ?? [:])?.field == column.field
    }

    private struct Match {
        let field: ColumnField
        let rank: Int
        let name: String
    }

    private static func match(_ header: String, _ usual: [String: Match]) -> Match? {
        let whole = FoldedText(header).squeezed
        if let match = usual[whole] { return match }
        // "Phone (main)", "Organization *", "Name: as they write it".
        let head = header.prefix { !"([*:{".contains($0) }
        return head.count < header.count ? usual[FoldedText(head).squeezed] : nil
    }

    private static let lookup: [SheetKind: [String: Match]] = {
        var lookup: [SheetKind: [String: Match]] = [:]
        for kind in SheetKind.allCases {
            for (rank, (field, name)) in UsualHeaders.names(kind).enumerated() {
                lookup[kind, default: [:]][name] = Match(field: field, rank: rank, name: name)
            }
        }
        return lookup
    }()
}

// MARK: - Saying why there is none

extension SheetColumns {
    private static func check(
        _ mappings: [ColumnMapping], against rows: [Table.Row]
    ) throws(SheetRefusal) {
        var taken: [ColumnField: String] = [:]
        for mapping in mappings {
            guard let field = mapping.field else { continue }
            if let other = taken[field] {
                throw SheetRefusal(
                    .badMapping,
                    "two columns are mapped to \(field.rawValue): \"\(other)\" and \"\(mapping.header)\"")
            }
            taken[field] = mapping.header
        }
        for mapping in mappings where !rows.contains(where: { index(of: mapping.header, in: $0) != nil }) {
            let headers = rows.flatMap(\.cells).map { CellText.shown($0.text) }.filter { !$0.isEmpty }
            let hint = NearestName.best(for: mapping.header, among: headers).map {
                "; did you mean \"\($0)\"?"
            }
            throw SheetRefusal(
                .badMapping, "no column \"\(mapping.header)\" in the first \(rowsLookedAt) rows\(hint ?? "")")
        }
    }

    private static func refusal(_ first: Table.Row, _ options: ReadingOptions) -> SheetRefusal {
        let seen = first.cells.filter { !$0.isBlank }.prefix(6).map { "\"\(CellText.shown($0.text))\"" }
        let wanted = (options.kind.map { [$0] } ?? SheetKind.told)
            .map { kind in
                "a \(kind.name) (\(kind.required.map(\.header).map { "\"\($0)\"" }.joined(separator: " and ")))"
            }
            .joined(separator: " or ")
        return SheetRefusal(
            .noHeader,
            "none of the first \(rowsLookedAt) rows names the columns of \(wanted); row \(first.number) has "
                + seen.joined(separator: ", ") + "; name them so, or map them: \"Header=field\"")
    }
}
