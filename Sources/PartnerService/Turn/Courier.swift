import Logging
import PartnerConfiguration
import PartnerCore
import PartnerMail
import PartnerStore

/// The records' name for a way out; PartnerMail has the ways themselves.
package typealias PartnerStoreChannel = PartnerStore.Channel

/// Takes what is due from the outbox and hands it to its channel, one after the other.
///
/// Three steps a try: compose it and write down that it begins; hand it over; write down how it ended. A
/// crash in between leaves a try without an end, whose text is then fixed.
struct Courier: Sendable {
    let store: Store
    let configuration: ConfigurationInForce
    let time: any TimeSource
    let channels: ChannelFactory
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

    /// Hands over what was due when the pass began; a message that fails meanwhile waits for the next pass.
    /// - Parameters:
    ///   - admits: asked between two messages: whether nothing holds all mail.
    ///   - stop: asked between two messages: the one in hand is always finished.
    func deliverDue(while admits: @Sendable () -> Bool, unless stop: @Sendable () -> Bool) async throws {
        let began = time.now, uptime = time.uptime
        while !stop(), admits(), time.uptime - uptime < Self.longestPass {
            guard let due = try store.read({ try Outbox.due(at: began, limit: 1, $0) }).first else { return }
            try await deliver(due, unless: stop)
        }
    }

    private func deliver(_ due: DueDelivery, unless stop: @Sendable () -> Bool) async throws {
        let current = configuration.current
        guard let channel = channels.make(due.delivery.channel, current.channels) else {
            try switchedOff(due)
            return
        }
        let begun: (Int64, Parcel)?
        do { begun = try begin(due, current) } catch let fault as StoreFault { throw fault } catch {
            // Something in this one message can't be written; all others must not wait for it.
            try postpone(due, why: "it can't be composed: \(error)")
            return
        }
        guard let (number, parcel) = begun else { return }
        let outcome = await channel.deliver(parcel)
        try await record(number, due, outcome, unless: stop)
    }

    /// Writes down how a try ended. The outcome is known and must not be lost to a database that is locked or a
    /// disk that is full for a while: it would be taken for unknown, and the mail sent again.
    private func record(
        _ number: Int64, _ due: DueDelivery, _ outcome: Outcome, unless stop: @Sendable () -> Bool
    ) async throws {
        var wait = Duration.seconds(1)
        while true {
            do {
                return try end(number, due, outcome)
            } catch let fault as StoreFault where fault.passes && !stop() {
                log.error(
                    "the outcome of a try can't be written down yet", metadata: metadata(due, why: "\(fault)")
                )
                _ = await time.wait(until: time.now.adding(wait))
                wait = min(wait * 2, .seconds(60))
            }
        }
    }

    // MARK: Before

