/// Why a step goes to this person.
package enum Route: Hashable, Sendable {
    case steward
    case backup
    case head
    /// Stands in for somebody who is away.
    case standIn(for: StaffKey, Absence)
    /// The steward is away for over a week, without a delegate.
    case insteadOfAbsent(StaffKey, Absence)
    case insteadOfOrphaned(Orphan)
    /// Mail about this very step, to who it was for, was given up on.
    case afterDeadLetter
    case supervisor(of: StaffKey)
    /// The head, though away: nobody else is left.
    case headThoughAway
    case nobody
}
