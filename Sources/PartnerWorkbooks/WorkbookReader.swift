import PartnerTables

/// Reads a sheet of a workbook: Excel's (.xlsx, ECMA-376) or an OpenDocument one (.ods).
package struct WorkbookReader {
    private enum Kind {
        case excel(ExcelWorkbook)
        case openDocument(OpenDocument)
    }

    private let kind: Kind

    /// Takes the whole file.
    package init(_ bytes: [UInt8]) throws(TableFault) {
        try self.init(ZipArchive(bytes))
    }

    init(_ archive: ZipArchive) throws(TableFault) {
        kind =
            OpenDocument.isOne(archive)
            ? .openDocument(try OpenDocument(archive)) : .excel(try ExcelWorkbook(archive))
    }

    /// The names of all sheets with cells, hidden ones included.
    package var sheetNames: [String] { names.names }

    private var names: SheetNames {
        switch kind {
        case .excel(let workbook): workbook.names
        case .openDocument(let document): document.names
        }
    }

    /// Reads the sheet of that name, or the first that is not hidden.
    ///
    /// What was read and may not be what was meant is told behind the rows: rows that are hidden, cells that are
    /// merged downwards, and sheets that nobody asked for.
    package func read(
        sheet wanted: String? = nil, _ emit: (TableEvent) throws(TableFault) -> Void
    ) throws(TableFault) {
        let index = try names.index(of: wanted)
        switch kind {
        case .excel(let workbook): try workbook.read(index, emit)
        case .openDocument(let document): try document.read(index, emit)
        }
        if wanted == nil, let warning = names.others(than: index) { try emit(.warning(warning)) }
    }
}
