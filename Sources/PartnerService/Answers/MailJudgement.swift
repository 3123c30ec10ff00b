import PartnerConfiguration
import PartnerCore
import PartnerMail
import PartnerReceived
import PartnerStore

/// What a mail is to us: whose it is, and whether it may change anything.
///
/// To change anything it takes two things: something that only who has our mail can know (the token in the address that
/// it was sent to, or the Message-ID of our mail), and the address of the very person to whom our mail went. Either of
/// them alone is not enough, and neither is any word of the mail.
enum MailJudgement: Hashable {
    /// It may act for this person, on what this mail of ours says.
    case answer(of: Staff, to: OutboxMessage)
    /// A copy of what a member of staff wrote to somebody, sent to their own address for copies.
    case copy(of: Staff)
    case bounce(Bounce)
    /// A machine wrote it.
    case automatic(String)
    /// Somebody has to look at it.
    case review(String, of: StaffKey?, to: Int64?)
    case stranger
}

/// What is judged by.
struct MailJudge {
    let settings: AnswerSettings
    let library: Library
    let keys: [AnswerKey]
    let now: Instant

    private var address: ReplyAddress { ReplyAddress(settings.address, separator: settings.separator) }

    func judge(_ mail: ReceivedMail, _ db: Database) throws -> MailJudgement {
        let automatic = AutomaticMail.reason(mail)
        if let bounce = Bounce.read(mail), bounce.evidence != .words || automatic != nil {
            return .bounce(bounce)
        }
        if let automatic { return .automatic("\(automatic)") }
        let tokens = (mail.deliveredTo + (mail.to + mail.cc).map(\.address)).compactMap(address.token)
        let sender = sender(of: mail)
        guard let message = try answered(mail, tokens, db) else {
            if tokens.contains(where: \.isForCopies) { return try copied(mail, tokens, sender, db) }
            if sender != nil || !tokens.isEmpty {
                return .review(unknownWords(tokens), of: sender?.key, to: nil)
            }
            return .stranger
        }
        return try judge(mail, message, sender, db)
    }

    private func judge(
        _ mail: ReceivedMail, _ message: OutboxMessage, _ sender: Staff?, _ db: Database
    ) throws -> MailJudgement {
        guard let reader = message.staff else {
            return .review("it answers a mail that asks nothing", of: sender?.key, to: message.id)
        }
        guard let sender else {
            return .review(
                "it answers a mail to \(name(reader)), and comes from \(from(mail)), which is not on record",
                of: nil, to: message.id)
        }
        guard sender.key == reader else {
            return .review(
                "it answers a mail to \(name(reader)), and comes from \(sender.name)", of: sender.key,
                to: message.id)
        }
        let age = now.duration(since: message.created)
        guard age <= .seconds(settings.validDays * 86_400) else {
            return .review(
                "it answers a mail of \(DateText.full(library.date(in: sender.branch, at: message.created))), "
                    + "and after \(settings.validDays) days that is too late",
                of: sender.key, to: message.id)
        }
        if let doubt = doubt(mail, sender) { return .review(doubt, of: sender.key, to: message.id) }
        if let flood = try flood(of: sender, db) { return .review(flood, of: sender.key, to: message.id) }
        return .answer(of: sender, to: message)
    }

    /// Why no more of somebody's mails are read today.
    private func flood(of sender: Staff, _ db: Database) throws -> String? {
        let count = try ReceivedMails.countRead(
            from: sender.mail.lowercased(), since: now.adding(.seconds(-86_400)), db)
        return count < settings.mostADay
            ? nil : "more than \(settings.mostADay) mails of \(sender.name) in a day"
    }

    // MARK: Which mail of ours

    /// By its token, or by the Message-ID that it refers to: 128 bits of chance, known to who has the mail.
    private func answered(
        _ mail: ReceivedMail, _ tokens: [ReplyToken], _ db: Database
    ) throws -> OutboxMessage? {
        for token in tokens {
            if let message = try Outbox.get(token.message, db), let staff = message.staff,
                token.isGenuine(for: staff, messageID: message.messageID, keys: keys)
            {
                return message
            }
        }
        // The mail that is answered stands last.
        for id in mail.inReplyTo + mail.references.reversed() {
            if let number = try Outbox.find(messageID: "<\(id)>", db) { return try Outbox.get(number, db) }
        }
        return nil
    }

    private func unknownWords(_ tokens: [ReplyToken]) -> String {
        tokens.isEmpty
            ? "it answers none of our mails, by address or by reference"
            : "the address that it was sent to is none that we gave"
    }

    // MARK: Who wrote it

    /// nil: nobody of ours, or not one alone.
    private func sender(of mail: ReceivedMail) -> Staff? {
        // Of two fields the mail system may have looked at the other.
        let isDoubled = mail.faults.contains { $0.kind == .header && $0.what.hasPrefix("from") }
        guard mail.from.count == 1, !isDoubled else { return nil }
        return library.staff(at: mail.from[0].address)
    }

    private func from(_ mail: ReceivedMail) -> String {
        switch mail.from.count {
        case 0: "nobody"
        case 1: mail.from[0].address
        default: "several people"
        }
    }

    private func name(_ key: StaffKey) -> String { library.staff[key]?.name ?? key.rawValue }

    /// Where the mail system's own word is asked for: why the sender may not be who they say.
    private func doubt(_ mail: ReceivedMail, _ sender: Staff) -> String? {
        guard let trusted = settings.trusted else { return nil }
        let domain = sender.mail.split(separator: "@").last.map(String.init) ?? ""
        let verdict = SenderVerdict.of(mail, authority: trusted, domain: domain)
        return verdict.isPassed
            ? nil : "\(trusted) did not find that it comes from \(domain) (SPF, DKIM, DMARC)"
    }

    /// The address for copies is a person's own, and they alone know it.
    private func copied(
        _ mail: ReceivedMail, _ tokens: [ReplyToken], _ sender: Staff?, _ db: Database
    ) throws -> MailJudgement {
        guard let sender else {
            return .review("a copy from \(from(mail)), which is not on record", of: nil, to: nil)
        }
        guard tokens.contains(where: { $0.isGenuine(for: sender.key, messageID: nil, keys: keys) }) else {
            return .review("the address for copies is not \(sender.name)'s", of: sender.key, to: nil)
        }
        if let doubt = doubt(mail, sender) { return .review(doubt, of: sender.key, to: nil) }
        if let flood = try flood(of: sender, db) { return .review(flood, of: sender.key, to: nil) }
        return .copy(of: sender)
    }
}

extension Library {
    /// Whose address it is, in any case; nil: nobody's, or several people's.
    func staff(at address: String) -> Staff? {
        let address = address.lowercased()
        let found = staff.values.filter { $0.mail.lowercased() == address }
        return found.count == 1 ? found[0] : nil
    }
}
