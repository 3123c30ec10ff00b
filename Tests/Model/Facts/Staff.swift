/// One of us.
package struct Staff: Record {
    package var id = 0
    package var branch = 0
    package var supervisor: Int?
    /// The digest's time, on the clock of their branch.
    package var digest = MinuteOfDay(minutes: 8 * 60)
    /// Attention budget, in entries a day.
    package var budget = 7
    /// The weekday on which their own asks come, if they prefer one.
    package var weekly: Weekday?
    package var sendDays = Weekday.allCases
    package var sendFrom = MinuteOfDay(minutes: 8 * 60)
    /// Minutes from `sendFrom` on; the window ends before midnight.
    package var sendFor = 9 * 60

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("id", &id)
        try f.need("branch", &branch)
        try f.may("supervisor", &supervisor)
        try f.may("digest", &digest)
        try f.may("budget", &budget)
        try f.may("weekly", &weekly)
        try f.list("send-days", &sendDays)
        try f.may("send-from", &sendFrom)
        try f.may("send-for", &sendFor)
    }

    /// Whether a time of a send day lies in the send window.
    func windowContains(_ minute: MinuteOfDay) -> Bool {
        (sendFrom.minutes..<sendFrom.minutes + sendFor).contains(minute.minutes)
    }
}

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

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("staff", &staff)
        try f.may("state", &state)
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
