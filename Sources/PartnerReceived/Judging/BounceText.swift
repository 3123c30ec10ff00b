/// What mail systems write to people when they make no report for machines, or an empty one.
enum BounceText {
    /// - Returns: nil where it does not read like a bounce.
    static func read(_ mail: ReceivedMail) -> Bounce? {
        let lines = mail.text.split(separator: "\n", omittingEmptySubsequences: false)
        let own = Array(lines.prefix(ReturnedCopy.start(lines)).prefix(400))
        let said = LowerText(own.joined(separator: "\n"))
        let isSystem = MailSystem.wrote(mail)
        let named = failedRecipients(mail)
        let subject = LowerText(mail.subject)
        let tellsFailure =
            BounceWords.failures.areFound(in: said) || isSystem && MailSystem.isNews(subject)
        let tellsDelay = BounceWords.delays.areFound(in: said) || BounceWords.delays.areFound(in: subject)
        // Without a system's name, only what begins with the news is one; and people's answers quote.
        guard !named.isEmpty || (tellsFailure || tellsDelay) && (isSystem || isNews(own, mail)) else {
            return nil
        }
        let scan = BounceAddresses(own, mail)
        var failures = named.isEmpty ? scan.failures : scan.about(named)
        failures = Array(failures.prefix(Bounce.most))
        if !isSystem, named.isEmpty, !scan.areListed { return nil }
        return Bounce(
            kind: tellsDelay && !BounceGivenUp.says(said)
                ? .temporary : tellsFailure || !named.isEmpty ? .permanent : .unknown,
            evidence: isSystem || !named.isEmpty ? .text : .words, failures: failures,
            originalMessageID: Bounce.originalMessageID(mail, lines))
    }

    /// Exim's, and Google's, own field.
    private static func failedRecipients(_ mail: ReceivedMail) -> [String] {
        var found: [String] = []
        for value in mail.fields("X-Failed-Recipients") {
            for part in AddressScan(value).found where !found.contains(part.address) {
                found.append(part.address)
            }
        }
        return found
    }

    private static func isNews(_ lines: [Substring], _ mail: ReceivedMail) -> Bool {
        guard !lines.contains(where: { $0.hasPrefix(">") }), mail.inReplyTo.isEmpty else { return false }
        let start = lines.lazy.filter { !$0.allSatisfy(\.isWhitespace) }.prefix(6).joined(separator: "\n")
        return BounceWords.failures.areFound(in: LowerText(start))
    }
}

/// Whether a mail system, and no person, is named as the writer.
enum MailSystem {
    static func wrote(_ mail: ReceivedMail) -> Bool {
        if mail.returnPath == "" || mail.contentType == "multipart/report" { return true }
        let subject = LowerText(mail.subject)
        if isNews(subject) { return true }
        guard let writer = mail.from.first else { return true }
        return isSystem(writer)
    }

    static func isSystem(_ writer: MailAddress) -> Bool {
        let local = writer.address.prefix { $0 != "@" }.lowercased().filter { $0 != "\"" }
        if writer.address.isEmpty || BounceWords.senders.contains(local)
            || local.hasPrefix("microsoftexchange")
        {
            return true
        }
        return BounceWords.senderNames.areFound(in: LowerText(writer.name ?? ""))
    }

    static func isNews(_ subject: LowerText) -> Bool {
        BounceWords.subjects.areFound(in: subject) && !isAnswer(subject)
    }

    private static func isAnswer(_ subject: LowerText) -> Bool {
        ["re:", "aw:", "sv:", "vs:", "antw:", "odp:", "fwd:", "fw:", "wg:", "tr:", "rv:"].contains {
            subject.hasPrefix($0)
        }
    }
}

/// Words that stand beside those of a delay where the mail was given up all the same.
enum BounceGivenUp {
    private static let phrases: Phrases = [
        "permanent error", "permanent fatal", "giving up", "given up", "not going to try again",
        "failed permanently",
        "has been removed from the mail queue", "in the queue too long", "gave up", "retry timeout exceeded",
    ]

    static func says(_ text: LowerText) -> Bool { phrases.areFound(in: text) }
}
