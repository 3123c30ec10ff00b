import Logging
import PartnerConfiguration
import PartnerCore
import PartnerMail
import PartnerStore

/// The records' name for a way out; PartnerMail has the ways themselves.
package typealias PartnerStoreChannel = PartnerStore.Channel

/// Takes what is due from the outbox and hands it to its channel, a few at once, one at a time to each reader.
///
/// Three steps a try: compose it and write down that it begins; hand it over; write down how it ended. A
/// crash in between leaves a try without an end, whose text is then fixed.
struct Courier: Sendable {
    let store: Store
    let configuration: ConfigurationInForce
    let time: any TimeSource
    let channels: ChannelFactory
    /// From which Message-IDs are made.
    let random: @Sendable () -> UInt64
    let log: Logger

    /// Tries that were running when the daemon ended.
    func recoverInterruptedTries() throws {
        let now = time.now
        let count = try store.write { db in try Outbox.endInterrupted(at: now, next: now, db) }
        if count > 0 {
            log.warning(
                "tries were interrupted; their texts go again as they were", metadata: ["count": "\(count)"])
        }
    }

    /// How long a pass may take before the clock and the digests are looked at again.
    private static let longestPass = Duration.seconds(60)

    /// One message in somebody's hand: its try is written down as begun.
    private struct Attempt: Sendable {
        let number: Int64
        let due: DueDelivery
        let channel: any PartnerMail.Channel
        let parcel: Parcel
        /// The channel takes nothing, and this tries whether it does again.
        let isProbe: Bool
    }

    /// Hands over what was due when the pass began, a bounded number at a time; a message that fails meanwhile waits for
    /// the next pass.
    ///
    /// All that is written down is written here, one after the other: at once is only the waiting for mail programs.
    /// - Parameters:
    ///   - admits: asked before each message: whether nothing holds all mail.
    ///   - stop: asked before each message: those in hand are always finished.
    func deliverDue(while admits: @Sendable () -> Bool, unless stop: @Sendable () -> Bool) async throws {
        let began = time.now, uptime = time.uptime
        let most = min(configuration.current.library.mail.atOnce, channels.atMost)
        let trouble: (any Error)? = await withTaskGroup(of: (Attempt, Outcome).self) { group in
            var trouble: (any Error)?
            var inHand = 0
            while true {
                var isEmpty = false
                while trouble == nil, !isEmpty, inHand < most, !stop(), admits(),
                    time.uptime - uptime < Self.longestPass
                {
                    do {
                        guard let due = try store.read({ try Outbox.due(at: began, limit: 1, $0) }).first
                        else {
                            isEmpty = true
                            continue
                        }
                        guard let attempt = try attempt(due) else { continue }
                        inHand += 1
                        group.addTask { (attempt, await attempt.channel.deliver(attempt.parcel)) }
                    } catch { trouble = error }
                }
                guard let (attempt, outcome) = await group.next() else { return trouble }
                inHand -= 1
                // Whatever else went wrong, what is in hand gets its end.
                do { try await record(attempt, outcome, unless: stop) } catch { trouble = trouble ?? error }
            }
        }
        if let trouble { throw trouble }
    }

    /// Begins a try; nil where nothing is to be handed over.
    private func attempt(_ due: DueDelivery) throws -> Attempt? {
        let current = configuration.current
        guard let channel = channels.make(due.delivery.channel, current.channels) else {
            try switchedOff(due)
            return nil
        }
        do { return try begin(due, channel, current) } catch let fault as StoreFault { throw fault } catch {
            // Something in this one message can't be written; all others must not wait for it.
            try postpone(due, why: "it can't be composed: \(error)")
            return nil
        }
    }

    /// Writes down how a try ended. The outcome is known and must not be lost to a database that is locked or a
    /// disk that is full for a while: it would be taken for unknown, and the mail sent again.
    private func record(
        _ attempt: Attempt, _ outcome: Outcome, unless stop: @Sendable () -> Bool
    ) async throws {
        var wait = Duration.seconds(1)
        while true {
            do {
                return try end(attempt, outcome)
            } catch let fault as StoreFault where fault.passes && !stop() {
                log.error(
                    "the outcome of a try can't be written down yet",
                    metadata: metadata(attempt.due, why: "\(fault)"))
                _ = await time.wait(until: time.now.adding(wait))
                wait = min(wait * 2, .seconds(60))
            }
        }
    }

    // MARK: Before

