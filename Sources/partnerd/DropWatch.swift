import CLinux
import Glibc
import Logging
import PartnerService
import ServiceLifecycle
import Synchronization

/// Wakes the daemon when something was put into the drop folder, and knows which files there somebody has open and
/// writes to.
///
/// A folder that another machine writes to may tell nothing (a mounted share): it is looked at with each turn.
final class DropWatch: Service {
    private let configuration: ConfigurationInForce
    private let wake: @Sendable () -> Void
    private let log: Logger
    private let events: FolderEvents

    private struct State {
        var watched = WatchedFolder("the drop folder", mask: DropWatch.mask)
        /// Written to, and not closed since.
        var open: Set<[UInt8]> = []
    }

    private let state = Mutex(State())

    init(configuration: ConfigurationInForce, wake: @escaping @Sendable () -> Void, log: Logger) throws {
        self.configuration = configuration
        self.wake = wake
        self.log = log
        events = try FolderEvents()
        watchFolder()
    }

    deinit { close(events.descriptor) }

    func run() async throws {
        try await events.whenever { [self] in if takeIn() { wake() } }
    }

    /// Names of files that somebody writes to at this moment.
    var beingWritten: Set<[UInt8]> {
        // What came just now is looked at in a turn of its own.
        if takeIn() { wake() }
        return state.withLock { $0.open }
    }

    private static let mask: UInt32 =
        UInt32(IN_CREATE) | UInt32(IN_MODIFY) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO)
        | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE)

    /// Watches the folder that the configuration names now.
    func watchFolder() {
        let path = configuration.current.drop?.path
        state.withLock { state in
            if state.watched.follow(path, events, log: log) { state.open = [] }
        }
    }

    /// - Returns: whether there is something new to look at.
    private func takeIn() -> Bool {
        state.withLock { state in
            var isNews = false
            for event in events.read() {
                if event.has(UInt32(IN_Q_OVERFLOW)) {
                    // What is open is not known any more; the quiet span has to do.
                    state.open = []
                    isNews = true
                } else if event.has(UInt32(IN_IGNORED)) {
                    if state.watched.isLost(by: event) { state.open = [] }
                } else if event.has(UInt32(IN_MODIFY)) {
                    state.open.insert(event.name)
                } else {
                    state.open.remove(event.name)
                    if !event.has(UInt32(IN_MOVED_FROM)), !event.has(UInt32(IN_DELETE)) { isNews = true }
                }
            }
            return isNews
        }
    }
}
