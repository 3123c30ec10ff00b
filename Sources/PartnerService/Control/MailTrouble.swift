import PartnerConfiguration
import PartnerControl
import PartnerStore

/// What a failed try shows, and what usually mends it.
struct MailTrouble {
    private let channel: PartnerStore.Channel
    private let status: Int?
    private let words: String?
    private let channels: Channels

    init(_ failure: DeliveryTry, channels: Channels) {
        channel = failure.channel
        status = failure.status
        words = failure.words
        self.channels = channels
    }

    init(_ outage: OutageRecord, channels: Channels) {
        channel = outage.channel
        // The words begin with what it was.
        status = nil
        words = outage.words
        self.channels = channels
    }

    private var program: String {
        channel == .sendmail
            ? channels.sendmail?.program ?? "sendmail" : channels.log?.path ?? "the log"
    }

    var evidence: [String] {
        var lines: [String] = []
        if let status { lines.append("\(program) ended with status \(status)") }
        if let words, !words.isEmpty {
            lines += ["its last words:"] + words.split(separator: "\n").suffix(2).map { "\"\($0)\"" }
        }
        return lines.isEmpty ? ["\(program) did not take it"] : lines
    }

    /// Signs in the program's words, and the mend of each. Postfix's drop directory under a hardened unit is
    /// the one that admins meet.
    private static let known: [(sign: String, mend: [String])] = [
        (
            "maildrop",
            [
                "systemctl edit partnerd, add under [Service]", "SupplementaryGroups=postdrop",
                "ReadWritePaths=/var/spool/postfix",
            ]
        ),
        (
            "No such file or directory",
            ["apt-get install postfix, or name another program under channels: sendmail:"]
        ),
        ("No space left", ["make room on the disk"]),
    ]

    var mends: [Verb.Status.Mend] {
        let words = words ?? ""
        return Self.known.filter { words.contains($0.sign) }.prefix(1).map {
            Verb.Status.Mend(lines: $0.mend)
        }
    }
}
