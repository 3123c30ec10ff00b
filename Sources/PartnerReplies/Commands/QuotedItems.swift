/// Under which item of the quoted mail each line stands.
struct QuotedItems {
    /// The item's number, a line each.
    let contexts: [Int?]

    init(_ lines: [MailLine], names: ItemNames) {
        var contexts = [Int?](repeating: nil, count: lines.count)
        let lastQuoted = lines.lastIndex { $0.kind == .quoted && !$0.body.isEmpty } ?? -1
        var current: Int?
        var seen: Set<Int> = []
        var hasAnswerBetween = false
        for (index, line) in lines.enumerated() {
            switch line.kind {
            case .quoted:
                guard let number = Self.item(line, names) else { continue }
                current = number
                seen.insert(number)
            case .written where !line.text[...].trimmed.isEmpty:
                guard let current else { continue }
                if index < lastQuoted {
                    contexts[index] = current
                    hasAnswerBetween = true
                } else if hasAnswerBetween || seen.count == 1 {
                    // Below a mail that was quoted as a whole an answer stands under all its items, not under the last.
                    contexts[index] = current
                }
            default: continue
            }
        }
        self.contexts = contexts
    }

    /// The item that a quoted line begins with, by its number and name, by either.
    private static func item(_ line: MailLine, _ names: ItemNames) -> Int? {
        let sentence = AnswerSentence(line.body.prefix(200))
        guard let first = sentence.words.first else { return nil }
        let rest = sentence.words.dropFirst()
        if let number = first.number, names.numbers.contains(number) {
            let named = names.within(sentence.words[1...])
            if named.contains(number) { return number }
            // "1 done" in the lines on how to answer is no item.
            let isListed = first.mark == "." || first.isNumbered
            let isHowTo = rest.first.map { CommandTable.phrasesByFirstWord[$0.text] != nil } ?? true
            return named.isEmpty && isListed && !isHowTo ? number : nil
        }
        guard let named = names.at(sentence.words[...]) else { return nil }
        return named.numbers.count == 1 ? named.numbers.first : nil
    }
}
