/// A table piece by piece, so that a large one need not be held whole: its form first, then rows and warnings
/// in the file's order.
package enum TableEvent: Hashable, Sendable {
    case form(Table.Form)
    case row(Table.Row)
    case warning(TableFault)
}

extension Table {
    /// Puts a table together from its pieces.
    package struct Collector: Sendable {
        private var form: Form?
        private var rows: [Row] = []
        private var warnings: [TableFault] = []

        package init() {}

        package mutating func take(_ event: TableEvent) {
            switch event {
            case .form(let value): form = value
            case .row(let row): rows.append(row)
            case .warning(let warning): warnings.append(warning)
            }
        }

        package func table() throws(TableFault) -> Table {
            guard let form else { throw TableFault("nothing was read") }
            return Table(form: form, rows: rows, warnings: warnings)
        }
    }

    /// The table that `read` tells piece by piece.
    package init(
        collecting read: (_ emit: (TableEvent) throws(TableFault) -> Void) throws(TableFault) -> Void
    ) throws(TableFault) {
        var collector = Collector()
        try read { (event: TableEvent) throws(TableFault) in collector.take(event) }
        self = try collector.table()
    }
}
