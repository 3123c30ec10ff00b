/// An OpenDocument workbook, made of the XML of its sheets.
struct MadeDocument {
    /// What stands in the sheet "Contacts".
    var rows = ""
    /// Whole sheets behind it.
    var others = ""
    /// What stands in `automatic-styles`.
    var styles = ""
    var type = "application/vnd.oasis.opendocument.spreadsheet"
    var manifest = "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"
    var prologue = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

    var bytes: [UInt8] {
        var zip = StoredZip()
        zip.add("mimetype", type)
        zip.add("META-INF/manifest.xml", manifest)
        let names = ["office", "table", "text", "style"].map {
            "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
        }
        zip.add(
            "content.xml",
            """
            \(prologue)<office:document-content \(names.joined(separator: " ")) \
            xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">\
            <office:automatic-styles>\(styles)</office:automatic-styles><office:body><office:spreadsheet>\
            <table:table table:name="Contacts" table:style-name="ta1">\(rows)</table:table>\(others)\
            </office:spreadsheet></office:body></office:document-content>
            """)
        return zip.finished()
    }

    static func cell(_ attributes: String, _ text: String) -> String {
        "<table:table-cell \(attributes)><text:p>\(text)</text:p></table:table-cell>"
    }

    static func text(_ text: String) -> String { cell("office:value-type=\"string\"", text) }

    static func row(_ cells: String..., attributes: String = "") -> String {
        "<table:table-row \(attributes)>\(cells.joined())</table:table-row>"
    }
}
