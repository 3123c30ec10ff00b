/// A sheet as its file has it: rows of cells, before anything is made of them.
package struct Table: Hashable, Sendable {
    /// How the file was read, in words that its owner may know.
    package struct Form: Hashable, Sendable {
        package enum Format: String, Hashable, Sendable { case csv, xlsx, ods }

        package var format: Format
        /// `UTF-8`, `Windows-1252`; nil of a workbook.
        package var encoding: String?
        /// `,` `;` `|` or a tab; nil of a workbook, and of a text with a single column.
        package var separator: String?
        /// `LF`, `CRLF`, `CR` or `mixed`; nil of a workbook, and of a single line.
        package var lineEnds: String?
        /// The sheet's name; nil of a text file.
        package var sheet: String?

        package init(
            _ format: Format, encoding: String? = nil, separator: String? = nil, lineEnds: String? = nil,
            sheet: String? = nil
        ) {
            self.format = format
            self.encoding = encoding
            self.separator = separator
            self.lineEnds = lineEnds
            self.sheet = sheet
        }
    }

    package struct Row: Hashable, Sendable {
        /// As a spreadsheet program numbers it, from 1; blank rows count.
        package var number: Int
        /// The line of a text file the row begins on, from 1: behind `number` once a cell had a line break.
        package var line: Int?
        /// Without the blank ones at the end; never empty.
        package var cells: [Cell]

        package init(number: Int, line: Int? = nil, cells: [Cell]) {
            self.number = number
            self.line = line
            self.cells = cells
        }

        /// The cell of a column counted from 0.
        package subscript(column: Int) -> Cell { column < cells.count ? cells[column] : .empty }
    }

    package var form: Form
    /// Rows that hold something, in the file's order; the blank ones are left out.
    package var rows: [Row]
    /// What was read, but may not be what was meant.
    package var warnings: [TableFault]

    package init(form: Form, rows: [Row] = [], warnings: [TableFault] = []) {
        self.form = form
        self.rows = rows
        self.warnings = warnings
    }
}
