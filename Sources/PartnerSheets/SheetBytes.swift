import Glibc
import PartnerTables

/// The bytes of a sheet that somebody else may be writing, replacing or removing at this moment.
package enum SheetBytes {
    package struct Unreadable: Error, Hashable, Sendable, CustomStringConvertible {
        /// errno(3)
        package let code: Int32
        /// A clause: `is missing`.
        package let description: String
        package var isMissing: Bool { code == ENOENT }
    }

    /// - Throws: also where the file is no plain file, or larger than a sheet may be.
    package static func read(_ path: String) throws(Unreadable) -> [UInt8] {
        // Non-blocking: a FIFO of that name would hold us for ever.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw failure() }
        defer { close(file) }
        return try read(file: file)
    }

    /// - `file`: an open descriptor, which stays open.
    package static func read(file: Int32) throws(Unreadable) -> [UInt8] {
        var status = stat()
        guard fstat(file, &status) == 0 else { throw failure() }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Unreadable(code: EINVAL, description: "is no plain file")
        }
        guard status.st_size <= TableLimits.fileSize else {
            throw Unreadable(
                code: EFBIG, description: "is larger than a sheet may be (\(TableLimits.fileSize >> 20) MiB)")
        }
        var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
        var filled = 0
        while filled < bytes.count {
            let count = bytes.withUnsafeMutableBytes {
                Glibc.read(file, $0.baseAddress! + filled, $0.count - filled)
            }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw failure() }
            if count == 0 { break }
            filled += count
        }
        return Array(bytes[..<filled])
    }

    /// Size and times of the file, to know it again without reading it; nil where there is none.
    package static func fingerprint(_ path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let time = status.st_mtim
        return "\(status.st_ino)-\(status.st_size)-\(time.tv_sec).\(time.tv_nsec)"
    }

    private static func failure() -> Unreadable {
        let code = errno
        return Unreadable(
            code: code,
            description: code == ENOENT ? "is missing" : "can't be read: \(String(cString: strerror(code)))")
    }
}
