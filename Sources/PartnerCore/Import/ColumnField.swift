/// What a column says of a partner or a contact. The raw value is how people name it in a mapping.
package enum ColumnField: String, CaseIterable, Codable, Hashable, Sendable {
    case name, slug, kind, branch, steward, backup
    case contact
    case contactFirstName = "contact-first-name"
    case contactLastName = "contact-last-name"
    case role, mail, phone, address, city, zip
    case lastContact = "last-contact"
    case how, website, notes, stage
    case followUp = "follow-up"
    case season
    case date, partner, staff, promise
    case promisedBy = "promised-by"
    /// Of a directory: how it numbers and classes the organisation, and where that is.
    case key, category, state, county, tract, latitude, longitude

    /// `last contact`, for a sentence.
    package var words: String { rawValue.unhyphenated }

    /// The header that our own sheets give the column, and that is read as it again.
    package var header: String {
        switch self {
        case .name: "Organization"
        case .slug: "Slug"
        case .kind: "Type"
        case .branch: "Branch"
        case .steward: "Staff contact"
        case .backup: "Backup"
        case .contact: "Contact"
        case .contactFirstName: "Contact first name"
        case .contactLastName: "Contact last name"
        case .role: "Contact role"
        case .mail: "Email"
        case .phone: "Phone"
        case .address: "Address"
        case .city: "City"
        case .zip: "ZIP"
        case .lastContact: "Last contact"
        case .how: "How"
        case .website: "Website"
        case .notes: "Notes"
        case .stage: "Stage"
        case .followUp: "Follow-up"
        case .season: "Season"
        case .date: "Date"
        case .partner: "Partner"
        case .staff: "Staff"
        case .promise: "Next step"
        case .promisedBy: "By when"
        case .key: "Number"
        case .category: "Category"
        case .state: "State"
        case .county: "County"
        case .tract: "Tract"
        case .latitude: "Latitude"
        case .longitude: "Longitude"
        }
    }
}
