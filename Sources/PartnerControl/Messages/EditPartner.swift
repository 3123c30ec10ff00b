import PartnerCore

extension Verb {
    package enum AddPartner: ControlMethod {
        package static let name = "AddPartner"

        package struct Parameters: Hashable, Sendable, Codable {
            package var name: String
            /// Absent: made from the name.
            package var slug: String?
            package var kind: String
            /// May be absent where there is one branch only.
            package var branch: String?
            package var steward: String?
            package var backup: String?
            /// `every 2 months`
            package var followUp: String?
            /// `not in 12-01..12-31`
            package var season: String?
            package var address: String?
            package var website: String?
            package var notes: String?
            /// Absent: building.
            package var stage: Stage?
            /// Since when it is in that stage.
            package var on: String?
            package var contact: NewContact?
            /// Why one more in hand than there are places.
            package var override: String?

            package init(
                name: String, slug: String? = nil, kind: String, branch: String? = nil,
                steward: String? = nil, backup: String? = nil, followUp: String? = nil,
                season: String? = nil, address: String? = nil, website: String? = nil, notes: String? = nil,
                stage: Stage? = nil,
                on: String? = nil, contact: NewContact? = nil, override: String? = nil
            ) {
                self.name = name
                self.slug = slug
                self.kind = kind
                self.branch = branch
                self.steward = steward
                self.backup = backup
                self.followUp = followUp
                self.season = season
                self.address = address
                self.website = website
                self.notes = notes
                self.stage = stage
                self.on = on
                self.contact = contact
                self.override = override
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var partner: PartnerRecord
            package var contacts: [ContactEntry] = []
            package var coming: [Coming] = []
            /// Others whose names are nearly the same.
            package var alike: [PartnerLabel] = []

            package init(
                today: CivilDate, partner: PartnerRecord, contacts: [ContactEntry] = [],
                coming: [Coming] = [], alike: [PartnerLabel] = []
            ) {
                self.today = today
                self.partner = partner
                self.contacts = contacts
                self.coming = coming
                self.alike = alike
            }
        }
    }

    package enum EditPartner: ControlMethod {
        package static let name = "EditPartner"

        /// What is absent stays.
        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String
            package var name: String?
            package var slug: String?
            package var kind: String?
            package var branch: String?
            package var followUp: String?
            package var season: String?
            package var address: String?
            package var website: String?
            package var notes: String?
            /// Fields to be emptied.
            package var clear: [Field] = []
            /// Why its new branch may have one more in hand than there are places.
            package var override: String?

            package init(
                partner: String, name: String? = nil, slug: String? = nil, kind: String? = nil,
                branch: String? = nil, followUp: String? = nil, season: String? = nil, address: String? = nil,
                website: String? = nil, notes: String? = nil, clear: [Field] = [], override: String? = nil
            ) {
                self.partner = partner
                self.name = name
                self.slug = slug
                self.kind = kind
                self.branch = branch
                self.followUp = followUp
                self.season = season
                self.address = address
                self.website = website
                self.notes = notes
                self.clear = clear
                self.override = override
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                partner = try container.decode(String.self, forKey: .partner)
                name = try container.decodeIfPresent(String.self, forKey: .name)
                slug = try container.decodeIfPresent(String.self, forKey: .slug)
                kind = try container.decodeIfPresent(String.self, forKey: .kind)
                branch = try container.decodeIfPresent(String.self, forKey: .branch)
                followUp = try container.decodeIfPresent(String.self, forKey: .followUp)
                season = try container.decodeIfPresent(String.self, forKey: .season)
                address = try container.decodeIfPresent(String.self, forKey: .address)
                website = try container.decodeIfPresent(String.self, forKey: .website)
                notes = try container.decodeIfPresent(String.self, forKey: .notes)
                clear = try container.decodeIfPresent([Field].self, forKey: .clear) ?? []
                override = try container.decodeIfPresent(String.self, forKey: .override)
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var partner: PartnerLabel
            /// Empty: everything was so already.
            package var changes: [FieldChange] = []
            package var coming: [Coming] = []

            package init(
                today: CivilDate, partner: PartnerLabel, changes: [FieldChange] = [], coming: [Coming] = []
            ) {
                self.today = today
                self.partner = partner
                self.changes = changes
                self.coming = coming
            }
        }
    }
}

extension Verb.EditPartner {
    package enum Field: String, Hashable, Sendable, CaseIterable, Codable {
        case followUp = "follow-up", season, address, website, notes
    }
}
