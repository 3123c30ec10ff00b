import PartnerCore

/// The lines `key: value` by which a re-evaluation is answered.
struct ReviewKeys {
    private static let fixed: [(words: String, field: Instruction.ReviewField)] = [
        ("our role", .ourRole), ("our role to them", .ourRole), ("their role", .theirRole),
        ("their role to us", .theirRole), ("level", .level), ("level of commitment", .level),
        ("commitment", .level),
        ("outcome", .outcome),
    ]

    /// The keys of the review questions.
    let questions: [String]

    /// Whether it begins with a fixed key.
    static func begins(_ sentence: AnswerSentence) -> Bool {
        ReviewKeys(questions: []).key(sentence.words[...]) != nil
    }

    func key(_ words: ArraySlice<AnswerWord>) -> (field: Instruction.ReviewField, count: Int)? {
        guard let colon = words.prefix(8).firstIndex(where: { $0.mark == ":" }) else { return nil }
        let count = colon + 1 - words.startIndex
        let text = words.prefix(count).map(\.text).joined(separator: " ")
        if let field = Self.fixed.first(where: { $0.words == text })?.field { return (field, count) }
        let folded = FoldedText(text).text
        guard let question = questions.first(where: { FoldedText($0).text == folded }) else { return nil }
        return (.question(question), count)
    }

    /// The answer to a key, as an instruction.
    static func meaning(
        _ field: Instruction.ReviewField, _ value: String, _ target: AnswerTarget?
    ) -> SentenceMeaning {
        let value = String(value[...].trimmed)
        guard !value.isEmpty else {
            return .problem(target, .valueMissing(usage: usage(field)), words: usage(field))
        }
        guard field == .outcome else { return .said(target, .review(field, value), words: "") }
        let words = AnswerSentence(value).words
        let known = Evaluation.Outcome.allCases.map(\.rawValue)
        // "keep, they are great": the outcome and why.
        let isApart =
            words.count == 1 || words.first?.mark != nil || words.dropFirst().first?.text == "because"
        if let first = words.first, known.contains(first.text), isApart, words.last?.mark != "?" {
            let reason = AnswerSentence(value).written(1..<words.count)
            return .said(target, .review(.outcome, first.text), words: reason)
        }
        return .problem(
            target,
            .outcomeUnknown(nearest: words.first.flatMap { NearestName.best(for: $0.text, among: known) }),
            words: value)
    }

    private static func usage(_ field: Instruction.ReviewField) -> String {
        switch field {
        case .ourRole: "our role: WHAT WE ARE TO THEM"
        case .theirRole: "their role: WHAT THEY ARE TO US"
        case .level: "level: HOW COMMITTED WE ARE"
        case .outcome: "outcome: deepen, keep, ease, rest or end"
        case .question(let key): "\(key): ANSWER"
        }
    }
}
