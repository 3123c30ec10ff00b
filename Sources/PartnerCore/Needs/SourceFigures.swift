/// One area as a table of figures has it.
package struct Area: Hashable, Sendable {
    /// By its kind's length, see ``AreaKind/code(_:)``.
    package let code: String
    /// Of a tract: the ZIP it lies in.
    package var zip: String?
    /// The county's name, without the word County.
    package var county: String?
    package var population: Double?
    /// Degrees, north and east positive.
    package var latitude: Double?
    package var longitude: Double?

    package init(code: String) { self.code = code }
}

/// What a table of figures comes to by its description.
package struct SourceFigures: Hashable, Sendable {
    package struct Counts: Hashable, Sendable {
        /// Areas without a value, for a figure is missing.
        package var missing = 0
        /// Areas without one, for it would be divided by nought.
        package var dividedByNought = 0

        package init() {}
    }

    /// In the table's order, each once.
    package var areas: [Area] = []
    /// By indicator and area; what is missing is not there.
    package var values: [String: [String: Double]] = [:]
    /// By indicator.
    package var counts: [String: Counts] = [:]
    /// Rows below the header that hold something.
    package var rows = 0
    /// Rows whose key is no area of the kind.
    package var leftOut: [LeftOut] = []

    package struct LeftOut: Hashable, Sendable {
        /// As a spreadsheet program numbers it, from 1.
        package let row: Int
        /// What stands there.
        package let key: String

        package init(row: Int, key: String) {
            self.row = row
            self.key = key
        }
    }

    package init() {}
}
