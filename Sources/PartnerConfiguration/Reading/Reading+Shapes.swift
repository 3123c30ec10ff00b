import PartnerCore

/// A mapping whose keys are all known and whose required ones are there.
struct Fields {
    fileprivate let values: [String: Value]

    subscript(key: String) -> Value? { values[key] }
}

extension Reading {
    /// A mapping with these keys and no others.
    ///
    /// - Returns: nil where it is no mapping. Unknown and missing keys are reported, and the rest is read.
    mutating func fields(_ value: Value, required: [String] = [], optional: [String] = []) -> Fields? {
        guard
            let pairs = pairs(
                value, expecting: "keys such as \(oneOf(Array((required + optional).prefix(3)), "and"))")
        else { return nil }
        let known = required + optional
        var values: [String: Value] = [:]
        for pair in pairs {
            if known.contains(pair.key.string) {
                values[pair.key.string] = pair.value
            } else {
                unknown(pair, known: known)
            }
        }
        let present = pairs.map(\.key.string)
        for key in required where values[key] == nil {
            // A misspelt key is reported once, as unknown.
            let misspelt = present.contains {
                !known.contains($0) && NearestName.best(for: $0, among: known) == key
            }
            if misspelt { continue }
            let path = value.path.isEmpty ? key : value.path + "." + key
            refuse(.missing, value.owner, path: path, "\(quoted(key)) is missing")
        }
        return Fields(values: values)
    }

    private mutating func unknown(_ pair: Value.Pair, known: [String]) {
        let nearest = NearestName.best(for: pair.key.string, among: known)
        refuse(
            .unknownKey, pair.key.span, path: pair.value.path, "unknown key \(quoted(pair.key.string))",
            nearest.map { "did you mean \(quoted($0))?" } ?? "expected \(oneOf(known))")
    }

    /// The pairs of a mapping whose keys are the library's own names: `ana`, `food-bank`.
    mutating func entries(_ value: Value, expecting example: String) -> [Value.Pair]? {
        guard let pairs = pairs(value, expecting: example) else { return nil }
        return pairs.filter { isKey($0.key, path: $0.value.path) }
    }

    private mutating func isKey(_ key: Text, path: String) -> Bool {
        if Slug(key.string) != nil { return true }
        let proposal = Slug(from: key.string).map { "did you mean \(quoted($0.text))?" }
        refuse(
            .badKey, key.span, path: path, "\(quoted(key.string)) can be no name here",
            proposal ?? "expected lower-case letters and digits, joined by hyphens")
        return false
    }

    private mutating func pairs(_ value: Value, expecting example: String) -> [Value.Pair]? {
        guard case .mapping(let pairs) = value.content else {
            wrongType(value, expecting: example)
            return nil
        }
        return pairs
    }

    /// The items of a list; of a text, a list of that one.
    mutating func items(_ value: Value, expecting example: String) -> [Value]? {
        switch value.content {
        case .list(let items): return items
        case .text: return [value]
        case .mapping, .nothing:
            wrongType(value, expecting: example)
            return nil
        }
    }

    mutating func text(_ value: Value, expecting example: String) -> Text? {
        guard case .text(let text) = value.content else {
            wrongType(value, expecting: example)
            return nil
        }
        return text
    }

    mutating func wrongType(_ value: Value, expecting example: String) {
        let span: Span
        if case .nothing = value.content { span = value.owner } else { span = value.span }
        refuse(.wrongType, span, path: value.path, "found \(value.kindOfContent)", "expected \(example)")
    }
}
