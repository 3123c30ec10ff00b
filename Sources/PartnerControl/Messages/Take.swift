import PartnerCore

extension Verb {
    /// Take up a candidate, or rebuild a lost, lapsed or ended partner.
    package enum Take: ControlMethod {
        package static let name = "Take"

        package struct Parameters: Hashable, Sendable, Codable {
            /// A candidate's slug, or a partner's.
            package var what: String
            /// Absent: who looks after the partner, else who asks.
            package var steward: String?
            /// Of a candidate; absent: as its list has it.
            package var kind: String?
            /// A candidate's home; absent: the steward's branch.
            package var branch: String?
            package var reason: String?
            /// Why one more than there are places.
            package var override: String?

            package init(
                what: String, steward: String? = nil, kind: String? = nil, branch: String? = nil,
                reason: String? = nil, override: String? = nil
            ) {
                self.what = what
                self.steward = steward
                self.kind = kind
                self.branch = branch
                self.reason = reason
                self.override = override
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var partner: PartnerRecord
            /// Absent: it was a candidate.
            package var was: Stage?
            package var contacts: [ContactEntry] = []
            /// The steward's, this partner's included.
            package var places: PlacesEntry
            package var coming: [Coming] = []

            package init(
                today: CivilDate, partner: PartnerRecord, was: Stage? = nil, contacts: [ContactEntry] = [],
                places: PlacesEntry, coming: [Coming] = []
            ) {
                self.today = today
                self.partner = partner
                self.was = was
                self.contacts = contacts
                self.places = places
                self.coming = coming
            }
        }
    }
}

/// How many relationships somebody may have in hand, and which those are.
package struct PlacesEntry: Hashable, Sendable, Codable {
    package var steward: StaffLabel
    package var places: Int
    /// In the order in which they were taken up; may be more than there are places.
    package var held: [Held] = []

    package init(steward: StaffLabel, places: Int, held: [Held] = []) {
        self.steward = steward
        self.places = places
        self.held = held
    }

    package struct Held: Hashable, Sendable, Codable {
        package var partner: PartnerLabel
        package var stage: Stage
        package var since: CivilDate

        package init(partner: PartnerLabel, stage: Stage, since: CivilDate) {
            self.partner = partner
            self.stage = stage
            self.since = since
        }
    }
}
