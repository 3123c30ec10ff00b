import SystemPackage

#if canImport(Glibc)
import Glibc
#endif

/// A file with one JSON object a line for each step that is said: who, about what, when.
///
/// The file is opened anew for each parcel, so that `logrotate` may move it away at any time.
package struct LogChannel: Channel {
    private let path: String

    /// - Parameter path: absolute. The file is made where it is missing; its directory is not, as then
    ///   something else is wrong.
    package init(path: String) { self.path = path }

    package func deliver(_ parcel: Parcel) async -> Outcome {
        do throws(Fault) {
            try append(LogLine.lines(of: parcel))
            return .accepted
        } catch {
            return .deferred(Cause(code: .file(errno: error.errno.rawValue), what: error.what, words: ""))
        }
    }

    private struct Fault: Error {
        let errno: Errno
        let what: String
    }

    /// Appends whole, or not at all, and returns only when it is on the disk.
    private func append(_ bytes: [UInt8]) throws(Fault) {
        let file: FileDescriptor
        do {
            file = try FileDescriptor.open(
                path, .readWrite, options: [.append, .create, .closeOnExec],
                permissions: [.ownerReadWrite, .groupRead])
        } catch {
            throw fault(error, mend: Self.mend(for: path, error))
        }
        defer {
            // Nothing is lost: what was written is on the disk by now, or is reported as not written.
            try? file.close()
        }
        // Who writes at the same time waits, so that lines are whole and a failed one can be taken back.
        guard flock(file.rawValue, LOCK_EX) == 0 else { throw fault(Errno(rawValue: errno), mend: nil) }
        var status = stat()
        guard fstat(file.rawValue, &status) == 0 else { throw fault(Errno(rawValue: errno), mend: nil) }
        let whole: Int
        do { whole = try LogTail(of: file, size: status.st_size).mended() } catch {
            throw fault(error, mend: nil)
        }
        let written = bytes.withUnsafeBytes { write(file.rawValue, $0.baseAddress, $0.count) }
        guard written == bytes.count, fsync(file.rawValue) == 0, whole > 0 || isNameKept() else {
            let reason = written < 0 || written == bytes.count ? Errno(rawValue: errno) : .noSpace
            // Half a line would make the next one unreadable too.
            _ = ftruncate(file.rawValue, whole)
            throw fault(reason, mend: nil)
        }
    }

    /// Has the disk keep the name of a new file, too: fsync(2) of the file alone does not promise that.
    private func isNameKept() -> Bool {
        let folder = open(FilePath(path).removingLastComponent().string, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        // One that we may write in and not read: nobody can do more.
        guard folder >= 0 else { return true }
        defer { close(folder) }
        return fsync(folder) == 0
    }

    private func fault(_ error: any Error, mend: String?) -> Fault {
        let errno = error as? Errno ?? .ioError
        return Fault(
            errno: errno, what: "\(path) can't be written: \(errno)" + (mend.map { "; \($0)" } ?? ""))
    }

    private static func mend(for path: String, _ error: any Error) -> String? {
        let directory = FilePath(path).removingLastComponent().string
        switch error as? Errno {
        case .noSuchFileOrDirectory: return "make the directory \(directory), owned by the user of partnerd"
        case .permissionDenied, .readOnlyFileSystem: return "let the user of partnerd write in \(directory)"
        default: return nil
        }
    }
}
