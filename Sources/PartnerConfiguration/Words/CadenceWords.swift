import PartnerCore

extension Reading {
    private static let units = "expected days, working days, weeks, months, quarters or years"

    private static let numbers = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    mutating func cadence(_ value: Value) -> Cadence? {
        guard let text = text(value, expecting: "a cadence such as \"every 3 months\"") else { return nil }
        return cadence(text.string[...], of: text, at: value)
    }

    /// `every 3 months`, `3 months`, `every month`.
    mutating func cadence(_ part: Substring, of text: Text, at value: Value) -> Cadence? {
        let words = part.split(whereSeparator: \.isWhitespace)
        let found = "\(quoted(String(part))) is no cadence"
        var rest = words[...]
        let hasEvery = rest.first?.lowercased() == "every"
        if hasEvery { rest = rest.dropFirst() }
        var count = 1
        var hasCount = false
        if let word = rest.first, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            guard let number = Int(word), (1...9999).contains(number) else {
                refuse(.badCadence, word, of: text, at: value, found, "expected a number from 1 to 9999")
                return nil
            }
            count = number
            hasCount = true
            rest = rest.dropFirst()
        }
        let name = rest.map { $0.lowercased() }.joined(separator: " ")
        let unit = Cadence.Unit.allCases.first {
            count == 1 ? $0.rawValue == name + "s" : $0.rawValue == name
        }
        if let unit, hasEvery || hasCount { return Cadence(count, unit) }
        if let number = rest.first.flatMap({ Self.numbers.firstIndex(of: $0.lowercased()) }), rest.count > 1 {
            let meant = "every \(number + 1) " + rest.dropFirst().joined(separator: " ")
            refuse(
                .badCadence, rest.first ?? part, of: text, at: value, found,
                Cadence(meant) == nil ? Self.units : "did you mean \"\(meant)\"?")
            return nil
        }
        let wrong = rest.first.flatMap { first in rest.last.map { part[first.startIndex..<$0.endIndex] } }
        refuse(
            .badCadence, wrong ?? part, of: text, at: value, found,
            Self.advice(name: name, hasEvery || hasCount))
        return nil
    }

    private static func advice(name: String, _ hasBeginning: Bool) -> String {
        let adverbs = [
            "daily": "every day", "weekly": "every week", "monthly": "every month",
            "quarterly": "every quarter",
            "yearly": "every year", "annually": "every year", "biweekly": "every 2 weeks",
        ]
        if let meant = adverbs[name] { return "did you mean \(quoted(meant))?" }
        return hasBeginning ? units : "expected one such as \"every 3 months\""
    }

    /// `6 months after establishment, then every year`, or one cadence for both.
    mutating func reEvaluation(_ value: Value) -> (first: Cadence, later: Cadence)? {
        let example = "\"6 months after establishment, then every year\""
        guard let text = text(value, expecting: example) else { return nil }
        guard let comma = text.string.firstIndex(of: ",") else {
            return cadence(text.string[...], of: text, at: value).map { ($0, $0) }
        }
        let opening = text.string[..<comma], ending = text.string[text.string.index(after: comma)...]
        guard let first = opening.stripped(after: " after establishment"),
            let later = ending.drop(while: \.isWhitespace).stripped(before: "then every ")
        else {
            refuse(
                .badCadence, value, "\(quoted(text.string)) is no rhythm of re-evaluation",
                "expected one such as \(example)")
            return nil
        }
        let firstCadence = cadence(first, of: text, at: value)
        let laterCadence = cadence(later, of: text, at: value)
        guard let firstCadence, let laterCadence else { return nil }
        return (firstCadence, laterCadence)
    }
}

extension Substring {
    fileprivate func stripped(after ending: String) -> Substring? {
        hasSuffix(ending) ? dropLast(ending.count) : nil
    }

    /// With the last word of the beginning kept: "then every year" is "every year".
    fileprivate func stripped(before beginning: String) -> Substring? {
        hasPrefix(beginning) ? dropFirst("then ".count) : nil
    }
}
