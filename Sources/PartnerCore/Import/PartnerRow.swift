/// One row of a partner list, as its sheet writes it.
///
/// Kind, branch, steward and backup are the sheet's words: the daemon finds whom and what they mean.
/// What the sheet has no column for, or left blank, is nil and says nothing about the partner.
package struct PartnerRow: Codable, Hashable, Sendable {
    /// As a spreadsheet program numbers it, from 1.
    package var row: Int
    /// Never empty, on one line.
    package var name: String
    package var slug: Slug?
    package var kind: String?
    package var branch: String?
    package var steward: String?
    package var backup: String?
    package var contactName: String?
    package var contactRole: String?
    /// A valid address, without a name around it.
    package var contactMail: String?
    package var contactPhone: String?
    package var address: String?
    package var city: String?
    package var zip: String?
    package var lastContact: CivilDate?
    /// How the last contact was made.
    package var how: String?
    package var website: String?
    /// May have line breaks (LF).
    package var notes: String?
    package var stage: String?
    /// The wanted follow-up cadence: `every 3 months`, `quarterly`.
    package var followUp: String?
    /// When it can be reached: `not in 12-01..12-31`.
    package var season: String?

    package init(row: Int, name: String) {
        self.row = row
        self.name = name
    }
}
