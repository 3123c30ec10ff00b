import PartnerCore

extension Reading {
    /// A short name of the library's own: `food-bank`.
    mutating func shortName(_ value: Value, expecting example: String) -> String? {
        guard let text = text(value, expecting: example) else { return nil }
        if Slug(text.string) != nil { return text.string }
        let proposal = Slug(from: text.string).map { "did you mean \(quoted($0.text))?" }
        refuse(
            .badKey, value, "\(quoted(text.string)) can be no name here",
            proposal ?? "expected lower-case letters and digits, joined by hyphens")
        return nil
    }

    mutating func shortNames(_ value: Value, expecting example: String) -> [String]? {
        guard let items = items(value, expecting: example) else { return nil }
        let names = items.compactMap { shortName($0, expecting: example) }
        return names.count == items.count ? names : nil
    }

    /// Lines of text, such as words to look for.
    mutating func texts(_ value: Value, expecting example: String, atMost limit: Int = 100) -> [String]? {
        if case .list(let items) = value.content, items.isEmpty { return [] }
        guard let items = items(value, expecting: example) else { return nil }
        let texts = items.compactMap { line($0, expecting: example, atMost: limit) }
        return texts.count == items.count ? texts : nil
    }

    /// A number that may have decimals.
    mutating func decimal(_ value: Value, in range: ClosedRange<Double>) -> Double? {
        let expected = "a number from \(range.lowerBound) to \(range.upperBound)"
        guard let text = text(value, expecting: expected) else { return nil }
        guard let number = PlainNumber.read(text.string), range.contains(number) else {
            refuse(.badNumber, value, "found \(quoted(text.string))", "expected \(expected)")
            return nil
        }
        return number
    }

    /// Whether nothing is in the file, which is then said.
    mutating func isEmpty(_ root: Value, expecting keys: [String]) -> Bool {
        guard case .nothing = root.content else { return false }
        refuse(.missing, .beginning, path: "", "the file is empty", "expected \(oneOf(keys, "and"))")
        return true
    }
}
