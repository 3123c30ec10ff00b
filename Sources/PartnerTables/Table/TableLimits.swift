/// How large a sheet may be. Far above what a library keeps, far below what harms the machine.
package enum TableLimits {
    /// Rows of a sheet: as many as spreadsheet programs have. They are passed on one by one.
    package static let rows = 1_048_576
    /// Rows that hold something, of a sheet that is held whole.
    package static let heldRows = 100_000
    package static let columns = 1_000
    /// Columns that may be there and blank: as many as spreadsheet programs have.
    package static let blankColumns = 16_384
    /// Of one cell, in UTF-16 units: the limit of spreadsheet programs.
    package static let cellLength = 32_767
    /// Cells that hold something, of a sheet that is held whole.
    package static let heldCells = 4_000_000
    /// Bytes of the file as it comes.
    package static let fileSize = 64 << 20
    /// Bytes of a workbook's parts that were unpacked.
    package static let unpackedSize = 1 << 30
    /// Warnings of one kind that are passed on; the others are left out.
    package static let warnings = 100
    /// Of all kinds: doubtful cells, merged ones, and some about the sheet as a whole.
    package static let allWarnings = 250
}
