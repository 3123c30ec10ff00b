/// Why the daemon decides and sends nothing at all.
package enum MailHold: Hashable, Sendable {
    /// The records are another machine's: they are read, and nothing is written.
    case anotherMachine
    /// An older backup lies where later records were.
    /// - `lacks`: how many changes were written after it.
    case olderBackup(lacks: Int64)
    /// The database's structure is broken: what is in it can't be trusted.
    /// - `found`: SQLite's own words.
    case damaged(found: String)
    /// The machine has just started, and its clock may not be right yet.
    case clockAwaited(until: Instant)
    /// The clock lies more than a day before the last record.
    case clockBack(lastRecord: Instant)
    /// The clock went more than a day further than time did.
    /// - `expected`: what it should show; nil: the daemon has started since, so that nobody can tell.
    case clockAhead(lastRecord: Instant, expected: Instant?)
    /// Nothing ran here since the last record, and that for longer than machines are off.
    case longOff(lastRecord: Instant)
}
