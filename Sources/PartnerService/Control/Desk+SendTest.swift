import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore

extension Desk {
    /// Hands a test to the mail system now, outside the outbox: the answer is what the mail system says, and a
    /// test is not worth a retry.
    func sendTest(
        _ request: Verb.SendTest.Parameters, channels: ChannelFactory,
        random: @escaping @Sendable () -> UInt64
    ) async throws -> Verb.SendTest.Reply {
        if let fault = MailAddress.faultForMail(in: request.address) {
            throw ControlFault(
                .refused, "\"\(request.address)\" is no mail address: \(fault)", found: request.address,
                expected: "one like ana@library.example", exitCode: 65)
        }
        let current = configuration.current
        guard let sendmail = current.channels.sendmail,
            let channel = channels.make(.sendmail, current.channels)
        else {
            throw ControlFault(
                .refused, "mail is switched off in the configuration (channels: sendmail: off)", exitCode: 78)
        }
        let started = time.now, before = time.uptime
        let settings = current.library.mail
        let id = MessageIDSource(from: settings.from, random: random).next()
        let zone = library.firstZone
        let recipient = try Mailbox(MailAddress(address: request.address))
        let message = MailMessage(
            from: try Mailbox(settings.from), to: recipient,
            replyTo: try settings.replyTo.map { try Mailbox($0) },
            date: started, utcOffset: zone.utcOffset(at: started), messageID: try MessageID(id),
            mail: .test(
                library: library.name, sent: zone.local(started), admin: settings.admin.address,
                host: Host.name))
        let outcome = await channel.deliver(
            Parcel(
                messageID: try MessageID(id), reader: "admin", recipient: recipient.address,
                sender: try Mailbox(settings.from).address, message: message.bytes, steps: [], attempt: 1,
                now: started, utcOffset: zone.utcOffset(at: started)))
        return Verb.SendTest.Reply(
            now: moment(started), address: request.address, messageID: id, result: .init(outcome),
            words: outcome.cause?.description, milliseconds: Int((time.uptime - before).milliseconds),
            program: sendmail.program)
    }
}

extension TryResult {
    fileprivate init(_ outcome: Outcome) {
        self =
            switch outcome {
            case .accepted: .accepted
            case .deferred: .deferred
            case .refused: .refused
            case .unknown: .unknown
            }
    }
}
