import PartnerTables

/// An OpenDocument workbook (.ods): its sheets, and each one's cells when they are asked for.
///
/// All sheets stand in one part, one behind the other, so it is gone through once for their names and once for
/// the cells of one.
struct OpenDocument {
    let names: SheetNames
    private let archive: ZipArchive

    private static let content = "content.xml"

    /// Whether the archive is a document of this family, of whatever kind.
    static func isOne(_ archive: ZipArchive) -> Bool {
        archive.has(content) && !archive.has("xl/workbook.xml")
    }

    init(_ archive: ZipArchive) throws(TableFault) {
        self.archive = archive
        try Self.checkKind(archive)
        try Self.checkOpen(archive)
        names =
            try archive.withPart(Self.content) { (part: ZipPart) throws(TableFault) in
                try Self.names(try XMLPull(part))
            } ?? SheetNames(sheets: [])
    }

    func read(
        _ index: Int, _ emit: (TableEvent) throws(TableFault) -> Void
    ) throws(TableFault) {
        try emit(.form(Table.Form(.ods, sheet: names.sheets[index].name)))
        let found: Void? = try archive.withPart(Self.content) { (part: ZipPart) throws(TableFault) in
            let xml = try XMLPull(part)
            var sheets = 0
            try Self.sheets(xml) { (_: Bool) throws(TableFault) in
                defer { sheets += 1 }
                guard sheets == index else {
                    try xml.skip()
                    return .goOn
                }
                try OpenDocumentCells(xml: xml).read(emit)
                return .enough
            }
        }
        guard found != nil else { throw TableFault.damaged("\(Self.content) is missing") }
    }

    // MARK: What kind of file it is

    private static func checkKind(_ archive: ZipArchive) throws(TableFault) {
        // Some writers leave the type out, or put a line end behind it.
        let type = try archive.text("mimetype", most: 200) ?? ""
        let spreadsheet = "application/vnd.oasis.opendocument.spreadsheet"
        if type.isEmpty || type.hasPrefix(spreadsheet) { return }
        if type.hasPrefix("application/vnd.sun.xml") {
            throw TableFault("this is a file of OpenOffice 1 (.sxc); save it as .ods, .xlsx or CSV")
        }
        if type.hasPrefix("application/vnd.oasis.opendocument.") {
            let kind = type.dropFirst("application/vnd.oasis.opendocument.".count).prefix {
                $0.isLetter || $0 == "-"
            }
            throw TableFault(
                "this is an OpenDocument file of another kind (\(kind)), no spreadsheet; save the sheet as .ods, .xlsx or CSV"
            )
        }
        throw TableFault("this is a ZIP archive without a workbook in it; give the workbook itself")
    }

    /// A password encrypts the parts, not the archive: only its list of parts says so.
    private static func checkOpen(_ archive: ZipArchive) throws(TableFault) {
        try archive.withPart("META-INF/manifest.xml") { (part: ZipPart) throws(TableFault) in
            let xml = try XMLPull(part)
            while let event = try xml.next() {
                if case .start("encryption-data", _) = event {
                    throw TableFault("the workbook is protected by a password; save it without one")
                }
            }
        }
    }

    // MARK: The sheets

    private enum Step { case goOn, enough }

    private static func names(_ xml: XMLPull) throws(TableFault) -> SheetNames {
        var sheets: [SheetNames.Sheet] = []
        try Self.sheets(xml) { (isVisible: Bool) throws(TableFault) in
            guard sheets.count < SheetNames.most else { throw TableFault.damaged("too many sheets") }
            let name = xml.attribute("name", in: ODF.table) ?? "Sheet\(sheets.count + 1)"
            sheets.append(.init(name: name, isVisible: isVisible))
            try xml.skip()
            return .goOn
        }
        return SheetNames(sheets: sheets)
    }

    /// Comes by the beginning of each sheet, with whether it is shown; what is called then reads its end, too.
    private static func sheets(
        _ xml: XMLPull, _ sheet: (Bool) throws(TableFault) -> Step
    ) throws(TableFault) {
        var hiddenStyles: Set<String> = []
        var style: String?
        while let event = try xml.next() {
            switch event {
            case .start("style", _): style = xml.attribute("name", in: ODF.style)
            case .start("table-properties", _):
                if let style, xml.attribute("display", in: ODF.table) == "false", hiddenStyles.count < 10_000
                {
                    hiddenStyles.insert(style)
                }
            // Both hold tables that are none of the sheets.
            case .start("tracked-changes", _), .start("dde-links", _): try xml.skip()
            case .start("table", let isEmpty):
                let style = xml.attribute("style-name", in: ODF.table)
                if isEmpty { continue }
                if try sheet(style.map { !hiddenStyles.contains($0) } ?? true) == .enough { return }
            default: break
            }
        }
    }
}

/// The namespaces whose attributes count (OpenDocument 1.3, part 3).
enum ODF {
    static let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    static let table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    static let text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    static let style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
    /// LibreOffice's own: which texts are a formula gone wrong.
    static let calc = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"
}
