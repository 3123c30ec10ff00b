extension Cadence {
    /// The cadence that the text names, or where and why it names none.
    ///
    /// - Parameter agreeing: whether `3 month` and `every months` are refused, as in a file that others read.
    package init(reading text: String, agreeing: Bool = false) throws(ExpressionFault) {
        let reader = CadenceReader(text, agreeing: agreeing)
        self = try reader.cadence()
    }
}

/// Reads a rhythm as people write it, word by word.
private struct CadenceReader {
    private let words: [TypedWord]
    private let end: Int
    /// Whether a number and its unit must agree.
    private let agreeing: Bool

    init(_ text: String, agreeing: Bool) {
        self.agreeing = agreeing
        end = text.utf8.count
        words = TypedWord.all(of: text)
    }

    /// What is no count of a unit. `biweekly` and `bimonthly` are taken for every other one, as imports always did.
    private static let phrases: [String: Cadence] = [
        "daily": Cadence(1, .days), "weekly": Cadence(1, .weeks), "biweekly": Cadence(2, .weeks),
        "bi-weekly": Cadence(2, .weeks), "fortnightly": Cadence(2, .weeks), "monthly": Cadence(1, .months),
        "bimonthly": Cadence(2, .months), "bi-monthly": Cadence(2, .months),
        "quarterly": Cadence(1, .quarters), "half-yearly": Cadence(6, .months),
        "semiannually": Cadence(6, .months), "semi-annually": Cadence(6, .months),
        "biannually": Cadence(6, .months), "yearly": Cadence(1, .years), "annually": Cadence(1, .years),
        "annual": Cadence(1, .years), "biennially": Cadence(2, .years),
        "every half year": Cadence(6, .months),
        "every half-year": Cadence(6, .months), "every fortnight": Cadence(2, .weeks),
    ]

    private static let example = "one such as \"every 3 months\", quarterly or \"twice a year\""
    private static let units = "days, working days, weeks, months, quarters or years"

    func cadence() throws(ExpressionFault) -> Cadence {
        guard let first = words.first else {
            throw ExpressionFault(0..<end, "nothing is said", expected: Self.example)
        }
        if let known = Self.phrases[words.map(\.text).joined(separator: " ")] { return known }
        if let known = try timesAUnit() { return known }
        let opening: Opening = first.text == "every" || first.text == "each" ? .every : .none
        var rest = opening == .every ? words.dropFirst() : words[...]
        let count = try count(from: &rest, after: opening)
        guard let word = rest.first else {
            throw ExpressionFault(
                end..<end, "\"\(shown(words[...]))\" does not say of what", expected: Self.units)
        }
        guard let (unit, length) = unit(of: rest) else {
            if opening == .none, count == nil {
                throw fault(rest, "\"\(shown(rest))\" is no cadence", expected: Self.example)
            }
            throw fault(rest.prefix(1), "\"\(word.written)\" is no unit", expected: expected(insteadOf: word))
        }
        guard rest.count == length else {
            let extra = rest.dropFirst(length)
            throw fault(extra, "\"\(shown(extra))\" is too much", expected: "the end")
        }
        guard opening == .every || count != nil else {
            throw fault(
                rest, "\"\(shown(rest))\" does not say how many", expected: "\"every\" or a number before it")
        }
        if agreeing { try checkNumber(rest, isOne: (count ?? 1) == 1, unit) }
        return Cadence(count ?? 1, unit)
    }

    /// One `month`, three `months`; behind `other` and `second` it is one.
    private func checkNumber(
        _ name: ArraySlice<TypedWord>, isOne: Bool, _ unit: Cadence.Unit
    ) throws(ExpressionFault) {
        let isOne = isOne || ["other", "second"].contains(words[name.startIndex - 1].text)
        let hasPlural = name.map(\.text).joined(separator: " ") == unit.rawValue
        guard hasPlural == isOne else { return }
        throw fault(
            name, "\"\(shown(words[...]))\" is no cadence",
            expected: isOne ? "\"\(unit.rawValue.dropLast())\", or a number before it" : Self.units)
    }

    private enum Opening { case every, none }

    /// Takes `3` or `three` away; after `every` also `other` and `second`, which are two.
    private func count(
        from rest: inout ArraySlice<TypedWord>, after opening: Opening
    ) throws(ExpressionFault) -> Int? {
        guard let word = rest.first else { return nil }
        if let number = number(word) {
            guard (1...9999).contains(number) else { throw notCount(word) }
            rest.removeFirst()
            return number
        }
        if opening == .every, word.text == "other" || word.text == "second" {
            rest.removeFirst()
            return 2
        }
        // "-3", "3.5", "10000000000000000000", "3months": meant as a number, and none.
        if word.text.first.map({ $0.isNumber || "+-.".contains($0) }) == true { throw notCount(word) }
        return nil
    }

    private func notCount(_ word: TypedWord) -> ExpressionFault {
        ExpressionFault(
            word.range, "\"\(word.written)\" is no number of a cadence",
            expected: "a whole number from 1 to 9999")
    }

    private func number(_ word: TypedWord) -> Int? {
        if word.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return Int(word.text) }
        return TypedDateWords.number(word.text)
    }

    /// The unit at the beginning, in the singular or plural, and how many words it takes.
    private func unit(of rest: ArraySlice<TypedWord>) -> (Cadence.Unit, words: Int)? {
        for length in [1, 2] where rest.count >= length {
            let name = rest.prefix(length).map(\.text).joined(separator: " ")
            if let unit = Cadence.Unit.allCases.first(where: {
                $0.rawValue == name || $0.rawValue == name + "s"
            }) {
                return (unit, length)
            }
        }
        return nil
    }

    /// `once a month`, `twice a year`, `four times a year`.
    ///
    /// - Returns: nil where the text is not of that kind.
    private func timesAUnit() throws(ExpressionFault) -> Cadence? {
        var rest = words[...]
        guard let first = rest.popFirst() else { return nil }
        var times = ["once": 1, "twice": 2][first.text]
        if times == nil, rest.first?.text == "times" {
            rest.removeFirst()
            times = number(first)
            if times == nil || times == 0 { throw notCount(first) }
        }
        guard let times else { return nil }
        guard let article = rest.popFirst(), ["a", "an", "per", "each", "every"].contains(article.text),
            let (unit, length) = unit(of: rest), length == rest.count
        else {
            throw fault(
                rest, "\"\(shown(words[...]))\" does not say in what time",
                expected: "\"\(first.written)\" and \"a year\", \"a month\", …")
        }
        if times == 1 { return Cadence(1, unit) }
        let months = unit == .years ? 12 : unit == .quarters ? 3 : 0
        guard months > 0, months % times == 0 else {
            throw fault(
                words[...], "\"\(shown(words[...]))\" is no whole number of days, weeks or months",
                expected: Self.example)
        }
        return Cadence(months / times, .months)
    }

    private func expected(insteadOf word: TypedWord) -> String {
        NearestName.best(for: word.text, among: Cadence.Unit.allCases.map(\.rawValue)).map { "\($0)" }
            ?? Self.units
    }

    private func shown(_ part: ArraySlice<TypedWord>) -> String { part.map(\.written).joined(separator: " ") }

    private func fault(
        _ part: ArraySlice<TypedWord>, _ problem: String, expected: String
    ) -> ExpressionFault {
        let start = part.first?.range.lowerBound ?? end
        return ExpressionFault(start..<(part.last?.range.upperBound ?? end), problem, expected: expected)
    }
}
