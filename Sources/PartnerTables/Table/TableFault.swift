/// Why a file can't be read as a table, or what in it is doubtful: where, and in words.
package struct TableFault: Error, Hashable, Sendable {
    /// As a spreadsheet program numbers it, from 1; nil where the whole file is meant.
    package var row: Int?
    /// The cell's column, from 1.
    package var column: Int?
    /// A sentence without full stop that says what was found and what would do.
    package var message: String

    package init(row: Int? = nil, column: Int? = nil, _ message: String) {
        self.row = row
        self.column = column
        self.message = message
    }
}

extension TableFault: CustomStringConvertible {
    /// `row 3, column 7: …`.
    package var description: String {
        var place: [String] = []
        if let row { place.append("row \(row)") }
        if let column { place.append("column \(column)") }
        return place.isEmpty ? message : place.joined(separator: ", ") + ": " + message
    }
}
