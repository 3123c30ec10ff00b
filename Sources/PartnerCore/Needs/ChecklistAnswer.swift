/// Why a text answers a question not.
package struct AnswerProblem: Error, Hashable, Sendable, CustomStringConvertible {
    /// A clause without full stop: `"perhaps" is no answer`.
    package let problem: String
    /// What would do: `yes or no`.
    package let expected: String
    package var description: String { problem + "; expected " + expected }
}

extension Question {
    /// What would be an answer, for a prompt and for an error.
    package var expected: String {
        switch kind {
        case .yesNo: "yes or no"
        case .scale: "a whole number from 0 (not at all) to 4 (wholly)"
        case .choice(let choices): choices.map(\.text).joined(separator: " / ")
        case .number: "a number"
        case .text: "some words"
        }
    }

    /// The answer as it is kept; nil where the text says that there is none: blank, `?`, `n/a`, `unknown`.
    package func answer(_ typed: some StringProtocol) throws(AnswerProblem) -> String? {
        let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if text.isEmpty || Self.noAnswers.contains(FoldedText(text).text)
            || text.allSatisfy({ "?-–.".contains($0) })
        {
            return nil
        }
        guard let answer = kept(text) else {
            let shown = text.count > 60 ? text.prefix(59) + "…" : text
            throw AnswerProblem(
                problem: "\"\(shown)\" is no answer to \"\(id)\"" + hint(text), expected: expected)
        }
        return answer
    }

    private func hint(_ text: String) -> String {
        guard case .choice(let choices) = kind else { return "" }
        return NearestName.best(for: text, among: choices.map(\.text)).map { " (did you mean \"\($0)\"?)" }
            ?? ""
    }

    private func kept(_ text: String) -> String? {
        switch kind {
        case .yesNo:
            let word = text.lowercased()
            if ["yes", "y", "true", "1", "x"].contains(word) { return "yes" }
            return ["no", "n", "false", "0"].contains(word) ? "no" : nil
        case .scale:
            let whole = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
            return Int(whole).flatMap { Self.scale.contains($0) ? String($0) : nil }
        case .choice(let choices):
            let wanted = FoldedText(text)
            return choices.first { FoldedText($0.text) == wanted }?.text
        case .number:
            return PlainNumber.read(text).flatMap { $0 >= 0 ? text : nil }
        case .text: return text
        }
    }

    private static let noAnswers: Set<String> = [
        "", "n a", "na", "unknown", "not known", "do not know", "dont know",
    ]

    /// What a kept answer is worth, 0 to 1; nil where it is not scored.
    package func worth(of answer: String) -> Double? {
        guard isScored else { return nil }
        switch kind {
        case .yesNo: return answer == "yes" ? 1 : 0
        case .scale: return Double(answer).map { $0 / Double(Self.scale.upperBound) }
        case .choice(let choices): return choices.first { $0.text == answer }.map { Double($0.points) / 100 }
        case .number(let full):
            guard let number = PlainNumber.read(answer), let full else { return nil }
            return min(1, number / full)
        case .text: return nil
        }
    }
}
