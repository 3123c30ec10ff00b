import PartnerControl
import PartnerCore

/// What became of a whole export, or of its import.
package struct WholeResult: Hashable, Sendable, Codable {
    package enum Outcome: String, Hashable, Sendable, Codable {
        case exported, imported
    }

    package let outcome: Outcome
    package let folder: String
    package let form: String
    /// When the export was made.
    package let made: Moment
    package let tables: Int
    package let rows: Int
    /// The number under which the import is on record.
    package let command: Int64?

    package init(
        outcome: Outcome, folder: String, form: String, made: Moment, tables: Int, rows: Int,
        command: Int64? = nil
    ) {
        self.outcome = outcome
        self.folder = folder
        self.form = form
        self.made = made
        self.tables = tables
        self.rows = rows
        self.command = command
    }
}

extension WholeResult: Rendered {
    package func text(_ look: Look) -> String {
        let what = "\(counted(rows, "row")) of \(counted(tables, "table"))"
        let moment = "as they were on \(DateText.full(made.local.date)), at \(made.local.time)"
        var page = Page(look)
        switch outcome {
        case .exported: page.paragraph("\(folder): \(what), \(moment).")
        case .imported:
            page.paragraph(
                "On record now: \(what), \(moment)" + (command.map { " (command \($0))" } ?? "") + ".")
        }
        return page.text
    }
}
