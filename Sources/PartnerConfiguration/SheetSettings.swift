import PartnerCore

/// One spreadsheet that staff keep, read when it is saved, never moved or changed.
package struct SheetSettings: Hashable, Sendable {
    /// A whole path.
    package let path: String
    /// The name of the sheet in a workbook; nil: the first that looks like one of ours.
    package let sheet: String?
    /// Those whose header does not tell what they hold.
    package let columns: [SheetColumn]
    /// As for an import, with the defaults already filled in.
    package let reading: ImportSettings
    package let place: SourcePlace

    package init(
        path: String, sheet: String? = nil, columns: [SheetColumn] = [],
        reading: ImportSettings = .none,
        place: SourcePlace
    ) {
        self.path = path
        self.sheet = sheet
        self.columns = columns
        self.reading = reading
        self.place = place
    }
}

/// What one column of a spreadsheet holds.
package struct SheetColumn: Hashable, Sendable {
    /// As the sheet has it.
    package let header: String
    /// nil: the column is not used.
    package let field: ColumnField?

    package init(header: String, field: ColumnField?) {
        self.header = header
        self.field = field
    }
}
