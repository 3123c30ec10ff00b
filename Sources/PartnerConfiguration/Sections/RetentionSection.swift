import PartnerCore

extension Reading {
    /// `84 months`, or `for ever`.
    mutating func retention(_ value: Value) -> Optionally<Retention>? {
        let example = "12 to 1200 months, such as 84 months, or for ever"
        guard let text = text(value, expecting: example) else { return nil }
        if text.string == "for ever" { return Optionally(found: nil) }
        let words = text.string.split(separator: " ")
        guard words.count == 2, words[1] == "months", let months = Int(words[0]), (12...1200).contains(months)
        else {
            refuse(.badLength, value, "found \(quoted(text.string))", "expected \(example)")
            return nil
        }
        return Optionally(found: Retention(months: months))
    }
}
