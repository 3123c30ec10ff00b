import PartnerCore
import PartnerTables

/// Reads one sheet's cells, row by row.
struct SheetCells {
    let strings: SharedStrings
    let styles: CellStyles
    let epoch: DayCount.Epoch

    func read(
        _ part: ZipPart, _ emit: (TableEvent) throws(TableFault) -> Void
    ) throws(TableFault) {
        let xml = try XMLPull(part)
        var builder = RowBuilder()
        var row = 0, column = 0, warnings = 0
        var isHidden = false, isBehind = false
        var remarks = RowRemarks()
        reading: while let event = try xml.next() {
            switch event {
            case .start("row", let isEmpty):
                row = try Self.row(xml.attribute("r"), after: row)
                column = 0
                isHidden = Self.isTrue(xml.attribute("hidden"))
                // Nothing was set: only its number counts.
                if isEmpty { continue }
            case .end("row"):
                guard let read = try builder.finish(row: row) else { continue }
                if isHidden { remarks.hide(row) }
                try emit(.row(read))
            case .start("c", let isEmpty):
                guard row > 0 else { throw TableFault.damaged("a cell without a row") }
                column = try Self.column(xml.attribute("r"), after: column)
                if isEmpty { continue }
                let content = try content(xml, row: row, column: column)
                try builder.set(content.cell, row: row, column: column - 1)
                if let warning = content.warning, warnings < TableLimits.warnings {
                    warnings += 1
                    try emit(.warning(TableFault(row: row, column: column, warning)))
                }
            case .end("sheetData"): isBehind = true
            case .start("mergeCell", _):
                if let (rows, column) = Self.merge(xml.attribute("ref")) {
                    remarks.merge(rows: rows, column: column)
                }
            // Behind them stand checks, links and drawings of no concern.
            case .end("mergeCells") where isBehind: break reading
            default: break
            }
        }
        guard row > 0 || part.fault == nil else { throw TableFault.damaged("\(part.path) has no rows") }
        for warning in remarks.warnings { try emit(.warning(warning)) }
    }

    private static func isTrue(_ flag: String?) -> Bool { flag == "1" || flag == "true" }

    /// The rows and the first column of `B3:C5`.
    private static func merge(_ reference: String?) -> (rows: ClosedRange<Int>, column: Int)? {
        guard let ends = reference?.split(separator: ":"), ends.count == 2,
            let first = Int(ends[0].drop { !$0.isNumber }), let last = Int(ends[1].drop { !$0.isNumber }),
            0 < first, first <= last, let column = try? column(String(ends[0]), after: 0)
        else { return nil }
        return (first...last, column)
    }

    /// The number as written, from 1; some writers leave it out.
    private static func row(_ number: String?, after last: Int) throws(TableFault) -> Int {
        guard let number else { return last + 1 }
        guard let row = Int(number), (1...1_048_576).contains(row) else {
            throw TableFault.damaged("a row is numbered \"\(number)\"")
        }
        return row
    }

    /// The column, from 1, of a cell named `BC17`; some writers leave the name out.
    private static func column(_ reference: String?, after last: Int) throws(TableFault) -> Int {
        guard let reference else { return last + 1 }
        var column = 0
        for byte in reference.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "$"): continue
            default: throw TableFault.damaged("a cell is named \"\(reference)\"")
            }
            guard column <= TableLimits.blankColumns else {
                throw TableFault.damaged("a cell is named \"\(reference)\"")
            }
        }
        return column == 0 ? last + 1 : column
    }

    /// Reads up to the cell's end.
    private func content(
        _ xml: XMLPull, row: Int, column: Int
    ) throws(TableFault) -> (cell: Cell, warning: String?) {
        let type = xml.attribute("t") ?? "n"
        let style = xml.attribute("s")
        var value: String?
        var inline: String?
        var isValue = false, hasFormula = false
        while let event = try xml.next() {
            switch event {
            case .start("v", let isEmpty): isValue = !isEmpty
            case .end("v"): isValue = false
            case .start("f", _): hasFormula = true
            case .start("is", let isEmpty): inline = isEmpty ? "" : try RichText.read(xml, until: "is")
            case .text where isValue: value = (value ?? "") + xml.text
            case .end("c"):
                if let inline { return (Cell(inline), nil) }
                if let value {
                    return (try cell(value, type: type, styles[style], row: row, column: column), nil)
                }
                // A text formula may well have nothing as its result; a number's has always something.
                let isUncounted = hasFormula && type != "str"
                return (
                    .empty, isUncounted ? "a formula without a result; save the sheet once in Excel" : nil
                )
            default: break
            }
        }
        throw TableFault.damaged("a cell has no end")
    }

    private func cell(
        _ value: String, type: String, _ format: NumberFormat, row: Int, column: Int
    ) throws(TableFault) -> Cell {
        switch type {
        case "s":
            guard let text = strings[Self.trimmed(value)] else {
                throw TableFault.damaged("row \(row) refers to a text that is not there")
            }
            return Cell(text)
        case "str": return Cell(RichText.unescaped(value))
        case "inlineStr", "e": return Cell(value)
        case "b": return .bool(Self.trimmed(value) == "1" || Self.trimmed(value) == "true")
        case "d":
            let date = CivilDate(iso: value.prefix(10))
            return date.map(Cell.date) ?? Cell(value)
        default: return number(Self.trimmed(value), format)
        }
    }

    private func number(_ text: String, _ format: NumberFormat) -> Cell {
        if text.isEmpty { return .empty }
        guard let number = Double(text), number.isFinite else { return Cell(text) }
        switch format {
        case .date:
            // Below a day it is a time of day that happens to be shown with a date.
            if let date = DayCount.date(number, epoch) { return .date(date) }
        case .time:
            if let time = DayCount.time(number) { return .text(time) }
        case .padded(let digits):
            if number >= 0, number < 1e15, number == number.rounded() {
                let shown = String(Int(number))
                return .text(String(repeating: "0", count: max(0, digits - shown.count)) + shown)
            }
        case .number: break
        }
        return .number(Self.shortest(number))
    }

    /// `42`, not `42.0`; digits in full up to where a number is no longer exact.
    static func shortest(_ number: Double) -> String {
        if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
        return number.description
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
