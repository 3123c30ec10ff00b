/// A table piece by piece, so that a large one need not be held whole: its form first, then rows and warnings
/// in the file's order.
package enum TableEvent: Hashable, Sendable {
    case form(Table.Form)
    case row(Table.Row)
    case warning(TableFault)
}

extension Table {
    /// The table that `read` tells piece by piece.
    package init(
        collecting read: (_ emit: (TableEvent) throws(TableFault) -> Void) throws(TableFault) -> Void
    ) throws(TableFault) {
        var form: Form?
        var rows: [Row] = []
        var warnings: [TableFault] = []
        try read { (event: TableEvent) throws(TableFault) in
            switch event {
            case .form(let value): form = value
            case .row(let row): rows.append(row)
            case .warning(let warning): warnings.append(warning)
            }
        }
        guard let form else { throw TableFault("nothing was read") }
        self.init(form: form, rows: rows, warnings: warnings)
    }
}
