/// What somebody says of a table of figures about areas: which column is what, and what may be made of it.
package struct SourceDescription: Hashable, Sendable {
    package struct Indicator: Hashable, Sendable {
        /// `child-poverty`
        package let key: String
        /// As people read it: `children in poverty`.
        package let label: String
        package let value: Expression
        /// `%`, shown behind the value.
        package let unit: String?
        package let need: Need
        /// What it speaks for; never empty.
        package let scopes: [ScopeKey]

        package init(
            key: String, label: String, value: Expression, unit: String? = nil, need: Need, scopes: [ScopeKey]
        ) {
            self.key = key
            self.label = label
            self.value = value
            self.unit = unit
            self.need = need
            self.scopes = scopes
        }
    }

    /// Which end of an indicator means that a community needs more.
    package enum Need: String, CaseIterable, Hashable, Sendable {
        case high, low
    }

    /// The columns that say which area a row is of, and where it lies; each as its header has it.
    package struct Columns: Hashable, Sendable {
        package var key: String
        /// Of a tract, the ZIP it lies in: by these ZIPs lead to tracts.
        package var zip: String?
        /// The county's name.
        package var county: String?
        package var population: String?
        /// Of the area's middle, in degrees.
        package var latitude: String?
        package var longitude: String?

        package init(key: String) { self.key = key }
    }

    package let title: String
    package let publisher: String
    /// The year or years that the figures are of: `2015-2019`.
    package let vintage: String
    package let kind: AreaKind
    /// How many rows the header has; the names of a column's rows are joined by a blank.
    package let headerRows: Int
    package let columns: Columns
    /// Short names of the columns with figures.
    package let figures: [String: String]
    /// Cells that say that nothing is known, besides blank ones.
    package let missing: [String]
    /// In the order of the file.
    package let indicators: [Indicator]

    package init(
        title: String, publisher: String, vintage: String, kind: AreaKind, headerRows: Int = 1,
        columns: Columns, figures: [String: String], missing: [String] = [], indicators: [Indicator]
    ) {
        self.title = title
        self.publisher = publisher
        self.vintage = vintage
        self.kind = kind
        self.headerRows = headerRows
        self.columns = columns
        self.figures = figures
        self.missing = missing
        self.indicators = indicators
    }
}
