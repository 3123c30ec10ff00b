/// What shows that the reminders run, so that their silence can be believed.
package struct ProofOfLife: Hashable, Sendable {
    package var upDays: Int?
    /// When the daemon last planned, in the branch's zone.
    package var lastLook: TimeOfDay?
    /// Mails that the mail system accepted in the last seven days.
    package var acceptedThisWeek: Int?
    /// Mails decided and not yet accepted.
    package var waiting: Int?
    package var clock: WallClock?
    /// When the whole database was last checked, in the branch's zone.
    package var recordsChecked: CivilDate?

    package enum WallClock: Hashable, Sendable {
        /// The system says that it is synchronised.
        case inStep
        case notInStep
    }

    package init(
        upDays: Int? = nil, lastLook: TimeOfDay? = nil, acceptedThisWeek: Int? = nil, waiting: Int? = nil,
        clock: WallClock? = nil, recordsChecked: CivilDate? = nil
    ) {
        self.upDays = upDays
        self.lastLook = lastLook
        self.acceptedThisWeek = acceptedThisWeek
        self.waiting = waiting
        self.clock = clock
        self.recordsChecked = recordsChecked
    }
}
