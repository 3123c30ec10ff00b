/// Words and sayings to look for in folded text; a star at the beginning or end of a word stands for any letters.
struct WordPatterns: Sendable {
    private struct Pattern: Sendable {
        let original: String
        let words: [Word]
    }

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

    private let patterns: [Pattern]

    init(_ texts: [String]) {
        patterns = texts.map { text in
            // Signs part words in patterns as they do in texts; a star stays with its word.
            let spaced = String(text.map { $0.isLetter || $0.isNumber || $0 == "*" || $0 == "'" ? $0 : " " })
            return Pattern(original: text, words: spaced.split(separator: " ").map { Word($0) })
        }
    }

    /// The first pattern, in the order given, that stands in a text of folded words.
    func first(in words: [Substring], except: String? = nil) -> String? {
        guard !words.isEmpty else { return nil }
        return patterns.first { $0.original != except && Self.stands($0.words, in: words) }?.original
    }

    private static func stands(_ pattern: [Word], in words: [Substring]) -> Bool {
        guard !pattern.isEmpty, pattern.count <= words.count else { return false }
        return (0...(words.count - pattern.count)).contains { start in
            pattern.indices.allSatisfy { pattern[$0].matches(words[start + $0]) }
        }
    }
}
