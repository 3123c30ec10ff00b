import PartnerTables

/// Reads a sheet of an Excel workbook (.xlsx, ECMA-376).
package struct WorkbookReader {
    private let archive: ZipArchive
    private let list: SheetList

    /// Takes the whole file.
    package init(_ bytes: [UInt8]) throws(TableFault) {
        try self.init(ZipArchive(bytes))
    }

    init(_ archive: ZipArchive) throws(TableFault) {
        self.archive = archive
        list = try SheetList(archive)
    }

    /// The names of all sheets with cells, hidden ones included.
    package var sheetNames: [String] { list.sheets.map(\.name) }

    /// Reads the sheet of that name, or the first that is not hidden.
    package func read(
        sheet: String? = nil, _ emit: (TableEvent) throws(TableFault) -> Void
    ) throws(TableFault) {
        let sheet = try list.sheet(named: sheet)
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
