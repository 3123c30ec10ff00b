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
                    guard sheets.count < SheetNames.most, let name = xml.attribute("name"),
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
            throw TableFault("this is a binary workbook (.xlsb); save it as .xlsx, .ods or CSV")
        }
        if part.hasPrefix("word/") || part.hasPrefix("ppt/") {
            throw TableFault(
                "this is a text document or a presentation, no spreadsheet; save the sheet as .xlsx, .ods or CSV"
            )
        }
        if archive.has(part) { return part }
        if archive.has("Index/Document.iwa") || archive.has("index.xml") {
            throw TableFault("this is a Numbers file; export it as .xlsx or CSV")
        }
        throw TableFault("this is a ZIP archive without a workbook in it; give the workbook itself")
    }
}
