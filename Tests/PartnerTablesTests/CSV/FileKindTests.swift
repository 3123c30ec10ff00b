import PartnerTables
import Testing

@Suite("Files that are no sheets are named")
struct FileKindTests {
    static let others: [([UInt8], String)] = [
        ([], "the file is empty"),
        (
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600),
            "this is an Excel 97-2003 workbook (.xls); save it as .xlsx, .ods or CSV"
        ),
        (
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 632)
                + "EncryptedPackage".utf8.flatMap { [$0, 0] } + Array(repeating: 0, count: 96),
            "the workbook is protected by a password; save it without one"
        ),
        (Array("%PDF-1.7".utf8), "this is a PDF, no spreadsheet; save the sheet as .xlsx, .ods or CSV"),
        (
            Array("\u{FEFF}<?xml version=\"1.0\"?><Workbook/>".utf8),
            "this is an XML file, whatever its name says; save the sheet as .xlsx, .ods or CSV"
        ),
        (
            Array("<html><table>".utf8),
            "this is a web page, whatever its name says; save the sheet as .xlsx, .ods or CSV"
        ),
    ]

    @Test("what it says", arguments: others)
    func says(_ bytes: [UInt8], _ says: String) {
        let fault = #expect(throws: TableFault.self) { try FileKind(bytes) }
        #expect(fault?.description == says)
    }

    @Test("a workbook is told from a text by its beginning, not its name")
    func kinds() throws {
        #expect(try FileKind(Fixture.bytes("corexlsx/HelloWorld.xlsx")) == .archive)
        #expect(try FileKind(Fixture.bytes("csv-spectrum/simple.csv")) == .text)
    }
}
