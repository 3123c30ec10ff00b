import PartnerCore

/// A configuration without errors.
package struct Configuration: Sendable {
    package let library: Library
    package let channels: Channels
    /// The spreadsheets that are read whenever they are saved.
    package let sheets: [SheetSettings]
    /// The folder into which staff put single files; nil: there is none.
    package let drop: DropSettings?
    /// What holds for an import that does not say otherwise.
    package let imports: ImportSettings
    /// The folder for calendar files, a whole path; nil: none are written.
    package let calendars: String?
    /// How candidates are found.
    package let needs: NeedsSettings
    /// What is doubtful, in the order of the file.
    package let warnings: [Finding]

    package init(
        library: Library, channels: Channels, sheets: [SheetSettings] = [], imports: ImportSettings = .none,
        calendars: String? = nil, needs: NeedsSettings = .none, drop: DropSettings? = nil,
        warnings: [Finding] = []
    ) {
        self.library = library
        self.channels = channels
        self.sheets = sheets
        self.imports = imports
        self.drop = drop
        self.calendars = calendars
        self.needs = needs
        self.warnings = warnings
    }

    /// The same rules with no files to read or write but the ways out: for a rehearsal, which must leave all that
    /// lies outside the records alone.
    package var withoutFiles: Configuration {
        Configuration(
            library: library, channels: channels, imports: imports, needs: needs, warnings: warnings)
    }
}
