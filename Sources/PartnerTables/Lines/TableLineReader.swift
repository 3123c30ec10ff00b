import PartnerCore

extension Table {
    /// The table that lines of ``TableLineWriter`` tell.
    package init(lines: [UInt8]) throws(TableFault) {
        var collector = Collector()
        var reader = TableLineReader(.held)
        var start = lines.startIndex
        while start < lines.endIndex {
            let end = lines[start...].firstIndex(of: UInt8(ascii: "\n")) ?? lines.endIndex
            if let event = try reader.read(lines[start..<end]) { collector.take(event) }
            start = end + 1
        }
        try reader.finish()
        self = try collector.table()
    }
}

/// Takes lines in one after another.
///
/// The child that wrote them may have been led astray by a hostile file, so nothing is believed: the bounds
/// are kept here again, and a table without its end is refused.
package struct TableLineReader: Sendable {
    private var hasForm = false
    private var warnings = 0
    package private(set) var rows = 0
    private var isWhole = false
    private var builder: RowBuilder
    private var lineNumber = 0

    package init(_ use: RowBuilder.Use) { builder = RowBuilder(use) }

    /// What a line says, or nil at the table's end.
    ///
    /// - Parameter line: without its line end.
    /// - Throws: the refusal that the line holds, or that it is no line of a table.
    package mutating func read(_ line: ArraySlice<UInt8>) throws(TableFault) -> TableEvent? {
        lineNumber += 1
        let said: Said
        do {
            var json = JSONText(line)
            said = try read(&json)
        } catch let fault as TableFault {
            throw fault
        } catch {
            throw TableFault("the reader of tables wrote a line that makes no sense: line \(lineNumber)")
        }
        switch said {
        case .event(let event): return event
        case .end: return nil
        case .refusal(let refusal): throw refusal
        }
    }

    /// Says that no line follows.
    package func finish() throws(TableFault) {
        guard isWhole else {
            throw TableFault("the reader of tables stopped before the end of the sheet")
        }
    }

    private enum Said {
        case event(TableEvent), refusal(TableFault), end
    }

    private mutating func read(_ json: inout JSONText) throws -> Said {
        guard !isWhole else { throw JSONText.Mismatch() }
        try json.pass("{")
        let key = try json.string()
        try json.pass(":")
        let said: Said
        switch key {
        case "table" where !hasForm:
            hasForm = true
            said = .event(.form(try Self.form(&json)))
        case "row" where hasForm:
            return .event(.row(try row(&json)))
        case "warning" where hasForm && warnings < TableLimits.allWarnings:
            warnings += 1
            said = .event(.warning(try Self.fault(&json)))
        case "error": said = .refusal(try Self.fault(&json))
        case "end" where hasForm:
            try json.pass("{")
            try json.pass(key: "rows")
            guard try json.number() == rows else { throw JSONText.Mismatch() }
            try json.pass("}")
            isWhole = true
            said = .end
        default: throw JSONText.Mismatch()
        }
        try json.pass("}")
        try json.end()
        return said
    }

    private static func form(_ json: inout JSONText) throws -> Table.Form {
        try json.pass("{")
        try json.pass(key: "format")
        guard let format = Table.Form.Format(rawValue: try json.string()) else { throw JSONText.Mismatch() }
        var form = Table.Form(format)
        try json.pass(",")
        try json.pass(key: "encoding")
        form.encoding = try json.stringOrNull()
        try json.pass(",")
        try json.pass(key: "separator")
        form.separator = try json.stringOrNull()
        try json.pass(",")
        try json.pass(key: "lineEnds")
        form.lineEnds = try json.stringOrNull()
        try json.pass(",")
        try json.pass(key: "sheet")
        form.sheet = try json.stringOrNull()
        try json.pass("}")
        return form
    }

    private static func fault(_ json: inout JSONText) throws -> TableFault {
        try json.pass("{")
        try json.pass(key: "row")
        let row = try json.numberOrNull()
        try json.pass(",")
        try json.pass(key: "column")
        let column = try json.numberOrNull()
        try json.pass(",")
        try json.pass(key: "message")
        let message = try json.string()
        try json.pass("}")
        return TableFault(row: row, column: column, message)
    }

    private mutating func row(_ json: inout JSONText) throws -> Table.Row {
        let number = try json.number()
        var line: Int?
        try json.pass(",")
        if json.next == UInt8(ascii: "\""), json.isNext(key: "line") {
            try json.pass(key: "line")
            line = try json.number()
            try json.pass(",")
        }
        try json.pass(key: "cells")
        try json.pass("[")
        var column = 0
        while !json.passIfNext("]") {
            if column > 0 { try json.pass(",") }
            try builder.set(try Self.cell(&json), row: number, column: column)
            column += 1
        }
        try json.pass("}")
        try json.end()
        guard let row = try builder.finish(row: number, line: line) else { throw JSONText.Mismatch() }
        rows += 1
        return row
    }

    private static func cell(_ json: inout JSONText) throws -> Cell {
        switch json.next {
        case UInt8(ascii: "\""): return Cell(try json.string())
        case UInt8(ascii: "n"):
            try json.pass(word: "null")
            return .empty
        case UInt8(ascii: "t"):
            try json.pass(word: "true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try json.pass(word: "false")
            return .bool(false)
        default: break
        }
        try json.pass("{")
        let kind = try json.string()
        try json.pass(":")
        let text = try json.string()
        try json.pass("}")
        switch kind {
        case "date":
            guard let date = CivilDate(iso: text) else { throw JSONText.Mismatch() }
            return .date(date)
        case "number": return .number(text)
        default: throw JSONText.Mismatch()
        }
    }
}
