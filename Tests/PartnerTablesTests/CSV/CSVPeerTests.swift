import Foundation
import PartnerCore
import PartnerTables
import Testing

@Suite("Delimited texts are read as others read them")
struct CSVPeerTests {
    static let spectrum = [
        "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "newlines_crlf",
        "quotes_and_newlines", "simple", "simple_crlf", "utf8",
    ]

    @Test("csv-spectrum", arguments: spectrum)
    func readsSpectrum(_ name: String) throws {
        let table = try Table(csv: Fixture.bytes("csv-spectrum/\(name).csv"))
        let json = try JSONSerialization.jsonObject(with: Data(Fixture.bytes("csv-spectrum/\(name).json")))
        let expected = try #require(json as? [[String: String]])
        let header = try #require(table.rows.first).cells.map(\.text)
        let read = table.rows.dropFirst().map { row in
            Dictionary(uniqueKeysWithValues: header.enumerated().map { ($1, row[$0].text) })
        }
        #expect(read == expected)
    }

    /// The cases of sineemore/csv-test-data, by its names, in words of ours: it states no licence. Where it says that
    /// a text is broken and we read it, that is on purpose: trailing blank cells are left out of sheets, and what is
    /// doubtful is warned of.
    static let testData: [(String, String, [Int: [String]])] = [
        ("all-empty", "\n\n", [:]),
        ("bad-header-less-fields", "one,two,three\na,b", [1: ["one", "two", "three"], 2: ["a", "b"]]),
        ("empty-field", "one,two,three\na,,c", [1: ["one", "two", "three"], 2: ["a", "", "c"]]),
        ("empty-one-column", "one\n\n", [1: ["one"]]),
        ("header-no-rows", "one,two,three", [1: ["one", "two", "three"]]),
        ("header-simple", "one,two,three\na,b,c", [1: ["one", "two", "three"], 2: ["a", "b", "c"]]),
        ("leading-space", "one,two,three\na, b b,c", [1: ["one", "two", "three"], 2: ["a", " b b", "c"]]),
        ("one-column", "one\na", [1: ["one"], 2: ["a"]]),
        ("quotes-empty", "one,two,three\na,\"\",c", [1: ["one", "two", "three"], 2: ["a", "", "c"]]),
        (
            "quotes-with-comma", "one,two,three\na,\"b, b\",c",
            [1: ["one", "two", "three"], 2: ["a", "b, b", "c"]]
        ),
        (
            "quotes-with-escaped-quote", "one,two,three\na,\"b \"\" b\",c",
            [1: ["one", "two", "three"], 2: ["a", "b \" b", "c"]]
        ),
        (
            "quotes-with-newline", "one,two,three\na,\"b\nb\",c",
            [1: ["one", "two", "three"], 2: ["a", "b\nb", "c"]]
        ),
        (
            "quotes-with-space", "one,two,three\na,\"b b\",c",
            [1: ["one", "two", "three"], 2: ["a", "b b", "c"]]
        ),
        ("simple-crlf", "one,two,three\r\na,b,c", [1: ["one", "two", "three"], 2: ["a", "b", "c"]]),
        ("simple-lf", "one,two,three\na,b,c", [1: ["one", "two", "three"], 2: ["a", "b", "c"]]),
        ("trailing-newline-one-field", "one\na\n", [1: ["one"], 2: ["a"]]),
        ("trailing-newline", "one,two,three\na,b,c\n", [1: ["one", "two", "three"], 2: ["a", "b", "c"]]),
        ("trailing-space", "one,two,three\na,b b ,c", [1: ["one", "two", "three"], 2: ["a", "b b ", "c"]]),
        ("utf8", "one,two,three\na,😎,c", [1: ["one", "two", "three"], 2: ["a", "😎", "c"]]),
        (
            "bad-unescaped-quote", "one,two,three\na,b \"b\" b,c",
            [1: ["one", "two", "three"], 2: ["a", "b \"b\" b", "c"]]
        ),
    ]

