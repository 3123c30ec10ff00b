import PartnerCore
import PartnerStore

/// How long a message waits between tries: growing gaps, then regular ones, for days.
package enum RetryGap {
    /// After this many tries that came to nothing: up to a tenth longer or shorter, another for each message, so that a
    /// mail system that is back is not met by all of them at once.
    /// - Parameter tries: 1 after the first.
    package static func after(tries: Int, of message: Int64) -> Duration {
        let first = Duration.seconds(5 * 60)
        let longest = Duration.seconds(4 * 3600)
        let doublings = max(0, min(tries - 1, 10))
        let gap = min(longest, first * (1 << doublings))
        // Neighbours in number come out far apart: 382 has no factor in common with 1001, and their ratio is near the
        // golden one's.
        let place = (message &* 382 &+ Int64(tries) &* 211) % 1001
        return gap * (Double(900 + abs(place) % 201) / 1000)
    }

    /// Between two tries of a channel that takes nothing: as those of a message, but never so long that a mail system
    /// that is back waits for more than an hour.
    /// - Parameter tries: how many failed since it was found to take nothing; 1 when that is found.
    package static func ofOutage(tries: Int, channel: PartnerStore.Channel) -> Duration {
        min(.seconds(3600), after(tries: tries, of: channel == .sendmail ? 1 : 2))
    }

    /// After so many tries, which take five days, a message becomes a dead letter. RFC 5321 4.5.4.1 asks for at
    /// least four to five. Counted and not timed: what an admin has tried again gets its five days anew.
    package static let mostTries = 35
}