    /// Composes the message and writes down that a try begins; nil where nothing was left to say.
    private func begin(
        _ due: DueDelivery, _ channel: any PartnerMail.Channel, _ current: Configuration
    ) throws -> Attempt? {
        let now = time.now
        return try store.write { db in
            guard try Outbox.isOpen(due, db) else { return nil }
            let due = try readdressed(due, current.library, db)
            guard let text = try text(of: due, current, at: now, db) else {
                try Outbox.withdraw(due.message.id, reason: "nothing was left to say", at: now, db)
                log.info("message withdrawn, as nothing was left to say", metadata: metadata(due))
                return nil
            }
            let parcel = try parcel(due, text: text, current, at: now, db)
            let number = try Outbox.begin(
                due.message.id, on: due.delivery.channel, text: Bytes(text), at: now, db)
            return Attempt(
                number: number, due: due, channel: channel, parcel: parcel,
                isProbe: try OutageRecord.load(due.delivery.channel, db)?.outage != nil)
        }
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

    private func end(_ attempt: Attempt, _ outcome: Outcome) throws {
        let now = time.now, due = attempt.due
        let current = configuration.current
        let outages = Outages(
            configuration: current,
            messageID: MessageIDSource(from: current.library.mail.from, random: random), log: log)
        // Who is handed over to find out whether the channel works pays nothing for it.
        let isSpared = attempt.isProbe && outcome.cause?.concern != .message
        let (ended, change) = try store.write { db in
            let (row, change) = try outages.note(outcome, of: due, isProbe: attempt.isProbe, at: now, db)
            let gap = RetryGap.after(tries: due.delivery.tries + 1, of: due.message.id)
            let ended = TryOutcome(
                outcome, next: isSpared ? row?.outage?.nextTry ?? now.adding(gap) : now.adding(gap),
                givenUp: !isSpared && gaveUp(due))
            try Outbox.end(
                attempt.number, ended, status: outcome.cause?.status, words: outcome.cause?.description,
                tally: isSpared ? .spared : .counted, at: now,
                today: { partner in
                    current.library.date(in: try Partners.get(partner, db)?.branch, at: now)
                }, db)
            return (ended, change)
        }
        var metadata = metadata(due)
        if let cause = outcome.cause { metadata["why"] = "\(cause)" }
        switch ended {
        case .accepted: log.notice("handed over", metadata: metadata)
        case .refused: log.error("refused for good; kept as a dead letter", metadata: metadata)
        case .givenUp: log.error("given up on; kept as a dead letter", metadata: metadata)
        case .deferred, .unknown: log.warning("not handed over; tried again later", metadata: metadata)
        }
        if let change { outages.say(change) }
    }

    /// A text that may have left is not tried for ever, and neither is a line of the log; a digest that surely
    /// never left ends by being replaced.
    private func gaveUp(_ due: DueDelivery) -> Bool {
        let isReplaced = due.message.kind == .digest && due.message.fixed == nil && due.message.state == .open
        return !isReplaced && due.delivery.tries + 1 >= RetryGap.mostTries
    }

    /// A way that the configuration has switched off since: a line of the log is left out, a mail waits.
    private func switchedOff(_ due: DueDelivery) throws {
        try store.write { try OutageRecord.end(due.delivery.channel, $0) }
        if due.delivery.channel == .log && due.message.state != .open {
            try store.write { try Outbox.leaveOut(due.message.id, .log, at: time.now, $0) }
        } else if due.delivery.channel == .log && due.message.kind == .alarm {
            try store.write {
                try Outbox.withdraw(
                    due.message.id, reason: "the log is switched off in the configuration", at: time.now, $0)
            }
        } else {
            try postpone(due, why: "\(due.delivery.channel.rawValue) is switched off in the configuration")
        }
    }

    private func postpone(_ due: DueDelivery, why: String) throws {
        let now = time.now
        let next = now.adding(RetryGap.after(tries: due.delivery.tries + 1, of: due.message.id))
        try store.write { db in
            let number = try Outbox.begin(due.message.id, on: due.delivery.channel, text: nil, at: now, db)
            try Outbox.end(
                number, gaveUp(due) ? .givenUp(afterUnknown: false) : .deferred(next: next), words: why,
                at: now,
                today: { _ in configuration.current.library.firstZone.date(now) }, db)
        }
        log.warning("not handed over; tried again later", metadata: metadata(due, why: why))
    }

    private func metadata(_ due: DueDelivery, why: String? = nil) -> Logger.Metadata {
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
}

extension Cause {
    fileprivate var status: Int? {
        switch code {
        case .status(let status): Int(status)
        case .signal, .timeOut, .interrupted, .notStarted, .file: nil
        }
    }
}
