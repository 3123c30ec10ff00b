/// A length of time in the words of systemd.time(7): `9h`, `1h 30min`, `2 weeks`.
package enum TimeSpan: Hashable, Sendable {
    case microseconds(Int)
    case infinity

    /// Months and years are means, as systemd has them: 30.44 days, and 365.25.
    private static let units: [(names: [String], microseconds: Int)] = [
        (["seconds", "second", "sec", "s"], 1_000_000),
        (["minutes", "minute", "min"], 60_000_000),
        (["months", "month", "M"], 2_629_800_000_000),
        (["msec", "ms"], 1000),
        (["m"], 60_000_000),
        (["hours", "hour", "hr", "h"], 3_600_000_000),
        (["days", "day", "d"], 86_400_000_000),
        (["weeks", "week", "w"], 604_800_000_000),
        (["years", "year", "y"], 31_557_600_000_000),
        (["usec", "us", "µs", "μs"], 1),
    ]

    /// - Precondition: not negative.
    package init(_ length: Duration) {
        self = .microseconds(Int(length.milliseconds) * 1000)
    }

    /// A number without a unit is seconds.
    package init(_ text: String) throws(ExpressionFault) {
        var reader = SpanReader(text)
        self = try reader.span(Self.units)
    }
}

private struct SpanReader {
    private let characters: [Character]
    private var place = 0

    init(_ text: String) { characters = Array(text) }

    mutating func span(
        _ units: [(names: [String], microseconds: Int)]
    ) throws(ExpressionFault) -> TimeSpan {
        skipBlanks()
        if String(characters[place...]).hasPrefix("infinity") {
            place += 8
            skipBlanks()
            guard place == characters.count else {
                throw fault("infinity has no end", expected: "nothing after it")
            }
            return .infinity
        }
        var total = 0
        var isEmpty = true
        while place < characters.count {
            let start = place
            let part = try part(units)
            let (sum, overflow) = total.addingReportingOverflow(part)
            if overflow {
                place = start
                throw fault("that is too long", expected: "less than 292,000 years, or infinity")
            }
            total = sum
            isEmpty = false
            skipBlanks()
        }
        guard !isEmpty else { throw fault("nothing is said", expected: Self.expected) }
        return .microseconds(total)
    }

    private static let expected = "a number and a unit, such as 9h or 1h 30min"

    private mutating func part(
        _ units: [(names: [String], microseconds: Int)]
    ) throws(ExpressionFault) -> Int {
        let start = place
        if place == 0 || characters[..<place].allSatisfy(\.isWhitespace), here == "+" { place += 1 }
        guard here != "-" else { throw fault("a length of time can't be negative", expected: Self.expected) }
        let whole = digits()
        var fraction = ""
        if here == "." {
            place += 1
            fraction = digits()
            if fraction.isEmpty { throw fault("the fraction has no digits", expected: "digits") }
        }
        guard !(whole.isEmpty && fraction.isEmpty) else {
            throw fault("\"\(String(characters[start...]))\" is no number", expected: Self.expected)
        }
        let afterNumber = place
        skipBlanks()
        let scale = try scale(units, after: afterNumber)
        guard let number = Int(whole.isEmpty ? "0" : whole) else {
            throw fault("that is too long", expected: "less than 292,000 years, or infinity")
        }
        var (value, overflow) = number.multipliedReportingOverflow(by: scale)
        if overflow { throw fault("that is too long", expected: "less than 292,000 years, or infinity") }
        var digit = scale / 10
        for character in fraction {
            value += digit * (character.wholeNumberValue ?? 0)
            digit /= 10
        }
        return value
    }

    private mutating func scale(
        _ units: [(names: [String], microseconds: Int)], after number: Int
    ) throws(ExpressionFault) -> Int {
        let rest = String(characters[place...])
        for unit in units {
            for name in unit.names where rest.hasPrefix(name) {
                place += name.count
                return unit.microseconds
            }
        }
        guard place == characters.count || here.map({ $0.isNumber || $0 == "." }) == true,
            place > number || place == characters.count
        else { throw fault("\"\(rest)\" is no unit of time", expected: "s, min, h, d, w, month or y") }
        return 1_000_000
    }

    private var here: Character? { place < characters.count ? characters[place] : nil }

    private mutating func digits() -> String {
        let start = place
        while let character = here, character.isASCII, character.isNumber { place += 1 }
        return String(characters[start..<place])
    }

    private mutating func skipBlanks() {
        while here?.isWhitespace == true { place += 1 }
    }

    private func fault(_ problem: String, expected: String) -> ExpressionFault {
        let before = String(characters[..<place]).utf8.count
        return ExpressionFault(before..<String(characters).utf8.count, problem, expected: expected)
    }
}
