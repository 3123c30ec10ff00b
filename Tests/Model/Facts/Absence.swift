/// A staff member is away, first and last day included.
package struct Absence: Record {
    package var id = 0
    package var staff = 0
    package var from = Day(number: 0)
    package var to = Day(number: 0)
    package var delegate: Int?

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("id", &id)
        try f.need("staff", &staff)
        try f.need("from", &from)
        try f.need("to", &to)
        try f.may("delegate", &delegate)
    }

    var days: DayRange { DayRange(from, to) }
}

/// A staff member has left for good, or is back after all.
package struct Leaving: Record {
    package enum State: String, CaseIterable, FieldValue { case gone, here }
    package var staff = 0
    package var state = State.gone
    /// The last day on which they are there; without one they are gone at once.
    package var last: Day?

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("staff", &staff)
        try f.may("state", &state)
        try f.may("last", &last)
    }
}

/// Mail to a staff member is taken by the mail system, or is refused for good.
package struct MailState: Record {
    package enum State: String, CaseIterable, FieldValue { case alive, dead }
    package var staff = 0
    package var state = State.dead

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("staff", &staff)
        try f.may("state", &state)
    }
}
