/// Reads what ``CSVWriter`` wrote, cell for cell as it was: commas, UTF-8, and nothing is guessed or trimmed.
package struct ExactCSV {
    package struct Record {
        /// Of the file, from 1, where the record begins.
        package let line: Int
        package let cells: [String]
    }

    private var scanner: CSVScanner
    private var fields: [CSVScanner.Field] = []

    package init(_ bytes: [UInt8]) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        scanner = CSVScanner(bytes, from: start, separator: UInt8(ascii: ","))
    }

    /// The next record, or nil at the end.
    package mutating func next() throws(TableFault) -> Record? {
        guard try scanner.next(&fields) else { return nil }
        let cells = fields.map { field in
            let text = scanner.text(field)
            return CSVWriter.isGuarded(text) ? String(text.dropFirst()) : text
        }
        return Record(line: scanner.line, cells: cells)
    }
}
