/// Writes a sheet as delimited text that spreadsheet programs open as it is (RFC 4180).
///
/// A cell that begins with `=`, `+`, `-` or `@` would be computed as a formula by whoever opens the file, and its
/// text may come from outside. Such a cell gets an apostrophe in front, which Excel and LibreOffice show and do
/// not compute; reading takes it off again. Numbers and telephone numbers (`-5`, `+1 559 555-0142`) can't compute
/// anything, are common, and stay as they are. Cells that begin with an apostrophe and one of these characters get
/// one more, so that every text comes back as it was.
package struct CSVWriter: Sendable {
    package enum Mark: Sendable {
        /// Excel reads UTF-8 without it in the machine's own code page, and garbles accents.
        case byteOrderMark
        case none
    }

    package private(set) var bytes: [UInt8]
    private let separator: UInt8

    package init(separator: Character = ",", _ mark: Mark = .byteOrderMark) {
        self.separator = separator.asciiValue ?? UInt8(ascii: ",")
        bytes = mark == .byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    }

    /// Writes one row, ended by CRLF.
    package mutating func append(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(separator) }
            append(Self.guarded(cell))
        }
        // A row of one empty cell would be a blank line, which readers leave out.
        if cells == [""] { bytes.append(contentsOf: "\"\"".utf8) }
        bytes.append(contentsOf: "\r\n".utf8)
    }

    private mutating func append(_ cell: String) {
        let needsQuotes =
            cell.utf8.contains { $0 == separator || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
            || cell.utf8.first == UInt8(ascii: " ") || cell.utf8.last == UInt8(ascii: " ")
        guard needsQuotes else {
            bytes.append(contentsOf: cell.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    static func guarded(_ text: String) -> String {
        let apostrophes = text.utf8.prefix { $0 == apostrophe }.count
        guard let first = text.utf8.dropFirst(apostrophes).first, isDangerous(first) else { return text }
        return apostrophes == 0 && isPlainNumber(text) ? text : "'" + text
    }

    /// Whether the text begins with an apostrophe of ours.
    package static func isGuarded(_ text: String) -> Bool {
        guard text.utf8.first == apostrophe else { return false }
        return text.utf8.drop { $0 == apostrophe }.first.map(isDangerous) ?? false
    }

    private static let apostrophe = UInt8(ascii: "'")

    private static func isDangerous(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }

    /// A sign, then digits and what stands between them in telephone numbers.
    private static func isPlainNumber(_ text: String) -> Bool {
        guard let sign = text.utf8.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
            return false
        }
        let rest = text.utf8.dropFirst()
        return rest.contains { isDigit($0) }
            && rest.allSatisfy { isDigit($0) || " ().-".utf8.contains($0) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
