import Logging
import PartnerConfiguration
import PartnerCore
import PartnerStore

/// What one turn of the engine does with the mail, part by part: whoever drives it may look at the records in between.
package struct Turn: Sendable {
    private let store: Store
    private let configuration: ConfigurationInForce
    private let time: any TimeSource
    private let courier: Courier
    private let random: @Sendable () -> UInt64
    private let guardsAgainstStorms: Bool
    private let log: Logger

    /// - Parameters:
    ///   - random: from which Message-IDs are made.
    ///   - keys: by which answers are known; nil: nothing is answered.
    package init(
        store: Store, configuration: ConfigurationInForce, time: any TimeSource, channels: ChannelFactory,
        random: @escaping @Sendable () -> UInt64, keys: AnswerKeys? = nil, guardsAgainstStorms: Bool = true,
        log: Logger
    ) {
        self.store = store
        self.configuration = configuration
        self.time = time
        self.random = random
        self.guardsAgainstStorms = guardsAgainstStorms
        self.log = log
        courier = Courier(
            store: store, configuration: configuration, time: time, channels: channels, random: random,
            keys: keys, log: log)
    }

    /// Ends the tries that were running when the daemon stopped: nobody knows how. Once, before anything else.
    package func recover() throws { try courier.recoverInterruptedTries() }

    /// Looks at all that may hold the mail, before anything is decided; where nothing does, the clock is taken for right.
    /// - Returns: why nothing may be decided and sent; nil: it may.
    package func hold(_ reading: ClockReading) throws -> MailHold? {
        try ClockGuard(store: store, log: log).check(reading, library: configuration.current.library)
    }

    /// Whether something holds the mail by now; nothing is taken for right by it.
    package func isHeld() throws -> Bool {
        try store.read { try MailHold.find(DaemonRecord.load($0), store.access, time.reading) } != nil
    }

    /// Decides the digests whose time it is, all in one transaction; in a storm none.
    @discardableResult
    package func decide() throws -> [Dispatcher.Decision] {
        let current = configuration.current
        let dispatcher = Dispatcher(
            library: current.library, needs: current.needs, channels: Set(current.channels),
            messageID: MessageIDSource(from: current.library.mail.from, random: random))
        let guarding = StormGuard(
            store: store, configuration: current, messageID: dispatcher.messageID, log: log)
        let now = time.now
        let decisions: [Dispatcher.Decision]
        do {
            decisions = try store.write { db in
                try dispatcher.decide(
                    at: now, judge: { if guardsAgainstStorms { try guarding.judge($0, $1, $2) } }, db)
            }
        } catch let found as StormGuard.Found {
            try guarding.hold(found, at: now)
            return []
        }
        for decision in decisions {
            log.info(
                "digest decided",
                metadata: [
                    "staff": "\(decision.person)", "date": "\(decision.date)", "steps": "\(decision.steps)",
                    "put-off": "\(decision.putOff)",
                    "message": "\(decision.message.map(String.init) ?? "nothing to say")",
                ])
        }
        return decisions
    }

    /// Hands over what is due in the outbox, as long as nothing holds the mail.
    /// - Parameter stop: asked between two messages: the one in hand is always finished.
    package func deliver(unless stop: @Sendable () -> Bool = { false }) async throws {
        // Where the records can't be asked, the next turn says so.
        try await courier.deliverDue(while: { (try? isHeld()) == false }, unless: stop)
    }

    /// So many messages at a time: nothing else can be written meanwhile.
    private static let mostForgotten = 200

    /// Lets go of the particulars of what has been over for long, a bounded number; what decides whether an open matter is
    /// new stays.
    package func forgetOld() throws {
        let current = configuration.current
        guard let retention = current.retention, store.access == .writing else { return }
        let zone = current.library.firstZone
        let first = retention.firstKept(on: zone.date(time.now))
        let limit = zone.firstInstant(at: LocalTime(date: first, time: TimeOfDay(minutesSinceMidnight: 0)))
        let old = try store.read {
            try Outbox.withParticulars(closedBefore: limit, most: Self.mostForgotten, $0)
        }
        guard !old.isEmpty else { return }
        try store.write { db in for message in old { try Outbox.forgetParticulars(of: message, db) } }
        log.info(
            "tries and texts of old mails were let go of",
            metadata: ["count": "\(old.count)", "before": "\(first)"])
    }

    /// When digests are to be decided or a message to be tried next; nil: never.
    package func next() throws -> Instant? {
        try NextWake(store: store, library: configuration.current.library).instant(after: time.now)
    }
}

extension Set<PartnerStore.Channel> {
    /// The ways that are switched on.
    init(_ channels: Channels) {
        self = Set(
            [channels.sendmail.map { _ in .sendmail }, channels.log.map { _ in .log }].compactMap(\.self))
    }
}
