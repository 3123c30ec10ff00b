/// What became of one try.
package enum Outcome: Hashable, Sendable {
    /// It is the mail system's now.
    case accepted
    /// Surely not handed over; to be tried again.
    case deferred(Cause)
    /// Surely not handed over, and trying again is of no use.
    case refused(Cause)
    /// It may have been handed over or not; to be tried again, as it is.
    case unknown(Cause)

    package var cause: Cause? {
        switch self {
        case .accepted: nil
        case .deferred(let cause), .refused(let cause), .unknown(let cause): cause
        }
    }
}

/// Why a try did not end in acceptance.
package struct Cause: Hashable, Sendable, CustomStringConvertible {
    package enum Code: Hashable, Sendable {
        /// The program's own exit status.
        case status(Int32)
        /// The program was ended by a signal that was not ours.
        case signal(Int32)
        /// It took longer than this and was ended.
        case timeOut(Duration)
        case interrupted
        /// The program never ran, for this reason of the system's.
        case notStarted(errno: Int32)
        /// The file could not be written, for this reason of the system's.
        case file(errno: Int32)
    }

    package let code: Code
    /// One printable line, in our words and without a full stop: `/usr/sbin/sendmail: EX_TEMPFAIL (75)`.
    package let what: String
    /// The program's own words; empty where it said nothing.
    package let words: String

    package init(code: Code, what: String, words: String) {
        self.code = code
        self.what = what
        self.words = words
    }

    /// All on one line.
    package var description: String { words.isEmpty ? what : "\(what): \(words)" }
}
