import PartnerCore

extension Verb {
    package enum SetStage: ControlMethod {
        package static let name = "SetStage"

        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String
            package var stage: Stage
            /// The last day of resting; needed there, refused elsewhere.
            package var until: String?
            /// Absent: today.
            package var on: String?
            package var reason: String?
            /// Why one more in hand than there are places.
            package var override: String?

            package init(
                partner: String, stage: Stage, until: String? = nil, on: String? = nil, reason: String? = nil,
                override: String? = nil
            ) {
                self.partner = partner
                self.stage = stage
                self.until = until
                self.on = on
                self.reason = reason
                self.override = override
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var partner: PartnerLabel
            package var stage: StageEntry
            package var was: Stage
            /// Occurrences that close with the stage that was left.
            package var closed: [Coming] = []
            package var coming: [Coming] = []

            package init(
                today: CivilDate, partner: PartnerLabel, stage: StageEntry, was: Stage, closed: [Coming] = [],
                coming: [Coming] = []
            ) {
                self.today = today
                self.partner = partner
                self.stage = stage
                self.was = was
                self.closed = closed
                self.coming = coming
            }
        }
    }
}
