/// A step that was decided, and what became of it.
package struct StepRecord: Hashable, Sendable, Codable {
    package enum State: String, Hashable, Sendable, CaseIterable, Codable {
        /// Its message is committed.
        case decided
        /// The mail system accepted it.
        case spoken
        /// Its message went without it, or not at all: it is chosen again when its time comes.
        case withdrawn
        /// The occurrence was answered, or the stage or the steward changed, before it was spoken.
        case closed
        /// The mail system refused it for good.
        case dead
    }

    package let id: Int64
    package let occurrence: Occurrence
    package let step: StepName
    /// How many rows of the same occurrence and step there were before.
    package let round: Int
    package let state: State
    /// Whose partner it was when decided.
    package let steward: StaffKey?
    package let addressee: StaffKey
    /// The date of the digest.
    package let decided: CivilDate
    /// The day the mail system accepted it, in the home branch's zone.
    package let spoken: CivilDate?
    package let spokenAt: Instant?

    package init(
        id: Int64, occurrence: Occurrence, step: StepName, round: Int, state: State, steward: StaffKey?,
        addressee: StaffKey, decided: CivilDate, spoken: CivilDate?, spokenAt: Instant?
    ) {
        self.id = id
        self.occurrence = occurrence
        self.step = step
        self.round = round
        self.state = state
        self.steward = steward
        self.addressee = addressee
        self.decided = decided
        self.spoken = spoken
        self.spokenAt = spokenAt
    }
}
