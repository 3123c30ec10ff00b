#if canImport(Glibc)
import Glibc
#endif

/// The path of a Unix socket that is known to fit the kernel's field for it.
package struct UnixAddress: Hashable, Sendable {
    package let path: String

    /// Bytes a path may have: `sun_path` less its NUL (unix(7)).
    package static let longest = 107

    /// - Returns: nil for a path that is empty, has a NUL or is longer than `longest` bytes.
    package init?(_ path: String) {
        guard (1...Self.longest).contains(path.utf8.count), !path.utf8.contains(0) else { return nil }
        self.path = path
    }

    package func withSockaddr<Result>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Result) -> Result {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }

    /// A new stream socket, closed in children.
    /// - Returns: nil with `errno` set.
    package static func makeSocket() -> Int32? {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        return descriptor < 0 ? nil : descriptor
    }
}

/// A failed system call.
package struct SystemCallError: Error, Hashable, Sendable, CustomStringConvertible {
    package let call: String
    package let code: Int32

    package init(_ call: String, code: Int32 = errno) {
        self.call = call
        self.code = code
    }

    package var description: String { "\(call): \(Self.text(code))" }

    package static func text(_ code: Int32) -> String {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
            guard let base = buffer.baseAddress, strerror_r(code, base, buffer.count) == 0 else {
                return "error \(code)"
            }
            return String(cString: base)
        }
    }
}
