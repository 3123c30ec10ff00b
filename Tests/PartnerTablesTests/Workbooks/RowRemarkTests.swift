import PartnerCore
import PartnerTables
import Testing

@Suite("Rows that are hidden are read, and that is said; so of cells that are merged downwards")
struct RowRemarkTests {
    private static func excel(_ rows: String, merges: String = "") -> [UInt8] {
        var workbook = MadeWorkbook()
        workbook.rows = rows
        workbook.behind = merges
        return workbook.bytes
    }

    private static func row(_ number: Int, hidden: String? = nil) -> String {
        "<row r=\"\(number)\"\(hidden.map { " hidden=\"\($0)\"" } ?? "")><c t=\"str\"><v>x\(number)</v></c></row>"
    }

    @Test("of Excel")
    func excel() throws {
        let table = try Table(
            workbook: Self.excel(
                Self.row(1) + Self.row(2, hidden: "1") + Self.row(3, hidden: "0")
                    + Self.row(4, hidden: "true")
                    + Self.row(5, hidden: "1") + "<row r=\"6\" hidden=\"1\"/>"))
        #expect(table.rows.map(\.number) == [1, 2, 3, 4, 5])
        #expect(
            table.warnings == [
                TableFault(
                    row: 2, "3 rows are hidden or filtered out (2, 4 to 5); they were read like the others")
            ])
    }

    @Test("of OpenDocument")
    func openDocument() throws {
        typealias Made = MadeDocument
        var document = MadeDocument()
        document.rows =
            Made.row(Made.text("a")) + Made.row(Made.text("b"), attributes: "table:visibility=\"filter\"")
            + Made.row(
                "<table:table-cell/>",
                attributes: "table:visibility=\"collapse\" table:number-rows-repeated=\"9\"")
        let table = try Table(workbook: document.bytes)
        #expect(table.texts == [1: ["a"], 2: ["b"]])
        #expect(
            table.warnings == [
                TableFault(row: 2, "this row is hidden or filtered out; it was read like the others")
            ]
        )
    }

    @Test("merged downwards, in both")
    func merged() throws {
        typealias Made = MadeDocument
        let expected = [
            TableFault(row: 2, column: 1, "the cell is merged down to row 3; it was read for row 2 alone")
        ]
        let excel = try Table(
            workbook: Self.excel(
                Self.row(1) + Self.row(2) + Self.row(3),
                merges:
                    "<mergeCells count=\"2\"><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"B1:D1\"/></mergeCells>"
            ))
        #expect(excel.warnings == expected)
        var document = MadeDocument()
        document.rows =
            Made.row(Made.text("x"))
            + Made.row(Made.cell("office:value-type=\"string\" table:number-rows-spanned=\"2\"", "y"))
            + Made.row("<table:covered-table-cell/>")
        #expect(try Table(workbook: document.bytes).warnings == expected)
    }

    @Test("a merged header is nothing to be warned of; rows that are read all the same are")
    func header() throws {
        let sheet = try SheetReading(
            Table(
                workbook: Self.excel(
                    """
                    <row r="1"><c t="str"><v>Organization</v></c><c t="str"><v>Contact</v></c></row>\
                    <row r="2"><c r="B2" t="str"><v>Name</v></c><c t="str"><v>Phone</v></c></row>\
                    <row r="3" hidden="1"><c t="str"><v>Fresno Food Bank</v></c><c t="str"><v>Joe Park</v></c></row>
                    """,
                    merges: "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>")))
        #expect(sheet.rows.count == 1)
        #expect(
            sheet.issues.map(\.description) == [
                "row 3: this row is hidden or filtered out; it was read like the others"
            ])
    }

    @Test("sheets that nobody asked for are said of the whole sheet")
    func otherSheets() throws {
        let table = Table(
            form: Table.Form(.xlsx, sheet: "A"), rows: [Table.Row(number: 1, cells: [.text("Organization")])],
            warnings: [TableFault("only the sheet \"A\" was read; the workbook also has \"B\"")])
        #expect(
            try SheetReading(table).issues.map(\.description) == [
                "the sheet: only the sheet \"A\" was read; the workbook also has \"B\""
            ])
    }
}
