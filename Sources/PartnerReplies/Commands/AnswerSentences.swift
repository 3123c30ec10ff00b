import PartnerCore

/// Divides a statement into sentences.
enum AnswerSentences {
    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "st", "prof", "rev", "fr", "sr", "jr", "a.m", "p.m", "e.g", "i.e", "no",
        "nos", "nr",
        "approx", "etc", "vs", "dept", "ave", "blvd", "mt", "ft", "ext", "tel", "inc",
    ]

    static func split(_ sentence: AnswerSentence, _ names: ItemNames) -> [AnswerSentence] {
        var parts: [AnswerSentence] = []
        var start = 0
        let words = sentence.words
        for place in words.indices where ends(at: place, from: start, words, names) {
            parts.append(sentence.part(start..<place + 1))
            start = place + 1
        }
        if start < words.count { parts.append(sentence.part(start..<words.count)) }
        return parts
    }

    private static func ends(at place: Int, from start: Int, _ words: [AnswerWord], _ names: ItemNames)
        -> Bool
    {
        let word = words[place]
        guard place + 1 < words.count else { return true }
        switch word.mark {
        case "!", "?", ";": return true
        case ".": return !isAbbreviation(word, before: words[place + 1], opens: place == start)
        case ",", "-", nil:
            // "1 done, 2 snooze 2w", "1 done and 2 done": a number and a command open another.
            let next = place + 1
            if word.mark != nil, isSnooze(words[next...]) { return true }
            guard word.mark != nil || word.text == "and" || word.text == "&", place > start,
                AnswerTarget.read(words[start...], names) != nil,
                let target = AnswerTarget.read(words[next...], names), next + target.count < words.count,
                target.target != .all
            else { return false }
            let isNumbersBefore = words[start...place].allSatisfy {
                $0.number != nil || $0.text == "and" || $0.text == "&"
            }
            return !isNumbersBefore && CommandTable.phrasesByFirstWord[words[next + target.count].text] != nil
        default: return false
        }
    }

    /// "Not yet, remind me in 2 weeks": the second clause is an answer of its own.
    private static func isSnooze(_ words: ArraySlice<AnswerWord>) -> Bool {
        let rest = words.first?.text == "please" ? words.dropFirst() : words
        let count = rest.first?.text == "snooze" ? 1 : rest.prefix(2).map(\.text) == ["remind", "me"] ? 2 : 0
        guard count > 0 else { return false }
        let date = rest.dropFirst(count).drop { AnswerWords.untils.contains($0.text) }
        return DateFinder.leading(date, looking: .future) != nil
    }

    private static func isAbbreviation(_ word: AnswerWord, before next: AnswerWord, opens: Bool) -> Bool {
        if word.number != nil { return opens || DateWords.month(next.text) != nil && next.text.count > 2 }
        if word.text.count == 1, word.text.first?.isLetter == true { return true }
        // "3 Sept. 2026", "Fri. 3 May"
        let isDateWord = DateWords.month(word.text) != nil || Weekday(name: word.text) != nil
        if isDateWord, word.text.count <= 4,
            next.number != nil || next.text.count == 4 && Int(next.text) != nil
        {
            return true
        }
        return abbreviations.contains(word.text)
    }
}
