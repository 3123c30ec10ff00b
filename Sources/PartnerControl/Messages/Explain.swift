import PartnerCore

extension Verb {
    /// Why a partner's clocks say what they say.
    package enum Explain: ControlMethod {
        package static let name = "Explain"

        package struct Parameters: Hashable, Sendable, Codable {
            /// Absent: every partner that is not ended.
            package var partner: String?
            /// Absent: every clock.
            package var clock: ClockKind?

            package init(partner: String? = nil, clock: ClockKind? = nil) {
                self.partner = partner
                self.clock = clock
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            /// By slug.
            package var partners: [PartnerExplanation] = []

            package init(today: CivilDate, partners: [PartnerExplanation] = []) {
                self.today = today
                self.partners = partners
            }
        }
    }
}

package struct PartnerExplanation: Hashable, Sendable, Codable {
    package var partner: PartnerLabel
    /// `Hillside Branch`
    package var branch: String
    package var stage: StageEntry?
    package var health: Health?
    package var steward: StaffLabel?
    /// Why nobody looks after it, a clause.
    package var orphan: String?
    /// Touches and attempts of a day to come, which another program wrote: passed over until then.
    package var laterTouches: [TouchEntry] = []
    /// Evaluations likewise.
    package var laterEvaluations: [EvaluationEntry] = []
    /// In the order of the clocks, promises by their day.
    package var occurrences: [OccurrenceExplanation] = []

    package init(
        partner: PartnerLabel, branch: String, stage: StageEntry? = nil, health: Health? = nil,
        steward: StaffLabel? = nil, orphan: String? = nil, laterTouches: [TouchEntry] = [],
        laterEvaluations: [EvaluationEntry] = [], occurrences: [OccurrenceExplanation] = []
    ) {
        self.partner = partner
        self.branch = branch
        self.stage = stage
        self.health = health
        self.steward = steward
        self.orphan = orphan
        self.laterTouches = laterTouches
        self.laterEvaluations = laterEvaluations
        self.occurrences = occurrences
    }
}

/// One open occurrence: the way to its date, its ladder, and what ends it.
package struct OccurrenceExplanation: Hashable, Sendable, Codable {
    package enum State: String, Hashable, Sendable, CaseIterable, Codable {
        case ahead, due, overdue
        /// All was said; it is named in the weekly overview.
        case quiet
    }

    package enum Stop: String, Hashable, Sendable, CaseIterable, Codable {
        case touch, evaluation, kept, moved, dropped, skip, snooze, rest, end
        /// The details are confirmed.
        case confirmed
        /// Somebody else is known there.
        case successor
        case renewed
        /// Of a fixed date.
        case done
    }

    package var clock: ClockKind
    /// The promise's, contact's, agreement's or fixed date's number.
    package var subject: Int64?
    /// What was promised or agreed on, or is to be done, or the contact's name.
    package var what: String?
    package var anchor: CivilDate
    package var due: CivilDate
    package var state: State
    package var trail: [TrailEntry] = []
    package var rungs: [RungEntry] = []
    /// What keeps the next step back.
    package var hold: HoldEntry?
    /// Attempts that put the next step off.
    package var attempts: [TouchEntry] = []
    package var stops: [Stop] = []

    package init(
        clock: ClockKind, subject: Int64? = nil, what: String? = nil, anchor: CivilDate, due: CivilDate,
        state: State, trail: [TrailEntry] = [], rungs: [RungEntry] = [], hold: HoldEntry? = nil,
        attempts: [TouchEntry] = [], stops: [Stop] = []
    ) {
        self.clock = clock
        self.subject = subject
        self.what = what
        self.anchor = anchor
        self.due = due
        self.state = state
        self.trail = trail
        self.rungs = rungs
        self.hold = hold
        self.attempts = attempts
        self.stops = stops
    }
}
