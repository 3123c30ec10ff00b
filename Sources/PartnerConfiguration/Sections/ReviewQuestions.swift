import PartnerCore

extension Reading {
    /// The longest question that a mail and a form can show.
    private static let longest = 200

    /// What a re-evaluation asks beside the roles and what follows; an empty list asks nothing more.
    mutating func reviewQuestions(_ value: Value) -> [String]? {
        let example = "questions, one an item, such as - Do the people we want to reach come?"
        if case .list(let items) = value.content, items.isEmpty { return [] }
        guard let items = items(value, expecting: example) else { return nil }
        var seen: Set<String> = []
        let questions = items.compactMap { item -> String? in
            guard let text = text(item, expecting: example) else { return nil }
            let question = text.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let folded = FoldedText(question).text
            if folded.isEmpty || question.count > Self.longest {
                refuse(
                    .badText, item.span, path: item.path,
                    folded.isEmpty
                        ? "\(quoted(text.string)) asks nothing"
                        : "the question has \(question.count) characters",
                    "expected a question of \(Self.longest) characters at most")
                return nil
            }
            guard seen.insert(folded).inserted else {
                refuse(
                    .twice, item.span, path: item.path, "\(quoted(question)) is asked twice",
                    "expected each question once")
                return nil
            }
            return question
        }
        return questions.count == items.count ? questions : nil
    }
}
