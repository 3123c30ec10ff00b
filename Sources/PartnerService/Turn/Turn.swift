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
    private let log: Logger

    /// - Parameter random: from which Message-IDs are made.
    package init(
        store: Store, configuration: ConfigurationInForce, time: any TimeSource, channels: ChannelFactory,
        random: @escaping @Sendable () -> UInt64, log: Logger
    ) {
        self.store = store
        self.configuration = configuration
        self.time = time
        self.random = random
        self.log = log
        courier = Courier(
            store: store, configuration: configuration, time: time, channels: channels, log: log)
    }

    /// Ends the tries that were running when the daemon stopped: nobody knows how. Once, before anything else.
    package func recover() throws { try courier.recoverInterruptedTries() }

    /// Whether the clock is right, as far as the records can tell: before anything is decided by it.
    /// - Returns: until when nothing is done; nil: it is right.
    package func clockIsHeld() throws -> Instant? {
        let verdict = try ClockGuard(store: store, log: log)
            .check(time.now, library: configuration.current.library)
        if case .held(let until) = verdict { return until }
        return nil
    }

    /// Decides the digests whose time it is, all in one transaction.
    @discardableResult
    package func decide() throws -> [Dispatcher.Decision] {
        let current = configuration.current
        let dispatcher = Dispatcher(
            library: current.library, needs: current.needs, channels: Set(current.channels),
            messageID: MessageIDSource(from: current.library.mail.from, random: random))
        let decisions = try store.write { try dispatcher.decide(at: time.now, $0) }
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

    /// Hands over what is due in the outbox.
    /// - Parameter stop: asked between two messages: the one in hand is always finished.
    package func deliver(unless stop: @Sendable () -> Bool = { false }) async throws {
        try await courier.deliverDue(unless: stop)
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
