import PartnerCore

/// A configuration without errors.
package struct Configuration: Sendable {
    package let library: Library
    package let channels: Channels
    /// The spreadsheets that are read whenever they are saved.
    package let sheets: [SheetSettings]
    /// The folder into which staff put single files; nil: there is none.
    package let drop: DropSettings?
    /// How staff answer by mail; nil: they can't.
    package let answers: AnswerSettings?
    /// What holds for an import that does not say otherwise.
    package let imports: ImportSettings
    /// The folder for calendar files, a whole path; nil: none are written.
    package let calendars: String?
    /// How candidates are found.
    package let needs: NeedsSettings
    /// How long the particulars of what is over are kept; nil: for ever.
    package let retention: Retention?
    /// What is doubtful on every day, in the order of the file.
    package let warnings: [Finding]
    /// What becomes doubtful in time.
    package let lateWarnings: [LateWarning]

    package init(
        library: Library, channels: Channels, sheets: [SheetSettings] = [], imports: ImportSettings = .none,
        calendars: String? = nil, needs: NeedsSettings = .none, drop: DropSettings? = nil,
        answers: AnswerSettings? = nil, retention: Retention? = nil, warnings: [Finding] = [],
        lateWarnings: [LateWarning] = []
    ) {
        self.library = library
        self.channels = channels
        self.sheets = sheets
        self.imports = imports
        self.drop = drop
        self.answers = answers
        self.retention = retention
        self.calendars = calendars
        self.needs = needs
        self.warnings = warnings
        self.lateWarnings = lateWarnings
    }

    /// What is doubtful on a day, in the order of the file.
    package func warnings(on today: CivilDate) -> [Finding] {
        (warnings + lateWarnings.filter { $0.last < today }.map(\.finding)).sorted(by: Finding.inOrder)
    }

    /// The same rules with no files to read or write but the ways out: for a rehearsal, which must leave all that
    /// lies outside the records alone.
    package var withoutFiles: Configuration {
        Configuration(
            library: library, channels: channels, imports: imports, needs: needs, warnings: warnings,
            lateWarnings: lateWarnings)
    }
}
