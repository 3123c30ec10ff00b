import PartnerCore

/// What every evaluation asks, as a form and a terminal put it; between the commitment and what follows stand the
/// library's own review questions.
package enum FormQuestion: String, CaseIterable, Hashable, Sendable {
    case ourRole = "What do we do for them now?"
    case theirRole = "What do they do for us?"
    case commitment = "How much do we commit, in your words?"
    case outcome = "What follows: deepen, keep, ease, rest or end?"
    case until = "If it rests: through which day?"
    case every = "If it eases or deepens: how often from now on?"
    case next = "When do we ask again?"
    case note = "What else was said?"
    case by = "Who evaluated?"
    case on = "On which day?"

    package static let beforeReview: [FormQuestion] = [.ourRole, .theirRole, .commitment]
    package static let afterReview: [FormQuestion] = [.outcome, .until, .every, .next, .note, .by, .on]

    /// In building: whether it is established is what follows, too.
    package static let outcomeInBuilding =
        "What follows: established, keep (it needs more time), rest or end?"

    /// By the words before the colon, since what follows them differs; else by all of them.
    init?(matching text: String) {
        let wanted = Self.key(text)
        guard let found = Self.allCases.first(where: { Self.key($0.rawValue) == wanted }) else { return nil }
        self = found
    }

    private static func key(_ text: String) -> String {
        FoldedText(text.prefix { $0 != ":" }).text
    }
}

extension EvaluationRow {
    /// The answer to one of the fixed questions.
    package subscript(question: FormQuestion) -> String? {
        get {
            switch question {
            case .ourRole: ourRole
            case .theirRole: theirRole
            case .commitment: commitment
            case .outcome: outcome
            case .until: until
            case .every: every
            case .next: next
            case .note: note
            case .by: by
            case .on: on
            }
        }
        set {
            switch question {
            case .ourRole: ourRole = newValue
            case .theirRole: theirRole = newValue
            case .commitment: commitment = newValue
            case .outcome: outcome = newValue
            case .until: until = newValue
            case .every: every = newValue
            case .next: next = newValue
            case .note: note = newValue
            case .by: by = newValue
            case .on: on = newValue
            }
        }
    }

    /// Whether anything at all was filled in.
    package var isFilled: Bool {
        FormQuestion.allCases.contains { self[$0] != nil } || answers.contains { !$0.answer.isEmpty }
    }
}
