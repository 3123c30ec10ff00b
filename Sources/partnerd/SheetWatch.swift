import CLinux
import Dispatch
import Glibc
import Logging
import PartnerService
import ServiceLifecycle
import Synchronization

/// Wakes the daemon when a watched sheet was saved: inotify(7) on the folders in which they lie, as programs
/// save by writing another file and renaming it.
struct SheetWatch: Service {
    let configuration: ConfigurationInForce
    let wake: @Sendable () -> Void
    let log: Logger

    func run() async throws {
        let paths = configuration.current.sheets.map(\.path)
        guard !paths.isEmpty else {
            try await gracefulShutdown()
            return
        }
        let folders = Set(
            paths.map { $0.split(separator: "/").dropLast().joined(separator: "/") }.map { "/" + $0 })
        let descriptor = inotify_init1(Int32(O_CLOEXEC | O_NONBLOCK))
        guard descriptor >= 0 else { throw SystemCallError("inotify_init1") }
        for folder in folders {
            // Closed after writing, moved into place, or gone: a file that is being written wakes nobody.
            let events = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE)
            if inotify_add_watch(descriptor, folder, events) < 0 {
                log.warning(
                    "the folder of a sheet can't be watched; it is looked at with each digest",
                    metadata: ["folder": "\(folder)", "why": "\(SystemCallError("inotify_add_watch"))"])
            }
        }
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .global())
        source.setEventHandler {
            var buffer = [UInt8](repeating: 0, count: 16 << 10)
            // What happened does not matter: the daemon looks at each sheet itself.
            while read(descriptor, &buffer, buffer.count) > 0 {}
            wake()
        }
        source.setCancelHandler { close(descriptor) }
        source.resume()
        try await gracefulShutdown()
        source.cancel()
    }
}
