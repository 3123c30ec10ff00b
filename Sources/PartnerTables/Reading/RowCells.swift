import PartnerCore

/// One row of a sheet of known columns: its cells by what they say, and what was wrong with them.
struct RowCells {
    let row: Table.Row
    let columns: SheetColumns
    let dates: SheetDate
    private(set) var issues: [RowIssue] = []

    static let longestLine = 250

    init(_ row: Table.Row, _ columns: SheetColumns, dates: SheetDate) {
        self.row = row
        self.columns = columns
        self.dates = dates
    }

    var isRefused: Bool { issues.contains { $0.severity == .refusal } }

    func cell(_ field: ColumnField) -> Cell { columns[field].map { row[$0.index] } ?? .empty }

    mutating func report(
        _ severity: RowIssue.Severity, _ code: RowIssue.Code, _ field: ColumnField? = nil, found: String = "",
        problem: String, expected: String? = nil
    ) {
        let column = field.flatMap { columns[$0] }
        // A column without a header is named by its letter, as the spreadsheet program does.
        let header = column.map { $0.header.isEmpty ? Self.letters($0.index) : $0.header }
        issues.append(
            RowIssue(
                severity, code, row: row.number, line: row.line, column: header, found: CellText.shown(found),
                problem: problem, expected: expected))
    }

    static func letters(_ index: Int) -> String {
        let last = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(index % 26)))
        return index < 26 ? last : letters(index / 26 - 1) + last
    }

    // MARK: Cells by what they are

    /// A name or a word, on one line.
    mutating func line(_ field: ColumnField) -> String? {
        guard let text = sound(field) else { return nil }
        let line = Self.unguarded(CellText.folded(text))
        // A partner may be called anything.
        if line.isEmpty || (field != .name && field != .partner && CellText.saysNone(line)) { return nil }
        guard line.count <= Self.longestLine else {
            report(
                .refusal, .tooLong, field, found: line, problem: "\(line.count) characters are too many",
                expected: "at most \(Self.longestLine)")
            return nil
        }
        return line
    }

    /// Remarks, with their line breaks.
    mutating func lines(_ field: ColumnField) -> String? {
        guard let text = sound(field) else { return nil }
        let lines = Self.unguarded(CellText.foldedLines(text))
        return lines.isEmpty || CellText.saysNone(lines) ? nil : lines
    }

    mutating func date(_ field: ColumnField) -> CivilDate? {
        guard columns[field] != nil else { return nil }
        switch dates.read(cell(field)) {
        case .date(let date): return date
        case .none: return nil
        case .refused(let code, let problem, let expected):
            report(.refusal, code, field, found: cell(field).text, problem: problem, expected: expected)
            return nil
        }
    }

    mutating func mail(_ field: ColumnField) -> String? {
        guard let line = line(field) else { return nil }
        let mail = MailCell(line)
        guard let address = mail.address else {
            report(
                .refusal, .badMailAddress, field, found: line,
                problem: "\"\(CellText.shown(line))\" is no mail address",
                expected: "expected one like joe@example.org")
            return nil
        }
        if !mail.rest.isEmpty {
            let others = mail.rest.map { "\"\(CellText.shown($0))\"" }.joined(separator: ", ")
            report(
                .warning, .severalMailAddresses, field, found: line,
                problem: "\(address) is used, not \(others)")
        }
        return address
    }

    mutating func slug(_ field: ColumnField) -> Slug? {
        guard let line = line(field) else { return nil }
        guard let slug = Slug(line) else {
            report(
                .refusal, .badSlug, field, found: line, problem: "\"\(CellText.shown(line))\" is no slug",
                expected: "expected one like \(Slug(from: line)?.text ?? "fresno-food-bank")")
            return nil
        }
        return slug
    }

    /// The cell's text, where nothing in it is refused.
    private mutating func sound(_ field: ColumnField) -> String? {
        let text = cell(field).text
        if let control = CellText.control(in: text) {
            let code = String(control.value, radix: 16, uppercase: true)
            report(
                .refusal, .controlCharacter, field, found: text,
                problem:
                    "it holds the control character U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)",
                expected: "type the cell anew")
            return nil
        }
        if CellText.isFormulaError(CellText.folded(text)) {
            report(
                .refusal, .formulaError, field, found: text,
                problem: "\(CellText.folded(text)) is a formula gone wrong",
                expected: "mend it or type the text")
            return nil
        }
        return text
    }

    /// Without the apostrophe that keeps a text from being taken for a formula (see ``CSVWriter``).
    private static func unguarded(_ text: String) -> String {
        CSVWriter.isGuarded(text) ? String(text.dropFirst()) : text
    }
}
