/// One line of the log: when, and what.
package struct Event: Equatable, Sendable {
    package var at: Moment
    package var what: What

    package init(at: Moment, _ what: What) {
        self.at = at
        self.what = what
    }

    /// What happened.
    package enum What: Equatable, Sendable {
        // configuration
        case settings(Settings)
        case branch(Branch)
        case zone(Zone)
        case staff(Staff)
        case policy(Policy)
        case rule(Rule)
        // facts
        case partner(PartnerEntry)
        case stage(StageFact)
        case happened(Happening)
        case promise(Promise)
        case agreement(Agreement)
        case contact(Contact)
        case answered(Answer)
        case removed(Removal)
        case steward(StewardChange)
        case written(Audit)
        case merge(Merge)
        case snooze(Snooze)
        case silence(Silence)
        case absence(Absence)
        case leaving(Leaving)
        case mail(MailState)
        case hold(Holding)
        // time
        case now(Tick)
        case setBack(Tick)
        case setForward(Tick)
        case stop(Tick)
        case restart(Tick)
        // what the program did
        case digest(Digest)
        case composed(Composition)
        case tried(Try)
        case deadLetter(DeadLetter)
        case rowsEnded(Ending)
        case superseded(Superseded)
        case plan(Plan)
        case preview(Preview)
        case overview(Overview)
        case audit(Audit)
        case counts(Counts)
    }
}
