import PartnerCore

/// Reads whose an item is: "not me, ask dana", "give to dana".
struct PersonReader {
    let sentence: AnswerSentence

    private static let before: Set<String> = [
        "please", "but", "ask", "try", "give", "it", "this", "that", "to", "it's", "its", "that's", "is",
        "belongs",
        "hand", "over", "pass", "rather", "contact", "send", "forward", "better", "should", "be", "sorry",
        "on", "goes", "anymore", "any", "more", "longer",
    ]
    private static let after: Set<String> = [
        "does", "has", "is", "please", "instead", "about", "who", "now", "should", "took", "takes", "knows",
        "thanks",
        "thank", "handles", "owns", "will", "can", "because", "since", "from", "did", "anymore", "any",
        "longer", "for",
        "takes", "looks", "works", "would", "then",
    ]
    private static let nobody: Set<String> = [
        "she", "he", "they", "you", "someone", "somebody", "i", "me", "her", "him", "them", "us", "we", "if",
        "for",
        "the", "a", "an", "not", "what", "who", "when", "how", "why", "where", "no", "there", "my", "our",
        "again",
        "nobody", "anyone", "at", "in", "with", "sure", "was", "think",
    ]

    func meaning(
        _ verb: CommandTable.Verb, at place: Int, after end: Int, target: AnswerTarget?
    ) -> SentenceMeaning {
        let words = sentence.words
        var start = end
        if verb != .askedPerson {
            while start < words.count, Self.before.contains(words[start].text) { start += 1 }
        }
        var stop = start
        while stop < words.count, stop < start + 4, !Self.after.contains(words[stop].text) {
            stop += 1
            if words[stop - 1].mark != nil { break }
        }
        let name = words[start..<stop]
        let isName =
            (1...3).contains(name.count)
            && !name.contains { Self.nobody.contains($0.text) || $0.number != nil }
        let isClosed =
            stop == words.count || words[stop - 1].mark != nil || Self.after.contains(words[stop].text)
        switch verb {
        case .askedPerson:
            if words[place].text == "ask" {
                // "Ask Dana about the summer" may be advice; "ask dana" alone is an answer.
                let isAlone =
                    stop == words.count || ["please", "instead", "thanks"].contains(words[stop].text)
                return isName && isAlone && words[end - 1].mark == nil
                    ? .said(target, .handOver(to: written(name)), words: sentence.written(stop..<words.count))
                    : .note(target)
            }
            if isName, isClosed {
                return .said(
                    target, .handOver(to: written(name)), words: sentence.written(stop..<words.count))
            }
            return start == words.count
                ? .problem(target, .nameMissing, words: sentence.written) : .note(target)
        default:
            // "Not me, I only answered the phone" names nobody.
            if isName, isClosed, start > end || words[end - 1].mark != nil {
                return .said(
                    target, .handOver(to: written(name)), words: sentence.written(stop..<words.count))
            }
            let isApart =
                end == words.count || words[end - 1].mark != nil || Self.after.contains(words[end].text)
            return isApart
                ? .said(target, .wrongPerson, words: sentence.written(end..<words.count)) : .note(target)
        }
    }

    private func written(_ name: ArraySlice<AnswerWord>) -> String {
        name.map { $0.written.hasSuffix("'s") ? String($0.written.dropLast(2)) : $0.written }.joined(
            separator: " ")
    }
}
