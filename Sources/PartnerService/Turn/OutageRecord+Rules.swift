import PartnerCore
import PartnerMail
import PartnerStore

/// When failures are taken for an outage, and what becomes of it. Pure: what is said and stored is ``Outages``'s.
extension OutageRecord {
    /// So many failures in a row are one: of several people's messages, or such as no message can be blamed for.
    static let enough = 3

    /// One more try that came to nothing. A message that is itself at fault says nothing of the channel.
    /// - Parameter isProbe: it was the one message by which an outage is tried; another was on its way when it began.
    /// - Returns: the row with this one in it; nil: there is none.
    static func failed(
        _ before: OutageRecord?, _ cause: Cause, of recipient: String, by channel: PartnerStore.Channel,
        isProbe: Bool, at now: Instant
    ) -> OutageRecord? {
        guard cause.concern == .unclear || cause.concern == .channel else { return before }
        guard var row = before else {
            return OutageRecord(channel: channel, since: now, recipient: recipient, words: cause.description)
        }
        row.words = cause.description
        if row.outage != nil {
            guard isProbe else { return row }
            row.failures += 1
            let next = row.next(at: now)
            row.outage?.nextTry = next
            return row
        }
        row.failures += 1
        row.several = row.several || recipient != row.recipient
        if row.failures >= enough, row.several || cause.concern == .channel {
            row.outage = Outage(noticed: now, nextTry: row.next(at: now))
        }
        return row
    }

    private func next(at now: Instant) -> Instant {
        now.adding(RetryGap.ofOutage(tries: max(1, failures - Self.enough + 1), channel: channel))
    }
}
