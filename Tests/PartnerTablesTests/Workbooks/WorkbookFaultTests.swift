import PartnerTables
import Testing

@testable import PartnerWorkbooks

@Suite("A damaged or hostile workbook gets one clear error")
struct WorkbookFaultTests {
    private static func says(_ bytes: [UInt8], sheet: String? = nil) -> String? {
        do {
            _ = try Table(workbook: bytes, sheet: sheet)
            return nil
        } catch {
            return error.description
        }
    }

    private static func zip(_ parts: [(String, String)]) -> [UInt8] {
        var zip = StoredZip()
        parts.forEach { zip.add($0, $1) }
        return zip.finished()
    }

    @Test("a workbook cut anywhere is refused, never read in part")
    func cut() throws {
        let whole = try Fixture.bytes("corexlsx/HelloWorld.xlsx")
        for length in stride(from: 4, to: whole.count - 1, by: 97) {
            let says = try #require(Self.says(Array(whole[..<length])))
            #expect(
                says.contains("damaged") || says.contains("without a workbook"), "cut at \(length): \(says)")
        }
    }

    @Test("a byte turned over is refused or changes nothing that was asked for")
    func turned() throws {
        let whole = try Fixture.bytes("corexlsx/HelloWorld.xlsx")
        let expected = try Table(workbook: whole)
        for place in stride(from: 0, to: whole.count, by: 41) {
            var bytes = whole
            bytes[place] ^= 0x55
            guard let table = try? Table(workbook: bytes) else { continue }  // A refusal is what is wanted.
            #expect(table.rows == expected.rows, "byte \(place)")
        }
    }

    @Test("a sheet that is not there is named, and those that are")
    func noSuchSheet() throws {
        #expect(
            Self.says(try Fixture.bytes("calamine/any_sheets.xlsx"), sheet: "Contacts")
                == "the workbook has no sheet \"Contacts\"; it has \"Visible\", \"Hidden\", \"VeryHidden\"")
    }

    @Test("a part with a password")
    func encrypted() {
        var zip = StoredZip()
        zip.add("xl/workbook.xml", Array(repeating: 7, count: 64), encrypted: true)
        #expect(Self.says(zip.finished()) == "the workbook is protected by a password; save it without one")
    }

    @Test("archives of other kinds are named")
    func others() {
        #expect(
            Self.says(Self.zip([("a.txt", "x")]))?.hasPrefix("this is a ZIP archive without a workbook")
                == true)
        #expect(
            Self.says(Self.zip([("mimetype", "x"), ("content.xml", "<a/>")]))?
                .hasPrefix("this is a ZIP archive without a workbook") == true)
        let relationship =
            "<Relationships><Relationship Id=\"a\" Type=\"t/officeDocument\" Target=\"word/document.xml\"/>"
        #expect(
            Self.says(
                Self.zip([("_rels/.rels", relationship + "</Relationships>"), ("word/document.xml", "<a/>")]))?
                .hasPrefix("this is a text document") == true)
    }

    static let prologues = [
        "<!DOCTYPE a [<!ENTITY e \"x\">]>",
        "<!DOCTYPE a [<!ENTITY a \"xxxxxxxxxx\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\">", "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\">",
    ]

    @Test("a document type is refused before anything of it is used", arguments: prologues)
    func documentType(_ prologue: String) {
        var workbook = MadeWorkbook()
        workbook.prologue = prologue
        workbook.rows = "<row><c t=\"str\"><v>&c;</v></c></row>"
        let says = Self.says(workbook.bytes)
        #expect(
            says?.contains("document type") == true || says?.contains("damaged") == true, "\(says ?? "read")")
    }

    @Test("depth is bounded")
    func depth() {
        var workbook = MadeWorkbook()
        workbook.rows = String(repeating: "<x>", count: 5_000) + String(repeating: "</x>", count: 5_000)
        #expect(Self.says(workbook.bytes)?.contains("damaged") == true)
    }

    @Test("what unpacks to too much is refused on the way")
    func bomb() throws {
        var workbook = MadeWorkbook()
        workbook.rows = String(repeating: "<row><c><v>1</v></c></row>", count: 10_000)
        let archive = try ZipArchive(workbook.bytes, budget: 100_000)
        let reader = try WorkbookReader(archive)
        let fault = #expect(throws: TableFault.self) {
            try reader.read { (_: TableEvent) throws(TableFault) in }
        }
        #expect(fault?.message == "the workbook unpacks to more than 1024 MiB")
    }

    static let rows: [(String, String)] = [
        ("<row r=\"0\"/>", "a row is numbered \"0\""),
        ("<row r=\"9999999\"/>", "a row is numbered \"9999999\""),
        ("<row><c r=\"é1\"><v>1</v></c></row>", "a cell is named \"é1\""),
        ("<row><c r=\"XFE1\"><v>1</v></c></row>", "a cell is named \"XFE1\""),
        ("<row r=\"4\"><c t=\"s\"><v>5</v></c></row>", "row 4 refers to a text that is not there"),
        ("<c><v>1</v></c>", "a cell without a row"),
        ("<row><c><v>1</row>", "xl/worksheets/sheet1.xml is no XML"),
    ]

    @Test("what is inside must hold together", arguments: rows)
    func inside(_ rows: String, _ what: String) {
        var workbook = MadeWorkbook()
        workbook.rows = rows
        #expect(
            Self.says(workbook.bytes)
                == "the workbook is damaged (\(what)); open it in a spreadsheet program and save it anew")
    }

    @Test("rows, columns and cells are bounded")
    func bounds() {
        var workbook = MadeWorkbook()
        workbook.rows = "<row r=\"1\"><c r=\"ALM1\"><v>1</v></c></row>"
        #expect(Self.says(workbook.bytes) == "row 1, column 1001: a sheet may have 1000 columns at most")
        workbook.rows = "<row r=\"1\"><c t=\"str\"><v>\(String(repeating: "x", count: 32_768))</v></c></row>"
        #expect(Self.says(workbook.bytes) == "row 1, column 1: a cell may hold 32767 characters at most")
        workbook.rows = "<row r=\"1048577\"><c><v>1</v></c></row>"
        #expect(Self.says(workbook.bytes)?.contains("a row is numbered \"1048577\"") == true)
    }
}
