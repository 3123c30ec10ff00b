/// A table of the records as the whole export has it: in a file of its own, with a name and a kind for each column.
package struct OpenTable: Hashable, Sendable, Codable {
    package let name: String
    /// In the order of the file.
    package let columns: [OpenColumn]
    /// The last number that was given to a row; rows that are gone count too, as no number is given twice. nil:
    /// the rows have no numbers.
    package let last: Int64?

    package init(name: String, columns: [OpenColumn], last: Int64? = nil) {
        self.name = name
        self.columns = columns
        self.last = last
    }
}

package struct OpenColumn: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// A whole number: a count, the number of a row, or a moment in milliseconds since 1970, UTC.
        case integer
        case real
        case text
        /// A civil date: `2027-03-12`.
        case date
        /// In base64.
        case bytes
    }

    package let name: String
    package let kind: Kind
    /// Whether a row may have no value here.
    package let optional: Bool

    package init(name: String, kind: Kind, optional: Bool) {
        self.name = name
        self.kind = kind
        self.optional = optional
    }
}

/// What one row has in one column.
package enum OpenValue: Hashable, Sendable {
    case none
    case integer(Int64)
    case real(Double)
    /// A text, a date, or bytes in base64.
    case text(String)
}

extension OpenTable {
    /// A row as one line of JSON, without its line feed: every column by its name, in order.
    package func line(_ row: [OpenValue]) -> String {
        var line = "{"
        for (column, value) in zip(columns, row) {
            if line.utf8.count > 1 { line += "," }
            line += JSONLine.quoted(column.name) + ":" + JSONLine.text(value)
        }
        return line + "}"
    }

    /// A row as cells of a spreadsheet: no value is an empty cell.
    package func cells(_ row: [OpenValue]) -> [String] {
        row.map { value in
            switch value {
            case .none: ""
            case .integer(let number): String(number)
            case .real(let number): String(number)
            case .text(let text): text
            }
        }
    }
}

extension OpenColumn {
    /// What a cell of a spreadsheet says.
    package func value(ofCell cell: String) throws(OpenFault) -> OpenValue {
        // Where there must be a text, an empty cell is an empty one.
        if cell.isEmpty { return !optional && kind == .text ? .text("") : try checked(.none) }
        switch kind {
        case .integer:
            guard let number = Int64(cell) else { throw fault(cell) }
            return .integer(number)
        case .real:
            guard let number = Double(cell), number.isFinite else { throw fault(cell) }
            return .real(number)
        case .text, .date, .bytes: return try checked(.text(cell))
        }
    }

    /// The value as this column has it; throws where it can't have it.
    package func checked(_ value: OpenValue) throws(OpenFault) -> OpenValue {
        switch (value, kind) {
        case (.none, _) where optional: return value
        case (.none, _): throw OpenFault(column: name, found: "no value", expected: expected)
        case (.integer, .integer), (.real, .real), (.text, .text), (.text, .bytes): return value
        case (.integer(let number), .real): return .real(Double(number))
        case (.text(let text), .date):
            guard CivilDate(iso: text) != nil else { throw fault(text) }
            return value
        case (.integer(let number), _): throw fault(String(number))
        case (.real(let number), _): throw fault(String(number))
        case (.text(let text), _): throw fault(text)
        }
    }

    private var expected: String {
        switch kind {
        case .integer: "a whole number"
        case .real: "a number"
        case .text: "a text"
        case .date: "a date such as 2027-03-12"
        case .bytes: "bytes in base64"
        }
    }

    private func fault(_ found: String) -> OpenFault {
        let shown = found.prefix(40)
        return OpenFault(
            column: name, found: "\"\(shown)\(found.count > 40 ? "…" : "")\"", expected: expected)
    }
}

/// Why a row of an export can't be taken: a clause without a place, which the reader of the file adds.
package struct OpenFault: Error, Hashable, Sendable, CustomStringConvertible {
    package let column: String
    package let found: String
    package let expected: String

    package init(column: String, found: String, expected: String) {
        self.column = column
        self.found = found
        self.expected = expected
    }

    package var description: String { "\"\(column)\" is \(found); expected \(expected)" }
}

/// JSON in one line (RFC 8259), as JSON Lines has it.
enum JSONLine {
    static func text(_ value: OpenValue) -> String {
        switch value {
        case .none: "null"
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): quoted(text)
        }
    }

    static func quoted(_ text: String) -> String {
        var quoted: [UInt8] = [UInt8(ascii: "\"")]
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): quoted += [UInt8(ascii: "\\"), byte]
            case UInt8(ascii: "\n"): quoted += Array("\\n".utf8)
            case UInt8(ascii: "\r"): quoted += Array("\\r".utf8)
            case UInt8(ascii: "\t"): quoted += Array("\\t".utf8)
            case ..<0x20, 0x7F:
                let digits = String(byte, radix: 16)
                quoted += Array(("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
            default: quoted.append(byte)
            }
        }
        return String(decoding: quoted + [UInt8(ascii: "\"")], as: UTF8.self)
    }
}
