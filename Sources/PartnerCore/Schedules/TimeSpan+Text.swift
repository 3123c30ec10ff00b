extension TimeSpan: CustomStringConvertible {
    private static let shown: [(unit: String, microseconds: Int, digits: Int)] = [
        ("y", 31_557_600_000_000, 0), ("month", 2_629_800_000_000, 0), ("w", 604_800_000_000, 0),
        ("d", 86_400_000_000, 0), ("h", 3_600_000_000, 0), ("min", 60_000_000, 0), ("s", 1_000_000, 6),
        ("ms", 1000, 3), ("us", 1, 0),
    ]

    /// The one form of a length, as `systemd-analyze timespan` prints it: `1h 30min`, `5.500000s`, `infinity`.
    package var description: String {
        guard case .microseconds(var rest) = self else { return "infinity" }
        if rest == 0 { return "0" }
        var parts: [String] = []
        for (unit, size, digits) in Self.shown where rest >= size {
            let (count, below) = rest.quotientAndRemainder(dividingBy: size)
            if digits > 0, below > 0 {
                parts.append("\(count).\(padded(below, digits))\(unit)")
                break
            }
            parts.append("\(count)\(unit)")
            rest = below
        }
        return parts.joined(separator: " ")
    }
}
