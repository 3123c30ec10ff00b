import Logging
import PartnerConfiguration
import PartnerCore
import PartnerMail
import PartnerStore

/// Notices that a channel takes nothing and that it does again, and has the other channel tell it: once each, as the
/// message that tells it is committed with what it tells.
struct Outages {
    let configuration: Configuration
    let messageID: MessageIDSource

    /// What became of a channel by one try.
    enum Change {
        case began(OutageRecord)
        case ended(OutageRecord)

        /// For the journal, once it is committed.
        var line: Courier.Line {
            switch self {
            case .began(let row):
                Courier.Line(
                    level: .error,
                    words: "\(row.channel.takesNothing); one message is tried now and then until it does",
                    metadata: ["since": "\(row.since)", "why": "\(row.words)"])
            case .ended(let row):
                Courier.Line(
                    level: .notice, words: "\(row.channel.takesAgain)", metadata: ["since": "\(row.since)"])
            }
        }
    }

    /// Takes in how a try ended.
    /// - Parameter isProbe: it was the one by which an outage is tried.
    /// - Returns: the row of failures as it is now, and what changed.
    func note(
        _ outcome: Outcome, of due: DueDelivery, isProbe: Bool, at now: Instant, _ db: Database
    ) throws -> (row: OutageRecord?, change: Change?) {
        let channel = due.delivery.channel
        let before = try OutageRecord.load(channel, db)
        switch outcome {
        case .accepted, .refused:
            guard let before else { return (nil, nil) }
            try OutageRecord.end(channel, db)
            guard before.outage != nil else { return (nil, nil) }
            try tell(before, isOver: now, at: now, db)
            return (nil, .ended(before))
        case .deferred(let cause), .unknown(let cause):
            let row = OutageRecord.failed(
                before, cause, of: due.message.recipient.address, by: channel, isProbe: isProbe, at: now)
            guard let row, row != before else { return (row, nil) }
            try row.save(db)
            guard before?.outage == nil, row.outage != nil else { return (row, nil) }
            try tell(row, isOver: nil, at: now, db)
            return (row, .began(row))
        }
    }

    /// By the other channel, where it is on.
    private func tell(_ row: OutageRecord, isOver end: Instant?, at now: Instant, _ db: Database) throws {
        let others = Set(configuration.channels).subtracting([row.channel])
        guard !others.isEmpty else { return }
        let since = clock(row.since)
        let text =
            if let end {
                "From \(since) to \(clock(end)). Nothing was lost: what waited leaves now."
            } else {
                """
                Since \(since): \(row.words).

                Nothing is lost: one message is tried now and then, and when it is taken all others follow. partnerctl status says more.
                """
            }
        _ = try Outbox.post(
            extra: .alarm, to: configuration.library.mail.admin, messageID: messageID.next(),
            subject: end == nil ? row.channel.takesNothing : row.channel.takesAgain, words: text,
            channels: others, at: now, db)
    }

    private func clock(_ instant: Instant) -> String {
        let local = configuration.library.firstZone.local(instant)
        return "\(local.date) \(local.time)"
    }
}

extension PartnerStore.Channel {
    fileprivate var takesNothing: String {
        switch self {
        case .sendmail: "The mail system takes nothing"
        case .log: "The log can't be written"
        }
    }

    fileprivate var takesAgain: String {
        switch self {
        case .sendmail: "The mail system takes mail again"
        case .log: "The log is written again"
        }
    }
}
