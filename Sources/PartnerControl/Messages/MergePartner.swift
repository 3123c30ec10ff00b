import PartnerCore

extension Verb {
    /// A partner turned out to be another: that other reads its rows from now on.
    package enum MergePartner: ControlMethod {
        package static let name = "MergePartner"

        package struct Parameters: Hashable, Sendable, Codable {
            /// The slug of the one that goes.
            package var partner: String
            /// The slug of the one that stays.
            package var into: String
            /// Say what would come of it, and change nothing.
            package var preview: Bool = false

            package init(partner: String, into: String, preview: Bool = false) {
                self.partner = partner
                self.into = into
                self.preview = preview
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                partner = try container.decode(String.self, forKey: .partner)
                into = try container.decode(String.self, forKey: .into)
                preview = try container.decodeIfPresent(Bool.self, forKey: .preview) ?? false
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var merged: PartnerLabel
            package var into: PartnerLabel
            package var preview: Bool
            /// What the survivor reads from now on.
            package var touches: Int
            package var promises: Int
            package var evaluations: Int
            package var contacts: Int
            /// What the merged one was due for, and is no more.
            package var closed: [Coming] = []
            /// What comes of the survivor.
            package var coming: [Coming] = []

            package init(
                today: CivilDate, merged: PartnerLabel, into: PartnerLabel, preview: Bool, touches: Int,
                promises: Int, evaluations: Int, contacts: Int, closed: [Coming], coming: [Coming]
            ) {
                self.today = today
                self.merged = merged
                self.into = into
                self.preview = preview
                self.touches = touches
                self.promises = promises
                self.evaluations = evaluations
                self.contacts = contacts
                self.closed = closed
                self.coming = coming
            }
        }
    }

    /// Undoes a merge.
    package enum UnmergePartner: ControlMethod {
        package static let name = "UnmergePartner"

        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String

            package init(partner: String) { self.partner = partner }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var partner: PartnerLabel
            /// What it had been merged into.
            package var from: PartnerLabel
            /// Rows written down meanwhile about its own people and promises, which went with it.
            package var taken: Int
            package var coming: [Coming] = []
            /// What comes of the other now.
            package var othersComing: [Coming] = []

            package init(
                today: CivilDate, partner: PartnerLabel, from: PartnerLabel, taken: Int, coming: [Coming],
                othersComing: [Coming]
            ) {
                self.today = today
                self.partner = partner
                self.from = from
                self.taken = taken
                self.coming = coming
                self.othersComing = othersComing
            }
        }
    }
}
