import PartnerCore

extension Verb {
    /// What a re-evaluation of partners asks, with what is on record of each.
    package enum Review: ControlMethod {
        package static let name = "Review"

        package struct Parameters: Hashable, Sendable, Codable {
            package var partners: [String]

            package init(partners: [String]) { self.partners = partners }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var reviews: [Entry] = []

            package init(today: CivilDate, reviews: [Entry]) {
                self.today = today
                self.reviews = reviews
            }
        }

        package struct Entry: Hashable, Sendable, Codable {
            package var partner: PartnerLabel
            package var stage: StageEntry?
            /// The rhythm of today.
            package var followUp: Cadence
            /// What `ease` makes of it where nothing else is said.
            package var eased: Cadence
            package var ourRole: String?
            package var theirRole: String?
            package var commitment: String?
            /// Each question with its last answer; empty where there is none.
            package var questions: [ReviewAnswer] = []
            package var last: EvaluationEntry?

            package init(
                partner: PartnerLabel, stage: StageEntry? = nil, followUp: Cadence, eased: Cadence,
                ourRole: String? = nil, theirRole: String? = nil, commitment: String? = nil,
                questions: [ReviewAnswer] = [], last: EvaluationEntry? = nil
            ) {
                self.partner = partner
                self.stage = stage
                self.followUp = followUp
                self.eased = eased
                self.ourRole = ourRole
                self.theirRole = theirRole
                self.commitment = commitment
                self.questions = questions
                self.last = last
            }
        }
    }

    /// Takes an evaluation back, with what it brought, where nothing later stands on that.
    package enum RemoveEvaluation: ControlMethod {
        package static let name = "RemoveEvaluation"

        package struct Parameters: Hashable, Sendable, Codable {
            package var number: Int64
            package var reason: String?

            package init(number: Int64, reason: String? = nil) {
                self.number = number
                self.reason = reason
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var partner: PartnerLabel
            /// As it was.
            package var evaluation: EvaluationEntry
            /// The stage of now, where it brought the partner into another.
            package var stage: StageEntry?
            /// The rhythm of now, where it had changed it: the partner's own, or its kind's.
            package var followUp: Cadence?
            /// Promises that are open again.
            package var reopened: [PromiseEntry] = []
            package var coming: [Coming] = []

            package init(
                today: CivilDate, partner: PartnerLabel, evaluation: EvaluationEntry,
                stage: StageEntry? = nil, followUp: Cadence? = nil, reopened: [PromiseEntry] = [],
                coming: [Coming] = []
            ) {
                self.today = today
                self.partner = partner
                self.evaluation = evaluation
                self.stage = stage
                self.followUp = followUp
                self.reopened = reopened
                self.coming = coming
            }
        }
    }

    /// How each side's role to the other changed over the years.
    package enum Roles: ControlMethod {
        package static let name = "Roles"

        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String

            package init(partner: String) { self.partner = partner }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var partner: PartnerLabel
            /// Every evaluation, the latest first.
            package var entries: [Entry] = []

            package init(today: CivilDate, partner: PartnerLabel, entries: [Entry]) {
                self.today = today
                self.partner = partner
                self.entries = entries
            }
        }

        package struct Entry: Hashable, Sendable, Codable {
            package var evaluation: EvaluationEntry
            /// What differs from the evaluation before; all that is there, of the first.
            package var changes: [FieldChange] = []

            package init(evaluation: EvaluationEntry, changes: [FieldChange]) {
                self.evaluation = evaluation
                self.changes = changes
            }
        }
    }
}
