import Glibc
import PartnerCore

/// The folder with a calendar file for each person and each branch, as a calendar program, or a web server before
/// it, reads them. It is ours alone: files of people and branches that are no longer in the configuration go.
struct CalendarFolder {
    /// A whole path.
    let path: String

    static func name(of person: Staff) -> String { prefix.staff + "\(person.key).ics" }
    static func name(of branch: Branch) -> String { prefix.branch + "\(branch.key).ics" }

    private static let prefix = (staff: "staff-", branch: "branch-")

    /// The bytes of a file as it lies there; empty where there is none, or it can't be read.
    func present(_ name: String) -> [UInt8] {
        let file = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { return [] }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(file, &buffer, buffer.count)
            guard count > 0 else { return count == 0 ? bytes : [] }
            bytes += buffer[..<count]
        }
    }

    /// Brings every file up to date; writes only those that say something else than before.
    /// - Returns: how many were written or taken away.
    func write(_ household: Household) throws -> Int {
        let writer = CalendarWriter(household: household)
        let library = household.library
        let feeds =
            library.staff.values.map { (Self.name(of: $0), writer.feed(of: $0)) }
            + library.branches.values.map { (Self.name(of: $0), writer.feed(of: $0)) }
        try make()
        var written = 0
        for (name, feed) in feeds.sorted(by: { $0.0 < $1.0 }) {
            let previous = present(name)
            let text = Array(feed.text(after: previous, at: household.instant).utf8)
            if text == previous { continue }
            try replace(name, with: text)
            written += 1
        }
        return written + (try takeAway(besides: Set(feeds.map(\.0))))
    }

    /// Where it is not there yet; its own parent must be.
    private func make() throws {
        guard mkdir(path, 0o750) != 0, errno != EEXIST else { return }
        throw SystemCallError("the folder \(path) can't be made")
    }

    /// Whole or not at all, for a program may read at any moment.
    private func replace(_ name: String, with bytes: [UInt8]) throws {
        let target = "\(path)/\(name)", beside = "\(path)/.\(name).new"
        let file = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard file >= 0 else { throw SystemCallError("\(target) can't be written") }
        do {
            defer { close(file) }
            // Whatever the umask: who may read is the folder's group's to say.
            guard fchmod(file, 0o640) == 0 else { throw SystemCallError("\(target) can't be written") }
            guard bytes.withUnsafeBytes({ AllBytes.write($0, to: file) }), fsync(file) == 0,
                rename(beside, target) == 0
            else { throw SystemCallError("\(target) can't be written") }
        } catch {
            unlink(beside)
            throw error
        }
    }

    private func takeAway(besides names: Set<String>) throws -> Int {
        guard let folder = opendir(path) else { throw SystemCallError("the folder \(path) can't be read") }
        defer { closedir(folder) }
        var gone: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            let isOurs = name.hasPrefix(Self.prefix.staff) || name.hasPrefix(Self.prefix.branch)
            if isOurs, name.hasSuffix(".ics"), !names.contains(name) { gone.append(name) }
        }
        for name in gone where unlink("\(path)/\(name)") != 0 {
            throw SystemCallError("\(path)/\(name) can't be taken away")
        }
        return gone.count
    }
}
