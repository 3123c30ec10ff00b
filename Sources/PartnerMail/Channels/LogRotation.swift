import Glibc
import SystemPackage

/// When the log begins a new file, and what becomes of those before.
///
/// The file that is full is renamed to `NAME.000001`, `NAME.000002`, …: names that `logrotate` does not use, and that no
/// later file gets, so that the two never write over each other's.
package struct LogRotation: Hashable, Sendable {
    /// How large a file may become, in bytes.
    package var limit: Int
    /// How many of those before are kept; 0 for none.
    package var keep: Int

    package init(limit: Int, keep: Int) {
        self.limit = limit
        self.keep = keep
    }

    /// Whether so many bytes more would make a file of `size` too large. An empty one takes whatever comes.
    func isDue(size: Int, adding count: Int) -> Bool { size > 0 && size + count > limit }

    /// The number in the name of a file that was full before; nil: it is something else.
    static func number(of name: String, log: String) -> Int? {
        guard name.hasPrefix(log + ".") else { return nil }
        let digits = name.dropFirst(log.count + 1)
        guard digits.count >= 6, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int(digits)
    }

    static func name(_ number: Int, log: String) -> String {
        let digits = String(number)
        return log + "." + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}

extension LogRotation {
    /// Renames the full file, and deletes the oldest above those that are kept. Who holds the lock on it does that.
    /// - Returns: whether it was renamed; where it can't be, the log goes on in it, as a large file is better than a lost
    ///   line.
    func moveAway(_ path: FilePath) -> Bool {
        let folder = path.removingLastComponent()
        guard let log = path.lastComponent?.string, let names = Self.names(in: folder) else { return false }
        let numbers = names.compactMap { Self.number(of: $0, log: log) }.sorted()
        let target = folder.appending(Self.name((numbers.last ?? 0) + 1, log: log))
        // The number is free: only who holds the lock gives one out.
        guard rename(path.string, target.string) == 0 else { return false }
        let old = numbers.map { folder.appending(Self.name($0, log: log)) } + [target]
        // What can't be deleted now is so at the next turn.
        for file in old.dropLast(keep) { _ = unlink(file.string) }
        return true
    }

    private static func names(in folder: FilePath) -> [String]? {
        guard let stream = opendir(folder.string) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        return names
    }
}
