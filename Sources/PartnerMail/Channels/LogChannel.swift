import PartnerCore
import SystemPackage

#if canImport(Glibc)
import Glibc
#endif

/// A file with one JSON object a line for each step that is said: who, about what, when.
///
/// The file is opened anew for each parcel, and what was moved away meanwhile is left alone: so `logrotate` may move it
/// at any time, without telling anybody. By itself it begins a new one where it would grow too large.
package struct LogChannel: Channel {
    private let path: String
    private let rotation: LogRotation?
    private let patience: Duration

    /// - Parameters:
    ///   - path: absolute. The file is made where it is missing; its directory is not, as then something else is wrong.
    ///   - rotation: nil: the file grows until somebody moves it away.
    ///   - patience: how long another program may hold the file's lock before the parcel is tried another time.
    package init(path: String, rotation: LogRotation? = nil, patience: Duration = .seconds(5)) {
        self.path = path
        self.rotation = rotation
        self.patience = patience
    }

    package func deliver(_ parcel: Parcel) async -> Outcome {
        do throws(Fault) {
            try await append(LogLine.lines(of: parcel))
            return .accepted
        } catch {
            return .deferred(Cause(code: .file(errno: error.errno.rawValue), what: error.what, words: ""))
        }
    }

    private struct Fault: Error {
        let errno: Errno
        let what: String
    }

    /// What became of the file when it was to be written.
    private enum Turn {
        case written
        /// Another file has its name by now.
        case movedAway
        /// Somebody else writes.
        case locked
    }

    private static let pause = Duration.milliseconds(10)

    /// Who holds the lock for long, or moves the file away all the time, will be done when it is tried again: the mail does
    /// not wait for them.
    private func append(_ bytes: [UInt8]) async throws(Fault) {
        for _ in 0..<max(1, Int(patience / Self.pause)) {
            switch try appendOnce(bytes) {
            case .written: return
            case .movedAway: continue
            // Ended early by our own end, the next look comes sooner.
            case .locked: try? await Task.sleep(for: Self.pause)
            }
        }
        throw Fault(
            errno: .wouldBlock, what: "\(path) can't be written: another program holds its lock")
    }

    /// Appends whole, or not at all, and returns only when it is on the disk.
    private func appendOnce(_ bytes: [UInt8]) throws(Fault) -> Turn {
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
        guard flock(file.rawValue, LOCK_EX | LOCK_NB) == 0 else {
            if errno == EWOULDBLOCK { return .locked }
            throw fault(Errno(rawValue: errno), mend: nil)
        }
        var held = stat()
        guard fstat(file.rawValue, &held) == 0 else { throw fault(Errno(rawValue: errno), mend: nil) }
        // What has another name by now may be read to its end already, and compressed.
        var named = stat()
        guard stat(path, &named) == 0, named.st_ino == held.st_ino, named.st_dev == held.st_dev else {
            return .movedAway
        }
        let whole: Int
        do { whole = try LogTail(of: file, size: held.st_size).mended() } catch {
            throw fault(error, mend: nil)
        }
        if let rotation, rotation.isDue(size: whole, adding: bytes.count),
            rotation.moveAway(FilePath(path))
        {
            return .movedAway
        }
        let written = bytes.withUnsafeBytes { write(file.rawValue, $0.baseAddress, $0.count) }
        guard written == bytes.count, fsync(file.rawValue) == 0, whole > 0 || FolderEntry.sync(of: path)
        else {
            let reason = written < 0 || written == bytes.count ? Errno(rawValue: errno) : .noSpace
            // Half a line would make the next one unreadable too.
            _ = ftruncate(file.rawValue, whole)
            throw fault(reason, mend: nil)
        }
        return .written
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
