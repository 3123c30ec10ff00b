import CLinux
import Glibc

/// The folder into which the mail system puts what is written to us: maildir(5).
///
/// Others write to it: names are taken as they are, no link is followed, and nothing but a file is opened.
struct Maildir {
    let path: String

    /// A mail that nobody has looked at yet.
    struct Entry: Hashable {
        /// Its name, whatever bytes it has.
        let name: [UInt8]

        /// As it can be shown and written down.
        var shown: String {
            String(String(decoding: name, as: UTF8.self).map { $0.isNewline || $0.isControl ? "?" : $0 })
        }
    }

    /// So many names are looked at in one reading: a folder may hold millions.
    private static let mostNames = 20_000

    /// Some that came in, those of the earliest names first: they begin with the moment.
    /// - Throws: `SystemCallError`.
    /// - Parameter others: are left out.
    func new(atMost count: Int, besides others: [Entry]) throws(SystemCallError) -> [Entry] {
        guard let stream = opendir(path + "/new") else { throw SystemCallError(path + "/new") }
        defer { closedir(stream) }
        let left = Set(others.map(\.name))
        var names: [[UInt8]] = []
        while names.count < Self.mostNames, let found = readdir(stream) {
            let name = withUnsafeBytes(of: found.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            // As maildir(5) has it, what begins with a dot is no mail.
            if name.first != UInt8(ascii: "."), !left.contains(name) { names.append(name) }
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }.prefix(count).map(Entry.init)
    }

    /// nil: its name is no text, and no program can be given it.
    func path(of entry: Entry) -> String? {
        String(validating: entry.name, as: UTF8.self).map { "\(path)/new/\($0)" }
    }

    /// Whether something lies there still.
    func has(_ entry: Entry) -> Bool {
        var status = stat()
        return withPath("new", entry.name) { lstat($0, &status) } == 0
    }

    /// It came before, and lies there already.
    func discard(_ entry: Entry) throws(SystemCallError) {
        let code = withPath("new", entry.name) { unlink($0) == 0 ? 0 : errno }
        if code != 0, code != ENOENT { throw SystemCallError("removing \(entry.shown)", code: code) }
    }

    /// It is settled what became of it: from here on it counts as seen.
    func settle(_ entry: Entry) throws(SystemCallError) {
        let seen = entry.name.prefix { $0 != UInt8(ascii: ":") } + Array(":2,S".utf8)
        let code = withPath("new", entry.name) { from in
            withPath("cur", Array(seen)) { rename(from, $0) == 0 ? 0 : errno }
        }
        if code == 0 { return }
        // Whoever took it away has settled it; but it may be the folder that is not there.
        if has(entry) || code != ENOENT { throw SystemCallError("moving \(entry.shown) to cur", code: code) }
    }

    /// Removes mails that were settled, by the names under which they came; whatever flags a mail program has given
    /// them since.
    func remove(_ names: Set<String>) throws(SystemCallError) {
        guard let stream = opendir(path + "/cur") else { throw SystemCallError(path + "/cur") }
        defer { closedir(stream) }
        while let found = readdir(stream) {
            let name = withUnsafeBytes(of: found.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            guard names.contains(Entry(name: Array(name.prefix { $0 != UInt8(ascii: ":") })).shown) else {
                continue
            }
            let code = withPath("cur", name) { unlink($0) == 0 ? 0 : errno }
            if code != 0, code != ENOENT { throw SystemCallError("removing a mail", code: code) }
        }
    }

    private func withPath<Result>(
        _ folder: String, _ name: [UInt8], _ body: (UnsafePointer<CChar>) -> Result
    ) -> Result {
        let bytes = Array("\(path)/\(folder)/".utf8) + name + [0]
        return bytes.map(CChar.init(bitPattern:)).withUnsafeBufferPointer { body($0.baseAddress!) }
    }
}

extension Character {
    fileprivate var isControl: Bool {
        unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
    }
}
