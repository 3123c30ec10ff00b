/// Greetings and thanks, which say nothing to the daemon.
enum Courtesy {
    /// How many words of courtesy a sentence begins with; all of them, where it is nothing else.
    static func skip(_ words: ArraySlice<AnswerWord>) -> Int {
        var rest = words
        while let first = rest.first {
            let after = rest.dropFirst()
            if AnswerWords.fillers.contains(first.text) {
                rest = after
            } else if AnswerWords.greetings.contains(first.text) {
                rest = skipped(rest, atMost: 4) ?? (isCommand(after) ? after : greetingAlone(rest))
                if rest.startIndex == first.startOf(words) { break }
            } else if AnswerWords.thanks.contains(first.text) {
                if let behind = skipped(rest, atMost: 4) {
                    rest = behind
                } else if rest.count <= 9, !rest.contains(where: { $0.mark == "," || $0.mark == ":" }) {
                    // "Thanks for the reminder": nothing more is said.
                    return words.count
                } else {
                    break
                }
            } else {
                break
            }
        }
        // "Best", "Many thanks", "Got it": nothing else is there.
        if AnswerWords.courtesies.contains(rest.map(\.text).joined(separator: " ")) { return words.count }
        return rest.startIndex - words.startIndex
    }

    /// Behind the first punctuation, if it is near.
    private static func skipped(_ words: ArraySlice<AnswerWord>, atMost count: Int) -> ArraySlice<AnswerWord>?
    {
        guard let end = words.prefix(count).firstIndex(where: { $0.mark != nil && $0.mark != "?" }) else {
            return nil
        }
        return words[(end + 1)...]
    }

    private static func isCommand(_ words: ArraySlice<AnswerWord>) -> Bool {
        words.first.map { CommandTable.phrasesByFirstWord[$0.text] != nil || $0.number != nil } ?? true
    }

    /// "Hi Dana" and nothing more.
    private static func greetingAlone(_ words: ArraySlice<AnswerWord>) -> ArraySlice<AnswerWord> {
        words.count <= 3 ? words[words.endIndex...] : words
    }
}

extension AnswerWord {
    fileprivate func startOf(_ words: ArraySlice<AnswerWord>) -> Int {
        words.firstIndex { $0.range == range } ?? words.startIndex
    }
}
