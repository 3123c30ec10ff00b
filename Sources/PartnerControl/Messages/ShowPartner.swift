import PartnerCore

extension Verb {
    package enum ShowPartner: ControlMethod {
        package static let name = "ShowPartner"

        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String
            /// How many entries of the timeline at most.
            package var timeline: Int = 20

            package init(partner: String, timeline: Int = 20) {
                self.partner = partner
                self.timeline = timeline
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                partner = try container.decode(String.self, forKey: .partner)
                timeline = try container.decodeIfPresent(Int.self, forKey: .timeline) ?? 20
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var partner: PartnerRecord
            /// Partners that turned out to be this one; their slugs lead here.
            package var merged: [PartnerLabel] = []
            package var contacts: [ContactEntry] = []
            package var openPromises: [PromiseEntry] = []
            package var lastEvaluation: EvaluationEntry?
            package var coming: [Coming] = []
            /// Latest first.
            package var timeline: [TimelineEntry] = []
            package var timelineTotal: Int

            package init(
                today: CivilDate, partner: PartnerRecord, merged: [PartnerLabel] = [],
                contacts: [ContactEntry] = [],
                openPromises: [PromiseEntry] = [], lastEvaluation: EvaluationEntry? = nil,
                coming: [Coming] = [], timeline: [TimelineEntry] = [], timelineTotal: Int
            ) {
                self.today = today
                self.partner = partner
                self.merged = merged
                self.contacts = contacts
                self.openPromises = openPromises
                self.lastEvaluation = lastEvaluation
                self.coming = coming
                self.timeline = timeline
                self.timelineTotal = timelineTotal
            }
        }
    }
}

/// What is on record about a partner.
package struct PartnerRecord: Hashable, Sendable, Codable {
    package var partner: PartnerLabel
    package var kind: KindKey
    package var branch: BranchKey
    package var branchName: String
    package var steward: StaffLabel?
    package var stewardSince: CivilDate?
    package var backup: StaffLabel?
    /// Its own, where it is not its kind's.
    package var followUp: Cadence?
    /// Its own, where it is not its kind's: `not in 12-01..12-31`.
    package var season: Season?
    package var address: String?
    package var website: String?
    package var notes: String?
    package var stage: StageEntry
    package var health: Health?
    package var lastTouch: CivilDate?

    package init(
        partner: PartnerLabel, kind: KindKey, branch: BranchKey, branchName: String,
        steward: StaffLabel? = nil, stewardSince: CivilDate? = nil, backup: StaffLabel? = nil,
        followUp: Cadence? = nil, season: Season? = nil, address: String? = nil, website: String? = nil,
        notes: String? = nil, stage: StageEntry, health: Health? = nil, lastTouch: CivilDate? = nil
    ) {
        self.partner = partner
        self.kind = kind
        self.branch = branch
        self.branchName = branchName
        self.steward = steward
        self.stewardSince = stewardSince
        self.backup = backup
        self.followUp = followUp
        self.season = season
        self.address = address
        self.website = website
        self.notes = notes
        self.stage = stage
        self.health = health
        self.lastTouch = lastTouch
    }
}

/// What happened on a day: exactly one of the others is there.
package struct TimelineEntry: Hashable, Sendable, Codable {
    package var date: CivilDate
    package var touch: TouchEntry?
    /// On the day it was made, kept or dropped, as its state says.
    package var promise: PromiseEntry?
    package var evaluation: EvaluationEntry?
    package var stage: StageEntry?
    package var steward: StewardEntry?
    package var said: Said?

    package init(
        date: CivilDate, touch: TouchEntry? = nil, promise: PromiseEntry? = nil,
        evaluation: EvaluationEntry? = nil, stage: StageEntry? = nil, steward: StewardEntry? = nil,
        said: Said? = nil
    ) {
        self.date = date
        self.touch = touch
        self.promise = promise
        self.evaluation = evaluation
        self.stage = stage
        self.steward = steward
        self.said = said
    }

    /// A step that the mail system accepted.
    package struct Said: Hashable, Sendable, Codable {
        package var clock: ClockKind
        package var step: StepName
        package var to: StaffLabel

        package init(clock: ClockKind, step: StepName, to: StaffLabel) {
            self.clock = clock
            self.step = step
            self.to = to
        }
    }
}
