import PartnerCore

extension Verb {
    package enum Evaluate: ControlMethod {
        package static let name = "Evaluate"

        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String
            package var ourRole: String?
            package var theirRole: String?
            package var commitment: String?
            package var outcome: Evaluation.Outcome
            /// The last day of resting; needed where the outcome is rest.
            package var until: String?
            /// A relationship in building is established from that day on.
            package var established: Bool = false
            package var note: String?
            /// Who evaluated; absent: who asks.
            package var by: String?
            /// Absent: today.
            package var on: String?

            package init(
                partner: String, ourRole: String? = nil, theirRole: String? = nil, commitment: String? = nil,
                outcome: Evaluation.Outcome, until: String? = nil, established: Bool = false,
                note: String? = nil, by: String? = nil, on: String? = nil
            ) {
                self.partner = partner
                self.ourRole = ourRole
                self.theirRole = theirRole
                self.commitment = commitment
                self.outcome = outcome
                self.until = until
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
                outcome = try container.decode(Evaluation.Outcome.self, forKey: .outcome)
                until = try container.decodeIfPresent(String.self, forKey: .until)
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
            package var coming: [Coming] = []

            package init(
                today: CivilDate, partner: PartnerLabel, evaluation: EvaluationEntry,
                before: EvaluationEntry? = nil, stage: StageEntry? = nil, coming: [Coming] = []
            ) {
                self.today = today
                self.partner = partner
                self.evaluation = evaluation
                self.before = before
                self.stage = stage
                self.coming = coming
            }
        }
    }
}
