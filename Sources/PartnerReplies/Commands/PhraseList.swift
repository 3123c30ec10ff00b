/// Phrases, found among words in one walk.
struct PhraseList: Sendable {
    private let byFirstWord: [String: [(words: [String], isOfEnd: Bool)]]

    /// - Parameter ofEnd: those of them that count only at the end of a clause: "not in", but not "not in favour".
    init(_ phrases: [String], ofEnd: Set<String> = []) {
        var table: [String: [(words: [String], isOfEnd: Bool)]] = [:]
        for phrase in phrases {
            let words = phrase.split(separator: " ").map(String.init)
            table[words[0], default: []].append((words, ofEnd.contains(phrase)))
        }
        byFirstWord = table
    }

    /// Whether one of them stands anywhere among `words`.
    func isIn(_ words: [AnswerWord]) -> Bool {
        words.indices.contains { start in
            byFirstWord[words[start].text]?.contains { phrase in
                let end = start + phrase.words.count
                guard end <= words.count,
                    words[start..<end].elementsEqual(phrase.words, by: { $0.text == $1 })
                else {
                    return false
                }
                return !phrase.isOfEnd || end == words.count || words[end - 1].mark != nil
                    || AnswerWords.afterVain.contains(words[end].text)
            } == true
        }
    }
}
