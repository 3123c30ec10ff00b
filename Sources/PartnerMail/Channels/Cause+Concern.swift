extension Cause {
    /// Whom a failure concerns: the one message, or all that leave this way.
    package enum Concern: Hashable, Sendable {
        /// What was handed over is at fault.
        case message
        /// Either may be: others have to be tried.
        case unclear
        /// Nothing can leave this way.
        case channel
        /// We were told to stop: it says nothing of anybody.
        case nobody
    }

    package var concern: Concern {
        switch code {
        // Postfix's sendmail says it of bad data.
        case .status(65): .message
        case .status, .signal, .timeOut: .unclear
        case .notStarted, .file: .channel
        case .interrupted: .nobody
        }
    }
}
