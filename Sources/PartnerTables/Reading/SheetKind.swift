import PartnerCore

/// What a sheet is kept for.
package enum SheetKind: String, CaseIterable, Codable, Hashable, Sendable {
    /// One row a partner.
    case partners
    /// One row a contact that was made.
    case contacts
    /// One row an organisation that might become a partner; never told by the header, but asked for.
    case candidates

    /// The kinds that a header can tell.
    package static let told: [SheetKind] = [.partners, .contacts]

    /// `partner list`.
    package var name: String {
        switch self {
        case .partners: "partner list"
        case .contacts: "contact log"
        case .candidates: "directory"
        }
    }

    /// The columns without which a sheet is not of this kind.
    package var required: [ColumnField] {
        switch self {
        case .partners, .candidates: [.name]
        case .contacts: [.date, .partner]
        }
    }

    /// What a sheet of this kind may say.
    package var fields: [ColumnField] {
        switch self {
        case .partners:
            [
                .name, .slug, .kind, .branch, .steward, .backup, .contact, .contactFirstName,
                .contactLastName, .role,
                .mail, .phone, .address, .city, .zip, .lastContact, .how, .website, .notes, .stage, .followUp,
                .season,
            ]
        case .contacts: [.date, .partner, .notes, .how, .staff, .contact, .promise, .promisedBy]
        case .candidates:
            [
                .name, .key, .kind, .category, .notes, .address, .city, .state, .zip, .county, .tract,
                .latitude,
                .longitude, .contact, .contactFirstName, .contactLastName, .phone, .mail, .website,
            ]
        }
    }
}
