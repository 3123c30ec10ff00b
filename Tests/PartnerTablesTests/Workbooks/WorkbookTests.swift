import PartnerCore
import PartnerTables
import Testing

@Suite("What a workbook's cells mean")
struct WorkbookTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var workbook = MadeWorkbook()
        let cells: [Cell]

        init(
            _ what: String, _ cell: String, strings: [String] = [], formats: [String] = [],
            properties: String = "",
            _ cells: Cell...
        ) {
            testDescription = what
            workbook.rows = "<row r=\"1\">\(cell)<c t=\"str\" r=\"Z1\"><v>end</v></c></row>"
            workbook.strings = strings
            workbook.formats = formats
            workbook.properties = properties
            self.cells = cells
        }
    }

    static let rows = [
        Row("shared text", "<c t=\"s\"><v>1</v></c>", strings: ["<t>no</t>", "<t>yes</t>"], .text("yes")),
        Row(
            "runs of looks, without phonetic hints", "<c t=\"s\"><v>0</v></c>",
            strings: [
                "<r><t xml:space=\"preserve\">Fresno </t></r><r><rPr/><t>Food</t></r><rPh sb=\"0\"><t>x</t></rPh>"
            ],
            .text("Fresno Food")),
        Row("text in the cell", "<c t=\"inlineStr\"><is><t>a</t><r><t>b</t></r></is></c>", .text("ab")),
        Row("escaped characters", "<c t=\"str\"><v>a_x000D_b_x005F_x000D_</v></c>", .text("a\rb_x000D_")),
        Row("truth", "<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c>", .bool(true), .bool(false)),
        Row("errors", "<c t=\"e\"><v>#REF!</v></c>", .text("#REF!")),
        Row("a formula's last result", "<c><f>1+1</f><v>2</v></c>", .number("2")),
        Row(
            "numbers, as short as can be",
            "<c><v>42</v></c><c><v>42.0</v></c><c><v>0.1</v></c><c><v>1E3</v></c><c><v>0.30000000000000004</v></c>",
            .number("42"), .number("42"), .number("0.1"), .number("1000"), .number("0.30000000000000004")),
        Row("a date", "<c s=\"1\"><v>46458</v></c>", formats: ["yyyy-mm-dd"], .date("2027-03-12")),
        Row(
            "a date with a time", "<c s=\"1\"><v>46458.75</v></c>", formats: ["m/d/yy h:mm AM/PM"],
            .date("2027-03-12")),
        Row(
            "before the day that never was", "<c s=\"1\"><v>59</v></c>", formats: ["d/m/yy"],
            .date("1900-02-28")),
        Row("after it", "<c s=\"1\"><v>61</v></c>", formats: ["d/m/yy"], .date("1900-03-01")),
        Row("that day", "<c s=\"1\"><v>60</v></c>", formats: ["d/m/yy"], .number("60")),
        Row(
            "counted from 1904", "<c s=\"1\"><v>44996</v></c>", formats: ["dd mmm yyyy"],
            properties: "date1904=\"1\"",
            .date("2027-03-12")),
        Row("a date in words", "<c t=\"d\"><v>2027-03-12T00:00:00</v></c>", .date("2027-03-12")),
        Row("a time of day", "<c s=\"1\"><v>0.604166666666667</v></c>", formats: ["h:mm"], .text("14:30")),
        Row("a ZIP code", "<c s=\"1\"><v>2139</v></c>", formats: ["00000"], .text("02139")),
        Row("a style of another list", "<c s=\"0\"><v>46458</v></c>", .number("46458")),
        Row("cells by name", "<c r=\"B1\"><v>1</v></c><c><v>2</v></c>", .empty, .number("1"), .number("2")),
    ]

    @Test("cells", arguments: rows)
    func cells(_ row: Row) throws {
        let table = try Table(workbook: row.workbook.bytes)
        let read = try #require(table.rows.first)
        #expect(Array(read.cells.prefix(row.cells.count)) == row.cells)
        #expect(read[25] == .text("end"))
        #expect(table.warnings.isEmpty)
    }

    @Test("a formula that nobody has computed is no silent blank")
    func uncounted() throws {
        var workbook = MadeWorkbook()
        workbook.rows = "<row r=\"3\"><c t=\"str\"><v>a</v></c><c><f>TODAY()</f></c></row>"
        let table = try Table(workbook: workbook.bytes)
        #expect(
            table.warnings
                == [TableFault(row: 3, column: 2, "a formula without a result; save the sheet once in Excel")]
        )
    }

    @Test("rows without numbers follow each other; blank ones count and are left out")
    func rowNumbers() throws {
        var workbook = MadeWorkbook()
        workbook.rows = """
            <row r="2"><c t="str"><v>a</v></c></row><row/><row><c t="str"><v> </v></c></row>\
            <row><c t="str"><v>b</v></c></row>
            """
        #expect(try Table(workbook: workbook.bytes).rows.map(\.number) == [2, 5])
    }
}
