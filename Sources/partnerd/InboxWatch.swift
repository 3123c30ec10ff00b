import CLinux
import Glibc
import Logging
import PartnerService
import ServiceLifecycle
import Synchronization

/// Wakes the daemon when a mail was put into the Maildir of received mails: maildir(5) has them linked or moved into
/// `new` once they are whole.
final class InboxWatch: Service {
    private let configuration: ConfigurationInForce
    private let wake: @Sendable () -> Void
    private let log: Logger
    private let events: FolderEvents
    private let watched = Mutex(
        WatchedFolder(
            "the folder of received mails",
            mask: UInt32(IN_CREATE) | UInt32(IN_MOVED_TO) | UInt32(IN_CLOSE_WRITE)))

    init(configuration: ConfigurationInForce, wake: @escaping @Sendable () -> Void, log: Logger) throws {
        self.configuration = configuration
        self.wake = wake
        self.log = log
        events = try FolderEvents()
    }

    deinit { close(events.descriptor) }

    func run() async throws {
        watchFolder()
        try await events.whenever { [self] in if hasNews() { wake() } }
    }

    /// Watches the folder that the configuration names now.
    func watchFolder() {
        let path = configuration.current.answers.map { $0.folder + "/new" }
        watched.withLock { _ = $0.follow(path, events, log: log) }
    }

    private func hasNews() -> Bool {
        let events = events.read()
        watched.withLock { watched in for event in events { _ = watched.isLost(by: event) } }
        return events.contains { !$0.has(UInt32(IN_IGNORED)) }
    }
}
