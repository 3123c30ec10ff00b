import PartnerCore

/// A word of an answer.
struct AnswerWord: Hashable, Sendable {
    /// In small letters, without the punctuation around it.
    let text: String
    /// As written, without the punctuation around it.
    let written: String
    /// The punctuation that ends a clause behind it: one of `, . : ; - ! ? (`.
    var mark: Character?
    /// Where it begins and ends in the sentence, its punctuation included.
    var range: Range<Int>
    /// Whether it was written `#3`.
    let isNumbered: Bool

    /// A number of up to three figures.
    var number: Int? {
        text.count <= 3 && !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) } ? Int(text) : nil
    }
}

/// A text in words, and the text as it was written.
struct AnswerSentence: Hashable, Sendable {
    let characters: [Character]
    var words: [AnswerWord]

    init(_ text: some StringProtocol) {
        characters = Array(text)
        words = []
        var place = 0
        while place < characters.count {
            while place < characters.count, characters[place].isMailBlank {
                // Where the person began a new line, a clause ends.
                if characters[place].isNewline, !words.isEmpty, words[words.count - 1].mark == nil {
                    words[words.count - 1].mark = "-"
                }
                place += 1
            }
            let start = place
            while place < characters.count, !characters[place].isMailBlank { place += 1 }
            if place > start { append(start..<place) }
        }
    }

    private init(characters: [Character], words: [AnswerWord]) {
        self.characters = characters
        self.words = words
    }

    /// Some of the words, with their places.
    func part(_ range: Range<Int>) -> AnswerSentence {
        AnswerSentence(characters: characters, words: Array(words[range]))
    }

    /// As written, from one word to another; nothing, where it is only thanks.
    func written(_ range: Range<Int>) -> String {
        let isCourtesy = words[range].allSatisfy {
            AnswerWords.fillers.contains($0.text) || AnswerWords.thanks.contains($0.text) || $0.text == "you"
        }
        guard !range.isEmpty, !isCourtesy else { return "" }
        let part = characters[
            words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound]
        let text = String(part.map { $0.isNewline ? " " : $0 }.drop { ",;:-–— ".contains($0) })
        var rest = text[...].trimmed
        while let last = rest.last, ",;:-–—".contains(last) || last.isMailBlank { rest.removeLast() }
        return String(rest)
    }

    /// All of it as written.
    var written: String { written(0..<words.count) }

    private mutating func append(_ range: Range<Int>) {
        let plain = characters[range].map(Self.plain)
        // "1:called", "1.done": a number and a word.
        let figures = plain.prefix { ("0"..."9").contains($0) }.count
        if figures > 0, figures <= 3, plain.count > figures + 1, ".:)".contains(plain[figures]),
            plain[figures + 1].isLetter
        {
            append(word: Array(plain[...figures]), at: range.lowerBound..<range.lowerBound + figures + 1)
            append(
                word: Array(plain[(figures + 1)...]), at: range.lowerBound + figures + 1..<range.upperBound)
        } else {
            append(word: plain, at: range)
        }
    }

    private mutating func append(word: [Character], at range: Range<Int>) {
        var core = word[...]
        var isNumbered = false
        while let first = core.first, "\"'([{*_#`-~<>•·=+&".contains(first) {
            // "-3d" and "+10d" are dates; "& 2" is "and 2".
            if "-+".contains(first), core.dropFirst().first?.isNumber == true { break }
            if first == "&", core.count == 1 { break }
            isNumbered = isNumbered || first == "#"
            core.removeFirst()
        }
        var mark: Character?
        while let last = core.last, ",.:;!?)]}\"'*_`-~<>/…".contains(last) {
            if ",.:;!?-".contains(last), mark != "?" { mark = last }
            if last == "…" { mark = "." }
            core.removeLast()
        }
        guard !core.isEmpty else {
            // A dash or colon that stands alone belongs to the word before it; a bullet to none.
            guard !words.isEmpty, let sign = word.first(where: { "-:;,.!?/".contains($0) }) else { return }
            if words[words.count - 1].mark == nil { words[words.count - 1].mark = sign == "/" ? "-" : sign }
            if word.contains("?") { words[words.count - 1].mark = "?" }
            words[words.count - 1].range = words[words.count - 1].range.lowerBound..<range.upperBound
            return
        }
        // A smiling face, a tick, a bullet of another kind.
        guard core.contains(where: { $0.isLetter || $0.isNumber }) || core == ["&"] else { return }
        let written = String(core)
        if word.first == "(", !words.isEmpty, words[words.count - 1].mark == nil {
            words[words.count - 1].mark = "("
        }
        words.append(
            AnswerWord(
                text: written.lowercased(), written: written, mark: mark, range: range, isNumbered: isNumbered
            ))
    }

    /// Typographers' quotes and dashes as the keyboard has them.
    private static func plain(_ character: Character) -> Character {
        switch character {
        case "’", "‘", "ʼ", "´": "'"
        case "“", "”", "„", "«", "»": "\""
        case "–", "—", "‐", "‑", "−": "-"
        case "：": ":"
        default: character
        }
    }
}
