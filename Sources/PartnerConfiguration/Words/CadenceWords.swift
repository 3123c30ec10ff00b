import PartnerCore

extension Reading {
    mutating func cadence(_ value: Value) -> Cadence? {
        guard let text = text(value, expecting: "a cadence such as \"every 3 months\"") else { return nil }
        return cadence(text.string[...], of: text, at: value)
    }

    /// `every 3 months`, `every other week`, `quarterly`, `twice a year`.
    mutating func cadence(_ part: Substring, of text: Text, at value: Value) -> Cadence? {
        expression(part, of: text, at: value, .badCadence) { text throws(ExpressionFault) in
            try Cadence(reading: text, agreeing: true)
        }
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
            let later = ending.drop(while: \.isWhitespace).stripped(before: "then ")
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

    fileprivate func stripped(before beginning: String) -> Substring? {
        hasPrefix(beginning) ? dropFirst(beginning.count) : nil
    }
}
