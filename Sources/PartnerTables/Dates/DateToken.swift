/// What a date as people write it is made of.
enum DateToken: Hashable {
    case number(Int, digits: Int)
    case word(String)
    case mark(Character)

    /// The tokens of a text without its blanks; nil where it holds what no date does.
    static func tokens(_ text: String) -> [DateToken]? {
        var tokens: [DateToken] = []
        var rest = Substring(text)
        while let character = rest.first {
            if character.isWhitespace {
                rest.removeFirst()
            } else if character.isASCII, character.isNumber {
                let digits = rest.prefix { $0.isASCII && $0.isNumber }
                guard digits.count <= 9, let value = Int(digits) else { return nil }
                tokens.append(.number(value, digits: digits.count))
                rest.removeFirst(digits.count)
            } else if character.isLetter {
                let word = rest.prefix(while: \.isLetter)
                tokens.append(.word(word.lowercased()))
                rest.removeFirst(word.count)
            } else if "/-.,:+–‑".contains(character) {
                tokens.append(.mark("–‑".contains(character) ? "-" : character))
                rest.removeFirst()
            } else {
                return nil
            }
        }
        return tokens
    }
}
