import Glibc
import Logging
import PartnerCore
import PartnerMail
import PartnerStore
import Synchronization

/// How many changes were ever committed, in a small file outside the database: one that holds fewer is an older
/// backup.
///
/// It lies beside the log, so that who restores the state directory does not restore it too.
package final class WriteMark: Sendable {
    private struct State {
        /// The highest count known; the file holds it.
        var highest: Int64 = 0
        var path: String?
        var trouble: String?
    }

    /// The configuration may move it.
    private let path: @Sendable () -> String
    private let isDurable: Bool
    private let log: Logger
    private let state = Mutex(State())

    /// - Parameter durability: as the database's: what outlives a power cut there does so here.
    package init(
        path: @escaping @Sendable () -> String, outliving durability: Store.Durability, log: Logger
    ) {
        self.path = path
        isDurable = durability == .powerCut
        self.log = log
    }

    /// The file's name, in the folder of the log; without one, in the state directory.
    package static let name = "partnerd.changes"

    /// Why the file could not be written last; nil where it was.
    package var trouble: String? { state.withLock { $0.trouble } }

    /// How many changes the database lacks that were committed before, by the file; nil: none.
    func lacking(_ writes: Int64) -> Int64? {
        let path = path()
        guard let known = Self.read(path) else {
            log.notice(
                "no count of changes beside the log: a first start, or it was moved; it is written anew",
                metadata: ["file": "\(path)", "changes": "\(writes)"])
            return nil
        }
        state.withLock {
            $0.highest = max($0.highest, known)
            $0.path = path
        }
        return known > writes ? known - writes : nil
    }

    /// Remembers a count. A lower one than before is no news: the older backup that has it is held.
    func rise(to writes: Int64) {
        state.withLock { state in
            if writes > state.highest || path() != state.path { put(max(writes, state.highest), &state) }
        }
    }

    /// Counts on from an older backup, by the admin's word.
    func restart(at writes: Int64) { state.withLock { put(writes, &$0) } }

    private func put(_ writes: Int64, _ state: inout State) {
        let path = path()
        do throws(SystemCallError) {
            try write(writes, to: path, known: state.path)
            (state.highest, state.path, state.trouble) = (writes, path, nil)
        } catch {
            // The records are safe, and mail goes on: only an older backup would not be noticed.
            if state.trouble == nil {
                log.warning("the count of changes can't be written", metadata: ["why": "\(error)"])
            }
            state.trouble = "\(error)"
        }
    }

    /// - Parameter known: the file that was written last.
    private func write(_ writes: Int64, to path: String, known: String?) throws(SystemCallError) {
        let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw SystemCallError("open \(path)") }
        defer { close(file) }
        // Of one length, at one place: there is no moment in which half of it is there.
        let line = Array((String(repeating: "0", count: 20) + "\(writes)").suffix(20).utf8) + [10]
        guard pwrite(file, line, line.count, 0) == line.count else { throw SystemCallError("write \(path)") }
        guard isDurable else { return }
        guard fdatasync(file) == 0 else { throw SystemCallError("fdatasync \(path)") }
        // At the first count of this life the file may be a new one.
        guard path == known || FolderEntry.sync(of: path) else {
            throw SystemCallError("fsync the folder of \(path)")
        }
    }

    private static func read(_ path: String) -> Int64? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = pread(file, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        let line = bytes[..<count].prefix { $0 != 10 }
        return line.count < count
            ? Int64(String(decoding: line, as: UTF8.self)).flatMap { $0 < 0 ? nil : $0 } : nil
    }
}
