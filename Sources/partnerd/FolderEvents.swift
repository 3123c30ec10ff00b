import CLinux
import Dispatch
import Glibc
import PartnerService
import ServiceLifecycle

/// What inotify(7) tells of folders.
struct FolderEvents {
    struct Event {
        /// Which watch it is of; -1 of none.
        let watch: Int32
        /// inotify's bits.
        let mask: UInt32
        /// Of the file, without its folder; empty where the folder itself is meant.
        let name: [UInt8]

        func has(_ flag: UInt32) -> Bool { mask & flag != 0 }
    }

    let descriptor: Int32

    /// - Throws: `SystemCallError`.
    init() throws {
        descriptor = inotify_init1(Int32(O_CLOEXEC | O_NONBLOCK))
        guard descriptor >= 0 else { throw SystemCallError("inotify_init1") }
    }

    /// Calls whenever something has happened, until the daemon stops.
    func whenever(_ happened: @escaping @Sendable () -> Void) async throws {
        let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .global())
        source.setEventHandler(handler: happened)
        source.resume()
        try await gracefulShutdown()
        source.cancel()
    }

    /// All that happened since it was asked last.
    func read() -> [Event] {
        var events: [Event] = []
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return events }
            buffer.withUnsafeBytes { bytes in
                var offset = 0
                let header = MemoryLayout<inotify_event>.size
                while offset + header <= count {
                    let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    let name = bytes[(offset + header)..<(offset + header + Int(event.len))].prefix {
                        $0 != 0
                    }
                    events.append(Event(watch: event.wd, mask: event.mask, name: Array(name)))
                    offset += header + Int(event.len)
                }
            }
        }
    }
}
