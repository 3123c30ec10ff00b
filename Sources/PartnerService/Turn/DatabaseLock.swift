import Glibc
import PartnerCore

/// One daemon a database: a lock on a file beside it, which the kernel releases when the holder ends,
/// however it ends.
package final class DatabaseLock: Sendable {
    private let descriptor: Int32

    /// - Throws: `Taken` where another process holds the lock.
    package init(stateDirectory: String) throws {
        let path = stateDirectory + "/partnerd.lock"
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SystemCallError("open \(path)") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            let holder = Self.holder(in: descriptor)
            close(descriptor)
            if reason == EWOULDBLOCK { throw Taken(path: path, holder: holder) }
            throw SystemCallError("flock \(path)", code: reason)
        }
        let line = Array("\(getpid())\n".utf8)
        // The number is a help for whoever finds the lock taken; the lock holds without it.
        _ = ftruncate(descriptor, 0)
        _ = pwrite(descriptor, line, line.count, 0)
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    private static func holder(in descriptor: Int32) -> Int? {
        var bytes = [UInt8](repeating: 0, count: 32)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return Int(String(decoding: bytes[..<count], as: UTF8.self).filter(\.isNumber))
    }

    package struct Taken: Error, CustomStringConvertible {
        package let path: String
        package let holder: Int?

        package var description: String {
            let who = holder.map { "process \($0)" } ?? "another process"
            return
                "another partnerd (\(who)) holds \(path); stop it first, or give this one its own --state-dir"
        }
    }
}
