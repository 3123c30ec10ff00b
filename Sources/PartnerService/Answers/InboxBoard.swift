import Synchronization

/// What keeps received mails from being seen to at this moment: for `status`, and for the next look.
package final class InboxBoard: Sendable {
    private struct State {
        var trouble: String?
        var stuck: [Maildir.Entry] = []
    }

    private let state = Mutex(State())

    /// A folder may be full of them; who is not remembered is met again.
    private static let mostStuck = 1_000

    package init() {}

    /// - Parameter trouble: why mails can't be seen to; nil: they can.
    func say(_ trouble: String?) { state.withLock { $0.trouble = trouble } }

    var trouble: String? { state.withLock { $0.trouble } }

    /// Files that could not be seen to, those that were tried longest ago first.
    var stuck: [Maildir.Entry] { state.withLock { $0.stuck } }

    func isStuck(_ entry: Maildir.Entry, _ isStuck: Bool) {
        state.withLock { state in
            state.stuck.removeAll { $0 == entry }
            if isStuck, state.stuck.count < Self.mostStuck { state.stuck.append(entry) }
        }
    }
}
