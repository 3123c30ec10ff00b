import Testing

#if canImport(Glibc)
import Glibc
#endif

/// A lock that a child takes and its children inherit: free again only when the last of them is gone.
///
/// So a test can wait for their end as the kernel reports it, and never by looking again and again.
struct HeldLock: Sendable {
    let path: String

    init() throws {
        path = "/tmp/held-\(UInt64.random(in: .min ... .max))"
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        try #require(descriptor >= 0)
        close(descriptor)
    }

    /// Shell; the lock's path is the first argument.
    var hold: String { "exec 9>>\"$1\"; flock 9" }

    /// Waits; the suite's time limit is what ends a wait for ever.
    func waitUntilNobodyHoldsIt() throws {
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        try #require(descriptor >= 0)
        #expect(flock(descriptor, LOCK_EX) == 0)
        close(descriptor)
        unlink(path)
    }
}
