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
