/// A dated next step that came out of a touch.
package struct Promise: Hashable, Sendable, Codable {
    package enum State: String, Hashable, Sendable, Codable {
        case open, kept, dropped
    }

    package let id: Int64
    package let what: String
    /// The day it was made.
    package let made: CivilDate
    /// The promised day, never moved off closed days.
    package let due: CivilDate
    package let by: StaffKey?
    package let state: State
    /// The day it was kept or dropped.
    package let closed: CivilDate?
    package let recorded: Instant

    package init(
        id: Int64, what: String, made: CivilDate, due: CivilDate, by: StaffKey? = nil, state: State = .open,
        closed: CivilDate? = nil, recorded: Instant
    ) {
        self.id = id
        self.what = what
        self.made = made
        self.due = due
        self.by = by
        self.state = state
        self.closed = closed
        self.recorded = recorded
    }
}
