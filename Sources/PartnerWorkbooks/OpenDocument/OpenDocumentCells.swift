import PartnerCore
import PartnerTables

/// Reads the cells of one sheet, row by row, from behind its beginning.
struct OpenDocumentCells {
    let xml: XMLPull

    /// Rows that a spreadsheet program has: what repeats blank rows to the end of the sheet repeats up to here.
    private static let mostRows = 1_048_576

    func read(_ emit: (TableEvent) throws(TableFault) -> Void) throws(TableFault) {
        var builder = RowBuilder()
        var remarks = RowRemarks()
        var number = 0
        while let event = try xml.next() {
            switch event {
            case .start("table-row", let isEmpty):
                let count = try repeated("number-rows-repeated")
                let visibility = xml.attribute("visibility", in: ODF.table)
                if !isEmpty {
                    let cells = try row(number + 1, &remarks)
                    // Cells that are there many times over meet the same bounds as if each were written.
                    for row in 1...count where !cells.isEmpty {
                        for (column, cell) in cells {
                            try builder.set(cell, row: number + row, column: column)
                        }
                        guard let read = try builder.finish(row: number + row) else { break }
                        if visibility == "collapse" || visibility == "filter" { remarks.hide(number + row) }
                        try emit(.row(read))
                    }
                }
                number = min(number + count, Self.mostRows)
            // Pictures and buttons may hold tables and texts of their own.
            case .start("shapes", _), .start("forms", _), .start("named-expressions", _): try xml.skip()
            case .end("table"):
                for warning in remarks.warnings { try emit(.warning(warning)) }
                return
            default: break
            }
        }
        throw TableFault.damaged("a sheet has no end")
    }

    /// The cells of a row that hold something, by their columns from 0.
    private func row(
        _ number: Int, _ remarks: inout RowRemarks
    ) throws(TableFault) -> [(column: Int, cell: Cell)] {
        var cells: [(column: Int, cell: Cell)] = []
        var column = 0
        while let event = try xml.next() {
            switch event {
            // Below a merged cell there may still stand what it hides; other readers give it, too.
            case .start("table-cell", let isEmpty), .start("covered-table-cell", let isEmpty):
                let count = try repeated("number-columns-repeated")
                let rows = xml.attribute("number-rows-spanned", in: ODF.table).flatMap { Int($0) } ?? 1
                let cell = try cell(isEmpty: isEmpty)
                if cell != .empty {
                    if rows > 1, rows < Self.mostRows {
                        remarks.merge(rows: number...(number + rows - 1), column: column + 1)
                    }
                    guard column + count <= TableLimits.columns else {
                        throw TableFault(
                            row: number, column: TableLimits.columns + 1,
                            "a sheet may have \(TableLimits.columns) columns at most")
                    }
                    for index in 0..<count { cells.append((column + index, cell)) }
                }
                column = min(column + count, TableLimits.blankColumns)
            case .end("table-row"): return cells
            default: break
            }
        }
        throw TableFault.damaged("a row has no end")
    }

    private func repeated(_ name: String) throws(TableFault) -> Int {
        guard let text = xml.attribute(name, in: ODF.table) else { return 1 }
        guard let count = Int(text), (1...Int(Int32.max)).contains(count) else {
            throw TableFault.damaged("\(name) is \"\(text.prefix(20))\"")
        }
        return count
    }

    // MARK: One cell

    /// Reads up to the cell's end.
    private func cell(isEmpty: Bool) throws(TableFault) -> Cell {
        let type = xml.attribute("value-type", in: ODF.office)
        let value = Self.valueName(type).flatMap { xml.attribute($0, in: ODF.office) }
        let isError = xml.attribute("value-type", in: ODF.calc) == "error"
        let shown = isEmpty ? "" : try OpenDocumentText(xml: xml).read()
        guard let type, let value, !isError else { return Cell(shown) }
        switch type {
        case "boolean": return .bool(value == "true")
        case "date": return CivilDate(iso: value.prefix(10)).map(Cell.date) ?? Cell(value)
        case "time": return Cell(Self.time(value) ?? value)
        // The text is what is shown of it, which a format may have added to.
        case "string": return Cell(value.isEmpty ? shown : value)
        default: return Self.number(value, shown: shown)
        }
    }

    private static func valueName(_ type: String?) -> String? {
        switch type {
        case "boolean": "boolean-value"
        case "date": "date-value"
        case "time": "time-value"
        case "string": "string-value"
        case "float", "percentage", "currency": "value"
        default: nil
        }
    }

    /// A number that is shown with noughts before it is meant as it is shown: a ZIP code.
    private static func number(_ value: String, shown: String) -> Cell {
        guard let number = Double(value), number.isFinite else { return Cell(value) }
        if shown.utf8.first == UInt8(ascii: "0"), shown.utf8.count > 1, shown.utf8.allSatisfy(isDigit),
            Double(shown) == number
        {
            return .text(shown)
        }
        return .number(SheetCells.shortest(number))
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    /// `14:30` of `PT14H30M00S`, with seconds where there are any; nil where it is no such span.
    static func time(_ span: String) -> String? {
        guard span.hasPrefix("PT") else { return nil }
        var parts: [Character: Int] = [:]
        var digits = ""
        for character in span.dropFirst(2) {
            switch character {
            case "0"..."9", ".", ",": digits.append(character == "," ? "." : character)
            case "H", "M", "S":
                guard let number = Double(digits), number < 1e6, parts[character] == nil else { return nil }
                parts[character] = Int(number)
                digits = ""
            default: return nil
            }
        }
        guard digits.isEmpty, !parts.isEmpty else { return nil }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        let minutes = two(parts["H"] ?? 0) + ":" + two(parts["M"] ?? 0)
        let seconds = parts["S"] ?? 0
        return seconds == 0 ? minutes : minutes + ":" + two(seconds)
    }
}
