/// The rules for one kind of partner.
package struct Policy: Hashable, Sendable {
    package let kind: KindKey
    /// From the last touch.
    package var followUp: Cadence
    /// From the day a relationship was established.
    package var firstReEvaluation: Cadence
    /// From the last evaluation.
    package var reEvaluation: Cadence
    /// When these partners can't be reached.
    package var notIn: [YearlyRange]
    /// Days past due until a relationship counts as overdue; nil: the ladder's first gap.
    package var grace: Int?
    /// Days before due at which a notice is said; 0: none.
    package var notice: Int
    package var ladder: Ladder
    package var promiseLadder: Ladder
    /// What a re-evaluation asks beside the roles and what follows.
    package var reviewQuestions: [String]
    /// Where each rule stands in the configuration; a rule that is not here is the built-in default.
    package var places: [Rule: SourcePlace]

    package enum Rule: String, Hashable, Sendable, CaseIterable {
        case followUp = "follow-up", reEvaluate = "re-evaluate", notIn = "not-in", grace, notice, ladder
        case promiseLadder = "promise-ladder"
        case reviewQuestions = "review-questions"
    }

    package init(
        kind: KindKey,
        followUp: Cadence = Cadence(3, .months),
        firstReEvaluation: Cadence = Cadence(6, .months),
        reEvaluation: Cadence = Cadence(1, .years),
        notIn: [YearlyRange] = [],
        grace: Int? = nil,
        notice: Int = 14,
        ladder: Ladder = .standard,
        promiseLadder: Ladder = .promises,
        reviewQuestions: [String] = Policy.usualReviewQuestions,
        places: [Rule: SourcePlace] = [:]
    ) {
        self.kind = kind
        self.followUp = followUp
        self.firstReEvaluation = firstReEvaluation
        self.reEvaluation = reEvaluation
        self.notIn = notIn
        self.grace = grace
        self.notice = notice
        self.ladder = ladder
        self.promiseLadder = promiseLadder
        self.reviewQuestions = reviewQuestions
        self.places = places
    }

    /// Where the configuration asks nothing else.
    package static let usualReviewQuestions = ["Is the commitment still right, on both sides?"]

    /// Days past due during which a relationship is due and not overdue.
    package var graceDays: Int { grace ?? ladder.firstGap }
}
