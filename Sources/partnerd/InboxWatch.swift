import CLinux
import Dispatch
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
    private let watched = Mutex<(path: String, number: Int32)?>(nil)

    init(configuration: ConfigurationInForce, wake: @escaping @Sendable () -> Void, log: Logger) throws {
        self.configuration = configuration
        self.wake = wake
        self.log = log
        events = try FolderEvents()
    }

    deinit { close(events.descriptor) }

    func run() async throws {
        watchFolder()
        let source = DispatchSource.makeReadSource(fileDescriptor: events.descriptor, queue: .global())
        source.setEventHandler { [self] in if hasNews() { wake() } }
        source.resume()
        try await gracefulShutdown()
        source.cancel()
    }

    /// Watches the folder that the configuration names now; one that can't be watched yet is tried again at the next
    /// turn.
    func watchFolder() {
        let path = configuration.current.answers.map { $0.folder + "/new" }
        watched.withLock { watched in
            if watched?.path == path { return }
            if let old = watched { inotify_rm_watch(events.descriptor, old.number) }
            watched = nil
            guard let path else { return }
            let number = inotify_add_watch(
                events.descriptor, path, UInt32(IN_CREATE) | UInt32(IN_MOVED_TO) | UInt32(IN_CLOSE_WRITE))
            if number >= 0 {
                watched = (path, number)
            } else {
                let reason = SystemCallError("inotify_add_watch")
                log.debug(
                    "the folder of received mails can't be watched; it is looked at with each turn",
                    metadata: ["folder": "\(path)", "why": "\(reason)"])
            }
        }
    }

    private func hasNews() -> Bool {
        let events = events.read()
        watched.withLock { watched in
            // The folder is gone, or another is watched.
            if events.contains(where: { $0.has(UInt32(IN_IGNORED)) && $0.watch == watched?.number }) {
                watched = nil
            }
        }
        return events.contains { !$0.has(UInt32(IN_IGNORED)) }
    }
}
