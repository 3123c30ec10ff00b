extension Expression {
    /// Why a text is no expression, and where.
    package struct Problem: Error, Hashable, Sendable {
        /// The part that is wrong; empty at the end of the text, where something is lacking.
        package let part: Range<String.Index>
        /// A clause without full stop: `a sign where a name or number was expected`.
        package let problem: String
        package let expected: String
    }

    /// Reads names (letters, figures, underscores), numbers, `+ - * /` (also `−`, `×`, `÷`) and parentheses, with
    /// the usual precedence.
    package init(_ text: String) throws(Problem) {
        var reader = ExpressionReader(text)
        self = try reader.whole()
    }
}

/// One walk from left to right.
private struct ExpressionReader {
    private let text: String
    private var position: String.Index
    private var depth = 0

    /// No expression of ours is nested deeper than 3.
    private static let deepest = 50

    init(_ text: String) {
        self.text = text
        position = text.startIndex
    }

    mutating func whole() throws(Expression.Problem) -> Expression {
        let expression = try sum()
        skipBlanks()
        guard position < text.endIndex else { return expression }
        throw problem(
            text[position] == ")"
                ? "a parenthesis that was not opened"
                : "\"\(text[position])\" where the expression could end",
            expected: "a sign such as + - * /")
    }

    private mutating func sum() throws(Expression.Problem) -> Expression {
        var left = try product()
        while let sign = sign(among: [.plus, .minus]) { left = .operation(sign, left, try product()) }
        return left
    }

    private mutating func product() throws(Expression.Problem) -> Expression {
        var left = try factor()
        while let sign = sign(among: [.times, .by]) { left = .operation(sign, left, try factor()) }
        return left
    }

    private mutating func factor() throws(Expression.Problem) -> Expression {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            throw problem(
                "parentheses in parentheses, \(Self.deepest) deep", expected: "a shorter expression")
        }
        if sign(among: [.minus]) != nil { return .minus(try factor()) }
        skipBlanks()
        guard position < text.endIndex else { throw problem("nothing", expected: "a name, a number or (") }
        let start = position
        if text[position] == "(" {
            position = text.index(after: position)
            let inner = try sum()
            skipBlanks()
            guard position < text.endIndex, text[position] == ")" else {
                throw Expression.Problem(
                    part: start..<text.index(after: start), problem: "a parenthesis that is not closed",
                    expected: ")")
            }
            position = text.index(after: position)
            return inner
        }
        let word = word()
        if word.isEmpty {
            throw problem("\"\(text[position])\"", expected: "a name, a number or (")
        }
        guard let first = word.first, first.isNumber || first == "." else { return .name(String(word)) }
        guard let number = Double(word), number.isFinite else {
            throw Expression.Problem(
                part: start..<position, problem: "\"\(word)\" is neither a number nor a name",
                expected: "a number such as 0.5, or a name that begins with a letter")
        }
        return .number(number)
    }

    private mutating func word() -> Substring {
        let start = position
        while position < text.endIndex {
            let character = text[position]
            guard character.isASCII, character.isLetter || character.isNumber || "_.".contains(character)
            else { break }
            position = text.index(after: position)
        }
        return text[start..<position]
    }

    private mutating func sign(among signs: [Expression.Operator]) -> Expression.Operator? {
        skipBlanks()
        guard position < text.endIndex else { return nil }
        let plain: [Character: Character] = ["−": "-", "–": "-", "×": "*", "÷": "/", "·": "*"]
        let character = plain[text[position]] ?? text[position]
        guard let sign = Expression.Operator(rawValue: character), signs.contains(sign) else { return nil }
        position = text.index(after: position)
        return sign
    }

    private mutating func skipBlanks() {
        while position < text.endIndex, text[position].isWhitespace { position = text.index(after: position) }
    }

    private func problem(_ problem: String, expected: String) -> Expression.Problem {
        let end = position < text.endIndex ? text.index(after: position) : position
        return Expression.Problem(part: position..<end, problem: problem, expected: expected)
    }
}
