/// Whether a branch is open, worked out beforehand for each day of this century: every date of every plan is asked
/// about, and a look at a bit is as quick for a thousand closures as for none.
struct OpenBits: Sendable {
    /// A hundred years, 4.5 KiB.
    static let years = 2000...2099
    // Days since 1970, written out so that no look waits for them to be worked out.
    private static let first = 10_957
    private static let count = 36_525

    /// From the lowest bit on; 1 is open.
    private var words: [UInt64]

    init(weekdays: Set<Weekday>, closures: [Closure]) {
        let week = (0..<7).map { weekdays.contains(CivilDate(daysSinceEpoch: Self.first + $0).weekday) }
        // After 64 weeks the bits of the weekdays come round at the beginning of a word.
        let weeks = (0..<7).map { (word: Int) -> UInt64 in
            var bits: UInt64 = 0
            for bit in 0..<64 where week[(word * 64 + bit) % 7] { bits |= 1 << UInt64(bit) }
            return bits
        }
        words = (0...Self.count / 64).map { weeks[$0 % 7] }
        let touching = Self.years.lowerBound - 1...Self.years.upperBound + 1
        for stretch in closures.lazy.flatMap({ $0.stretches(in: touching) }) { close(stretch) }
    }

    private mutating func close(_ days: ClosedRange<CivilDate>) {
        let from = max(days.lowerBound.daysSinceEpoch - Self.first, 0)
        let through = min(days.upperBound.daysSinceEpoch - Self.first, Self.count - 1)
        guard from <= through else { return }
        for word in from >> 6...through >> 6 {
            let low = max(from - word * 64, 0), high = min(through - word * 64, 63)
            words[word] &= ~((UInt64.max >> UInt64(63 - high + low)) << UInt64(low))
        }
    }

    /// nil where the day lies outside the years.
    func isOpen(on date: CivilDate) -> Bool? {
        let place = date.daysSinceEpoch - Self.first
        guard place >= 0, place < Self.count else { return nil }
        return words[place >> 6] & (1 << UInt64(place & 63)) != 0
    }
}
