import Glibc

/// A file written whole or not at all.
enum NewFile {
    struct Failure: Error {
        let reason: String
    }

    /// Replaces what is at `path` once all is on disk. Only the owner may read it: the records name people.
    static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        var name = Array((path + ".XXXXXX").utf8CString)
        let file = mkstemp(&name)
        guard file >= 0 else { throw ofLastCall }
        defer { close(file) }
        do throws(Failure) {
            if case .failure(let failure) = bytes.withUnsafeBytes({ WholeWrite(to: file)($0) }) {
                throw Failure(reason: failure.reason)
            }
            guard fsync(file) == 0, rename(name, path) == 0 else { throw ofLastCall }
        } catch {
            unlink(name)
            throw error
        }
    }

    private static var ofLastCall: Failure { Failure(reason: String(cString: strerror(errno))) }
}
