/// The same numbers for the same seed (SplitMix64, Steele et al. 2014).
///
/// Each day of each partner has numbers of its own, so that leaving out one event leaves all others as they were.
struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64, _ parts: Int...) {
        state = seed
        for part in parts {
            state = next() ^ UInt64(bitPattern: Int64(part))
        }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// True once in so many times.
    mutating func once(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }

    mutating func days(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

    mutating func one<Value>(of values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &self)]
    }
}
