import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerTables
import PartnerText

/// What a file from the drop folder says: partners, contacts that were made, or filled forms of evaluations.
struct DropSheet {
    let summary: SheetSummary
    /// Found before the records were asked.
    let issues: [RowIssue]
    private let rows: Rows

    private enum Rows {
        case sheet(SheetReading.Rows)
        case forms([EvaluationRow])
    }

    /// - `name`: the file's, without its folder.
    /// - Throws: where the table is none of these.
    init(_ name: String, _ table: Table, _ options: ReadingOptions) throws(SheetRefusal) {
        func summary(_ rows: Int, _ refused: [RowIssue], _ columns: [SheetSummary.Column], unused: [String])
            -> SheetSummary
        {
            SheetSummary(
                file: name, encoding: table.form.encoding, separator: table.form.separator,
                sheet: table.form.sheet, rows: rows + Set(refused.map(\.row)).count, columns: columns,
                unused: unused)
        }
        if let form = EvaluationForm(table) {
            let columns = EvaluationForm.header.map { SheetSummary.Column(header: $0, field: $0) }
            self.summary = summary(form.rows.count, form.refusals, columns, unused: [])
            (issues, rows) = (form.issues, .forms(form.rows))
            return
        }
        let reading = try SheetReading(table, options)
        self.summary = summary(
            reading.rows.count, reading.refusals,
            reading.columns.used.map { .init(header: $0.header, field: $0.field.rawValue) },
            unused: reading.columns.unused)
        (issues, rows) = (reading.issues, .sheet(reading.rows))
    }

    /// All rows or none; where one is refused already, what would become of the others.
    func request(_ settings: ImportSettings) -> Verb.Import.Parameters {
        let isClean = !issues.contains { $0.severity == .refusal }
        var request = Verb.Import.Parameters(
            file: summary.file, mode: isClean ? .all : .preview, untouched: settings.untouched,
            branch: settings.branch?.rawValue)
        switch rows {
        case .sheet(let rows): request.take(rows)
        case .forms(let rows): request.evaluations = rows
        }
        return request
    }
}

extension Verb.Import.Parameters {
    /// Rows as they were read of a sheet.
    mutating func take(_ rows: SheetReading.Rows) {
        switch rows {
        case .partners(let rows): partners = rows
        case .contacts(let rows): touches = rows
        // Only who asks for it gets a directory.
        case .candidates: break
        }
    }
}
