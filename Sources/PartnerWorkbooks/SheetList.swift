import PartnerTables

/// The workbook's own part: its sheets in their order, and how it counts days.
struct SheetList {
    struct Sheet {
        let name: String
        let isVisible: Bool
        let path: String
    }

    let sheets: [Sheet]
    let epoch: DayCount.Epoch
    let sharedStrings: String?
    let styles: String?

    init(_ archive: ZipArchive) throws(TableFault) {
        let part = try Self.workbookPart(archive)
        let relationships = try Relationships(of: part, in: archive)
        var sheets: [Sheet] = []
        var epoch = DayCount.Epoch.from1900
        let found: Void? = try archive.withPart(part) { (part: ZipPart) throws(TableFault) in
            let xml = try XMLPull(part)
            while let event = try xml.next() {
                guard case .start(let name, _) = event else { continue }
                switch name {
                case "workbookPr":
                    if let flag = xml.attribute("date1904"), flag == "1" || flag == "true" {
                        epoch = .from1904
                    }
                case "sheet":
                    guard sheets.count < 1_000, let name = xml.attribute("name"),
                        let id = xml.prefixedAttribute("id"), let target = relationships.byID[id]
                    else { continue }
                    // Charts and dialogs are sheets, too.
                    guard target.type == "worksheet" else { continue }
                    let state = xml.attribute("state") ?? "visible"
                    sheets.append(Sheet(name: name, isVisible: state == "visible", path: target.path))
                default: break
                }
            }
        }
        guard found != nil else { throw TableFault.damaged("\(part) is missing") }
        self.sheets = sheets
        self.epoch = epoch
        sharedStrings = relationships.first("sharedStrings")
        styles = relationships.first("styles")
    }

    private static func workbookPart(_ archive: ZipArchive) throws(TableFault) -> String {
        let part = try Relationships(of: "", in: archive).first("officeDocument") ?? "xl/workbook.xml"
        if part.hasSuffix(".bin") {
            throw TableFault("this is a binary workbook (.xlsb); save it as .xlsx or CSV")
        }
        if part.hasPrefix("word/") || part.hasPrefix("ppt/") {
            throw TableFault(
                "this is a text document or a presentation, no spreadsheet; save the sheet as .xlsx or CSV")
        }
        if archive.has(part) { return part }
        if archive.has("content.xml") {
            throw TableFault("this is an OpenDocument file (.ods); save it as .xlsx or CSV")
        }
        if archive.has("Index/Document.iwa") || archive.has("index.xml") {
            throw TableFault("this is a Numbers file; export it as .xlsx or CSV")
        }
        throw TableFault("this is a ZIP archive without a workbook in it; give the workbook itself")
    }

    /// The sheet of that name, or the first that is not hidden.
    func sheet(named wanted: String?) throws(TableFault) -> Sheet {
        guard let wanted else {
            if let sheet = sheets.first(where: \.isVisible) ?? sheets.first { return sheet }
            throw TableFault("the workbook has no sheet with cells")
        }
        let exact = sheets.first { $0.name == wanted }
        if let sheet = exact ?? sheets.first(where: { $0.name.lowercased() == wanted.lowercased() }) {
            return sheet
        }
        let names = sheets.prefix(20).map { "\"\($0.name)\"" }.joined(separator: ", ")
        throw TableFault("the workbook has no sheet \"\(wanted)\"; it has \(names.isEmpty ? "none" : names)")
    }
}
