import PartnerTables
import Testing

@Suite("The lines between reader and daemon lose nothing and trust nothing")
struct TableLinesTests {
    private static let table = Table(
        form: Table.Form(.csv, encoding: "Windows-1252", separator: ";", lineEnds: "CRLF"),
        rows: [
            Table.Row(number: 1, cells: [.text("Organization"), .text("a\"b\\c\n\r\t\u{1}é😎")]),
            Table.Row(
                number: 17, line: 19,
                cells: [.text("x"), .date("2027-03-12"), .number("42"), .bool(true), .empty, .bool(false)]),
        ],
        warnings: [TableFault(row: 17, column: 2, "doubtful")])

    private static func lines(_ table: Table) -> [UInt8] {
        var writer = TableLineWriter()
        writer.write(.form(table.form))
        table.rows.forEach { writer.write(.row($0)) }
        table.warnings.forEach { writer.write(.warning($0)) }
        writer.writeEnd()
        return writer.bytes
    }

    @Test("as they are written")
    func written() {
        #expect(
            String(decoding: Self.lines(Self.table), as: UTF8.self) == #"""
                {"table":{"format":"csv","encoding":"Windows-1252","separator":";","lineEnds":"CRLF","sheet":null}}
                {"row":1,"cells":["Organization","a\"b\\c\n\r\t\u0001é😎"]}
                {"row":17,"line":19,"cells":["x",{"date":"2027-03-12"},{"number":"42"},true,null,false]}
                {"warning":{"row":17,"column":2,"message":"doubtful"}}
                {"end":{"rows":2}}

                """#)
    }

    @Test("there and back")
    func roundTrip() throws {
        #expect(try Table(lines: Self.lines(Self.table)) == Self.table)
    }

    @Test("a refusal comes through as it was, whatever rows came before it")
    func refusal() {
        var writer = TableLineWriter()
        writer.write(.form(Table.Form(.xlsx, sheet: "Contacts")))
        writer.write(.row(Table.Row(number: 1, cells: [.text("x")])))
        writer.write(refusal: TableFault(row: 3, column: 7, "it is torn"))
        let fault = #expect(throws: TableFault.self) { try Table(lines: writer.bytes) }
        #expect(fault == TableFault(row: 3, column: 7, "it is torn"))
    }

    static let mostRows: [(RowBuilder.Use, Int)] = [(.held, 100_000), (.passedOn, 1_048_576)]

    @Test("rows are bounded, those that are held more than those that are passed on", arguments: mostRows)
    func bounds(_ use: RowBuilder.Use, _ most: Int) throws {
        var builder = RowBuilder(use)
        for row in 1...most {
            try builder.set(.bool(true), row: row, column: 0)
            _ = try builder.finish(row: row)
        }
        try builder.set(.bool(true), row: most + 5, column: 0)
        let fault = #expect(throws: TableFault.self) { try builder.finish(row: most + 5) }
        #expect(
            fault?.description == "row \(most + 5): a sheet may have \(most) rows at most; take it in parts")
    }

    static let bad: [String] = [
        "", "{\"table\":", "garbage", "{\"row\":1,\"cells\":[\"a\"]}", "{\"table\":{\"format\":\"csv\"}}",
        "{\"end\":{\"rows\":0}}",
        good + "{\"row\":1,\"cells\":[\"a\"]}\n",
        good + "{\"row\":1,\"cells\":[\"a\"]}\n{\"end\":{\"rows\":2}}\n",
        good + "{\"row\":1,\"cells\":[]}\n{\"end\":{\"rows\":1}}\n",
        good + "{\"row\":1,\"cells\":[{\"date\":\"2027-02-30\"}]}\n{\"end\":{\"rows\":1}}\n",
        good + "{\"row\":1,\"cells\":[1]}\n{\"end\":{\"rows\":1}}\n",
        good + "{\"row\":1,\"cells\":[\"a\"]} \n{\"end\":{\"rows\":1}}\n",
        good + "{\"row\":99999999999999999999,\"cells\":[\"a\"]}\n{\"end\":{\"rows\":1}}\n",
        good + "{\"end\":{\"rows\":0}}\n{\"row\":1,\"cells\":[\"a\"]}\n",
        good + good + "{\"end\":{\"rows\":0}}\n",
        good + "{\"row\":1,\"cells\":[\"" + String(repeating: "x", count: 32_768)
            + "\"]}\n{\"end\":{\"rows\":1}}\n",
    ]
    private static let good =
        "{\"table\":{\"format\":\"csv\",\"encoding\":null,\"separator\":null,\"lineEnds\":null,\"sheet\":null}}\n"

    @Test("anything else is refused", arguments: bad)
    func refused(_ lines: String) {
        #expect(throws: TableFault.self) { try Table(lines: Array(lines.utf8)) }
    }
}
