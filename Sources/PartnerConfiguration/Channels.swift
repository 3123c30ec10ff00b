/// The ways in which a digest leaves; at least one is on.
package struct Channels: Hashable, Sendable {
    package let sendmail: Sendmail?
    package let log: LogFile?

    package init(sendmail: Sendmail?, log: LogFile?) {
        self.sendmail = sendmail
        self.log = log
    }

    /// A program with sendmail's calling convention.
    package struct Sendmail: Hashable, Sendable {
        /// A whole path.
        package let program: String
        /// 5 seconds to 10 minutes; what takes longer is ended.
        package let timeLimit: Duration

        package init(program: String, timeLimit: Duration) {
            self.program = program
            self.timeLimit = timeLimit
        }

        package static let standard = Sendmail(program: "/usr/sbin/sendmail", timeLimit: .seconds(60))
    }

    /// A file that gets one JSON object a line.
    package struct LogFile: Hashable, Sendable {
        /// A whole path.
        package let path: String
        /// How large it becomes before a new one is begun, in bytes; nil: as large as it gets.
        package let rotateAt: Int?
        /// How many of those before are kept.
        package let keep: Int

        package init(path: String, rotateAt: Int? = standardSize, keep: Int = standardKeep) {
            self.path = path
            self.rotateAt = rotateAt
            self.keep = keep
        }

        /// Some sixty thousand lines, years of most libraries.
        package static let standardSize = 20_000_000
        package static let standardKeep = 12

        package static let standard = LogFile(path: "/var/log/partnerd/notices.jsonl")
    }

    package static let standard = Channels(sendmail: .standard, log: .standard)
}
