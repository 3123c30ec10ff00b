import PartnerChild

/// Any program with `sendmail`'s calling convention: Postfix's, Exim's, OpenSMTPD's, msmtp.
package struct SendmailChannel: Channel {
    private let program: String
    private let limits: ChildLimits
    private let directory: String

    /// - Parameters:
    ///   - program: its absolute path, `/usr/sbin/sendmail`.
    ///   - limit: how long one try may take. A mail system that may not write its queue waits for ever.
    ///   - grace: from the word to end until it is killed.
    ///   - directory: a temporary directory, for the message and for what the program says.
    package init(
        program: String, limit: Duration = .seconds(60), grace: Duration = .seconds(5),
        directory: String = "/tmp"
    ) {
        self.program = program
        // The file size holds for the mail system's own files as well: no smaller than a mailbox may be.
        limits = ChildLimits(time: limit, grace: grace, fileSize: 1 << 30)
        self.directory = directory
    }

    package func deliver(_ parcel: Parcel) async -> Outcome {
        // -i: a line with a single dot ends nothing. What follows -- is never an option.
        let child = ChildProgram(
            path: program,
            arguments: ["-i", "-f", parcel.sender.description, "--", parcel.recipient.description],
            limits: limits)
        let result = await child.run(input: parcel.message, directory: directory)
        func cause(_ code: Cause.Code, _ what: String) -> Cause {
            Cause(code: code, what: "\(program) \(what)", words: result.words)
        }
        switch result.ending {
        case .exited(let status):
            let cause = cause(.status(status), "said \(SendmailStatus.name(status))")
            switch SendmailStatus.meaning(of: status) {
            case .accepted: return .accepted
            case .refused: return .refused(cause)
            case .refusedAfter(let tries): return parcel.attempt >= tries ? .refused(cause) : .deferred(cause)
            case .deferred: return .deferred(cause)
            }
        case .couldNotStart(let cannot):
            return .deferred(Cause(code: .notStarted(errno: cannot.errno), what: cannot.why, words: ""))
        // Ended in the middle: it may have queued the message before.
        case .signalled(let signal):
            return .unknown(cause(.signal(signal), "was ended by signal \(signal)"))
        case .timedOut(let time):
            return .unknown(cause(.timeOut(time), "was ended after \(time.components.seconds) s"))
        case .cancelled:
            return .unknown(cause(.interrupted, "was ended, as we were told to stop"))
        }
    }
}
