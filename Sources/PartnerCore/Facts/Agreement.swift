/// What the library and a partner agreed on until a day: a meeting room, a loan of books, a joint programme.
package struct Agreement: Hashable, Sendable, Codable {
    package enum State: String, Hashable, Sendable, CaseIterable, Codable {
        case running
        /// Another followed it.
        case renewed
        case ended
    }

    package let id: Int64
    package let what: String
    package let starts: CivilDate
    /// The last day; after `starts`.
    package let ends: CivilDate
    /// Days before the end at which it is due, 0 to 3660; nil: as the policy has it.
    package let lead: Int?
    package let state: State
    /// The day it was renewed or ended.
    package let closed: CivilDate?
    /// The number of the one that followed it.
    package let renewedBy: Int64?
    package let by: StaffKey?
    /// Why it was ended.
    package let reason: String?
    package let recorded: Instant

    package init(
        id: Int64, what: String, starts: CivilDate, ends: CivilDate, lead: Int? = nil,
        state: State = .running, closed: CivilDate? = nil, renewedBy: Int64? = nil, by: StaffKey? = nil,
        reason: String? = nil, recorded: Instant
    ) {
        self.id = id
        self.what = what
        self.starts = starts
        self.ends = ends
        self.lead = lead
        self.state = state
        self.closed = closed
        self.renewedBy = renewedBy
        self.by = by
        self.reason = reason
        self.recorded = recorded
    }
}
