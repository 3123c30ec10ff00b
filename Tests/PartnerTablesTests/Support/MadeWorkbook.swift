/// A workbook of one sheet, made of the XML of its parts.
struct MadeWorkbook {
    /// What stands in `sheetData`.
    var rows = ""
    /// What stands behind it.
    var behind = ""
    var strings: [String] = []
    /// Number formats of the styles 1, 2, …; style 0 is plain.
    var formats: [String] = []
    var properties = ""
    var prologue = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

    var bytes: [UInt8] {
        var zip = StoredZip()
        zip.add(
            "_rels/.rels",
            "<Relationships><Relationship Id=\"r1\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
        )
        zip.add(
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>\
            <Relationship Id="r2" Type="x/sharedStrings" Target="sharedStrings.xml"/>\
            <Relationship Id="r3" Type="x/styles" Target="styles.xml"/></Relationships>
            """)
        zip.add(
            "xl/workbook.xml",
            """
            <workbook xmlns:r="urn:r"><workbookPr \(properties)/><sheets><sheet name="Contacts" sheetId="1" r:id="r1"/>\
            </sheets></workbook>
            """)
        zip.add("xl/sharedStrings.xml", "<sst>" + strings.map { "<si>\($0)</si>" }.joined() + "</sst>")
        let codes = formats.enumerated().map {
            "<numFmt numFmtId=\"\(200 + $0.offset)\" formatCode=\"\($0.element)\"/>"
        }
        let styles = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\"/>" }
        zip.add(
            "xl/styles.xml",
            """
            <styleSheet><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
            <cellXfs><xf numFmtId="0"/>\(styles.joined())</cellXfs></styleSheet>
            """)
        zip.add(
            "xl/worksheets/sheet1.xml",
            prologue + "<worksheet><sheetData>\(rows)</sheetData>\(behind)</worksheet>")
        return zip.finished()
    }
}
