/// Why a partner stands in a digest: one step of one occurrence.
package struct DigestReason: Hashable, Sendable {
    package var matter: DigestMatter
    /// In the branch's calendar, already moved off closures.
    package var due: CivilDate
    package var step: StepName
    package var occasion: Occasion
    /// Why it is this reader who is told.
    package var standing: Standing
    /// What was said of this occurrence before, oldest first.
    package var earlier: [Reminder]
    /// What happens if nobody does anything.
    package var next: Next?
    /// Since when it was ready, where it comes late because the reminders stood still.
    package var lateSince: CivilDate?
    /// Names the occurrence to programs; not for people to read.
    package var code: String

    package init(
        matter: DigestMatter, due: CivilDate, step: StepName, occasion: Occasion = .ladder,
        standing: Standing = .steward, earlier: [Reminder] = [], next: Next? = nil,
        lateSince: CivilDate? = nil, code: String
    ) {
        self.matter = matter
        self.due = due
        self.step = step
        self.occasion = occasion
        self.standing = standing
        self.earlier = earlier
        self.next = next
        self.lateSince = lateSince
        self.code = code
    }

    /// What brought the step.
    package enum Occasion: Hashable, Sendable {
        /// Its time came.
        case ladder
        /// A snooze that somebody set has ended.
        case snoozeEnded(setOn: CivilDate, by: DigestPerson?)
        /// Said once more, because it should have been handed up and was not in time.
        case saidAgain
    }

    /// What the reader is to the partner in this matter.
    package enum Standing: Hashable, Sendable {
        case steward
        /// Stands in for the steward, who is away.
        /// - Parameter through: the steward's last day away; nil where it is not known.
        case standIn(for: String, through: CivilDate?)
        /// The steward has left, or there is none.
        case noSteward(former: String?)
        /// Mail about this was given up on, which went to the steward or who stood in.
        case afterDeadLetter(of: String)
        /// Handed up, as the steward did not get to it.
        case handedUp(from: String)
    }

    /// A step that the mail system accepted.
    package struct Reminder: Hashable, Sendable {
        package var date: CivilDate
        package var step: StepName
        package var to: DigestPerson
        /// Whom they stood in for; nil: they were told in their own right.
        package var insteadOf: DigestPerson?

        package init(date: CivilDate, step: StepName, to: DigestPerson, insteadOf: DigestPerson? = nil) {
            self.date = date
            self.step = step
            self.to = to
            self.insteadOf = insteadOf
        }
    }

    /// The next step, as planned today.
    package struct Next: Hashable, Sendable {
        /// The day of the digest in which it would come.
        package var date: CivilDate
        package var what: What

        package init(date: CivilDate, what: What) {
            self.date = date
            self.what = what
        }

        package enum What: Hashable, Sendable {
            /// The same again, to these people; the last question too.
            case said(StepName, to: DigestPerson)
            /// No more reminders; it is named every week to the head.
            case quiet(listedTo: DigestPerson)
        }
    }
}
