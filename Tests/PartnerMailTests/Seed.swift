import Foundation

/// Random numbers that can be had again: a failing test names its seed, and `PARTNERD_SEED=…` in the
/// environment gives it back.
struct Seed: RandomNumberGenerator, CustomStringConvertible {
    let seed: UInt64
    private var state: UInt64

    init() {
        // Where none is given, a new one each time: what is random should roam.
        seed =
            ProcessInfo.processInfo.environment["PARTNERD_SEED"].flatMap { UInt64($0) }
            ?? .random(in: .min ... .max)
        state = seed
    }

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    var description: String { "PARTNERD_SEED=\(seed)" }

    /// Text of every kind that somebody may type, without controls.
    mutating func text(upTo count: Int) -> String {
        let alphabets: [[Character]] = [
            Array("abc XYZ 019"), Array("=?_ .,;:()<>@\"\\'&"), Array("äöüßéñçøŁ"), Array("図書館の本棚"),
            Array("😀👩‍👩‍👧‍👦🇨🇭"), Array("e\u{301}a\u{308}\u{323}"), [" "],
        ]
        return String(
            (0..<Int.random(in: 0...count, using: &self)).compactMap { _ in
                alphabets.randomElement(using: &self)?.randomElement(using: &self)
            })
    }
}
