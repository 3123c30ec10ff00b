import PartnerCore

extension Verb {
    /// The ties that nobody holds any more.
    package enum ListLost: ControlMethod {
        package static let name = "ListLost"

        package struct Parameters: Hashable, Sendable, Codable {
            /// Absent: of every branch.
            package var branch: String?
            /// Absent: everybody's. nobody: those without a steward.
            package var steward: String?

            package init(branch: String? = nil, steward: String? = nil) {
                self.branch = branch
                self.steward = steward
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            /// The most promising first.
            package var lost: [Line] = []
            /// How many partners there are that have not ended.
            package var total: Int

            package init(today: CivilDate, lost: [Line] = [], total: Int) {
                self.today = today
                self.lost = lost
                self.total = total
            }
        }
    }
}

extension Verb.ListLost {
    package struct Line: Hashable, Sendable, Codable {
        package var partner: PartnerLabel
        package var branch: BranchKey
        /// Absent where nobody who is still there looks after it.
        package var steward: StaffLabel?
        package var stage: Stage
        /// At least one.
        package var reasons: [LostConnection.Reason]
        package var lastTouch: CivilDate?
        /// Who there can be reached.
        package var contact: String?
        /// The command that mends it.
        package var mend: String

        package init(
            partner: PartnerLabel, branch: BranchKey, steward: StaffLabel? = nil, stage: Stage,
            reasons: [LostConnection.Reason], lastTouch: CivilDate? = nil, contact: String? = nil,
            mend: String
        ) {
            self.partner = partner
            self.branch = branch
            self.steward = steward
            self.stage = stage
            self.reasons = reasons
            self.lastTouch = lastTouch
            self.contact = contact
            self.mend = mend
        }
    }
}
