import PartnerCore
import PartnerTables
import Testing

@Suite("Tables of figures are taken as their publishers give them")
struct SourceReadingTests {
    static func table(_ text: String) throws -> Table {
        var lines = TableLineWriter()
        try CSVReader(Array(text.utf8)).read { (event: TableEvent) throws(TableFault) in lines.write(event) }
        lines.writeEnd()
        return try Table(lines: lines.bytes)
    }

    static func description(
        _ kind: AreaKind = .county, key: String = "fips", rows: Int = 1,
        columns: [String: String] = ["people": "People", "under_18": "Under 18"],
        value: String = "100 * under_18 / people", missing: [String] = [], population: String? = nil
    ) throws -> SourceDescription {
        var places = SourceDescription.Columns(key: key)
        places.population = population
        return SourceDescription(
            title: "T", publisher: "P", vintage: "2018", kind: kind, headerRows: rows, columns: places,
            figures: columns, missing: missing,
            indicators: [
                .init(
                    key: "children", label: "children", value: try Expression(value), need: .high,
                    scopes: ["youth"])
            ])
    }

    @Test("byte-order mark, semicolons, lost noughts, sentinels, error columns, a row of totals")
    func asItComes() throws {
        let text = """
            \u{FEFF}fips;County;People;People - Margin of Error;Under 18
            6001;Alameda;"1,000";12;250
            06003;Alpine;-999;;10
            0500000US06005;Amador;(X);3;10
            6007;Butte;0;3;0
            6009;Calaveras;40;3;null
            California;;1040;;260
            """
        let figures = try SourceReading.figures(
            try Self.table(text),
            try Self.description(missing: ["-999", "(X)", "null"], population: "People"))
        #expect(figures.rows == 6)
        #expect(figures.areas.map(\.code) == ["06001", "06003", "06005", "06007", "06009"])
        #expect(figures.areas.map(\.population) == [1000, nil, nil, 0, 40])
        #expect(figures.values == ["children": ["06001": 25]])
        #expect(figures.counts["children"]?.missing == 3)
        #expect(figures.counts["children"]?.dividedByNought == 1)
        #expect(figures.leftOut == [.init(row: 7, key: "California")])
    }

    @Test("two header rows: a column is named by either, or by both")
    func twoRows() throws {
        let text = """
            GEO_ID,S1901_C01_001E,S1901_C01_001M,B1
            id,Estimate!!Total,Margin of Error!!Total,Under 18
            8600000US94612,200,4,50
            """
        for header in ["S1901_C01_001E", "Estimate!!Total", "s1901_c01_001e  estimate!!total"] {
            let figures = try SourceReading.figures(
                try Self.table(text),
                try Self.description(
                    .zip, key: "GEO_ID", rows: 2, columns: ["people": header, "under_18": "B1"]))
            #expect(figures.values == ["children": ["94612": 25]])
        }
    }

    struct Wrong: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let text: String
        let says: [String]
        var kind = AreaKind.county
        var key = "fips"
    }

    static let wrong: [Wrong] = [
        Wrong(
            testDescription: "a key column that matches no area",
            text: "fips,People,Under 18\nAlameda,1,1\nAlpine,2,1\n",
            says: [
                "no row of the column \"fips\" is the code of a county (5 figures): row 2 has \"Alameda\", row 3 has \"Alpine\""
            ]),
        Wrong(
            testDescription: "a misspelt column", text: "fips,People,Under18\n06001,1,1\n",
            says: ["under_18: no column \"Under 18\"; did you mean \"Under18\"?"]),
        Wrong(
            testDescription: "a header that two columns have",
            text: "fips,People,Under 18,people\n06001,1,1,1\n",
            says: ["people: 2 columns have the header \"People\" (B, D)"]),
        Wrong(
            testDescription: "an area twice", text: "fips,People,Under 18\n06001,1,1\n6001,2,1\n",
            says: ["row 3: the county 06001 stands in row 2, too"]),
        Wrong(
            testDescription: "what is no number, once a column",
            text: "fips,People,Under 18\n06001,n.a.,1\n06003,n.a.,1\n06005,4,few\n",
            says: [
                "row 2, \"People\": \"n.a.\" is no number; if it says that nothing is known, add it to missing in the description",
                "row 4, \"Under 18\": \"few\" is no number; if it says that nothing is known, add it to missing in the description",
            ]),
    ]

    @Test("what is wrong is said, all of it", arguments: wrong)
    func refused(_ row: Wrong) throws {
        let table = try Self.table(row.text), description = try Self.description(row.kind, key: row.key)
        let refusal = #expect(throws: SourceReading.Refusal.self) {
            try SourceReading.figures(table, description)
        }
        #expect(refusal?.problems == row.says)
    }

    @Test("thousands of rows")
    func many() throws {
        var text = "fips,People,Under 18\n"
        for number in 1...9_000 { text += "\(String(6_000_000_000 + number)),100,\(number % 100)\n" }
        let figures = try SourceReading.figures(try Self.table(text), try Self.description(.tract))
        #expect(figures.areas.count == 9_000)
        #expect(figures.values["children"]?["06000000042"] == 42)
    }
}
