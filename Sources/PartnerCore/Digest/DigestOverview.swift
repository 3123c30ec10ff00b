/// The week of one branch, for its head. What is nil or empty is not known, or not there, and not said.
package struct DigestOverview: Hashable, Sendable {
    /// `Hillside Branch`
    package var branch: String
    package var comes: Comes
    package var counts: Counts
    /// Overdue and lost, and still reminded of; the longest first.
    package var late: [Open]
    /// Nobody is reminded of these any more.
    package var quiet: [Open]
    package var orphans: [Orphan]
    package var goodNews: GoodNews?
    package var ahead: Ahead?
    package var building: [Building]
    /// nil: no place is free.
    package var free: Free?
    package var overrides: [Override]
    package var proof: ProofOfLife

    package init(
        branch: String, comes: Comes, counts: Counts, late: [Open] = [], quiet: [Open] = [],
        orphans: [Orphan] = [],
        goodNews: GoodNews? = nil, ahead: Ahead? = nil, building: [Building] = [],
        free: Free? = nil, overrides: [Override] = [],
        proof: ProofOfLife = ProofOfLife()
    ) {
        self.branch = branch
        self.comes = comes
        self.counts = counts
        self.late = late
        self.quiet = quiet
        self.orphans = orphans
        self.goodNews = goodNews
        self.ahead = ahead
        self.building = building
        self.free = free
        self.overrides = overrides
        self.proof = proof
    }

    /// When it comes again.
    package enum Comes: Hashable, Sendable {
        /// In each week, on this day.
        case every(Weekday)
        /// To who gets mail on certain dates only: the next with another week; nil: on none within a year.
        case next(CivilDate?)
    }

    /// Partners by health; each is counted once. Ended ones are not counted.
    package struct Counts: Hashable, Sendable {
        package var kept: Int
        package var due: Int
        package var overdue: Int
        package var lost: Int
        package var lapsed: Int
        /// The last day of each rest, nil where none is set; one entry a resting partner.
        package var resting: [CivilDate?]

        package init(
            kept: Int, due: Int = 0, overdue: Int = 0, lost: Int = 0, lapsed: Int = 0,
            resting: [CivilDate?] = []
        ) {
            self.kept = kept
            self.due = due
            self.overdue = overdue
            self.lost = lost
            self.lapsed = lapsed
            self.resting = resting
        }
    }

    /// An occurrence that is past due, and whose it is.
    package struct Open: Hashable, Sendable {
        package var partner: String
        package var clock: ClockKind
        package var steward: DigestPerson?
        /// The day on which it was due.
        package var due: CivilDate

        package init(partner: String, clock: ClockKind, steward: DigestPerson?, due: CivilDate) {
            self.partner = partner
            self.clock = clock
            self.steward = steward
            self.due = due
        }
    }

    /// A partner without a living steward.
    package struct Orphan: Hashable, Sendable {
        package var partner: String
        package var reason: Reason
        /// What the admin types: `partnerctl assign riverside-health-center --to NAME`.
        package var mend: String

        package enum Reason: Hashable, Sendable {
            case never
            case left(String, since: CivilDate)
            /// The mail system refuses their address for good.
            case mailRefused(String, since: CivilDate)
            /// The configuration does not have its home branch, named by key.
            case branchGone(String)
        }

        package init(partner: String, reason: Reason, mend: String) {
            self.partner = partner
            self.reason = reason
            self.mend = mend
        }
    }

    package struct GoodNews: Hashable, Sendable {
        /// Touches of the last seven days.
        package var contacts: Int
        /// Of these, visits, meetings and events.
        package var inPerson: Int
        package var longestKept: LongestKept?

        package struct LongestKept: Hashable, Sendable {
            package var partner: String
            package var since: CivilDate

            package init(partner: String, since: CivilDate) {
                self.partner = partner
                self.since = since
            }
        }

        package init(contacts: Int, inPerson: Int, longestKept: LongestKept? = nil) {
            self.contacts = contacts
            self.inPerson = inPerson
            self.longestKept = longestKept
        }
    }

    /// What comes up.
    package struct Ahead: Hashable, Sendable {
        /// The last day that is counted.
        package var through: CivilDate
        package var followUps: [Share]
        package var promises: [Share]
        package var reEvaluations: [Share]
        package var firstApproaches: [Share]
        package var contactChecks: [Share]
        package var agreements: [Share]
        package var fixedDates: [Share]

        /// How many of them are whose.
        package struct Share: Hashable, Sendable {
            package var steward: DigestPerson
            package var partners: [String]

            package init(steward: DigestPerson, partners: [String]) {
                self.steward = steward
                self.partners = partners
            }
        }

        package init(
            through: CivilDate, followUps: [Share] = [], promises: [Share] = [], reEvaluations: [Share] = [],
            firstApproaches: [Share] = [], contactChecks: [Share] = [], agreements: [Share] = [],
            fixedDates: [Share] = []
        ) {
            self.through = through
            self.followUps = followUps
            self.promises = promises
            self.reEvaluations = reEvaluations
            self.firstApproaches = firstApproaches
            self.contactChecks = contactChecks
            self.agreements = agreements
            self.fixedDates = fixedDates
        }
    }

    /// The relationships that one steward has in hand.
    package struct Building: Hashable, Sendable {
        package var steward: DigestPerson
        /// In building.
        package var partners: [String]
        /// Taken up, and not yet spoken with.
        package var prospects: [String]
        /// How many they may build at once.
        package var places: Int

        package init(steward: DigestPerson, partners: [String], prospects: [String] = [], places: Int) {
            self.steward = steward
            self.partners = partners
            self.prospects = prospects
            self.places = places
        }
    }

    /// Places that nothing has, and what might have them.
    package struct Free: Hashable, Sendable {
        package var stewards: [Places]
        /// Two at most, the best first.
        package var best: [DigestProposals.Best]
        /// How many ties are lost, those included.
        package var lost: Int

        package struct Places: Hashable, Sendable {
            package var steward: DigestPerson
            package var free: Int

            package init(steward: DigestPerson, free: Int) {
                self.steward = steward
                self.free = free
            }
        }

        package init(stewards: [Places], best: [DigestProposals.Best] = [], lost: Int = 0) {
            self.stewards = stewards
            self.best = best
            self.lost = lost
        }
    }

    /// What somebody set so that the rules do not run as written.
    package enum Override: Hashable, Sendable {
        /// Held back through the day before `until`.
        case snooze(partner: String, clock: ClockKind, until: CivilDate, by: DigestPerson?)
        /// - Parameter scope: what is silent, as people say it: `every school, promises`.
        case silence(scope: String, through: CivilDate, by: String, comment: String)
        case absence(DigestPerson, through: CivilDate, standIn: DigestPerson?)
        /// Partners of the one go to the other, from a day on.
        case handover(from: DigestPerson, to: DigestPerson, partners: Int, on: CivilDate)
        /// A partner's own rhythm.
        case ownRhythm(partner: String, Cadence)
        /// One more in hand than there are places.
        case oneMore(partner: String, steward: DigestPerson?, places: Int?, reason: String)
        case skipped(partner: String, clock: ClockKind, on: CivilDate, reason: String, by: DigestPerson?)
    }
}
