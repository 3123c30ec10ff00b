import Testing

/// What a file may be that is no sheet, or one that would do harm.
struct HostileFile: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let bytes: [UInt8]
    /// A part of the answer.
    let says: String

    private init(_ what: String, _ bytes: [UInt8], _ says: String) {
        testDescription = what
        self.bytes = bytes
        self.says = says
    }

    private static let longText = String(repeating: "x", count: 10 << 20)
    private static let entities = "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"

    private static func excel(_ rows: String, prologue: String? = nil) -> [UInt8] {
        var workbook = MadeWorkbook()
        workbook.rows = rows
        if let prologue { workbook.prologue = prologue }
        return workbook.bytes
    }

    /// OLE2, with the names of its streams.
    private static func compound(_ streams: String...) -> [UInt8] {
        var bytes: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504)
        for stream in streams {
            let name = stream.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            bytes += name + Array(repeating: 0, count: 128 - name.count)
        }
        return bytes
    }

    /// One part of a few bytes that claims to unpack to four gigabytes.
    private static var bomb: [UInt8] {
        var zip = StoredZip()
        zip.add(
            "xl/workbook.xml",
            "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"A\" r:id=\"r1\"/></sheets></workbook>")
        zip.add(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"sheet1.xml\"/></Relationships>"
        )
        zip.add("xl/sheet1.xml", deflated: [3, 0], size: 0xFFFF_0000)
        return zip.finished()
    }

    static let all: [HostileFile] = [
        Self("nothing", [], "the file is empty"),
        Self("Excel 97", compound("Workbook"), "Excel 97-2003 workbook (.xls)"),
        Self(
            "a password on .xlsx", compound("EncryptionInfo", "EncryptedPackage"), "protected by a password"),
        Self(
            "a password on .ods", MadeDocument(manifest: "<manifest><encryption-data/></manifest>").bytes,
            "protected by a password"),
        Self("an entity in .xlsx", excel("", prologue: entities), "declares a document type or entities"),
        Self(
            "an entity in .ods", MadeDocument(prologue: entities).bytes,
            "declares a document type or entities"),
        Self("a long cell in .csv", Array(("Organization\n" + longText).utf8), "row 2, column 1"),
        Self(
            "a long cell in .xlsx", excel("<row><c t=\"inlineStr\"><is><t>\(longText)</t></is></c></row>"),
            "a cell may hold 32767 characters at most"),
        Self(
            "a long cell in .ods",
            MadeDocument(rows: MadeDocument.row(MadeDocument.text(longText))).bytes,
            "a cell may hold 32767 characters at most"),
        Self("one cut short", Array(excel("<row><c><v>1</v></c></row>").dropLast(400)), "damaged"),
        Self("one that unpacks to too much", bomb, "the workbook unpacks to more than 1024 MiB"),
    ]
}
