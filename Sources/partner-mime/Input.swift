import Glibc
import PartnerReceived

/// The mail as a file that can be sought in.
struct Input: ~Copyable {
    let descriptor: Int32
    private let isOurs: Bool

    enum Failure: Error { case unreadable(Int32), noFile(Int32), notThere(Int32) }

    /// A file by its path.
    init(path: String) throws(Failure) {
        // Not waiting for a pipe's other end, and not led elsewhere by a link.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else { throw .notThere(errno) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(file)
            throw .notThere(EINVAL)
        }
        descriptor = file
        isOurs = true
    }

    /// Standard input: as it is, where it is a file; else what comes of it, put down in a file without a name.
    init() throws(Failure) {
        var status = stat()
        if fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
            descriptor = STDIN_FILENO
            isOurs = false
            return
        }
        let directory = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var name = Array("\(directory)/partner-mime-XXXXXX".utf8CString)
        let scratch = mkstemp(&name)
        guard scratch >= 0 else { throw .noFile(errno) }
        unlink(name)
        do throws(Failure) {
            try Self.copy(to: scratch)
        } catch {
            close(scratch)
            throw error
        }
        descriptor = scratch
        isOurs = true
    }

    deinit {
        if isOurs { close(descriptor) }
    }

    /// A byte more than a mail may have is enough to see that it is too large.
    private static func copy(to scratch: Int32) throws(Failure) {
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { piece.deallocate() }
        var total = 0
        while total <= ReceivedLimits.mailSize {
            let count = read(STDIN_FILENO, piece.baseAddress, piece.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw .unreadable(errno)
            }
            if count == 0 { return }
            var done = 0
            while done < count {
                let written = write(scratch, piece.baseAddress! + done, count - done)
                if written < 0 {
                    if errno == EINTR { continue }
                    throw .noFile(errno)
                }
                done += written
            }
            total += count
        }
    }
}
