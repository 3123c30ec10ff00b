import PartnerCore

extension Verb {
    package enum Evaluate: ControlMethod {
        package static let name = "Evaluate"

        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String
            /// Absent: as on record. The same of their role and the commitment.
            package var ourRole: String?
            package var theirRole: String?
            package var commitment: String?
            /// Answers to review questions; an empty one stays as on record.
            package var answers: [ReviewAnswer] = []
            package var outcome: Evaluation.Outcome
            /// The last day of resting; needed where the outcome is rest.
            package var until: String?
            /// How often to be in touch from now on: `every 6 months`. Of ease it may be absent: half as often.
            package var every: String?
            /// The day of the next evaluation; absent: as the policy has it.
            package var next: String?
            /// A relationship in building is established from that day on.
            package var established: Bool = false
            package var note: String?
            /// Who evaluated; absent: who asks.
            package var by: String?
            /// Absent: today.
            package var on: String?

            package init(
                partner: String, ourRole: String? = nil, theirRole: String? = nil, commitment: String? = nil,
                answers: [ReviewAnswer] = [], outcome: Evaluation.Outcome, until: String? = nil,
                every: String? = nil, next: String? = nil, established: Bool = false,
                note: String? = nil, by: String? = nil, on: String? = nil
            ) {
                self.partner = partner
                self.ourRole = ourRole
                self.theirRole = theirRole
                self.commitment = commitment
                self.answers = answers
                self.outcome = outcome
                self.until = until
                self.every = every
                self.next = next
                self.established = established
                self.note = note
                self.by = by
                self.on = on
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                partner = try container.decode(String.self, forKey: .partner)
                ourRole = try container.decodeIfPresent(String.self, forKey: .ourRole)
                theirRole = try container.decodeIfPresent(String.self, forKey: .theirRole)
                commitment = try container.decodeIfPresent(String.self, forKey: .commitment)
                answers = try container.decodeIfPresent([ReviewAnswer].self, forKey: .answers) ?? []
                outcome = try container.decode(Evaluation.Outcome.self, forKey: .outcome)
                until = try container.decodeIfPresent(String.self, forKey: .until)
                every = try container.decodeIfPresent(String.self, forKey: .every)
                next = try container.decodeIfPresent(String.self, forKey: .next)
                established = try container.decodeIfPresent(Bool.self, forKey: .established) ?? false
                note = try container.decodeIfPresent(String.self, forKey: .note)
                by = try container.decodeIfPresent(String.self, forKey: .by)
                on = try container.decodeIfPresent(String.self, forKey: .on)
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var partner: PartnerLabel
            package var evaluation: EvaluationEntry
            package var before: EvaluationEntry?
            /// The stage it brought the partner into.
            package var stage: StageEntry?
            /// The partner's rhythm from now on, where the outcome changed it.
            package var followUp: Cadence?
            package var followUpWas: Cadence?
            /// Promises that ended with the relationship.
            package var dropped: [PromiseEntry] = []
            package var coming: [Coming] = []

            package init(
                today: CivilDate, partner: PartnerLabel, evaluation: EvaluationEntry,
                before: EvaluationEntry? = nil, stage: StageEntry? = nil, followUp: Cadence? = nil,
                followUpWas: Cadence? = nil, dropped: [PromiseEntry] = [], coming: [Coming] = []
            ) {
                self.today = today
                self.partner = partner
                self.evaluation = evaluation
                self.before = before
                self.stage = stage
                self.followUp = followUp
                self.followUpWas = followUpWas
                self.dropped = dropped
                self.coming = coming
            }
        }
    }
}
