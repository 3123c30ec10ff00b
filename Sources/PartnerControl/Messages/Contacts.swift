import PartnerCore

/// A contact's details as typed.
package struct NewContact: Hashable, Sendable, Codable {
    package var name: String
    package var role: String?
    package var phone: String?
    package var mail: String?
    /// When somebody made sure of the details; absent: today.
    package var confirmed: String?

    package init(
        name: String, role: String? = nil, phone: String? = nil, mail: String? = nil, confirmed: String? = nil
    ) {
        self.name = name
        self.role = role
        self.phone = phone
        self.mail = mail
        self.confirmed = confirmed
    }
}

/// What became of a contact.
package struct ContactReply: Hashable, Sendable, Codable {
    package var today: CivilDate
    package var partner: PartnerLabel
    package var contact: ContactEntry
    package var changes: [FieldChange] = []
    /// The partner has nobody else to talk to.
    package var nobodyLeft: Bool = false

    package init(
        today: CivilDate, partner: PartnerLabel, contact: ContactEntry, changes: [FieldChange] = [],
        nobodyLeft: Bool = false
    ) {
        self.today = today
        self.partner = partner
        self.contact = contact
        self.changes = changes
        self.nobodyLeft = nobodyLeft
    }
}

extension Verb {
    package enum AddContact: ControlMethod {
        package static let name = "AddContact"
        package typealias Reply = ContactReply

        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String
            package var contact: NewContact

            package init(partner: String, contact: NewContact) {
                self.partner = partner
                self.contact = contact
            }
        }
    }

    package enum EditContact: ControlMethod {
        package static let name = "EditContact"
        package typealias Reply = ContactReply

        /// What is absent stays. A changed detail counts as confirmed today.
        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String
            /// A name, part of one that only one contact has, or a number.
            package var contact: String
            package var name: String?
            package var role: String?
            package var phone: String?
            package var mail: String?
            package var clear: [Field] = []

            package init(
                partner: String, contact: String, name: String? = nil, role: String? = nil,
                phone: String? = nil, mail: String? = nil, clear: [Field] = []
            ) {
                self.partner = partner
                self.contact = contact
                self.name = name
                self.role = role
                self.phone = phone
                self.mail = mail
                self.clear = clear
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                partner = try container.decode(String.self, forKey: .partner)
                contact = try container.decode(String.self, forKey: .contact)
                name = try container.decodeIfPresent(String.self, forKey: .name)
                role = try container.decodeIfPresent(String.self, forKey: .role)
                phone = try container.decodeIfPresent(String.self, forKey: .phone)
                mail = try container.decodeIfPresent(String.self, forKey: .mail)
                clear = try container.decodeIfPresent([Field].self, forKey: .clear) ?? []
            }
        }
    }

    package enum ContactLeft: ControlMethod {
        package static let name = "ContactLeft"
        package typealias Parameters = ContactOn
        package typealias Reply = ContactReply
    }

    package enum ConfirmContact: ControlMethod {
        package static let name = "ConfirmContact"
        package typealias Parameters = ContactOn
        package typealias Reply = ContactReply
    }
}

extension Verb.EditContact {
    package enum Field: String, Hashable, Sendable, CaseIterable, Codable {
        case role, phone, mail
    }
}

/// A contact and a day; absent: today.
package struct ContactOn: Hashable, Sendable, Codable {
    package var partner: String
    package var contact: String
    package var on: String?

    package init(partner: String, contact: String, on: String? = nil) {
        self.partner = partner
        self.contact = contact
        self.on = on
    }
}
