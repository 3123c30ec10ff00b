/// Takes a sheet's cells in, keeps the bounds, and gives whole rows out.
package struct RowBuilder {
    /// What becomes of the rows.
    package enum Use: Sendable {
        /// Each is passed on and forgotten.
        case passedOn
        /// All are held.
        case held
    }

    private let use: Use
    private var cells: [Cell] = []
    private var rowCount = 0
    private var cellCount = 0

    package init(_ use: Use = .passedOn) { self.use = use }

    /// Columns count from 0.
    package mutating func set(_ cell: Cell, row: Int, column: Int) throws(TableFault) {
        if cell == .empty { return }
        guard column < TableLimits.columns else {
            throw TableFault(
                row: row, column: column + 1, "a sheet may have \(TableLimits.columns) columns at most")
        }
        // Bytes first: they are never fewer, and counting units takes a walk.
        if case .text(let text) = cell, text.utf8.count > TableLimits.cellLength,
            text.utf16.count > TableLimits.cellLength
        {
            throw TableFault(
                row: row, column: column + 1, "a cell may hold \(TableLimits.cellLength) characters at most")
        }
        while cells.count <= column { cells.append(.empty) }
        cells[column] = cell
    }

    /// The row of the cells that were set since the last one, or nil where there were none.
    package mutating func finish(row number: Int, line: Int? = nil) throws(TableFault) -> Table.Row? {
        while let last = cells.last, last.isBlank { cells.removeLast() }
        if cells.isEmpty { return nil }
        rowCount += 1
        cellCount += cells.count
        let most = use == .held ? TableLimits.heldRows : TableLimits.rows
        guard rowCount <= most else {
            throw TableFault(row: number, "a sheet may have \(most) rows at most; take it in parts")
        }
        guard use == .passedOn || cellCount <= TableLimits.heldCells else {
            throw TableFault(
                row: number, "a sheet may have \(TableLimits.heldCells) cells at most; take it in parts")
        }
        let row = Table.Row(number: number, line: line, cells: cells)
        cells.removeAll(keepingCapacity: true)
        return row
    }
}
