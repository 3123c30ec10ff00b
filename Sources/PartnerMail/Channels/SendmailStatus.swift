/// What the exit statuses of `sendmail` mean: `sysexits.h`, as mail systems use it.
enum SendmailStatus {
    enum Meaning: Hashable, Sendable {
        case accepted
        /// Nobody is there who could get it; no waiting helps.
        case refused
        /// Refused once it has been said this often: Postfix's `sendmail` says it of bad data, and also when
        /// reading its input failed.
        case refusedAfter(tries: Int)
        /// All that an admin can mend, and all that passes by itself: 69 is also out of memory, 77 also a
        /// user who may not submit.
        case deferred
    }

    static func meaning(of status: Int32) -> Meaning {
        switch status {
        case 0: .accepted
        case 67, 68: .refused
        case 65: .refusedAfter(tries: 3)
        default: .deferred
        }
    }

    /// `EX_TEMPFAIL (75)`
    static func name(_ status: Int32) -> String {
        names[status].map { "\($0) (\(status))" } ?? "exit status \(status)"
    }

    private static let names: [Int32: String] = [
        64: "EX_USAGE", 65: "EX_DATAERR", 66: "EX_NOINPUT", 67: "EX_NOUSER", 68: "EX_NOHOST",
        69: "EX_UNAVAILABLE", 70: "EX_SOFTWARE", 71: "EX_OSERR", 72: "EX_OSFILE", 73: "EX_CANTCREAT",
        74: "EX_IOERR", 75: "EX_TEMPFAIL", 76: "EX_PROTOCOL", 77: "EX_NOPERM", 78: "EX_CONFIG",
    ]
}
