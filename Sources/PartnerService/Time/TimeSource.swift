import PartnerCore

/// What tells the time, and waits for it.
///
/// Everything in the daemon that depends on time asks this and nothing else, so that tests and rehearsals
/// run the same code on a clock of their own.
package protocol TimeSource: Sendable {
    /// The wall clock.
    var now: Instant { get }

    /// Time since the machine started, suspension included; never set by anybody.
    var uptime: Duration { get }

    /// Names this run of the daemon.
    var life: String { get }

    /// Whether the wall clock is kept right by others.
    var synchronisation: ClockReading.Synchronisation { get }

    /// Suspends until the wall clock shows `instant`, or something else wants attention.
    ///
    /// Only one wait at a time. A wake-up that comes between two waits ends the next one at once.
    /// - Parameter instant: nil waits for a wake-up alone.
    func wait(until instant: Instant?) async -> WakeReason

    /// Ends the wait under way, or the next.
    func wake()
}

extension TimeSource {
    /// All that the clocks show.
    package var reading: ClockReading {
        ClockReading(now: now, uptime: uptime, life: life, synchronisation: synchronisation)
    }
}

package enum WakeReason: Hashable, Sendable {
    case reached
    case woken
    /// The wall clock was set while waiting.
    case clockSet
}
