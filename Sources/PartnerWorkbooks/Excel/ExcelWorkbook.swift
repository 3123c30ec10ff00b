import PartnerTables

/// An Excel workbook (.xlsx): its sheets, and each one's cells when they are asked for.
struct ExcelWorkbook {
    private let archive: ZipArchive
    private let list: SheetList

    init(_ archive: ZipArchive) throws(TableFault) {
        self.archive = archive
        list = try SheetList(archive)
    }

    var names: SheetNames {
        SheetNames(sheets: list.sheets.map { .init(name: $0.name, isVisible: $0.isVisible) })
    }

    func read(
        _ index: Int, _ emit: (TableEvent) throws(TableFault) -> Void
    ) throws(TableFault) {
        let sheet = list.sheets[index]
        let cells = SheetCells(
            strings: try SharedStrings(path: list.sharedStrings ?? "xl/sharedStrings.xml", in: archive),
            styles: try CellStyles(path: list.styles ?? "xl/styles.xml", in: archive), epoch: list.epoch)
        try emit(.form(Table.Form(.xlsx, sheet: sheet.name)))
        let found: Void? = try archive.withPart(sheet.path) { (part: ZipPart) throws(TableFault) in
            try cells.read(part, emit)
        }
        guard found != nil else { throw TableFault.damaged("\(sheet.path) is missing") }
    }
}
