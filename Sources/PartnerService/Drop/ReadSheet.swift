import PartnerConfiguration
import PartnerControl
import PartnerTables
import PartnerText

extension SheetSummary {
    /// - `name`: the file's, without its folder.
    init(of name: String, _ table: Table, _ reading: SheetReading) {
        self.init(
            file: name, encoding: table.form.encoding, separator: table.form.separator,
            sheet: table.form.sheet,
            rows: Set(reading.refusals.map(\.row)).count + reading.rows.count,
            columns: reading.columns.used.map { .init(header: $0.header, field: $0.field.rawValue) },
            unused: reading.columns.unused)
    }
}

extension Verb.Import.Parameters {
    /// Rows as they were read of a sheet.
    mutating func take(_ rows: SheetReading.Rows) {
        switch rows {
        case .partners(let rows): partners = rows
        case .contacts(let rows): touches = rows
        }
    }
}
