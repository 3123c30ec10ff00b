import PartnerCore

/// What the owner of a sheet says about it.
package struct ReadingOptions: Hashable, Sendable {
    /// nil to tell by the header.
    package var kind: SheetKind?
    package var columns: [ColumnMapping]
    /// nil where an ambiguous date is to be refused.
    package var dates: DateOrder?

    package init(kind: SheetKind? = nil, columns: [ColumnMapping] = [], dates: DateOrder? = nil) {
        self.kind = kind
        self.columns = columns
        self.dates = dates
    }
}
