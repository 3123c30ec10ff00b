#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Plain reading of the database's files, without Foundation.
enum ZoneFile {
    /// A failed system call.
    struct Failure: Error, Hashable {
        let code: CInt

        var reason: String { String(cString: strerror(code)) }
        /// There is no such file: the name is wrong, not the machine.
        var isAbsence: Bool { code == ENOENT || code == ENOTDIR }
    }

    /// The largest file of the database has some 110 KB; what is far larger is something else.
    static let sizeLimit = 4 << 20

    static func contents(of path: String) throws(Failure) -> [UInt8] {
        // Non-blocking: a FIFO in the directory must not stop the daemon.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw Failure(code: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw Failure(code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(code: status.st_mode & S_IFMT == S_IFDIR ? EISDIR : EINVAL)
        }
        guard status.st_size <= sizeLimit else { throw Failure(code: EFBIG) }
        return try readAll(file)
    }

    private static func readAll(_ file: CInt) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16 << 10)
        while bytes.count <= sizeLimit {
            let count = read(file, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure(code: errno)
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
        throw Failure(code: EFBIG)
    }

    /// The names in a directory, sorted; empty where there is no such directory.
    static func entries(of directory: String) -> [String] {
        guard let stream = opendir(directory) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    static func isDirectory(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Size and time of change; nil where there is no such file.
    static func stamp(of path: String) -> ZoneFingerprint.Stamp? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return ZoneFingerprint.Stamp(
            size: Int64(status.st_size), seconds: Int64(status.st_mtim.tv_sec),
            nanoseconds: Int64(status.st_mtim.tv_nsec))
    }
}
