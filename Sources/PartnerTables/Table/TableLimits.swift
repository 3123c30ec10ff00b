/// How large a sheet may be. Far above what a library keeps, far below what harms the machine.
package enum TableLimits {
    /// Rows that hold something.
    package static let rows = 100_000
    package static let columns = 1_000
    /// Columns that may be there and blank: as many as spreadsheet programs have.
    package static let blankColumns = 16_384
    /// Of one cell, in UTF-16 units: the limit of spreadsheet programs.
    package static let cellLength = 32_767
    /// Cells that hold something, of the whole sheet.
    package static let cells = 4_000_000
    /// Bytes of the file as it comes.
    package static let fileSize = 64 << 20
    /// Bytes of a workbook's parts that were unpacked.
    package static let unpackedSize = 256 << 20
    /// Warnings that are passed on; the others are left out.
    package static let warnings = 100
}
