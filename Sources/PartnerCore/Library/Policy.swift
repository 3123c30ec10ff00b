/// The rules for one kind of partner.
package struct Policy: Hashable, Sendable {
    package var kind: KindKey
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
    /// When these partners can be reached.
    package var season: Season
    /// Where a date goes that falls on a closed day.
    package var roll: Roll
    /// Where a date goes that falls out of season.
    package var seasonRoll: Roll
    /// Dates of their own that come again.
    package var dateRules: [PolicyDateRule]
    /// How long past due a relationship is not yet overdue; nil: the ladder's first gap.
    package var grace: DayCount?
    /// How long before due a notice is said; 0: none.
    package var notice: DayCount
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
        case followUp = "follow-up", reEvaluate = "re-evaluate", grace, notice, ladder
        case notIn = "not-in", onlyIn = "only-in", bestIn = "best-in", roll, seasonRoll = "season-roll"
        case fixedDates = "fixed-dates"
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
        season: Season = .always,
        roll: Roll = .next,
        seasonRoll: Roll = .next,
        dateRules: [PolicyDateRule] = [],
        grace: DayCount? = nil,
        notice: DayCount = 14,
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
        self.season = season
        self.roll = roll
        self.seasonRoll = seasonRoll
        self.dateRules = dateRules
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

    /// How long past due a relationship is due and not overdue; a promise has its own.
    package func grace(for clock: ClockKind) -> DayCount {
        clock == .promise ? promiseLadder.firstGap : grace ?? ladder(for: clock).firstGap
    }
}
