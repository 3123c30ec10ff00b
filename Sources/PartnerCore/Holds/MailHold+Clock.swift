extension MailHold {
    /// A wrong clock differs by more than this; less is taken for a correction.
    package static let correction = Duration.seconds(86_400)
    /// How long after the machine's start its clock may take to be synchronised.
    package static let longestWait = Duration.seconds(3600)
    /// A machine that was off for longer rather has a wrong clock.
    package static let longestOff = Duration.seconds(400 * 86_400)

    /// Whether the clock can be trusted; nil: it can.
    ///
    /// While the daemon runs, the wall clock is measured by the time since the machine's start, which nobody sets and
    /// which suspension does not stop. Across a start there is nothing to measure by: the clock may take its time to
    /// be synchronised, and is then believed, unless it shows what can't be. A synchronised clock is right.
    /// - Parameter last: nil: the daemon never looked before.
    package static func byClock(_ reading: ClockReading, since last: ClockLook?) -> MailHold? {
        if reading.synchronisation == .synchronised { return nil }
        let isOneLife = last?.life == reading.life
        if !isOneLife, reading.synchronisation == .awaited, reading.uptime < longestWait {
            return .clockAwaited(until: reading.now.adding(longestWait - reading.uptime))
        }
        guard let last else { return nil }
        if last.at.duration(since: reading.now) > correction { return .clockBack(lastRecord: last.at) }
        if isOneLife, let uptime = last.uptime {
            let expected = last.at.adding(reading.uptime - uptime)
            return reading.now.duration(since: expected) > correction
                ? .clockAhead(lastRecord: last.at, expected: expected) : nil
        }
        if last.foundAhead { return .clockAhead(lastRecord: last.at, expected: nil) }
        return reading.now.duration(since: last.at) > longestOff ? .longOff(lastRecord: last.at) : nil
    }
}
