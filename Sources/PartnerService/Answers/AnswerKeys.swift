import Glibc
import Logging
import PartnerCore
import PartnerMail
import Synchronization

/// The keys by which answers are known to be answers, in a small file that only the daemon reads.
///
/// A new one each quarter of a year; an old one is kept as long as any mail sealed with it may be answered.
package final class AnswerKeys: Sendable {
    private struct Dated: Hashable {
        let key: AnswerKey
        let since: Instant
    }

    private let path: String
    private let random: @Sendable () -> UInt64
    private let log: Logger
    private let keys = Mutex<[Dated]?>(nil)

    /// - Parameters:
    ///   - directory: the state directory.
    ///   - random: the system's generator, which is fit for keys.
    package init(directory: String, random: @escaping @Sendable () -> UInt64, log: Logger) {
        path = directory + "/answer.keys"
        self.random = random
        self.log = log
    }

    private static let turned = Duration.seconds(91 * 86_400)
    /// The longest time in which a mail may be answered, and the life of its key.
    private static let kept = Duration.seconds((366 + 92) * 86_400)

    /// The one that seals now; nil: none can be kept, and answers are known by the mail they refer to alone.
    func sealing(at now: Instant) -> AnswerKey? {
        keys.withLock { keys in
            guard let known = keys ?? read() else { return nil }
            keys = known
            if let last = known.last, now.duration(since: last.since) < Self.turned { return last.key }
            let new = Dated(
                key: AnswerKey(
                    generation: (known.last?.key.generation ?? 0) + 1,
                    secret: (0..<4).flatMap { _ in withUnsafeBytes(of: random()) { Array($0) } }),
                since: now)
            let all = known.filter { now.duration(since: $0.since) < Self.kept } + [new]
            do throws(SystemCallError) { try write(all) } catch {
                log.warning("the key for answers can't be kept", metadata: ["why": "\(error)"])
                return known.last?.key
            }
            keys = all
            return new.key
        }
    }

    /// Those that were ever used to seal what may still be answered.
    var all: [AnswerKey] {
        keys.withLock { keys in
            guard let known = keys ?? read() else { return [] }
            keys = known
            return known.map(\.key)
        }
    }

    // MARK: The file

    /// nil: what is there can't be read, and must not be written over.
    private func read() -> [Dated]? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else {
            if errno == ENOENT { return [] }
            return unreadable("\(SystemCallError(path))")
        }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 16 << 10)
        let count = Glibc.read(file, &bytes, bytes.count)
        guard count >= 0 else { return unreadable("\(SystemCallError(path))") }
        let lines = String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
        let keys = lines.compactMap(Self.dated)
        return keys.count == lines.count ? keys : unreadable("\(path) holds what is no key")
    }

    private func unreadable(_ why: String) -> [Dated]? {
        log.warning("the keys for answers can't be read", metadata: ["why": "\(why)"])
        return nil
    }

    /// `3 1804000000000 9f3c…`: generation, since when, the secret.
    private static func dated(_ line: Substring) -> Dated? {
        let parts = line.split(separator: " ")
        guard parts.count == 3, let generation = Int64(parts[0]), let since = Int64(parts[1]),
            parts[2].count == 64
        else { return nil }
        let figures = Array(parts[2])
        let secret = stride(from: 0, to: 64, by: 2).compactMap {
            UInt8(String(figures[$0...($0 + 1)]), radix: 16)
        }
        guard secret.count == 32 else { return nil }
        return Dated(
            key: AnswerKey(generation: generation, secret: secret), since: Instant(unixMilliseconds: since))
    }

    /// Whole or not at all.
    private func write(_ keys: [Dated]) throws(SystemCallError) {
        let way = path + ".new"
        let file = open(way, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw SystemCallError("open \(way)") }
        defer { close(file) }
        let text: String = keys.map { dated in
            let figures = dated.key.secret.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            return "\(dated.key.generation) \(dated.since.unixMilliseconds) \(figures)\n"
        }.joined()
        guard Array(text.utf8).withUnsafeBytes({ AllBytes.write($0, to: file) }), fsync(file) == 0 else {
            throw SystemCallError("write \(way)")
        }
        guard rename(way, path) == 0 else { throw SystemCallError("rename \(way)") }
        guard FolderEntry.sync(of: path) else { throw SystemCallError("fsync the folder of \(path)") }
    }
}
