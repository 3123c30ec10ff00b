import CLinux
import Glibc
import Logging
import PartnerService
import ServiceLifecycle
import Synchronization

/// Wakes the daemon when a watched sheet was saved: inotify(7) on the folders in which they lie, as programs
/// save by writing another file and renaming it.
final class SheetWatch: Service {
    private let configuration: ConfigurationInForce
    private let wake: @Sendable () -> Void
    private let log: Logger
    private let events: FolderEvents
    private let watched = Mutex<Set<String>>([])

    init(configuration: ConfigurationInForce, wake: @escaping @Sendable () -> Void, log: Logger) throws {
        self.configuration = configuration
        self.wake = wake
        self.log = log
        events = try FolderEvents()
    }

    deinit { close(events.descriptor) }

    func run() async throws {
        watchFolders()
        try await events.whenever { [self] in if concernsUs(read()) { wake() } }
    }

    /// Watches the folders of all sheets that the configuration names now; one that can't be watched yet is tried
    /// again at the next turn.
    func watchFolders() {
        // Closed after writing, or moved into place: a file that is being written wakes nobody.
        let mask = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO)
        for folder in Set(configuration.current.sheets.map { Self.split($0.path).folder }) {
            if watched.withLock({ $0.contains(folder) }) { continue }
            if inotify_add_watch(events.descriptor, folder, mask) < 0 {
                let reason = SystemCallError("inotify_add_watch")
                log.debug(
                    "the folder of a sheet can't be watched; it is looked at with each turn",
                    metadata: ["folder": "\(folder)", "why": "\(reason)"])
            } else {
                _ = watched.withLock { $0.insert(folder) }
            }
        }
    }

    /// The names of files that something happened to.
    private func read() -> Set<String> { Set(events.read().map { String(decoding: $0.name, as: UTF8.self) }) }

    private func concernsUs(_ names: Set<String>) -> Bool {
        configuration.current.sheets.contains { names.contains(Self.split($0.path).name) }
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        let slash = path.lastIndex(of: "/") ?? path.startIndex
        return (slash == path.startIndex ? "/" : String(path[..<slash]), String(path[slash...].dropFirst()))
    }
}
