import Glibc

/// Puts one mail into a Maildir so that it is whole and stays there, whatever happens to the machine: maildir(5).
///
/// Nothing is read of it and nothing decided: a mail system that is told 0 may forget the mail, and one that is told 75
/// (EX_TEMPFAIL) keeps it and tries again.
struct Receiving {
    let folder: String

    struct Failure: Error, CustomStringConvertible {
        let what: String
        let code = errno

        var description: String { "\(what): \(String(cString: strerror(code)))" }
    }

    static let help = """
        partner-receive: puts the mail on standard input into a Maildir, for partnerd to read.

        USAGE: partner-receive FOLDER < MAIL

        In the file .forward of the user partnerd:
            "|/usr/lib/partnerd/partner-receive /var/spool/partnerd/inbox"

        EXIT STATUS
            0   the mail is in FOLDER/new, and on the disk
            64  FOLDER is not given by its whole path
            75  it could not be put there; the mail system tries again
        """

    func run() throws(Failure) {
        let name = try Self.name()
        let way = "\(folder)/tmp/\(name)", place = "\(folder)/new/\(name)"
        let file = open(way, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard file >= 0 else { throw Failure(what: way) }
        do throws(Failure) {
            defer { close(file) }
            try Self.copy(to: file)
            guard fsync(file) == 0 else { throw Failure(what: "syncing \(way)") }
            guard rename(way, place) == 0 else { throw Failure(what: place) }
        } catch {
            unlink(way)
            throw error
        }
        try Self.sync("\(folder)/new")
    }

    private static func copy(to file: Int32) throws(Failure) {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count == 0 { return }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw Failure(what: "reading the mail")
            }
            var written = 0
            while written < count {
                let piece = buffer[written..<count].withUnsafeBytes {
                    Glibc.write(file, $0.baseAddress, $0.count)
                }
                guard piece >= 0 || errno == EINTR else { throw Failure(what: "writing the mail") }
                written += max(piece, 0)
            }
        }
    }

    /// No other delivery has it: the moment, the process, and chance.
    private static func name() throws(Failure) -> String {
        var now = timespec()
        guard clock_gettime(CLOCK_REALTIME, &now) == 0 else { throw Failure(what: "the clock") }
        let chance = String(UInt64.random(in: .min ... .max), radix: 16)
        return "\(now.tv_sec).N\(now.tv_nsec)P\(getpid())R\(chance).partnerd"
    }

    /// The file's name outlives a power cut from here on.
    private static func sync(_ path: String) throws(Failure) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        // One that we may put things into and not list: nobody can do more.
        guard folder >= 0 else { return }
        defer { close(folder) }
        guard fsync(folder) == 0 || errno == EINVAL else { throw Failure(what: "syncing \(path)") }
    }

    static func say(_ words: String) {
        let line = Array("partner-receive: \(words)\n".utf8)
        _ = line.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
}
