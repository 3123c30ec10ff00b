/// What a file is by its first bytes, whatever its name says.
package enum FileKind: Hashable, Sendable {
    /// To be read as delimited text.
    case text
    /// A ZIP archive: a workbook, or something else in one.
    case archive

    /// Files that are plainly something else are refused in words.
    package init(_ bytes: [UInt8]) throws(TableFault) {
        if bytes.isEmpty { throw TableFault("the file is empty") }
        if bytes.starts(with: Array("PK".utf8) + [3, 4]) || bytes.starts(with: Array("PK".utf8) + [5, 6]) {
            self = .archive
            return
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            throw Self.compound(bytes)
        }
        for (beginning, name) in Self.others where bytes.starts(with: beginning) {
            throw TableFault("this is \(name), no spreadsheet; save the sheet as .xlsx, .ods or CSV")
        }
        if let beginning = Self.markup(bytes) {
            throw TableFault(
                "this is \(beginning), whatever its name says; save the sheet as .xlsx, .ods or CSV")
        }
        self = .text
    }

    /// OLE2, the container of Excel 97 and of encrypted workbooks.
    private static func compound(_ bytes: [UInt8]) -> TableFault {
        let encrypted = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        // Names of streams stand in sectors of their own; a file so small is searched whole.
        if contains(bytes, encrypted) {
            return TableFault("the workbook is protected by a password; save it without one")
        }
        return TableFault("this is an Excel 97-2003 workbook (.xls); save it as .xlsx, .ods or CSV")
    }

    private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
        guard bytes.count >= wanted.count else { return false }
        // Directory entries are 128 bytes long, and begin with the name.
        for start in stride(from: 0, through: bytes.count - wanted.count, by: 64) {
            if bytes[start] == wanted[0], bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
                return true
            }
        }
        return false
    }

    private static let others: [([UInt8], String)] = [
        (Array("%PDF".utf8), "a PDF"), ([0x1F, 0x8B], "a gzip archive"),
        (Array("Rar!".utf8), "a RAR archive"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7-Zip archive"), ([0x89, 0x50, 0x4E, 0x47], "a picture"),
        ([0xFF, 0xD8, 0xFF], "a picture"), (Array("GIF8".utf8), "a picture"),
        (Array("{\\rtf".utf8), "a text document"),
        (Array("SQLite format 3".utf8), "a database"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    ]

    private static func markup(_ bytes: [UInt8]) -> String? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = bytes.starts(with: mark) ? mark.count : 0
        let head = String(decoding: bytes[start..<min(start + 64, bytes.count)], as: UTF8.self).lowercased()
        if head.hasPrefix("<?xml") { return "an XML file" }
        if head.hasPrefix("<!doctype html") || head.hasPrefix("<html") || head.hasPrefix("<table") {
            return "a web page"
        }
        return nil
    }
}
