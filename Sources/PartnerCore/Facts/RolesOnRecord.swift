/// What was last agreed on with a partner: each side's role to the other, and the level of commitment.
package struct RolesOnRecord: Hashable, Sendable {
    /// What we are to them.
    package let ourRole: String?
    /// What they are to us.
    package let theirRole: String?
    package let commitment: String?
    /// The last answer to each review question, by question.
    package let answers: [String: String]

    /// - `date`: evaluations up to and with this day count. What one of them left open is as it was before.
    package init(_ evaluations: [Evaluation], on date: CivilDate) {
        let latestFirst = evaluations.filter { $0.date <= date }
            .sorted { ($1.date, $1.id) < ($0.date, $0.id) }
        ourRole = latestFirst.lazy.compactMap(\.ourRole).first
        theirRole = latestFirst.lazy.compactMap(\.theirRole).first
        commitment = latestFirst.lazy.compactMap(\.commitment).first
        answers = latestFirst.reduce(into: [:]) { known, evaluation in
            known.merge(evaluation.answers) { later, _ in later }
        }
    }
}
