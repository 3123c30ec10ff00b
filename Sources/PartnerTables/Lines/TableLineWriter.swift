import PartnerCore

/// Writes a table as lines of JSON: what `partner-tables` says on its standard output.
///
/// ```
/// {"table":{"format":"csv","encoding":"Windows-1252","separator":";","lineEnds":"CRLF","sheet":null}}
/// {"row":17,"cells":["text",{"date":"2027-03-12"},{"number":"42"},true,null]}
/// {"warning":{"row":18,"column":2,"message":"…"}}
/// {"end":{"rows":1}}
/// ```
/// A row whose line differs from its number has `"line":19` behind `row`. A refusal is one line
/// `{"error":{"row":3,"column":7,"message":"…"}}`, the last: what came before it is void. Only a table that has
/// its `end` is whole.
package struct TableLineWriter: Sendable {
    /// What was written since the owner last emptied it.
    package var bytes: [UInt8] = []
    private var rows = 0

    package init() {}

    package mutating func write(_ event: TableEvent) {
        switch event {
        case .form(let form): write(form)
        case .row(let row): write(row)
        case .warning(let warning): write(warning, as: "warning")
        }
    }

    package mutating func writeEnd() { append("{\"end\":{\"rows\":\(rows)}}\n") }

    package mutating func write(refusal: TableFault) { write(refusal, as: "error") }

    private mutating func write(_ form: Table.Form) {
        append("{\"table\":{\"format\":")
        append(quoted: form.format.rawValue)
        for (key, value) in [
            ("encoding", form.encoding), ("separator", form.separator), ("lineEnds", form.lineEnds),
            ("sheet", form.sheet),
        ] {
            append(",\"\(key)\":")
            if let value { append(quoted: value) } else { append("null") }
        }
        append("}}\n")
    }

    private mutating func write(_ row: Table.Row) {
        rows += 1
        append("{\"row\":\(row.number)")
        if let line = row.line { append(",\"line\":\(line)") }
        append(",\"cells\":[")
        for (index, cell) in row.cells.enumerated() {
            if index > 0 { append(",") }
            write(cell)
        }
        append("]}\n")
    }

    private mutating func write(_ cell: Cell) {
        switch cell {
        case .empty: append("null")
        case .text(let text): append(quoted: text)
        case .date(let date): append("{\"date\":\"\(date)\"}")
        case .number(let number):
            append("{\"number\":")
            append(quoted: number)
            append("}")
        case .bool(let value): append(value ? "true" : "false")
        }
    }

    private mutating func write(_ fault: TableFault, as key: String) {
        append("{\"\(key)\":{")
        append("\"row\":\(fault.row.map(String.init) ?? "null"),")
        append("\"column\":\(fault.column.map(String.init) ?? "null"),\"message\":")
        append(quoted: fault.message)
        append("}}\n")
    }

    private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    private mutating func append(quoted text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case UInt8(ascii: "\n"): append("\\n")
            case UInt8(ascii: "\r"): append("\\r")
            case UInt8(ascii: "\t"): append("\\t")
            case ..<0x20, 0x7F:
                let digits = String(byte, radix: 16)
                append("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