    /// Composes the message and writes down that a try begins; nil where nothing was left to say.
    private func begin(_ due: DueDelivery, _ current: Configuration) throws -> (Int64, Parcel)? {
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
            return (number, parcel)
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

    private func text(
        of due: DueDelivery, _ current: Configuration, at now: Instant, _ db: Database
    ) throws -> [UInt8]? {
        if let fixed = due.message.fixed {
            let unknown = try Outbox.unknownTries(of: due.message.id, db)
            return unknown == 0 ? Array(fixed) : MailMessage.again(Array(fixed), unknown: unknown)
        }
        // The log says what became of the mail; it needs no text of its own.
        if due.message.state != .open { return [] }
        let message = due.message
        let mail: ComposedMail
        switch message.kind {
        case .digest:
            let composition = try Composition(
                message, at: now, library: current.library, needs: current.needs, db)
            try composition.drop(db)
            guard let content = composition.content else { return nil }
            mail = ComposedMail(content)
        case .handover:
            guard let pack = try Self.pack(message, current.library, at: now, db) else { return nil }
            mail = ComposedMail(pack)
        case .test:
            mail = .test(
                library: current.library.name, sent: current.library.firstZone.local(now),
                admin: current.library.mail.admin.address, host: Host.name)
        case .report:
            mail = .report(
                subject: message.subject ?? "Your file", words: message.words ?? "",
                on: current.library.firstZone.date(now))
        case .alarm:
            mail = .plain(
                subject: message.subject ?? "partnerd needs you", words: message.words ?? "",
                on: current.library.firstZone.date(now))
        }
        try Outbox.entitle(message.id, mail.subject, db)
        let settings = current.library.mail
        return MailMessage(
            from: try Mailbox(settings.from), to: try Mailbox(message.recipient),
            replyTo: try settings.replyTo.map { try Mailbox($0) }, date: now,
            utcOffset: zone(of: message, current.library).utcOffset(at: now),
            messageID: try MessageID(message.messageID), mail: mail,
            isPlain: try message.staff.map { try StaffPreferences.of($0, db).plainText } ?? false
        ).bytes
    }

    /// As of this moment; nil where none of its partners is the reader's any more.
    static func pack(
        _ message: OutboxMessage, _ library: Library, at now: Instant, _ db: Database
    ) throws -> HandoverPack? {
        try Handovers.of(message: message.id, db).flatMap {
            try PackWriter($0, Household(at: now, library: library, db), db)?.pack()
        }
    }

    private func zone(of message: OutboxMessage, _ library: Library) -> any TimeZoneRules {
        let branch = message.staff.flatMap { library.staff[$0]?.branch }
        return library.zone(of: branch)
    }

    private func parcel(
        _ due: DueDelivery, text: [UInt8], _ current: Configuration, at now: Instant, _ db: Database
    ) throws -> Parcel {
        let message = due.message
        let spoken = try Steps.of(message: message.id, db).filter {
            message.state == .open ? $0.state == .decided : $0.state == .spoken || $0.state == .dead
        }
        let facts = try Dictionary(
            uniqueKeysWithValues: Set(spoken.map(\.occurrence.partner)).compactMap { id in
                try Facts.one(id, db).map { (id, $0) }
            })
        return Parcel(
            messageID: try MessageID(message.messageID), reader: message.staff ?? "admin",
            recipient: try Mailbox(message.recipient).address,
            sender: try Mailbox(current.library.mail.from).address, message: text,
            steps: spoken.compactMap { record in
                facts[record.occurrence.partner].map {
                    .init(record, of: $0, in: current.library, roster: Roster(), at: now)
                }
            },
            attempt: due.delivery.tries + 1, now: message.closed ?? now,
            utcOffset: zone(of: message, current.library).utcOffset(at: message.closed ?? now),
            mailed: message.state == .refused ? .refused : .accepted)
    }

    // MARK: After

    private func end(_ number: Int64, _ due: DueDelivery, _ outcome: Outcome) throws {
        let now = time.now
        let library = configuration.current.library
        let next = now.adding(RetryGap.after(tries: due.delivery.tries + 1, of: due.message.id))
        let ended = TryOutcome(outcome, next: next, givenUp: gaveUp(due))
        try store.write { db in
            let branches = try Dictionary(
                uniqueKeysWithValues: Partners.all(db).map { ($0.id, $0.branch) })
            try Outbox.end(
                number, ended, status: outcome.cause?.status, words: outcome.cause?.description, at: now,
                today: { partner in
                    library.date(in: branches[partner], at: now)
                }, db)
        }
        var metadata = metadata(due)
        if let cause = outcome.cause { metadata["why"] = "\(cause)" }
        switch ended {
        case .accepted: log.notice("handed over", metadata: metadata)
        case .refused: log.error("refused for good; kept as a dead letter", metadata: metadata)
        case .givenUp: log.error("given up on; kept as a dead letter", metadata: metadata)
        case .deferred, .unknown: log.warning("not handed over; tried again later", metadata: metadata)
        }
    }

    /// A text that may have left is not tried for ever, and neither is a line of the log; a digest that surely
    /// never left ends by being replaced.
    private func gaveUp(_ due: DueDelivery) -> Bool {
        let isReplaced = due.message.kind == .digest && due.message.fixed == nil && due.message.state == .open
        return !isReplaced && due.delivery.tries + 1 >= RetryGap.mostTries
    }

    /// A way that the configuration has switched off since: a line of the log is left out, a mail waits.
    private func switchedOff(_ due: DueDelivery) throws {
        if due.delivery.channel == .log && due.message.state != .open {
            try store.write { try Outbox.leaveOut(due.message.id, .log, at: time.now, $0) }
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

extension Parcel.Spoken {
    /// A step as the log names it; its due date as the rules give it now.
    fileprivate init(
        _ record: StepRecord, of facts: PartnerFacts, in library: Library, roster: Roster, at now: Instant
    ) {
        let today = library.branches[facts.partner.branch]?.zone.date(now)
        let plan = today.flatMap { Planner.plan(facts, in: library, roster: roster, on: $0) }
        let due = plan?.occurrences.first { $0.occurrence == record.occurrence }?.due.date
        self.init(
            partner: facts.partner.slug, clock: record.occurrence.clock,
            subject: record.occurrence.subject == 0 ? nil : record.occurrence.subject,
            anchor: record.occurrence.anchor, step: record.step, round: record.round,
            due: due ?? record.decided)
    }
}
