import PartnerTables
import Testing

@Suite("A text file's form is found, and said")
struct CSVFormTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let bytes: [UInt8]
        let encoding: String
        let separator: String?
        let lineEnds: String?
        let texts: [Int: [String]]

        init(
            _ what: String, _ bytes: [UInt8], encoding: String = "UTF-8", separator: String? = ",",
            lineEnds: String? = "LF", _ texts: [Int: [String]]
        ) {
            testDescription = what
            self.bytes = bytes
            self.encoding = encoding
            self.separator = separator
            self.lineEnds = lineEnds
            self.texts = texts
        }

        init(
            _ what: String, _ text: String, separator: String? = ",", lineEnds: String? = "LF",
            _ texts: [Int: [String]]
        ) {
            self.init(what, Array(text.utf8), separator: separator, lineEnds: lineEnds, texts)
        }
    }

    private static let cafe = [1: ["Name", "City"], 2: ["Café Ñandú", "Łódź"]]
    private static let cafeText = "Name,City\nCafé Ñandú,Łódź\n"

    private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? bytes : bytes.reversed()
        }
    }

    static let rows = [
        Row("UTF-8", cafeText, cafe),
        Row("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(cafeText.utf8), cafe),
        Row(
            "UTF-16 LE with a mark", [0xFF, 0xFE] + utf16(cafeText, bigEndian: false), encoding: "UTF-16 LE",
            cafe),
        Row(
            "UTF-16 BE with a mark", [0xFE, 0xFF] + utf16(cafeText, bigEndian: true), encoding: "UTF-16 BE",
            cafe),
        Row("UTF-16 LE without one", utf16(cafeText, bigEndian: false), encoding: "UTF-16 LE", cafe),
        Row("UTF-16 BE without one", utf16(cafeText, bigEndian: true), encoding: "UTF-16 BE", cafe),
        Row(
            "UTF-16 beyond the basic plane", [0xFF, 0xFE] + utf16("a,😎\n", bigEndian: false),
            encoding: "UTF-16 LE",
            [1: ["a", "😎"]]),
        Row(
            "Windows-1252",
            Array("Name,Note\nCaf".utf8) + [0xE9] + Array(",".utf8) + [0x93, 0x96, 0x94, 0x80, 0x0A],
            encoding: "Windows-1252", [1: ["Name", "Note"], 2: ["Café", "“–”€"]]),
        Row(
            "semicolons", "a;b;c\n1,5;2,5;3\n", separator: ";",
            [1: ["a", "b", "c"], 2: ["1,5", "2,5", "3"]]),
        Row("tabs", "a\tb, c\n1\t2, 3\n", separator: "\t", [1: ["a", "b, c"], 2: ["1", "2, 3"]]),
        Row("bars", "a|b\n1|2\n", separator: "|", [1: ["a", "b"], 2: ["1", "2"]]),
        Row(
            "commas with semicolons in remarks", "a,b\n1,x; y; z\n2,p; q\n",
            [1: ["a", "b"], 2: ["1", "x; y; z"], 3: ["2", "p; q"]]),
        Row(
            "a title above", "Our partners\n\nOrganization;Phone\nClub;555-0100\nCare;555-0101\n",
            separator: ";",
            [
                1: ["Our partners"], 3: ["Organization", "Phone"], 4: ["Club", "555-0100"],
                5: ["Care", "555-0101"],
            ]),
        Row(
            "Excel's own first line", "sep=;\na;b,c,d\n1;2\n", separator: ";",
            [2: ["a", "b,c,d"], 3: ["1", "2"]]),
        Row("a single column", "Name\nClub\n", separator: nil, [1: ["Name"], 2: ["Club"]]),
        Row("no line end", "a,b", lineEnds: nil, [1: ["a", "b"]]),
        Row("CRLF", "a,b\r\n1,2\r\n", lineEnds: "CRLF", [1: ["a", "b"], 2: ["1", "2"]]),
        Row("CR", "a,b\r1,2\r", lineEnds: "CR", [1: ["a", "b"], 2: ["1", "2"]]),
        Row(
            "mixed", "a,b\r\n1,2\n3,4\r5,6", lineEnds: "mixed",
            [1: ["a", "b"], 2: ["1", "2"], 3: ["3", "4"], 4: ["5", "6"]]),
        Row(
            "LF in cells between CRLF", "a,b\r\n\"x\ny\",2\r\n", lineEnds: "CRLF",
            [1: ["a", "b"], 2: ["x\ny", "2"]]),
        Row("blank columns at the end", "a,b,,,\n1,2,,,\n,,,,\n", [1: ["a", "b"], 2: ["1", "2"]]),
        Row("blanks behind quotes", "\"a\" ,\"b\"\t,c\n1,2,3\n", [1: ["a", "b", "c"], 2: ["1", "2", "3"]]),
    ]

    @Test("form and cells", arguments: rows)
    func form(_ row: Row) throws {
        let table = try Table(csv: row.bytes)
        #expect(
            table.form
                == Table.Form(.csv, encoding: row.encoding, separator: row.separator, lineEnds: row.lineEnds))
        #expect(table.texts == row.texts)
    }

    @Test("a row knows its line where cells above hold line breaks")
    func lines() throws {
        let table = try Table(csv: "a,b\n\"1\n2\n3\",x\nc,d\n")
        #expect(table.rows.map(\.number) == [1, 2, 3])
        #expect(table.rows.map(\.line) == [nil, nil, 5])
    }

    @Test("a quote inside a plain cell stands for itself, with a warning")
    func looseQuotes() throws {
        let table = try Table(csv: "a,b\n6\" nails,The \"R\" club\n")
        #expect(table.texts[2] == ["6\" nails", "The \"R\" club"])
        #expect(table.warnings.map(\.column) == [1, 2])
    }
}
