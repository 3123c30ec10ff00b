/// A dated re-evaluation of a relationship.
package struct Evaluation: Hashable, Sendable, Codable {
    package enum Outcome: String, Hashable, Sendable, CaseIterable, Codable {
        case deepen, keep, ease, rest, end
    }

    package let id: Int64
    package let date: CivilDate
    /// What we are to them.
    package let ourRole: String?
    /// What they are to us.
    package let theirRole: String?
    /// Level of commitment, in the library's own words.
    package let commitment: String?
    package let outcome: Outcome
    package let note: String?
    /// The answers to the review questions, by question.
    package let answers: [String: String]
    /// The day agreed on for the next one; nil: as the policy has it.
    package let next: CivilDate?
    package let by: StaffKey?
    package let recorded: Instant

    package init(
        id: Int64, date: CivilDate, ourRole: String? = nil, theirRole: String? = nil,
        commitment: String? = nil, outcome: Outcome, note: String? = nil,
        answers: [String: String] = [:], next: CivilDate? = nil, by: StaffKey? = nil, recorded: Instant
    ) {
        self.id = id
        self.date = date
        self.ourRole = ourRole
        self.theirRole = theirRole
        self.commitment = commitment
        self.outcome = outcome
        self.note = note
        self.answers = answers
        self.next = next
        self.by = by
        self.recorded = recorded
    }
}
