import PartnerCore

/// One spreadsheet that staff keep, read when it is saved, never moved or changed.
package struct SheetSettings: Hashable, Sendable {
    /// A whole path.
    package let path: String
    /// The name of the sheet in a workbook; nil: the first that looks like one of ours.
    package let sheet: String?
    /// What columns mean whose header does not tell, by header.
    package let columns: [String: SheetField]
    /// As for an import, with the defaults already filled in.
    package let reading: ImportSettings
    package let place: SourcePlace

    package init(
        path: String, sheet: String? = nil, columns: [String: SheetField] = [:],
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

/// What a column of a spreadsheet can hold.
package enum SheetField: String, Hashable, Sendable, CaseIterable {
    case name, slug, kind, branch, steward, backup
    case contact, contactRole = "contact-role", contactMail = "contact-mail", contactPhone = "contact-phone"
    case address, city, zip, website, notes, stage
    case lastContact = "last-contact", how, followUp = "follow-up"
    /// Of a sheet that lists contacts: one line each time.
    case date, partner, staff, note, promise, promisedBy = "promised-by"
}
