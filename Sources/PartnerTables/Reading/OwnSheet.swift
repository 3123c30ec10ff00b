import PartnerCore

/// Rows as our own sheets have them: what is written so, is read again as it was.
package enum OwnSheet {
    /// The columns in their order: a contact's name is in one.
    private static func fields(_ kind: SheetKind) -> [ColumnField] {
        kind.fields.filter { $0 != .contactFirstName && $0 != .contactLastName }
    }

    package static func header(_ kind: SheetKind) -> [String] { fields(kind).map(\.header) }

    package static func cells(_ row: PartnerRow) -> [String] {
        fields(.partners).map { text($0, of: row) ?? "" }
    }

    package static func cells(_ row: TouchRow) -> [String] {
        fields(.contacts).map { text($0, of: row) ?? "" }
    }

    private static func text(_ field: ColumnField, of row: PartnerRow) -> String? {
        switch field {
        case .name: row.name
        case .slug: row.slug?.text
        case .kind: row.kind
        case .branch: row.branch
        case .steward: row.steward
        case .backup: row.backup
        case .contact: row.contactName
        case .role: row.contactRole
        case .mail: row.contactMail
        case .phone: row.contactPhone
        case .address: row.address
        case .city: row.city
        case .zip: row.zip
        case .lastContact: row.lastContact?.description
        case .how: row.how
        case .website: row.website
        case .notes: row.notes
        case .stage: row.stage
        case .followUp: row.followUp
        case .season: row.season
        case .contactFirstName, .contactLastName, .date, .partner, .staff, .promise, .promisedBy, .key,
            .category,
            .state, .county, .tract, .latitude, .longitude:
            nil
        }
    }

    private static func text(_ field: ColumnField, of row: TouchRow) -> String? {
        switch field {
        case .date: row.date.description
        case .partner: row.partner
        case .notes: row.note
        case .how: row.how
        case .staff: row.staff
        case .contact: row.contact
        case .promise: row.promise
        case .promisedBy: row.promisedBy?.description
        default: nil
        }
    }
}
