/// What a mail system found when it checked where a mail came from (RFC 8601).
package struct AuthenticationResults: Hashable, Sendable {
    /// One method's result.
    package struct Result: Hashable, Sendable {
        /// In lower case: `spf`, `dkim`, `dmarc`.
        package var method: String
        /// In lower case: `pass`, `fail`, `softfail`, `none`, …
        package var result: String
        /// By type and name, in lower case: `header.d`, `smtp.mailfrom`.
        package var properties: [String: String]
    }

    /// Who checked, in lower case.
    package var authority: String
    package var results: [Result]

    /// - Parameter field: the field's value, unfolded.
    /// - Returns: nil where it is none.
    package init?(_ field: String) {
        var tokens = AuthenticationTokens(field)
        guard let authority = tokens.next(), case .word(let name) = authority else { return nil }
        self.authority = name.lowercased()
        results = []
        // What follows the name up to the first semicolon is a version.
        guard tokens.skipStatement() else { return }
        while let statement = tokens.statement() {
            if let result = Self.result(statement) { results.append(result) }
            if results.count == Self.most { return }
        }
    }

    private static let most = 50

    /// `method[/version] = result`, then `reason = …` and `type.name = value`.
    private static func result(_ tokens: [AuthenticationTokens.Token]) -> Result? {
        guard tokens.count >= 3, case .word(let method) = tokens[0], tokens[1] == .equals,
            case .word(let result) = tokens[2]
        else { return nil }
        var properties: [String: String] = [:]
        var rest = tokens[3...]
        while let token = rest.popFirst() {
            guard case .word(let name) = token, rest.first == .equals else { continue }
            rest = rest.dropFirst()
            guard case .word(let value)? = rest.popFirst() else { continue }
            let key = name.lowercased()
            if properties[key] == nil { properties[key] = value }
        }
        return Result(
            method: method.prefix { $0 != "/" }.lowercased(), result: result.lowercased(),
            properties: properties)
    }
}

/// The words of such a field, comments left out, quotations opened.
struct AuthenticationTokens {
    enum Token: Equatable { case word(String), equals, semicolon }

    private var rest: Substring

    init(_ text: String) { rest = text[...] }

    mutating func next() -> Token? {
        skipBlanks()
        guard let first = rest.first else { return nil }
        switch first {
        case ";":
            rest = rest.dropFirst()
            return .semicolon
        case "=":
            rest = rest.dropFirst()
            return .equals
        case "\"": return .word(quoted())
        default:
            let word = rest.prefix { !$0.isWhitespace && !";=(\"".contains($0) }
            // A bracket that closes nothing, and the like.
            if word.isEmpty {
                rest = rest.dropFirst()
                return next()
            }
            rest = rest[word.endIndex...]
            // A domain may begin in quotation marks: `"a b"@example.org`; and an equals sign may stand in a value.
            return .word(String(word))
        }
    }

    /// - Returns: whether there was a semicolon.
    mutating func skipStatement() -> Bool {
        while let token = next() {
            if token == .semicolon { return true }
        }
        return false
    }

    /// The tokens up to the next semicolon; nil at the end.
    mutating func statement() -> [Token]? {
        var tokens: [Token] = []
        var isAtEnd = true
        while let token = next() {
            isAtEnd = false
            if token == .semicolon { break }
            if tokens.count < 200 { tokens.append(token) }
        }
        return isAtEnd ? nil : tokens
    }

    private mutating func quoted() -> String {
        rest = rest.dropFirst()
        var text = ""
        while let character = rest.popFirst(), character != "\"" {
            if character == "\\", let escaped = rest.popFirst() {
                text.append(escaped)
            } else {
                text.append(character)
            }
        }
        return text
    }

    private mutating func skipBlanks() {
        while let first = rest.first {
            if first.isWhitespace {
                rest = rest.dropFirst()
            } else if first == "(" {
                skipComment()
            } else {
                return
            }
        }
    }

    private mutating func skipComment() {
        var depth = 0
        while let character = rest.popFirst() {
            switch character {
            case "\\": _ = rest.popFirst()
            case "(": depth += 1
            case ")":
                depth -= 1
                if depth == 0 { return }
            default: break
            }
        }
    }
}
