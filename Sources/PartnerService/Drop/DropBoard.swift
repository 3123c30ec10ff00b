import PartnerCore
import Synchronization

/// What is known of the drop folder at this moment: for the daemon's timer, and for `status`.
package final class DropBoard: Sendable {
    struct Waiting: Hashable, Sendable {
        let fingerprint: String
        /// Since when it has stayed as it is.
        let since: Instant
    }

    private struct State {
        var waiting: [DropName: Waiting] = [:]
        var folders: [String] = []
        var trouble: String?
    }

    private let state = Mutex(State())

    package init() {}

    /// - Returns: since when the file has stayed as it is, as far as that was seen.
    func seen(_ entry: DropEntry, at now: Instant) -> Instant {
        state.withLock { state in
            if let known = state.waiting[entry.name], known.fingerprint == entry.fingerprint,
                known.since <= now
            {
                return known.since
            }
            state.waiting[entry.name] = Waiting(fingerprint: entry.fingerprint, since: now)
            return now
        }
    }

    /// It was taken, or has to be looked at anew.
    func forget(_ name: DropName) { state.withLock { state in state.waiting[name] = nil } }

    /// Forgets files that are not there any more, and says which folders are.
    func keep(_ names: Set<DropName>, folders: [String]) {
        state.withLock { state in
            state.waiting = state.waiting.filter { names.contains($0.key) }
            state.folders = folders
        }
    }

    /// - `trouble`: why the folder can't be seen to; nil: it can.
    func say(_ trouble: String?) { state.withLock { $0.trouble = trouble } }

    var waiting: [(name: String, since: Instant)] {
        state.withLock { state in state.waiting.map { ($0.key.shown, $0.value.since) } }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    }

    /// Folders that somebody put there.
    var folders: [String] { state.withLock { $0.folders } }
    var trouble: String? { state.withLock { $0.trouble } }
}
