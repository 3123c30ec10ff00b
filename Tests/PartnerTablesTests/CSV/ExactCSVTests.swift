import PartnerTables
import Testing

@Suite("What is written as CSV comes back cell for cell")
struct ExactCSVTests {
    private func records(_ bytes: [UInt8]) throws -> [[String]] {
        var reader = ExactCSV(bytes), records: [[String]] = []
        while let record = try reader.next() { records.append(record.cells) }
        return records
    }

    static let rows = [
        ["a", "b"], [" blank ", ""], ["", ""], ["\"quoted\", and", "two\r\nlines\nand\rmore"],
        ["=1+1", "'=1+1"], ["-5", "+1 559 555-0142"], ["@x", "\tx"], ["söon", "語"], ["''", "'"],
    ]

    @Test("one row", arguments: rows)
    func row(_ row: [String]) throws {
        var writer = CSVWriter()
        writer.append(row)
        #expect(try records(writer.bytes) == [row])
    }

    @Test("all rows, each with the line in which it begins")
    func all() throws {
        var writer = CSVWriter()
        for row in Self.rows { writer.append(row) }
        #expect(try records(writer.bytes) == Self.rows)
        var reader = ExactCSV(writer.bytes)
        var lines: [Int] = []
        while let record = try reader.next() { lines.append(record.line) }
        #expect(lines == [1, 2, 3, 4, 8, 9, 10, 11, 12])
    }

    @Test("a quote that is never closed has its place")
    func torn() {
        let fault = #expect(throws: TableFault.self) { try records(Array("a,b\r\n\"c,d\r\n".utf8)) }
        #expect(fault?.description.contains("line 2") == true)
    }
}
