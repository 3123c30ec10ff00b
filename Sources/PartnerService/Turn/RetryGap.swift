import PartnerCore

/// How long a message waits between tries: growing gaps, then regular ones, for days.
package enum RetryGap {
    /// After this many tries that came to nothing.
    /// - Parameter tries: 1 after the first.
    package static func after(tries: Int) -> Duration {
        let first = Duration.seconds(5 * 60)
        let longest = Duration.seconds(4 * 3600)
        let doublings = max(0, min(tries - 1, 10))
        return min(longest, first * (1 << doublings))
    }

    /// After so many tries, which take five days, a message becomes a dead letter. RFC 5321 4.5.4.1 asks for at
    /// least four to five. Counted and not timed: what an admin has tried again gets its five days anew.
    package static let mostTries = 35
}
