import PartnerCore
import Synchronization

/// What the engine is at, for the watchdog and for `status`.
package final class Pulse: Sendable {
    private struct State {
        /// By the uptime; nil while it waits.
        var busySince: Duration?
        var trouble: String?
        var calendarTrouble: String?
    }

    private let state = Mutex(State())

    package init() {}

    func begins(at uptime: Duration) { state.withLock { $0.busySince = uptime } }

    func ends(trouble: String?) {
        state.withLock {
            $0.busySince = nil
            $0.trouble = trouble
        }
    }

    func calendars(trouble: String?) { state.withLock { $0.calendarTrouble = trouble } }

    /// Why the last turn could not be done; nil where it was.
    package var trouble: String? { state.withLock { $0.trouble } }

    /// Why the calendar files could not be written last; nil where they were, or none are wanted.
    package var calendarTrouble: String? { state.withLock { $0.calendarTrouble } }

    /// Longer than any turn takes that is not stuck: a pass of the courier, its last message at the longest time
    /// limit of ten minutes, and a sheet.
    private static let longestTurn = Duration.seconds(20 * 60)

    /// Whether the engine waits, or has not been busy for longer than any turn takes.
    package func beats(at uptime: Duration) -> Bool {
        state.withLock { $0.busySince.map { uptime - $0 < Self.longestTurn } ?? true }
    }
}
