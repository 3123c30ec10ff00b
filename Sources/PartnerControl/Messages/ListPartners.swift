import PartnerCore

extension Verb {
    package enum ListPartners: ControlMethod {
        package static let name = "ListPartners"

        /// Empty lists hold nothing back; within one list one match is enough.
        package struct Parameters: Hashable, Sendable, Codable {
            package var kinds: [String] = []
            package var branches: [String] = []
            /// As typed; `nobody` stands for partners without a steward.
            package var stewards: [String] = []
            package var health: [Health] = []
            /// Empty: all but the ended.
            package var stages: [Stage] = []
            /// In the name, the slug, a contact's name or the notes.
            package var text: String?
            package var sort: Sort = .name

            package init(
                kinds: [String] = [], branches: [String] = [], stewards: [String] = [], health: [Health] = [],
                stages: [Stage] = [], text: String? = nil, sort: Sort = .name
            ) {
                self.kinds = kinds
                self.branches = branches
                self.stewards = stewards
                self.health = health
                self.stages = stages
                self.text = text
                self.sort = sort
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                kinds = try container.decodeIfPresent([String].self, forKey: .kinds) ?? []
                branches = try container.decodeIfPresent([String].self, forKey: .branches) ?? []
                stewards = try container.decodeIfPresent([String].self, forKey: .stewards) ?? []
                health = try container.decodeIfPresent([Health].self, forKey: .health) ?? []
                stages = try container.decodeIfPresent([Stage].self, forKey: .stages) ?? []
                text = try container.decodeIfPresent(String.self, forKey: .text)
                sort = try container.decodeIfPresent(Sort.self, forKey: .sort) ?? .name
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            /// How many there are without the filters.
            package var total: Int
            package var partners: [Line] = []

            package init(today: CivilDate, total: Int, partners: [Line] = []) {
                self.today = today
                self.total = total
                self.partners = partners
            }
        }
    }
}

extension Verb.ListPartners {
    package enum Sort: String, Hashable, Sendable, CaseIterable, Codable {
        case name, due, last, steward
    }

    package struct Line: Hashable, Sendable, Codable {
        package var partner: PartnerLabel
        package var kind: KindKey
        package var branch: BranchKey
        package var steward: StaffKey?
        package var stage: Stage
        /// Absent in stages that no clock asks about.
        package var health: Health?
        package var lastTouch: CivilDate?
        /// Of its open occurrences the one due first.
        package var due: CivilDate?
        package var clock: ClockKind?

        package init(
            partner: PartnerLabel, kind: KindKey, branch: BranchKey, steward: StaffKey? = nil, stage: Stage,
            health: Health? = nil, lastTouch: CivilDate? = nil, due: CivilDate? = nil, clock: ClockKind? = nil
        ) {
            self.partner = partner
            self.kind = kind
            self.branch = branch
            self.steward = steward
            self.stage = stage
            self.health = health
            self.lastTouch = lastTouch
            self.due = due
            self.clock = clock
        }
    }
}
