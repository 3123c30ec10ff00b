import PartnerTables
import Testing

@Suite("A torn text file gets one clear error, with its place")
struct CSVFaultTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let bytes: [UInt8]
        let says: String
        var testDescription: String { says }

        init(_ text: String, _ says: String) {
            bytes = Array(text.utf8)
            self.says = says
        }

        init(_ bytes: [UInt8], _ says: String) {
            self.bytes = bytes
            self.says = says
        }
    }

    static let rows = [
        Row(
            "a,b,c\n1,\"never closed,3\n4,5,6\n",
            "row 2, column 2: a quote opens here and is never closed (line 2, character 3)"),
        Row(
            "a,b,c\n1,\"he said \" yes\",3\n",
            """
            row 2, column 2: text behind a closing quote; a quote inside a quoted cell is written twice, "" \
            (line 2, character 14)
            """),
        Row(
            "a,b\n\"x\ny\",é\"\n1,\"\0\"\n",
            "row 3, column 2: a NUL byte: this is no text, or it is damaged (line 4, character 4)"),
        Row(
            "a,b\n1,2\0\n",
            "row 2, column 2: a NUL byte: this is no text, or it is damaged (line 2, character 4)"),
        Row(
            Array("a,é\nb,é\nc,".utf8) + [0xE9, 0x0A],
            "the text is UTF-8, but byte 0xE9 on line 3 is none; mend that place or save it as UTF-8 anew"),
        Row(
            [0xEF, 0xBB, 0xBF] + Array("a\n".utf8) + [0xE9, 0x0A],
            "its byte-order mark says UTF-8, but byte 0xE9 on line 2 is none"),
        Row(
            Array("a\n".utf8) + [0xE9, 0x81, 0x0A],
            "the text is neither UTF-8 nor Windows-1252: byte 0x81 on line 2; save it as UTF-8"),
        Row([0xFF, 0xFE, 0x61], "the text is UTF-16 and ends in the middle of a character"),
        Row(
            [0xFF, 0xFE, 0x0A, 0, 0x3D, 0xD8, 0x61, 0],
            "the text is UTF-16 LE, with half a character on line 2"),
        Row([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "the text is UTF-32; save it as UTF-8"),
        Row(
            "a,b\n" + String(repeating: "x", count: 32_768) + ",2\n",
            "row 2, column 1: a cell may hold 32767 characters at most"),
        Row(
            String(repeating: ",", count: 1_000) + "x\n",
            "row 1, column 1001: a sheet may have 1000 columns at most"),
        Row(
            String(repeating: ",", count: 20_000) + "\n",
            "row 1, column 16385: a row may have 16384 cells at most, blank or not (line 1, character 16385)"),
    ]

    @Test("what it says", arguments: rows)
    func says(_ row: Row) {
        let fault = #expect(throws: TableFault.self) { try Table(csv: row.bytes) }
        #expect(fault?.description == row.says)
    }

    @Test("nothing is told before the whole file was found sound")
    func nothingBefore() throws {
        var events = 0
        let reader = try CSVReader(Array("a,b\n1,2\n3,\"4".utf8))
        #expect(throws: TableFault.self) {
            try reader.read { (_: TableEvent) throws(TableFault) in events += 1 }
        }
        #expect(events == 0)
    }

    @Test("blank rows are no rows, however many")
    func blankRows() throws {
        let table = try Table(csv: "a,b\n" + String(repeating: ",,\n", count: 150_000) + "1,2\n")
        #expect(table.rows.map(\.number) == [1, 150_002])
    }
}
