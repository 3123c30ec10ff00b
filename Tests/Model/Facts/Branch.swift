/// One of our places.
package struct Branch: Record {
    package var id = 0
    package var open: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    package var closed: [DayRange] = []
    /// Staff number, if there is one.
    package var head: Int?
    /// Minutes ahead of UTC, as of this event; a `zone` event changes it.
    package var offset = 0

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("id", &id)
        try f.list("open", &open)
        try f.list("closed", &closed)
        try f.may("head", &head)
        try f.may("offset", &offset)
    }

    func isOpen(_ day: Day) -> Bool {
        guard open.contains(day.weekday) else { return false }
        for range in closed where range.contains(day) { return false }
        return true
    }
}

/// A branch's clocks now stand differently to UTC: summer time began or ended.
package struct Zone: Record {
    package var branch = 0
    package var offset = 0

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("branch", &branch)
        try f.need("offset", &offset)
    }
}
