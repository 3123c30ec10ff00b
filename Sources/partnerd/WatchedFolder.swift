import CLinux
import Glibc
import Logging
import PartnerService

/// The one folder of its kind that the configuration names, as far as it is watched.
struct WatchedFolder {
    /// As the journal calls it: `the drop folder`.
    let name: String
    /// inotify's bits.
    let mask: UInt32
    private var watched: (path: String, number: Int32)?

    init(_ name: String, mask: UInt32) {
        self.name = name
        self.mask = mask
    }

    /// Watches a folder instead of the one before; nil: none. One that can't be watched yet is tried again when this
    /// is called next.
    /// - Returns: whether it is another than before.
    @discardableResult
    mutating func follow(_ path: String?, _ events: FolderEvents, log: Logger) -> Bool {
        if watched?.path == path { return false }
        if let old = watched { inotify_rm_watch(events.descriptor, old.number) }
        watched = nil
        guard let path else { return true }
        let number = inotify_add_watch(events.descriptor, path, mask)
        if number >= 0 {
            watched = (path, number)
        } else {
            let reason = SystemCallError("inotify_add_watch")
            log.debug(
                "\(name) can't be watched; it is looked at with each turn",
                metadata: ["folder": "\(path)", "why": "\(reason)"])
        }
        return true
    }

    /// Takes in that the folder is gone, or another is watched.
    /// - Returns: whether the event says so.
    mutating func isLost(by event: FolderEvents.Event) -> Bool {
        guard event.has(UInt32(IN_IGNORED)), event.watch == watched?.number else { return false }
        watched = nil
        return true
    }
}
