import CLinux
import Glibc
import PartnerSheets
import PartnerTables

/// A directory that others write to: everything in it is named in relation to the open directory, and no link is
/// followed.
final class DropDirectory {
    private let descriptor: Int32

    /// - Throws: `SystemCallError`.
    init(path: String) throws {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemCallError(path) }
    }

    private init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// One of the daemon's own folders in it, made where it is not there. Its group is the directory's.
    func folder(_ name: String) throws -> DropDirectory {
        // The group tidies up; set-group-ID hands the group on to the reports in it.
        if mkdirat(descriptor, name, 0o2770) != 0, errno != EEXIST { throw SystemCallError(name) }
        let folder = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard folder >= 0 else { throw SystemCallError(name) }
        return DropDirectory(descriptor: folder)
    }

    /// All that lies in it, what was written first first.
    func entries() throws -> [DropEntry] {
        let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard copy >= 0, let stream = fdopendir(copy) else { throw SystemCallError("the drop folder") }
        defer { closedir(stream) }
        var entries: [DropEntry] = []
        while let found = readdir(stream) {
            let name = withUnsafeBytes(of: found.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name == [0x2e] || name == [0x2e, 0x2e] { continue }
            if let entry = entry(DropName(bytes: name)) { entries.append(entry) }
        }
        return entries.sorted { ($0.written, $0.name.shown) < ($1.written, $1.name.shown) }
    }

    /// nil: nothing of that name is there any more.
    func entry(_ name: DropName) -> DropEntry? {
        var status = stat()
        let result = name.withPath { fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }
        return result == 0 ? DropEntry(name, status) : nil
    }

    func has(_ name: String) -> Bool { entry(DropName(bytes: Array(name.utf8))) != nil }

    enum Contents {
        case bytes([UInt8])
        /// Somebody wrote to it, replaced it or took it away meanwhile.
        case changed
        /// A clause: `can't be read: Permission denied`.
        case unreadable(String)
    }

    /// The bytes of a file, if it is what it was when it was looked at.
    func read(_ entry: DropEntry) -> Contents {
        // Non-blocking: a pipe of that name, put there just now, would hold us for ever.
        let file = entry.name.withPath {
            openat(descriptor, $0, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        }
        guard file >= 0 else {
            let code = errno
            return code == ENOENT || code == ELOOP
                ? .changed : .unreadable("can't be read: \(String(cString: strerror(code)))")
        }
        defer { close(file) }
        guard isStill(entry, file) else { return .changed }
        do throws(SheetBytes.Unreadable) {
            let bytes = try SheetBytes.read(file: file)
            return isStill(entry, file) ? .bytes(bytes) : .changed
        } catch { return .unreadable(error.description) }
    }

    private func isStill(_ entry: DropEntry, _ file: Int32) -> Bool {
        var status = stat()
        return fstat(file, &status) == 0 && DropEntry(entry.name, status).fingerprint == entry.fingerprint
    }

    enum Move {
        case done
        /// Something of that name is there already.
        case taken
        /// The file is not there any more, or another one is.
        case gone
    }

    /// Moves a file, a link or a special file as it is; whatever is in the way stays.
    func move(_ entry: DropEntry, to folder: DropDirectory, as name: String) throws -> Move {
        let result = entry.name.withPath {
            renameat2(descriptor, $0, folder.descriptor, name, Self.noReplace)
        }
        if result != 0 {
            switch errno {
            case EEXIST: return .taken
            case ENOENT: return .gone
            default: throw SystemCallError("moving \(entry.name.shown)")
            }
        }
        // Another file may have been put in its place at the last moment: that one was not read.
        let moved = folder.entry(DropName(bytes: Array(name.utf8)))
        guard moved?.fingerprint == entry.fingerprint else {
            _ = entry.name.withPath { renameat2(folder.descriptor, name, descriptor, $0, Self.noReplace) }
            return .gone
        }
        return .done
    }

    /// rename(2): fail where the new name is taken.
    private static let noReplace: UInt32 = 1

    /// Writes a text beside others: whole or not at all, over nothing that is there.
    /// - Returns: whether the name was free, or had this very text already.
    func write(_ text: String, as name: String, by way: String) throws -> Bool {
        if has(name) { return read(name) == Array(text.utf8) }
        unlinkat(descriptor, way, 0)
        let file = openat(descriptor, way, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o640)
        guard file >= 0 else { throw SystemCallError("writing \(name)") }
        let wasWritten = Array(text.utf8).withUnsafeBytes { AllBytes.write($0, to: file) } && fsync(file) == 0
        let code = errno
        close(file)
        guard wasWritten else {
            unlinkat(descriptor, way, 0)
            throw SystemCallError("writing \(name)", code: code)
        }
        guard renameat2(descriptor, way, descriptor, name, Self.noReplace) == 0 else {
            let code = errno
            unlinkat(descriptor, way, 0)
            if code == EEXIST { return false }
            throw SystemCallError("writing \(name)", code: code)
        }
        return true
    }

    private func read(_ name: String) -> [UInt8]? {
        guard let entry = entry(DropName(bytes: Array(name.utf8))), entry.kind == .file else { return nil }
        if case .bytes(let bytes) = read(entry) { return bytes }
        return nil
    }

    /// What was done in both directories survives a power cut from here on.
    func settle() throws {
        guard fsync(descriptor) == 0 else { throw SystemCallError("the drop folder") }
    }
}

extension DropName {
    func withPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (bytes.map(CChar.init(bitPattern:)) + [0]).withUnsafeBufferPointer { body($0.baseAddress!) }
    }
}
