import PartnerCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

enum CalendarBytes {
    static func contents(of path: String) throws(ClosureFileFault) -> [UInt8] {
        // Non-blocking, for a FIFO would never answer.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw failure() }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw failure() }
        guard status.st_mode & S_IFMT == S_IFREG else { throw ClosureFileFault("it is no file") }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while bytes.count <= CalendarFiles.largest {
            let count = read(file, &chunk, chunk.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw failure()
            }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
        throw ClosureFileFault(
            "it is larger than \(CalendarFiles.largest >> 20) MiB",
            advice: "keep the closing days in a calendar of their own")
    }

    private static func failure() -> ClosureFileFault {
        let code = errno
        return ClosureFileFault(
            String(cString: strerror(code)),
            advice: code == EACCES ? "the daemon's user must be able to read it" : nil)
    }
}
