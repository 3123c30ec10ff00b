/// What a partner is to us.
package enum Stage: String, CaseIterable, Hashable, Sendable, FieldValue {
    case candidate, prospect, building, established, resting, lapsed, ended

    /// The clocks that run in it.
    package var clocks: [Clock] {
        switch self {
        case .candidate, .resting, .lapsed: [.promise, .agreement]
        case .prospect: [.promise, .agreement, .firstApproach]
        case .building: [.promise, .agreement, .followUp, .reEvaluation, .contactCheck]
        case .established:
            [.promise, .agreement, .followUp, .reEvaluation, .contactCheck, .fixedDate]
        case .ended: []
        }
    }
}
