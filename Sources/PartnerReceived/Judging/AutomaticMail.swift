/// Whether a machine wrote a mail: never to be answered, and never to be acted on (RFC 3834).
package enum AutomaticMail {
    /// By what it is known. The description is for people who ask why nothing was done.
    package enum Reason: Hashable, Sendable, CustomStringConvertible {
        /// `Auto-Submitted` of this value.
        case submitted(String)
        /// A field of this name that only machines write, and its value.
        case field(String, String)
        /// `Precedence` of this value.
        case precedence(String)
        /// A mailing list, known by the field of this name.
        case list(String)
        case nullPath
        /// An address that nobody reads.
        case sender(String)
        /// A subject that begins, or is marked, as only those of absence notices do: its words.
        case absence(String)
        /// An automatic answer that says that somebody has left: the sentence.
        case departure(String)
        case readReceipt
        case deliveryReport
        /// A complaint's report (RFC 5965).
        case complaint
        /// An answer to an invitation: its method.
        case calendarAnswer(String)

        package var description: String {
            switch self {
            case .submitted(let value): "its header says Auto-Submitted: \(value)"
            case .field(let name, let value): "its header says \(name): \(value)"
            case .precedence(let value): "its header says Precedence: \(value)"
            case .list(let name): "it came through a mailing list (\(name))"
            case .nullPath: "it was sent without a return path, as machines do"
            case .sender(let address): "\(address) is no person's address"
            case .absence(let words): "its subject is an absence notice's (\"\(words)\")"
            case .departure(let words): "an automatic answer says that somebody has left: \"\(words)\""
            case .readReceipt: "it is a receipt of reading"
            case .deliveryReport: "it is a report of delivery"
            case .complaint: "it is a report of a complaint"
            case .calendarAnswer(let method): "it is a calendar's answer (\(method))"
            }
        }
    }

    /// - Returns: nil for a mail that a person seems to have written.
    package static func reason(_ mail: ReceivedMail) -> Reason? {
        guard let reason = mark(mail) else { return nil }
        switch reason {
        case .list, .complaint, .deliveryReport, .readReceipt, .calendarAnswer: return reason
        case .departure: return reason
        case .submitted, .field, .precedence, .nullPath, .sender, .absence:
            // A newsletter tells of people who left, too: there it is no answer.
            if listField(mail) != nil { return reason }
            return DepartureWords.sentence(in: mail).map(Reason.departure) ?? reason
        }
    }

    private static func mark(_ mail: ReceivedMail) -> Reason? {
        report(mail) ?? submitted(mail) ?? field(mail) ?? listField(mail).map(Reason.list) ?? precedence(mail)
            ?? path(mail) ?? sender(mail) ?? AbsenceWords.words(in: mail.subject).map(Reason.absence)
    }

    private static func report(_ mail: ReceivedMail) -> Reason? {
        let type = mail.reportType ?? mail.report?.type ?? ""
        if type.hasSuffix("disposition-notification") { return .readReceipt }
        if type.hasSuffix("delivery-status") { return .deliveryReport }
        if type.hasSuffix("feedback-report") { return .complaint }
        switch mail.calendarMethod {
        case "REPLY", "COUNTER", "REFRESH": return mail.calendarMethod.map(Reason.calendarAnswer)
        default: return nil
        }
    }

    private static func submitted(_ mail: ReceivedMail) -> Reason? {
        mail.fields("Auto-Submitted").first { keyword($0) != "no" }.map { .submitted(line($0)) }
    }

    /// The word that a value consists of, without parameters and comments (RFC 3834 5).
    private static func keyword(_ value: String) -> String {
        value.prefix { $0 != ";" && $0 != "(" }.lowercased().filter { !$0.isWhitespace }
    }

    private static func field(_ mail: ReceivedMail) -> Reason? {
        for field in mail.fields {
            guard let rule = MachineFields.rules[field.name.lowercased()] else { continue }
            if rule.fits(field.value.lowercased()) { return .field(field.name, line(field.value)) }
        }
        return nil
    }

    private static func precedence(_ mail: ReceivedMail) -> Reason? {
        (mail.fields("Precedence") + mail.fields("X-Precedence"))
            .first {
                ["bulk", "junk", "list", "auto_reply", "auto-reply", "autoreply"].contains(keyword($0))
            }
            .map { .precedence(line($0)) }
    }

    private static func listField(_ mail: ReceivedMail) -> String? {
        mail.fields.first { MachineFields.lists.contains($0.name.lowercased()) }?.name
    }

    private static func path(_ mail: ReceivedMail) -> Reason? {
        guard let path = mail.returnPath else { return nil }
        if path.isEmpty { return .nullPath }
        return MachineSenders.names(path) ? .sender(path) : nil
    }

    private static func sender(_ mail: ReceivedMail) -> Reason? {
        (mail.from + mail.sender).first { MachineSenders.names($0.address) }.map { .sender($0.address) }
    }

    private static func line(_ value: String) -> String { value.cut(to: 80) }
}
