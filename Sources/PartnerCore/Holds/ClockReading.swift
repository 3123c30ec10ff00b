/// What the machine's clocks show at one moment.
package struct ClockReading: Hashable, Sendable {
    /// Whether the wall clock is kept right by others.
    package enum Synchronisation: Hashable, Sendable {
        /// The kernel says that it is, adjtimex(2).
        case synchronised
        /// It is not, and something on this machine sees to it.
        case awaited
        /// It is not, and nobody sees to it; or nobody can say.
        case none
    }

    /// The wall clock.
    package let now: Instant
    /// Since the machine started, suspension included.
    package let uptime: Duration
    /// Names the run of the daemon that looks.
    package let life: String
    package let synchronisation: Synchronisation

    package init(now: Instant, uptime: Duration, life: String, synchronisation: Synchronisation) {
        self.now = now
        self.uptime = uptime
        self.life = life
        self.synchronisation = synchronisation
    }
}

/// The last moment at which the clock was taken for right: what was recorded, was recorded by then.
package struct ClockLook: Hashable, Sendable {
    /// By the wall clock.
    package let at: Instant
    /// What else the machine's clocks showed; nil: nobody wrote it down.
    package let uptime: Duration?
    package let life: String?
    /// The clock was found ahead of time after this, and nobody has confirmed it since.
    package let foundAhead: Bool

    package init(at: Instant, uptime: Duration?, life: String?, foundAhead: Bool) {
        self.at = at
        self.uptime = uptime
        self.life = life
        self.foundAhead = foundAhead
    }
}
