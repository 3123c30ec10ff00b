/// The rules for one kind of partner.
package struct Policy: Hashable, Sendable {
    package let kind: KindKey
    /// From the last touch.
    package var followUp: Cadence
    /// From the day a relationship was established.
    package var firstReEvaluation: Cadence
    /// From the last evaluation.
    package var reEvaluation: Cadence
    /// From the day a prospect was taken up.
    package var firstApproach: Cadence
    /// From the day a contact's details were last confirmed.
    package var contactCheck: Cadence
    /// Days before an agreement's end at which it is due, where the agreement has none of its own.
    package var agreementLead: Int
    /// When these partners can't be reached.
    package var notIn: [YearlyRange]
    /// Days past due until a relationship counts as overdue; nil: the ladder's first gap.
    package var grace: Int?
    /// Days before due at which a notice is said; 0: none.
    package var notice: Int
    package var ladder: Ladder
    package var promiseLadder: Ladder
    package var firstApproachLadder: Ladder
    package var contactCheckLadder: Ladder
    /// nil: the follow-up's, without the last question.
    package var agreementLadder: Ladder?
    /// What a re-evaluation asks beside the roles and what follows.
    package var reviewQuestions: [String]
    /// Where each rule stands in the configuration; a rule that is not here is the built-in default.
    package var places: [Rule: SourcePlace]

    package enum Rule: String, Hashable, Sendable, CaseIterable {
        case followUp = "follow-up", reEvaluate = "re-evaluate", notIn = "not-in", grace, notice, ladder
        case promiseLadder = "promise-ladder"
        case firstApproach = "first-approach", firstApproachLadder = "first-approach-ladder"
        case contactCheck = "contact-check", contactCheckLadder = "contact-check-ladder"
        case agreementLead = "agreement-lead", agreementLadder = "agreement-ladder"
        case reviewQuestions = "review-questions"
    }

    package init(
        kind: KindKey,
        followUp: Cadence = Cadence(3, .months),
        firstReEvaluation: Cadence = Cadence(6, .months),
        reEvaluation: Cadence = Cadence(1, .years),
        firstApproach: Cadence = Cadence(14, .days),
        contactCheck: Cadence = Cadence(1, .years),
        agreementLead: Int = 60,
        notIn: [YearlyRange] = [],
        grace: Int? = nil,
        notice: Int = 14,
        ladder: Ladder = .standard,
        promiseLadder: Ladder = .promises,
        firstApproachLadder: Ladder = .firstApproach,
        contactCheckLadder: Ladder = .contactCheck,
        agreementLadder: Ladder? = nil,
        reviewQuestions: [String] = Policy.usualReviewQuestions,
        places: [Rule: SourcePlace] = [:]
    ) {
        self.kind = kind
        self.followUp = followUp
        self.firstReEvaluation = firstReEvaluation
        self.reEvaluation = reEvaluation
        self.firstApproach = firstApproach
        self.contactCheck = contactCheck
        self.agreementLead = agreementLead
        self.notIn = notIn
        self.grace = grace
        self.notice = notice
        self.ladder = ladder
        self.promiseLadder = promiseLadder
        self.firstApproachLadder = firstApproachLadder
        self.contactCheckLadder = contactCheckLadder
        self.agreementLadder = agreementLadder
        self.reviewQuestions = reviewQuestions
        self.places = places
    }

    /// Where the configuration asks nothing else.
    package static let usualReviewQuestions = ["Is the commitment still right, on both sides?"]

    /// Days past due during which a relationship is due and not overdue; a promise has its own.
    package func graceDays(for clock: ClockKind) -> Int {
        clock == .promise ? promiseLadder.firstGap : grace ?? ladder(for: clock).firstGap
    }
}
