/// Cuts a delimited text into the cells of one record after another (RFC 4180, as loosely as it comes).
///
/// Every CR, LF and CRLF outside quotes ends a record. A quote opens a quoted cell only as its first character;
/// anywhere else it stands for itself, as in spreadsheet programs. Behind a closing quote, blanks are passed
/// over.
struct CSVScanner {
    /// A cell's place in the text, without the quotes around it.
    struct Field {
        var start: Int
        var end: Int
        /// Whether quotes inside are doubled and to be halved.
        var hasDoubledQuotes = false
        var isQuoted = false
        /// Whether a quote stands in it that neither opens nor closes: meant, or a cell that was torn.
        var hasLooseQuote = false
    }

    enum LineEnd: String, Hashable { case lf = "LF", crlf = "CRLF", cr = "CR" }

    private let bytes: [UInt8]
    private let separator: UInt8
    private var position: Int
    private var lineStart: Int
    private var nextRow = 1
    private var nextLine = 1

    /// Of the record that ``next(_:)`` gave last.
    private(set) var row = 0
    private(set) var line = 0
    /// What ended it; nil at the end of the text.
    private(set) var lineEnd: LineEnd?

    init(_ bytes: [UInt8], from start: Int, separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
        position = start
        lineStart = start
    }

    /// The next record's cells, or false at the end of the text.
    mutating func next(_ fields: inout [Field]) throws(TableFault) -> Bool {
        fields.removeAll(keepingCapacity: true)
        if position >= bytes.count { return false }
        row = nextRow
        line = nextLine
        nextRow += 1
        while true {
            let field =
                position < bytes.count && bytes[position] == quote
                ? try quotedField(column: fields.count + 1) : try plainField(column: fields.count + 1)
            fields.append(field)
            // Blank ones are passed over, but not without end.
            guard fields.count <= TableLimits.blankColumns else {
                throw fault(
                    column: fields.count,
                    "a row may have \(TableLimits.blankColumns) cells at most, blank or not")
            }
            guard position < bytes.count, bytes[position] == separator else { break }
            position += 1
        }
        lineEnd = passLineEnd()
        return true
    }

    /// Up to a separator, a line end or the end of the text.
    private mutating func plainField(column: Int) throws(TableFault) -> Field {
        var field = Field(start: position, end: position)
        scan: while position < bytes.count {
            switch bytes[position] {
            case separator, newline, carriageReturn: break scan
            case quote: field.hasLooseQuote = true
            case 0: throw fault(column: column, "a NUL byte: this is no text, or it is damaged")
            default: break
            }
            position += 1
        }
        field.end = position
        return field
    }

    private mutating func quotedField(column: Int) throws(TableFault) -> Field {
        let opening = self
        var field = Field(start: position + 1, end: 0, isQuoted: true)
        position += 1
        while true {
            guard position < bytes.count else {
                throw opening.fault(column: column, "a quote opens here and is never closed")
            }
            switch bytes[position] {
            case quote:
                if position + 1 < bytes.count, bytes[position + 1] == quote {
                    field.hasDoubledQuotes = true
                    position += 2
                    continue
                }
                field.end = position
                position += 1
                try passBlanks(column: column)
                return field
            case newline, carriageReturn: _ = passLineEnd()
            case 0: throw fault(column: column, "a NUL byte: this is no text, or it is damaged")
            default: position += 1
            }
        }
    }

    /// Blanks between a closing quote and what ends the cell.
    private mutating func passBlanks(column: Int) throws(TableFault) {
        while position < bytes.count {
            switch bytes[position] {
            case separator, newline, carriageReturn: return
            case UInt8(ascii: " "), UInt8(ascii: "\t"): position += 1
            default:
                throw fault(
                    column: column,
                    "text behind a closing quote; a quote inside a quoted cell is written twice, \"\"")
            }
        }
    }

    private mutating func passLineEnd() -> LineEnd? {
        guard position < bytes.count else { return nil }
        var end = LineEnd.lf
        if bytes[position] == carriageReturn {
            end = .cr
            if position + 1 < bytes.count, bytes[position + 1] == newline {
                end = .crlf
                position += 1
            }
        }
        position += 1
        nextLine += 1
        lineStart = position
        return end
    }

    /// A fault at the present position.
    private func fault(column: Int, _ message: String) -> TableFault {
        // Characters as an editor counts them, so of UTF-8 only the bytes that begin one.
        let character = bytes[lineStart..<min(position, bytes.count)].count { $0 & 0xC0 != 0x80 } + 1
        return TableFault(row: row, column: column, message + " (line \(nextLine), character \(character))")
    }

    /// The text of a field.
    func text(_ field: Field) -> String {
        if !field.hasDoubledQuotes { return String(decoding: bytes[field.start..<field.end], as: UTF8.self) }
        var halved: [UInt8] = []
        halved.reserveCapacity(field.end - field.start)
        var index = field.start
        while index < field.end {
            halved.append(bytes[index])
            index += bytes[index] == quote ? 2 : 1
        }
        return String(decoding: halved, as: UTF8.self)
    }
}

private let quote = UInt8(ascii: "\"")
private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