    @Test("csv-test-data", arguments: testData)
    func readsTestData(_ name: String, _ text: String, _ expected: [Int: [String]]) throws {
        let table = try Table(csv: text)
        #expect(table.texts == expected)
        #expect(table.warnings.count == (name == "bad-unescaped-quote" ? 1 : 0))
    }

    static let brokenTestData: [(String, String, String)] = [
        ("bad-header-no-header", "", "the file is empty"),
        ("bad-missing-quote", "one,two,three\na,\"b b,c", "a quote opens here and is never closed"),
        ("bad-quotes-with-unescaped-quote", "one,two,three\na,\"b \" b\",c", "text behind a closing quote"),
    ]

    @Test("csv-test-data that is broken is refused as a text", arguments: brokenTestData)
    func refusesTestData(_ name: String, _ text: String, _ says: String) {
        let fault = #expect(throws: TableFault.self) {
            _ = try FileKind(Array(text.utf8))
            _ = try Table(csv: text)
        }
        #expect(fault?.description.contains(says) == true)
    }

    @Test("csv-test-data that is broken is refused as a partner list")
    func refusesLists() throws {
        // bad-header-more-fields
        let reading = try SheetReading(Table(csv: "Organization,City,ZIP\nBank,Fresno,93650,c"))
        #expect(reading.refusals.map(\.code) == [.cellBeyondHeader])
        // bad-header-wrong-header
        #expect(throws: SheetRefusal.self) { try SheetReading(Table(csv: "qux,quux,quuz")) }
    }

    @Test("Papa Parse's cases", arguments: try Fixture.jsonLines("papaparse/cases.jsonl").map(PapaCase.init))
    func papaParse(_ row: PapaCase) throws {
        guard !row.isRefused else {
            #expect(throws: TableFault.self) { try Table(csv: row.input) }
            return
        }
        // Blank rows and cells at an end are left out of a table.
        var expected: [Int: [String]] = [:]
        for (index, cells) in row.rows.enumerated() {
            var cells = cells
            while let last = cells.last, last.allSatisfy(\.isWhitespace) { cells.removeLast() }
            if !cells.isEmpty { expected[index + 1] = cells }
        }
        #expect(try Table(csv: row.input).texts == expected)
    }

    struct PapaCase: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let input: String
        let rows: [[String]]
        /// Papa Parse reads on past misplaced quotes and reports them; a torn sheet is not read here.
        let isRefused: Bool

        init(_ json: [String: Any]) {
            testDescription = json["description"] as? String ?? ""
            input = json["input"] as? String ?? ""
            rows = json["rows"] as? [[String]] ?? []
            let errors = json["errors"] as? [String] ?? []
            isRefused = errors.contains("InvalidQuotes") || errors.contains("MissingQuotes") || input.isEmpty
        }
    }

    /// Values read off the files, as csvkit's own tests have them.
    static let csvkit: [(String, [Int: [String]])] = [
        ("mac_newlines", [1: ["a", "b", "c"], 2: ["1", "2", "3"], 3: ["Once upon\ra time", "5", "6"]]),
        ("test_utf16_big", [1: ["a", "b", "c"], 2: ["1", "2", "3"], 3: ["4", "5", "ʤ"]]),
        ("sniff_limit", [1: ["a", "b", "c"], 2: ["1", "2", "3"]]),
        ("test_empty_columns", [1: ["a", "b", "c"], 2: ["a"], 3: ["", "", "c"]]),
        (
            "test_join_short_rows",
            [1: ["a", "b", "c"], 2: ["1", "cat"], 3: ["dog", "c"], 4: ["3", "b", "c"]]
        ),
        (
            "test_header_newline",
            [
                1: ["\t\n\u{0B}\u{0C}\r start \t\n\u{0B}\u{0C}\r end \t\n\u{0B}\u{0C}\r", "b", "c"],
                2: ["d", "e", "f"],
            ]
        ),
    ]

    @Test("csvkit's odd files", arguments: csvkit)
    func readsCsvkit(_ name: String, _ expected: [Int: [String]]) throws {
        #expect(try Table(csv: Fixture.bytes("csvkit/\(name).csv")).texts == expected)
    }
}
