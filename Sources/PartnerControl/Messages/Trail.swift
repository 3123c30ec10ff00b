import PartnerCore

/// One line of the way from the anchor to the due date.
package struct TrailEntry: Hashable, Sendable, Codable {
    package enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
        /// What is counted from: exactly one of touch, evaluation, promise, agreement, contact, fixed date,
        /// stage and skip is there.
        case anchor
        /// A rhythm is added.
        case plus
        /// The promised day itself.
        case promised
        /// The agreement's last day.
        case ends
        /// Days before that.
        case lead
        /// The last contact left: a successor is looked for from that day on.
        case atOnce = "at-once"
        /// The day that the last evaluation agreed on.
        case agreed
        /// The rule's own date.
        case given
        /// An earlier date of the rule was missed, and is asked about no more.
        case overtook
        /// The day was open and in season.
        case stays
        case moved
        /// It does not suit, and the policy moves it nowhere.
        case left
        /// Moved to the nearest day that suits best.
        case best
        /// No day that suits best is near.
        case bestIsFar = "best-is-far"
        /// No open day within a year: the date stays, though nobody is there.
        case nowhere
    }

    /// Which rule gave the rhythm.
    package enum Rule: String, Hashable, Sendable, CaseIterable, Codable {
        case policy
        case partnersOwn = "partners-own"
        case agreementsOwn = "agreements-own"
        case firstAfterRest = "first-after-rest"
        case firstAfterRebuilding = "first-after-rebuilding"
        /// What an import establishes is spread over the first year.
        case spread
        /// In building: is it established?
        case building
    }

    /// What a date was moved off.
    package enum Obstacle: String, Hashable, Sendable, CaseIterable, Codable {
        case weekday, closure, season
        /// In none of the stretches in which alone they can be reached.
        case outside
    }

    /// What is counted from, of a contact.
    package enum ContactEvent: String, Hashable, Sendable, CaseIterable, Codable {
        case confirmed, recorded, left
    }

    package var kind: Kind
    /// Of `plus`: the date counted; else the date the line is about.
    package var date: CivilDate
    /// Where the rule stands in the configuration; absent for a built-in one.
    package var place: SourcePlace?

    package var touch: TouchEntry?
    package var evaluation: EvaluationEntry?
    package var promise: PromiseEntry?
    package var stage: StageEntry?
    package var skip: SkipEntry?
    package var agreement: AgreementEntry?
    package var contact: ContactEntry?
    package var contactEvent: ContactEvent?
    package var fixedDate: FixedDateEntry?

    package var cadence: Cadence?
    package var rule: Rule?
    /// Of `lead`.
    package var days: Int?
    /// Of a policy: the kind of partner.
    package var policy: KindKey?

    /// Of `moved` and `best`: the date before.
    package var from: CivilDate?
    package var obstacle: Obstacle?
    /// What people call the closure, or the season, `06-10..08-20 holidays`; of `best` too.
    package var obstacleName: String?

    package init(
        kind: Kind, date: CivilDate, place: SourcePlace? = nil, touch: TouchEntry? = nil,
        evaluation: EvaluationEntry? = nil, promise: PromiseEntry? = nil, stage: StageEntry? = nil,
        skip: SkipEntry? = nil, cadence: Cadence? = nil, rule: Rule? = nil, policy: KindKey? = nil,
        from: CivilDate? = nil, obstacle: Obstacle? = nil, obstacleName: String? = nil
    ) {
        self.kind = kind
        self.date = date
        self.place = place
        self.touch = touch
        self.evaluation = evaluation
        self.promise = promise
        self.stage = stage
        self.skip = skip
        self.cadence = cadence
        self.rule = rule
        self.policy = policy
        self.from = from
        self.obstacle = obstacle
        self.obstacleName = obstacleName
    }
}

package struct SkipEntry: Hashable, Sendable, Codable {
    package var number: Int64
    package var date: CivilDate
    package var reason: String
    package var by: StaffLabel?

    package init(number: Int64, date: CivilDate, reason: String, by: StaffLabel? = nil) {
        self.number = number
        self.date = date
        self.reason = reason
        self.by = by
    }
}
