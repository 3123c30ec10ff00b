/// One row of a directory of organisations, as its sheet writes it.
package struct CandidateRow: Codable, Hashable, Sendable {
    /// As a spreadsheet program numbers it, from 1.
    package var row: Int
    /// Never empty, on one line.
    package var name: String
    /// How the list numbers it: an EIN, an id.
    package var key: String?
    package var kind: String?
    package var category: String?
    /// May have line breaks (LF).
    package var about: String?
    package var address: String?
    package var city: String?
    package var state: String?
    /// Five figures.
    package var zip: String?
    /// As the list has it: a name, or a code of five figures.
    package var county: String?
    package var tract: String?
    package var latitude: Double?
    package var longitude: Double?
    package var contact: String?
    package var phone: String?
    /// A valid address, without a name around it.
    package var mail: String?
    package var website: String?

    package init(row: Int, name: String) {
        self.row = row
        self.name = name
    }
}
