/// Numbers as tables and people write them.
package enum PlainNumber {
    /// `1,234.5`, `12 %`, `$ 3,000`, `9.7E-06`; nil for everything else, for commas that part no thousands, and
    /// for what is not finite.
    package static func read(_ text: some StringProtocol) -> Double? {
        var digits = String(text.filter { !$0.isWhitespace })
        if digits.hasSuffix("%") { digits.removeLast() }
        if digits.hasPrefix("$") { digits.removeFirst() }
        if digits.contains(",") {
            guard partsThousands(digits) else { return nil }
            digits.removeAll { $0 == "," }
        }
        guard let first = digits.first, first.isASCII, first.isNumber || "+-.".contains(first),
            digits.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }),
            let number = Double(digits), number.isFinite
        else { return nil }
        return number
    }

    private static func partsThousands(_ digits: String) -> Bool {
        let whole = digits.prefix { $0 != "." }.drop { "+-".contains($0) }
        let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
        return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    }
}
