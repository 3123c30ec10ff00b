import PartnerCore

extension Verb {
    /// Become the steward of a partner that has nobody to look after it.
    package enum Claim: ControlMethod {
        package static let name = "Claim"

        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String
            /// Absent: who asks.
            package var by: String?
            /// Why one more than there are places, where it is in hand.
            package var override: String?

            package init(partner: String, by: String? = nil, override: String? = nil) {
                self.partner = partner
                self.by = by
                self.override = override
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var partner: PartnerLabel
            package var steward: StaffLabel
            /// Why nobody looked after it: it has no steward; its steward (jo) left on 1 March.
            package var why: String
            package var stage: StageEntry
            /// They were the backup before; now there is none.
            package var wasBackup: Bool = false
            package var coming: [Coming] = []

            package init(
                today: CivilDate, partner: PartnerLabel, steward: StaffLabel, why: String, stage: StageEntry,
                wasBackup: Bool = false, coming: [Coming] = []
            ) {
                self.today = today
                self.partner = partner
                self.steward = steward
                self.why = why
                self.stage = stage
                self.wasBackup = wasBackup
                self.coming = coming
            }
        }
    }
}
