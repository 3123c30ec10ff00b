import Glibc

/// Files that people name, read whole up to a limit.
enum BoundedFile {
    struct Failure: Error {
        /// A clause that follows the file's name: `can't be read: No such file or directory`.
        let reason: String
    }

    static func contents(of path: String, atMost limit: Int) throws(Failure) -> [UInt8] {
        // Non-blocking, for a FIFO would never answer.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw ofLastCall }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw ofLastCall }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(reason: "is no file") }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw ofLastCall
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
            if bytes.count > limit { throw Failure(reason: "is larger than \(limit >> 20) MiB") }
        }
    }

    private static var ofLastCall: Failure {
        Failure(reason: "can't be read: \(String(cString: strerror(errno)))")
    }
}
