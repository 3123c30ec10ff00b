import Synchronization

/// What keeps the folder of received mails from being read at this moment, for `status`.
package final class InboxBoard: Sendable {
    private let state = Mutex<String?>(nil)

    package init() {}

    /// - Parameter trouble: why mails can't be seen to; nil: they can.
    func say(_ trouble: String?) { state.withLock { $0 = trouble } }

    var trouble: String? { state.withLock { $0 } }
}
