import Foundation
import PartnerTables
import PartnerWorkbooks
import Testing

/// The files beside the tests.
enum Fixture {
    static func bytes(_ path: String) throws -> [UInt8] {
        let url = try #require(Bundle.module.url(forResource: "Fixtures", withExtension: nil))
        return [UInt8](try Data(contentsOf: url.appending(path: path)))
    }

    /// The JSON value of each line.
    static func jsonLines(_ path: String) throws -> [[String: Any]] {
        try bytes(path).split(separator: UInt8(ascii: "\n")).map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
        }
    }
}

extension Table {
    /// A text file's table.
    init(csv bytes: [UInt8]) throws(TableFault) {
        let reader = try CSVReader(bytes)
        try self.init(collecting: reader.read)
    }

    init(csv text: String) throws(TableFault) { try self.init(csv: Array(text.utf8)) }

    /// A workbook's sheet.
    init(workbook bytes: [UInt8], sheet: String? = nil) throws(TableFault) {
        let reader = try WorkbookReader(bytes)
        try self.init { (emit: (TableEvent) throws(TableFault) -> Void) throws(TableFault) in
            try reader.read(sheet: sheet, emit)
        }
    }

    /// The cells' texts by row number.
    var texts: [Int: [String]] {
        Dictionary(uniqueKeysWithValues: rows.map { ($0.number, $0.cells.map(\.text)) })
    }
}
