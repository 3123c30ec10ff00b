import PartnerCore

extension Verb {
    /// Give a partner another steward, another backup, or both.
    package enum Assign: ControlMethod {
        package static let name = "Assign"

        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String
            /// Absent: stays. `nobody`: none.
            package var steward: String?
            /// Absent: stays. `nobody`: none.
            package var backup: String?
            /// Why one more in hand than there are places.
            package var override: String?

            package init(
                partner: String, steward: String? = nil, backup: String? = nil, override: String? = nil
            ) {
                self.partner = partner
                self.steward = steward
                self.backup = backup
                self.override = override
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var partner: PartnerLabel
            package var steward: StaffLabel?
            package var stewardWas: StaffLabel?
            package var backup: StaffLabel?
            package var backupWas: StaffLabel?
            package var coming: [Coming] = []

            package init(
                today: CivilDate, partner: PartnerLabel, steward: StaffLabel? = nil,
                stewardWas: StaffLabel? = nil, backup: StaffLabel? = nil, backupWas: StaffLabel? = nil,
                coming: [Coming] = []
            ) {
                self.today = today
                self.partner = partner
                self.steward = steward
                self.stewardWas = stewardWas
                self.backup = backup
                self.backupWas = backupWas
                self.coming = coming
            }
        }
    }
}
