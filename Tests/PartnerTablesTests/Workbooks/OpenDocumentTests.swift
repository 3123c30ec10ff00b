import PartnerCore
import PartnerTables
import Testing

@testable import PartnerWorkbooks

@Suite("What the cells of an OpenDocument workbook mean")
struct OpenDocumentTests {
    typealias Made = MadeDocument

    static let cellRows: [(String, [Cell])] = [
        (Made.text("Fresno Food Bank"), [.text("Fresno Food Bank")]),
        (Made.cell("office:value-type=\"float\" office:value=\"42\"", "42.00"), [.number("42")]),
        (Made.cell("office:value-type=\"float\" office:value=\"2139\"", "02139"), [.text("02139")]),
        (Made.cell("office:value-type=\"float\" office:value=\"0\"", "00"), [.text("00")]),
        (Made.cell("office:value-type=\"percentage\" office:value=\"0.125\"", "12.5%"), [.number("0.125")]),
        (Made.cell("office:value-type=\"currency\" office:value=\"5\"", "$5.00"), [.number("5")]),
        (Made.cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "TRUE"), [.bool(true)]),
        (
            Made.cell("office:value-type=\"date\" office:date-value=\"2027-03-12\"", "12/03/27"),
            [.date("2027-03-12")]
        ),
        (
            Made.cell("office:value-type=\"date\" office:date-value=\"2027-03-12T14:30:00\"", "12 March"),
            [.date("2027-03-12")]
        ),
        (
            Made.cell("office:value-type=\"date\" office:date-value=\"-0044-03-15\"", "the Ides"),
            [.text("-0044-03-15")]
        ),
        (
            Made.cell("office:value-type=\"time\" office:time-value=\"PT14H30M00S\"", "14:30"),
            [.text("14:30")]
        ),
        (
            Made.cell("office:value-type=\"time\" office:time-value=\"PT26H05M09.5S\"", "26:05"),
            [.text("26:05:09")]
        ),
        (Made.cell("office:value-type=\"string\" office:string-value=\"kept\"", "shown"), [.text("kept")]),
        (
            Made.cell(
                "office:value-type=\"string\" office:string-value=\"\" calcext:value-type=\"error\"", "#REF!"),
            [.text("#REF!")]
        ),
        (
            "<table:table-cell office:value-type=\"string\"><text:p>two</text:p><text:p>lines</text:p></table:table-cell>",
            [.text("two\nlines")]
        ),
        (
            Made.text(
                "a<text:span> b</text:span>\n   c<text:s text:c=\"3\"/>d<text:tab/>e<text:line-break/>f"),
            [.text("a b c   d\te\nf")]
        ),
        (
            Made.text(
                "x<office:annotation><text:p>a remark</text:p></office:annotation><text:a>link</text:a>"),
            [.text("xlink")]
        ),
        (
            "<table:table-cell office:value-type=\"string\"><office:annotation><text:p>a remark</text:p></office:annotation>"
                + "<text:p>said</text:p></table:table-cell>", [.text("said")]
        ),
        (
            "<table:table-cell table:number-columns-repeated=\"2\"/>"
                + Made.cell("office:value-type=\"string\" table:number-columns-repeated=\"2\"", "x"),
            [.empty, .empty, .text("x"), .text("x")]
        ),
        (
            Made.cell("office:value-type=\"string\" table:number-columns-spanned=\"3\"", "wide")
                + "<table:covered-table-cell table:number-columns-repeated=\"2\"/>" + Made.text("next"),
            [.text("wide"), .empty, .empty, .text("next")]
        ),
    ]

    @Test("cells", arguments: cellRows)
    func cells(_ xml: String, _ expected: [Cell]) throws {
        var document = MadeDocument()
        document.rows = Made.row(xml)
        let table = try Table(workbook: document.bytes)
        #expect(table.form == Table.Form(.ods, sheet: "Contacts"))
        #expect(table.rows == [Table.Row(number: 1, cells: expected)])
        #expect(table.warnings.isEmpty)
    }

    @Test("rows that repeat are as many; blank ones to the sheet's end are none")
    func repeated() throws {
        var document = MadeDocument()
        document.rows =
            Made.row(
                "<table:table-cell table:number-columns-repeated=\"16384\"/>",
                attributes: "table:number-rows-repeated=\"3\"")
            + "<table:table-header-rows>"
            + Made.row(Made.text("a"), attributes: "table:number-rows-repeated=\"2\"")
            + "</table:table-header-rows><table:table-row-group>" + Made.row(Made.text("b"))
            + "</table:table-row-group>"
            + Made.row("<table:table-cell/>", attributes: "table:number-rows-repeated=\"1048570\"")
        #expect(try Table(workbook: document.bytes).texts == [4: ["a"], 5: ["a"], 6: ["b"]])
    }

    @Test("sheets by name; the first is the first that is shown, and the others are named")
    func sheets() throws {
        var document = MadeDocument()
        document.styles = """
            <style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>\
            <style:style style:name="ta2" style:family="table"><style:table-properties table:display="true"/></style:style>
            """
        document.rows = Made.row(Made.text("hidden"))
        document.others =
            "<table:table table:name=\"2026\" table:style-name=\"ta2\">" + Made.row(Made.text("shown"))
            + "</table:table><table:table table:name=\"2025\">" + Made.row(Made.text("old"))
            + "</table:table>"
        let shown = try Table(workbook: document.bytes)
        #expect(shown.texts == [1: ["shown"]])
        #expect(
            shown.warnings == [
                TableFault("only the sheet \"2026\" was read; the workbook also has \"2025\"")
            ])
        #expect(try Table(workbook: document.bytes, sheet: "contacts").texts == [1: ["hidden"]])
        #expect(try Table(workbook: document.bytes, sheet: "2025").warnings.isEmpty)
    }

    @Test("changes that are tracked, and tables within a cell, are none of the sheet's")
    func tablesElsewhere() throws {
        var document = MadeDocument()
        document.rows = Made.row(
            "<table:table-cell office:value-type=\"string\"><text:p>x</text:p><table:table table:name=\"in it\">"
                + Made.row(Made.text("y")) + "</table:table></table:table-cell>", Made.text("z"))
        document.others =
            "<table:dde-links><table:table>" + Made.row(Made.text("w")) + "</table:table></table:dde-links>"
        let reader = try WorkbookReader(document.bytes)
        #expect(reader.sheetNames == ["Contacts"])
        #expect(try Table(workbook: document.bytes).texts == [1: ["x", "z"]])
    }

    static let faults: [(String, MadeDocument, String)] = [
        (
            "a password",
            MadeDocument(manifest: "<manifest><file-entry><encryption-data/></file-entry></manifest>"),
            "the workbook is protected by a password; save it without one"
        ),
        (
            "a text", MadeDocument(type: "application/vnd.oasis.opendocument.text"),
            "this is an OpenDocument file of another kind (text), no spreadsheet; save the sheet as .ods, .xlsx or CSV"
        ),
        (
            "OpenOffice 1", MadeDocument(type: "application/vnd.sun.xml.calc"),
            "this is a file of OpenOffice 1 (.sxc); save it as .ods, .xlsx or CSV"
        ),
        (
            "cells without end",
            MadeDocument(
                rows: Made.row(
                    Made.cell(
                        "office:value-type=\"string\" table:number-columns-repeated=\"999999999\"", "x"),
                    attributes: "table:number-rows-repeated=\"999999999\"")),
            "row 1, column 1001: a sheet may have 1000 columns at most"
        ),
        (
            "rows without end",
            MadeDocument(
                rows: Made.row(Made.text("x"), attributes: "table:number-rows-repeated=\"2000000000\"")),
            "row 1048577: a sheet may have 1048576 rows at most; take it in parts"
        ),
        (
            "a repetition of none",
            MadeDocument(rows: Made.row("", attributes: "table:number-rows-repeated=\"0\"")),
            "the workbook is damaged (number-rows-repeated is \"0\"); open it in a spreadsheet program and save it anew"
        ),
        (
            "blanks without end", MadeDocument(rows: Made.row(Made.text("<text:s text:c=\"2000000000\"/>"))),
            "a cell may hold 32767 characters at most; one holds more"
        ),
        (
            "a cell of ten megabytes",
            MadeDocument(rows: Made.row(Made.text(String(repeating: "x", count: 10 << 20)))),
            "a cell may hold 32767 characters at most; one holds more than ten million"
        ),
        (
            "a cell of a megabyte",
            MadeDocument(rows: Made.row(Made.text(String(repeating: "x", count: 1 << 20)))),
            "a cell may hold 32767 characters at most; one holds more"
        ),
        (
            "entities", MadeDocument(prologue: "<!DOCTYPE a [<!ENTITY e \"x\">]>"),
            "the workbook declares a document type or entities, which no spreadsheet program does"
        ),
        (
            "a file from outside", MadeDocument(prologue: "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">"),
            "the workbook declares a document type or entities, which no spreadsheet program does"
        ),
        (
            "what is no XML", MadeDocument(rows: "<table:table-row><oops>"),
            "the workbook is damaged (content.xml is no XML); open it in a spreadsheet program and save it anew"
        ),
    ]

    @Test("what can't be read is refused in words", arguments: faults)
    func fault(_ what: String, _ document: MadeDocument, _ says: String) {
        let fault = #expect(throws: TableFault.self, "\(what)") { try Table(workbook: document.bytes) }
        #expect(fault?.description == says)
    }

    @Test("one cut anywhere is refused, never read in part")
    func cut() throws {
        let whole = try Fixture.bytes("frictionless/sample.ods")
        for length in stride(from: 4, to: whole.count - 1, by: 97) {
            let fault = #expect(throws: TableFault.self, "cut at \(length)") {
                try Table(workbook: Array(whole[..<length]))
            }
            #expect(
                fault?.message.contains("damaged") == true
                    || fault?.message.contains("without a workbook") == true)
        }
    }
}
