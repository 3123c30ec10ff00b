/// Words and sayings to look for in folded text; a star at the beginning or end of a word stands for any letters.
struct WordPatterns: Sendable {
    private struct Word: Sendable {
        let letters: Substring
        let opensAny: Bool
        let endsAny: Bool

        init(_ text: Substring) {
            opensAny = text.hasPrefix("*")
            endsAny = text.count > 1 && text.hasSuffix("*")
            letters = Substring(FoldedText(text.filter { $0 != "*" }).text)
        }

        func matches(_ word: Substring) -> Bool {
            if letters.isEmpty { return false }
            switch (opensAny, endsAny) {
            case (false, false): return word == letters
            case (false, true): return word.hasPrefix(letters)
            case (true, false): return word.hasSuffix(letters)
            case (true, true): return word.firstRange(of: letters) != nil
            }
        }
    }

    private let originals: [String]
    private let patterns: [[Word]]
    /// Patterns by their first word, where that is whole; so that a text is walked once, not once a pattern.
    private var whole: [Substring: [Int]] = [:]
    /// By the first letter of their first word, where that ends in a star.
    private var begun: [Character: [Int]] = [:]
    /// Those whose first word begins with a star.
    private var opened: [Int] = []

    init(_ texts: [String]) {
        originals = texts
        patterns = texts.map { text in
            // Signs part words in patterns as they do in texts; a star stays with its word.
            let spaced = text.map { $0.isLetter || $0.isNumber || $0 == "*" || $0 == "'" ? $0 : " " }
            return String(spaced).split(separator: " ").map { Word($0) }
        }
        for (index, pattern) in patterns.enumerated() {
            guard let first = pattern.first, let letter = first.letters.first else { continue }
            if first.opensAny {
                opened.append(index)
            } else if first.endsAny {
                begun[letter, default: []].append(index)
            } else {
                whole[first.letters, default: []].append(index)
            }
        }
    }

    /// The first pattern, in the order given, that stands in a text of folded words.
    func first(in words: [Substring], except: String? = nil) -> String? {
        var best = patterns.count
        for (start, word) in words.enumerated() {
            guard let letter = word.first else { continue }
            for index in (whole[word] ?? []) + (begun[letter] ?? []) + opened
            where index < best && originals[index] != except && stands(patterns[index], in: words, at: start)
            {
                best = index
            }
        }
        return best < patterns.count ? originals[best] : nil
    }

    private func stands(_ pattern: [Word], in words: [Substring], at start: Int) -> Bool {
        guard start + pattern.count <= words.count else { return false }
        return pattern.indices.allSatisfy { pattern[$0].matches(words[start + $0]) }
    }
}
