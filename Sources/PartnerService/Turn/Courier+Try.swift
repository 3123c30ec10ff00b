import Logging
import PartnerConfiguration
import PartnerCore
import PartnerMail
import PartnerStore

/// How one try begins and ends, as it is written down.
extension Courier {
    // MARK: Before

    /// Begins a try, or does what is to be done instead.
    func begin(
        _ due: DueDelivery, _ current: Configuration, at now: Instant, _ change: inout Change, _ db: Database
    ) throws {
        guard let channel = channels.make(due.delivery.channel, current.channels) else {
            return try switchedOff(due, at: now, &change, db)
        }
        do {
            let attempt = try store.part(of: db) { try composed(due, channel, current, at: now, db) }
            if let attempt { return change.begun.append(attempt) }
            try Outbox.withdraw(due.message.id, reason: "nothing was left to say", at: now, db)
            change.lines.append(
                Line(
                    level: .info, words: "message withdrawn, as nothing was left to say",
                    metadata: metadata(due)))
        } catch let fault as StoreFault { throw fault } catch {
            // Something in this one message can't be written; all others must not wait for it.
            try postpone(due, why: "it can't be composed: \(error)", at: now, &change, db)
        }
    }

    /// Composes the message and writes down that a try begins; nil where nothing was left to say.
    private func composed(
        _ due: DueDelivery, _ channel: any PartnerMail.Channel, _ current: Configuration, at now: Instant,
        _ db: Database
    ) throws -> Attempt? {
        let due = try readdressed(due, current.library, db)
        guard let text = try text(of: due, current, at: now, db) else { return nil }
        let parcel = try parcel(due, text: text, current, at: now, db)
        let number = try Outbox.begin(
            due.message.id, on: due.delivery.channel, text: Bytes(text), at: now, db)
        return Attempt(
            number: number, due: due, channel: channel, parcel: parcel,
            isProbe: try OutageRecord.load(due.delivery.channel, db)?.outage != nil)
    }

    /// A digest that is composed anew goes to the address that its reader has now.
    private func readdressed(_ due: DueDelivery, _ library: Library, _ db: Database) throws -> DueDelivery {
        guard [.digest, .handover].contains(due.message.kind), due.message.state == .open,
            due.message.fixed == nil,
            let reader = due.message.staff.flatMap({ library.staff[$0] })
        else { return due }
        let address = MailAddress(name: reader.name, address: reader.mail)
        if address == due.message.recipient { return due }
        try Outbox.readdress(due.message.id, to: address, db)
        guard let message = try Outbox.get(due.message.id, db) else { return due }
        return DueDelivery(message: message, delivery: due.delivery)
    }

    // MARK: After

    func end(
        _ ended: Ended, _ current: Configuration, at now: Instant, _ change: inout Change, _ db: Database
    ) throws {
        let attempt = ended.attempt, outcome = ended.outcome, due = attempt.due
        // Who is handed over to find out whether the channel works pays nothing for it.
        let isSpared = attempt.isProbe && outcome.cause?.concern != .message
        let outages = Outages(
            configuration: current,
            messageID: MessageIDSource(from: current.library.mail.from, random: random))
        let (row, outage) = try outages.note(outcome, of: due, isProbe: attempt.isProbe, at: now, db)
        let gap = RetryGap.after(tries: due.delivery.tries + 1, of: due.message.id)
        let ending = TryOutcome(
            outcome, next: isSpared ? row?.outage?.nextTry ?? now.adding(gap) : now.adding(gap),
            givenUp: !isSpared && gaveUp(due))
        try Outbox.end(
            attempt.number, ending, status: outcome.cause?.status, words: outcome.cause?.description,
            tally: isSpared ? .spared : .counted, at: now,
            today: { partner in
                current.library.date(in: try Partners.get(partner, db)?.branch, at: now)
            }, db)
        change.lines.append(
            Line(
                level: ending.level, words: ending.words,
                metadata: metadata(due, why: outcome.cause.map { "\($0)" })))
        if let outage { change.lines.append(outage.line) }
    }

    /// A text that may have left is not tried for ever, and neither is a line of the log; a digest that surely
    /// never left ends by being replaced.
    private func gaveUp(_ due: DueDelivery) -> Bool {
        let isReplaced = due.message.kind == .digest && due.message.fixed == nil && due.message.state == .open
        return !isReplaced && due.delivery.tries + 1 >= RetryGap.mostTries
    }

    /// A way that the configuration has switched off since: a line of the log is left out, a mail waits.
    private func switchedOff(
        _ due: DueDelivery, at now: Instant, _ change: inout Change, _ db: Database
    ) throws {
        try OutageRecord.end(due.delivery.channel, db)
        if due.delivery.channel == .log && due.message.state != .open {
            try Outbox.leaveOut(due.message.id, .log, at: now, db)
        } else if due.delivery.channel == .log && due.message.kind == .alarm {
            try Outbox.withdraw(
                due.message.id, reason: "the log is switched off in the configuration", at: now, db)
        } else {
            try postpone(
                due, why: "\(due.delivery.channel.rawValue) is switched off in the configuration", at: now,
                &change, db)
        }
    }

    private func postpone(
        _ due: DueDelivery, why: String, at now: Instant, _ change: inout Change, _ db: Database
    ) throws {
        let next = now.adding(RetryGap.after(tries: due.delivery.tries + 1, of: due.message.id))
        let number = try Outbox.begin(due.message.id, on: due.delivery.channel, text: nil, at: now, db)
        try Outbox.end(
            number, gaveUp(due) ? .givenUp(afterUnknown: false) : .deferred(next: next), words: why, at: now,
            today: { _ in configuration.current.library.firstZone.date(now) }, db)
        change.lines.append(
            Line(
                level: .warning, words: "not handed over; tried again later",
                metadata: metadata(due, why: why)))
    }

    func metadata(_ due: DueDelivery, why: String? = nil) -> Logger.Metadata {
        var metadata: Logger.Metadata = [
            "message": "\(due.message.id)", "message-id": "\(due.message.messageID)",
            "channel": "\(due.delivery.channel.rawValue)",
            "to": "\(due.message.staff?.rawValue ?? due.message.recipient.address)",
        ]
        if let why { metadata["why"] = "\(why)" }
        return metadata
    }
}

extension TryOutcome {
    init(_ outcome: Outcome, next: Instant, givenUp: Bool) {
        self =
            switch outcome {
            case .accepted: .accepted
            case .refused: .refused
            case .deferred: givenUp ? .givenUp(afterUnknown: false) : .deferred(next: next)
            case .unknown: givenUp ? .givenUp(afterUnknown: true) : .unknown(next: next)
            }
    }

    fileprivate var level: Logger.Level {
        switch self {
        case .accepted: .notice
        case .refused, .givenUp: .error
        case .deferred, .unknown: .warning
        }
    }

    /// For the journal.
    fileprivate var words: Logger.Message {
        switch self {
        case .accepted: "handed over"
        case .refused: "refused for good; kept as a dead letter"
        case .givenUp: "given up on; kept as a dead letter"
        case .deferred, .unknown: "not handed over; tried again later"
        }
    }
}

extension Cause {
    fileprivate var status: Int? {
        switch code {
        case .status(let status): Int(status)
        case .signal, .timeOut, .interrupted, .notStarted, .file: nil
        }
    }
}
