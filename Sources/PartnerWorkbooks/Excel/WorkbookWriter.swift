internal import CXLSXWriter
import PartnerCore
import PartnerTables

/// Writes one sheet as an Excel workbook (.xlsx) that a person can work in, and give back, through libxlsxwriter.
///
/// The first row is the header: it stays in view, is bold and has filters. Texts are texts, whatever they look
/// like: a ZIP code keeps its noughts, and nothing is ever computed. Dates are dates.
package final class WorkbookWriter {
    private let workbook: UnsafeMutablePointer<lxw_workbook>
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let looks: Looks
    private var columns: [Column] = []
    private var rows: UInt32 = 0
    private var isClosed = false

    /// What a column holds, as far as it is known.
    private struct Column {
        /// Of its longest line, in characters.
        var width = 0
        var hasDates = false
    }

    private struct Looks {
        let header, text, lines, date: UnsafeMutablePointer<lxw_format>?
    }

    /// In characters: what is longer is seen in its cell's own line, or breaks.
    private static let widths = 8...48

    /// - Parameters:
    ///   - path: the file; it is written by ``close()``.
    ///   - sheet: the sheet's name.
    package init(path: String, sheet name: String) throws(TableFault) {
        // Rows go to a file as they come, and not into memory.
        var options = lxw_workbook_options(constant_memory: 1, tmpdir: nil, use_zip64: 0)
        guard let workbook = workbook_new_opt(path, &options) else {
            throw TableFault("no memory is left to write the workbook")
        }
        guard let sheet = workbook_add_worksheet(workbook, name) else {
            lxw_workbook_free(workbook)
            throw TableFault("a sheet can't be called \"\(name)\"")
        }
        self.workbook = workbook
        self.sheet = sheet
        looks = Self.looks(workbook)
        worksheet_freeze_panes(sheet, 1, 1)
    }

    deinit { if !isClosed { lxw_workbook_free(workbook) } }

    private static func looks(_ workbook: UnsafeMutablePointer<lxw_workbook>) -> Looks {
        let header = workbook_add_format(workbook)
        format_set_bold(header)
        // Else what is typed into a cell, 01234 or =A1, becomes something else.
        let text = workbook_add_format(workbook)
        format_set_num_format(text, "@")
        format_set_align(text, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        let lines = workbook_add_format(workbook)
        format_set_num_format(lines, "@")
        format_set_text_wrap(lines)
        format_set_align(lines, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        let date = workbook_add_format(workbook)
        format_set_num_format(date, "yyyy-mm-dd")
        format_set_align(date, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        return Looks(header: header, text: text, lines: lines, date: date)
    }

    /// Writes the next row; rows that are left out stay blank.
    package func write(_ row: Table.Row) throws(TableFault) {
        let number = UInt32(row.number - 1)
        for (index, cell) in row.cells.enumerated() where cell != .empty {
            while columns.count <= index { columns.append(Column()) }
            let error = write(cell, row: number, column: index)
            guard error == LXW_NO_ERROR else {
                throw TableFault(row: row.number, column: index + 1, Self.words(error))
            }
        }
        rows = number
    }

    private func write(_ cell: Cell, row: UInt32, column: Int) -> lxw_error {
        let place = UInt16(column)
        let isHeader = row == 0
        let text = cell.text
        columns[column].width = max(
            columns[column].width, text.split(separator: "\n").map(\.count).max() ?? 0)
        switch cell {
        case .empty: return LXW_NO_ERROR
        case .bool(let value): return worksheet_write_boolean(sheet, row, place, value ? 1 : 0, nil)
        case .number(let number):
            guard let value = Double(number), value.description.count <= 16 else { break }
            return worksheet_write_number(sheet, row, place, value, nil)
        case .date(let date):
            columns[column].hasDates = true
            // Workbooks know no day before 1900.
            guard date.year >= 1900 else { break }
            var moment = lxw_datetime()
            (moment.year, moment.month, moment.day) = (Int32(date.year), Int32(date.month), Int32(date.day))
            return worksheet_write_datetime(sheet, row, place, &moment, looks.date)
        case .text: break
        }
        let look = isHeader ? looks.header : text.contains("\n") ? looks.lines : looks.text
        return worksheet_write_string(sheet, row, place, RichText.escaped(text), look)
    }

    /// Writes the file.
    package func close() throws(TableFault) {
        for (index, column) in columns.enumerated() {
            // With room for the filter's arrow.
            let width = min(max(column.width + 3, Self.widths.lowerBound), Self.widths.upperBound)
            let place = UInt16(index)
            worksheet_set_column(
                sheet, place, place, Double(width), column.hasDates ? looks.date : looks.text)
        }
        if !columns.isEmpty { worksheet_autofilter(sheet, 0, 0, rows, UInt16(columns.count - 1)) }
        isClosed = true
        let error = workbook_close(workbook)
        guard error == LXW_NO_ERROR else { throw TableFault(Self.words(error)) }
    }

    private static func words(_ error: lxw_error) -> String {
        "the workbook can't be written: "
            + (lxw_strerror(error).map { String(cString: $0) } ?? "error \(error.rawValue)")
    }
}
