import PartnerCore

/// What a sheet says, row by row, and what in it can't be taken.
package struct SheetReading: Hashable, Sendable {
    package enum Rows: Hashable, Sendable {
        case partners([PartnerRow])
        case contacts([TouchRow])
        case candidates([CandidateRow])

        package var count: Int {
            switch self {
            case .partners(let rows): rows.count
            case .contacts(let rows): rows.count
            case .candidates(let rows): rows.count
            }
        }
    }

    package let form: Table.Form
    package let columns: SheetColumns
    /// The rows that were taken, in the sheet's order.
    package let rows: Rows
    /// In the sheet's order; every one, not only the first.
    package let issues: [RowIssue]

    /// Reads a table as the kind of sheet that its header says.
    ///
    /// - Parameters:
    ///   - table: the sheet.
    ///   - options: what its owner says about it.
    /// - Throws: where no header is found, or the options do not fit it.
    package init(_ table: Table, _ options: ReadingOptions = ReadingOptions()) throws(SheetRefusal) {
        let columns = try SheetColumns(of: table, options)
        let dates = SheetDate(order: options.dates)
        // What stands above the entries is often merged, and says nothing of them.
        let warnings = table.warnings.filter { $0.column == nil || $0.row ?? 0 > columns.headerRow }
        var issues = warnings.map { Self.issue($0, columns, table) }
        var partners: [PartnerRow] = []
        var contacts: [TouchRow] = []
        var candidates: [CandidateRow] = []
        for row in table.rows where row.number > columns.headerRow {
            var cells = RowCells(row, columns, dates: dates)
            guard cells.isEntry() else {
                issues += cells.issues
                continue
            }
            switch columns.kind {
            case .partners: if let row = cells.partner() { partners.append(row) }
            case .contacts: if let row = cells.touch() { contacts.append(row) }
            case .candidates: if let row = cells.candidate() { candidates.append(row) }
            }
            issues += cells.issues
        }
        form = table.form
        self.columns = columns
        rows =
            switch columns.kind {
            case .partners: .partners(partners)
            case .contacts: .contacts(contacts)
            case .candidates: .candidates(candidates)
            }
        self.issues = issues.enumerated().sorted { ($0.element.row, $0.offset) < ($1.element.row, $1.offset) }
            .map(\.element)
    }

    package var refusals: [RowIssue] { issues.filter { $0.severity == .refusal } }
    package var warnings: [RowIssue] { issues.filter { $0.severity == .warning } }

    /// What the reader of the file found doubtful, said of the column it is in.
    private static func issue(_ warning: TableFault, _ columns: SheetColumns, _ table: Table) -> RowIssue {
        let index = warning.column.map { $0 - 1 }
        let header = index.map { index in
            columns.used.first { $0.index == index }?.header ?? RowCells.letters(index)
        }
        return RowIssue(.warning, .other, row: warning.row ?? 0, column: header, problem: warning.message)
    }
}
