/// What became of a child. It is no longer running, and neither is anything it started in its session.
package struct ChildResult: Sendable {
    package let ending: ChildEnding
    /// What it wrote to standard output, as far as the limit let it; empty where it did not start.
    package let output: ChildOutput
    /// The first of what it wrote to standard error, made printable, or else of standard output.
    package let words: String
}

package enum ChildEnding: Hashable, Sendable {
    case exited(Int32)
    /// Ended by a signal that was not ours: 25, SIGXFSZ, where it wrote more than it may.
    case signalled(Int32)
    /// Told to end after this time; whatever it did until then is done.
    case timedOut(Duration)
    /// Told to end because the task that waited for it was cancelled.
    case cancelled
    /// It never ran.
    case couldNotStart(CannotStart)
}

/// Why a program never ran.
package struct CannotStart: Error, Hashable, Sendable {
    package let errno: Int32
    /// One printable line: `/usr/sbin/sendmail: No such file or directory`.
    package let why: String
}
