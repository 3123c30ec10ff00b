/// A calendar month of one branch, for its head, beside the month before it: what came of it. What is nil or empty was
/// not there, and is not said.
package struct DigestMonth: Hashable, Sendable {
    /// `Hillside Branch`
    package var branch: String
    /// The month's first day.
    package var first: CivilDate
    /// New among the established, by name.
    package var established: [String]
    /// Those with whom something was begun, or begun anew.
    package var begun: [String]
    /// Spoken with again after it had been overdue; the longest silence first.
    package var again: [Again]
    package var contacts: Count
    /// Of the contacts, visits, meetings and events.
    package var inPerson: Int
    package var promisesKept: Int
    /// On the last day of each of the two months.
    package var inTouch: Kept
    package var inTouchBefore: Kept
    package var answers: Answers?
    package var answersBefore: Answers?
    package var lost: [Lost]

    package init(
        branch: String, first: CivilDate, established: [String] = [], begun: [String] = [],
        again: [Again] = [], contacts: Count, inPerson: Int = 0, promisesKept: Int = 0, inTouch: Kept,
        inTouchBefore: Kept, answers: Answers? = nil, answersBefore: Answers? = nil, lost: [Lost] = []
    ) {
        self.branch = branch
        self.first = first
        self.established = established
        self.begun = begun
        self.again = again
        self.contacts = contacts
        self.inPerson = inPerson
        self.promisesKept = promisesKept
        self.inTouch = inTouch
        self.inTouchBefore = inTouchBefore
        self.answers = answers
        self.answersBefore = answersBefore
        self.lost = lost
    }

    package struct Count: Hashable, Sendable {
        package var now: Int
        package var before: Int

        package init(_ now: Int, before: Int) {
            self.now = now
            self.before = before
        }
    }

    /// Relationships whose follow-up is not overdue, of all that are built or kept.
    package struct Kept: Hashable, Sendable {
        package var count: Int
        package var of: Int

        package init(_ count: Int, of all: Int) {
            self.count = count
            of = all
        }
    }

    package struct Again: Hashable, Sendable {
        package var partner: String
        /// The contact before; nil: it was the first.
        package var last: CivilDate?
        package var on: CivilDate

        package init(partner: String, last: CivilDate?, on: CivilDate) {
            self.partner = partner
            self.last = last
            self.on = on
        }
    }

    /// What became of what was asked in the month: follow-ups, first approaches, promises and re-evaluations, each counted
    /// from the day on which it was first asked for.
    package struct Answers: Hashable, Sendable {
        package var asked: Int
        package var answered: Int
        /// Of those answered: half of them came within so many days. nil where none was.
        package var medianDays: Int?

        package init(asked: Int, answered: Int, medianDays: Int?) {
            self.asked = asked
            self.answered = answered
            self.medianDays = medianDays
        }
    }

    package struct Lost: Hashable, Sendable {
        package enum How: Hashable, Sendable {
            /// Nobody spoke with them for so long.
            case silent
            case lapsed
            case ended
        }

        package var partner: String
        package var steward: DigestPerson?
        package var lastTouch: CivilDate?
        package var how: How

        package init(partner: String, steward: DigestPerson?, lastTouch: CivilDate?, how: How) {
            self.partner = partner
            self.steward = steward
            self.lastTouch = lastTouch
            self.how = how
        }
    }
}
