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

        package init(path: String) { self.path = path }

        package static let standard = LogFile(path: "/var/log/partnerd/notices.jsonl")
    }

    package static let standard = Channels(sendmail: .standard, log: .standard)
}
