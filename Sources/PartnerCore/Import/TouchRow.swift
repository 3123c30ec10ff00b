/// One row of a contact log, as its sheet writes it: partner, staff and contact are the sheet's words.
package struct TouchRow: Codable, Hashable, Sendable {
    /// As a spreadsheet program numbers it, from 1.
    package var row: Int
    package var date: CivilDate
    /// Never empty, on one line.
    package var partner: String
    /// What was said. May have line breaks (LF).
    package var note: String?
    package var how: String?
    /// Who of ours.
    package var staff: String?
    /// Who of theirs.
    package var contact: String?
    /// The next step that was promised.
    package var promise: String?
    package var promisedBy: CivilDate?

    package init(row: Int, date: CivilDate, partner: String) {
        self.row = row
        self.date = date
        self.partner = partner
    }
}
