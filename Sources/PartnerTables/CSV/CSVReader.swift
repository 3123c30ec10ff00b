/// Reads a delimited text, whatever its encoding, separator and line ends are.
package struct CSVReader {
    private let text: DecodedText

    /// Takes the whole file, and finds its encoding.
    package init(_ bytes: [UInt8]) throws(TableFault) {
        text = try DecodedText(bytes)
    }

    /// Goes through the text twice: a fault anywhere is told before the first row.
    package func read(_ emit: (TableEvent) throws(TableFault) -> Void) throws(TableFault) {
        // A first line of Excel's own that names the separator.
        let named = separatorLine
        let guess = named ?? SeparatorGuess(text.bytes, from: text.start).separator
        let first = CSVScanner(text.bytes, from: text.start, separator: guess ?? UInt8(ascii: ","))
        let lineEnds = try checked(first)
        try emit(
            .form(
                Table.Form(
                    .csv, encoding: text.encoding, separator: guess.map { String(Unicode.Scalar($0)) },
                    lineEnds: lineEnds)))
        try emitRows(first, passingOver: named == nil ? 0 : 1, emit)
    }

    /// `sep=;` alone on the first line.
    private var separatorLine: UInt8? {
        let bytes = text.bytes[text.start...]
        guard bytes.starts(with: Array("sep=".utf8)), bytes.count > 5 else { return nil }
        let separator = bytes[text.start + 4], end = bytes[text.start + 5]
        guard end == UInt8(ascii: "\n") || end == UInt8(ascii: "\r") else { return nil }
        return SeparatorGuess.candidates.contains(separator) ? separator : nil
    }

    /// What ends the lines, once every record has been cut.
    private func checked(_ start: CSVScanner) throws(TableFault) -> String? {
        var scanner = start
        var fields: [CSVScanner.Field] = []
        var ends: Set<CSVScanner.LineEnd> = []
        while try scanner.next(&fields) {
            if let end = scanner.lineEnd { ends.insert(end) }
        }
        return ends.count > 1 ? "mixed" : ends.first?.rawValue
    }

    private func emitRows(
        _ start: CSVScanner, passingOver skipped: Int, _ emit: (TableEvent) throws(TableFault) -> Void
    ) throws(TableFault) {
        var scanner = start
        var fields: [CSVScanner.Field] = []
        var builder = RowBuilder()
        var warnings = 0
        while try scanner.next(&fields) {
            if scanner.row <= skipped { continue }
            for (column, field) in fields.enumerated() where field.start < field.end {
                try builder.set(.text(scanner.text(field)), row: scanner.row, column: column)
                if field.hasLooseQuote, warnings < TableLimits.warnings {
                    warnings += 1
                    try emit(
                        .warning(
                            TableFault(
                                row: scanner.row, column: column + 1,
                                "a quote inside a cell that is not in quotes was read as it stands")))
                }
            }
            let line = scanner.line == scanner.row ? nil : scanner.line
            if let row = try builder.finish(row: scanner.row, line: line) { try emit(.row(row)) }
        }
    }
}
