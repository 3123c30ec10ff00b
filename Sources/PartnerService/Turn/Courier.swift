import Logging
import PartnerConfiguration
import PartnerCore
import PartnerMail
import PartnerStore
import Synchronization

/// The records' name for a way out; PartnerMail has the ways themselves.
package typealias PartnerStoreChannel = PartnerStore.Channel

/// Takes what is due from the outbox and hands it to its channel, a few at once, one at a time to each reader.
///
/// Three steps a try: compose it and write down that it begins; hand it over; write down how it ended. A
/// crash in between leaves a try without an end, whose text is then fixed. That one ended and the next begins is
/// written in one transaction: each waits for the disk.
struct Courier: Sendable {
    let store: Store
    let configuration: ConfigurationInForce
    let time: any TimeSource
    let channels: ChannelFactory
    /// From which Message-IDs are made.
    let random: @Sendable () -> UInt64
    /// By which answers are known; nil: nothing is answered.
    let keys: AnswerKeys?
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
    struct Attempt: Sendable {
        let number: Int64
        let due: DueDelivery
        let channel: any PartnerMail.Channel
        let parcel: Parcel
        /// The channel takes nothing, and this tries whether it does again.
        let isProbe: Bool
    }

    /// A try that is over, and not yet written down as such.
    struct Ended: Sendable {
        let attempt: Attempt
        let outcome: Outcome
    }

    /// What has come back since it was looked at last. Several may while others are written down: all of them then take
    /// one transaction.
    private final class Returned: Sendable {
        private let ended = Mutex<[Ended]>([])

        func add(_ one: Ended) { ended.withLock { $0.append(one) } }

        func take() -> [Ended] {
            ended.withLock { ended in
                defer { ended = [] }
                return ended
            }
        }

        var isEmpty: Bool { ended.withLock(\.isEmpty) }
    }

    /// Hands over what was due when the pass began, a bounded number at a time; a message that fails meanwhile waits for
    /// the next pass.
    ///
    /// All that is written down is written here, one after the other: at once is only the waiting for mail programs.
    /// - Parameters:
    ///   - admits: asked before messages are begun: whether nothing holds all mail.
    ///   - stop: asked before messages are begun: those in hand are always finished.
    func deliverDue(while admits: @Sendable () -> Bool, unless stop: @Sendable () -> Bool) async throws {
        let began = time.now, uptime = time.uptime
        let most = min(configuration.current.library.mail.atOnce, channels.atMost)
        let returned = Returned()
        let trouble: (any Error)? = await withTaskGroup { group in
            var trouble: (any Error)?
            var inHand = 0
            while true {
                let ended = returned.take()
                inHand -= ended.count
                let goesOn = trouble == nil && !stop() && admits() && time.uptime - uptime < Self.longestPass
                var change = Change()
                do {
                    change = try await turnOver(
                        ended, toBegin: goesOn ? most - inHand : 0, dueAt: began, unless: stop)
                } catch { trouble = trouble ?? error }
                inHand += change.begun.count
                for attempt in change.begun {
                    group.addTask {
                        returned.add(
                            Ended(attempt: attempt, outcome: await attempt.channel.deliver(attempt.parcel)))
                    }
                }
                if change.leavesMore { continue }
                // Of one whose end is written down already nothing more is to be done.
                repeat { if await group.next() == nil { return trouble } } while returned.isEmpty
            }
        }
        if let trouble { throw trouble }
    }

    /// What one transaction changed.
    struct Change {
        var begun: [Attempt] = []
        /// There may be more to begin at once, though nothing was.
        var leavesMore = false
        /// For the journal, once it is committed.
        var lines: [Line] = []
    }

    /// What the journal is told.
    struct Line {
        let level: Logger.Level
        let words: Logger.Message
        let metadata: Logger.Metadata
    }

    /// So many at a time: nothing else can be written meanwhile.
    private static let mostAtOnce = 32

    /// Writes down how tries ended, and begins others; what was in hand gets its end whatever else goes wrong.
    private func turnOver(
        _ ended: [Ended], toBegin free: Int, dueAt began: Instant, unless stop: @Sendable () -> Bool
    ) async throws -> Change {
        if ended.isEmpty {
            // Who only looks does not wait for another program that writes.
            guard free > 0, try !store.read({ try Outbox.due(at: began, limit: 1, $0) }).isEmpty else {
                return Change()
            }
        }
        do { return try write(ended, toBegin: free, dueAt: began) } catch {
            guard !ended.isEmpty else { throw error }
            var trouble: (any Error)?
            for one in ended {
                do { try await record(one, unless: stop) } catch { trouble = trouble ?? error }
            }
            if let trouble { throw trouble }
            return Change(leavesMore: true)
        }
    }

    /// In one transaction.
    /// - Parameter began: what was due then is begun.
    private func write(_ ended: [Ended], toBegin free: Int, dueAt began: Instant) throws -> Change {
        let current = configuration.current, now = time.now
        let change = try store.write { db in
            var change = Change()
            for one in ended { try end(one, current, at: now, &change, db) }
            var seen = 0
            while change.begun.count < free, seen < Self.mostAtOnce,
                let due = try Outbox.due(at: began, limit: 1, db).first
            {
                seen += 1
                try begin(due, current, at: now, &change, db)
            }
            change.leavesMore = seen == Self.mostAtOnce && change.begun.isEmpty
            return change
        }
        for line in change.lines { log.log(level: line.level, line.words, metadata: line.metadata) }
        return change
    }

    /// Writes down how a try ended. The outcome is known and must not be lost to a database that is locked or a
    /// disk that is full for a while: it would be taken for unknown, and the mail sent again.
    private func record(_ ended: Ended, unless stop: @Sendable () -> Bool) async throws {
        var wait = Duration.seconds(1)
        while true {
            do {
                _ = try write([ended], toBegin: 0, dueAt: time.now)
                return
            } catch let fault as StoreFault where fault.passes && !stop() {
                log.error(
                    "the outcome of a try can't be written down yet",
                    metadata: metadata(ended.attempt.due, why: "\(fault)"))
                _ = await time.wait(until: time.now.adding(wait))
                wait = min(wait * 2, .seconds(60))
            }
        }
    }
}
