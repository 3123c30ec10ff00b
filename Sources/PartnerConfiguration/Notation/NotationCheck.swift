/// Finds what YAML can write and this file may not: anchors, aliases, tags, directives, complex keys, tabs as
/// indentation, deep nesting.
///
/// Runs before the YAML parser, for an alias hides where a value stands, a chain of them can blow a small file
/// up to gigabytes, and the parser recurses as deep as the file does. It follows the notation just as far as
/// it must to know texts from signs.
struct NotationCheck {
    /// No file of ours is nested deeper than 5.
    static let deepest = 16
    static let farthestIndentation = 200

    private let source: SourceText
    private(set) var findings: [Finding] = []

    private var line: [Unicode.Scalar] = []
    private var number = 0
    private var position = 0

    private var openQuote: Unicode.Scalar?
    private var flowDepth = 0
    /// The column of the key whose text runs over the following lines, as `|` or as plain text.
    private var blockTextOf: Int?
    private var plainTextOf: Int?
    /// The column of the key or item that the line is at.
    private var entry = 0

    static func findings(in source: SourceText) -> [Finding] {
        var check = NotationCheck(source: source)
        for (index, line) in source.lines.enumerated() {
            check.number = index + 1
            check.line = line
            check.position = 0
            check.readLine()
        }
        return check.findings
    }

    private init(source: SourceText) { self.source = source }

    private mutating func readLine() {
        if openQuote != nil {
            readQuoted()
            if openQuote == nil { readTokens() }
            return
        }
        let indentation = line.prefix { $0 == " " }.count
        let rest = line.dropFirst(indentation).drop(while: isBlank)
        if rest.isEmpty { return }
        if let block = blockTextOf {
            if indentation > block { return }
            blockTextOf = nil
        }
        if rest.first == "#" { return }
        position = indentation
        if line[indentation] == "\t" {
            refuse("a tab as indentation", "use blanks", length: 1)
            position = line.count - rest.count
        }
        if indentation > Self.farthestIndentation {
            refuse("a line indented by \(indentation) blanks", "indent by two blanks a level", length: 1)
        }
        if let plain = plainTextOf, flowDepth == 0, indentation > plain {
            readPlain()
            return readTokens()
        }
        plainTextOf = nil
        if flowDepth == 0 { entry = indentation }
        if indentation == 0, readDirectiveOrMarker() { return }
        readTokens()
    }

    /// - Returns: whether the line holds nothing else.
    private mutating func readDirectiveOrMarker() -> Bool {
        if line.first == "%" {
            refuse("a YAML directive", "leave it out", length: source.restOfLine(number, from: 0).length)
            return true
        }
        if line.starts(with: ["-", "-", "-"]), line.count == 3 || isBlank(line[3]) { position = 3 }
        return false
    }

    private mutating func readTokens() {
        var dashes = 0
        var lastDash: Int?
        while true {
            while position < line.count, isBlank(line[position]) { position += 1 }
            guard position < line.count else { return }
            let blankFollows = position + 1 >= line.count || isBlank(line[position + 1])
            switch line[position] {
            case "#": return
            case "&": refuseWord("an anchor", "write the value out at each place")
            case "*":
                refuseWord("an alias", "write the value out; a text that begins with * goes into quotes")
            case "!": refuseWord("a tag", "leave it out; a text that begins with ! goes into quotes")
            case "\"", "'":
                openQuote = line[position]
                position += 1
                readQuoted()
                if openQuote != nil { return }
            case "|" where flowDepth == 0, ">" where flowDepth == 0:
                // The text of an item is indented against its dash, that of a key against the key.
                blockTextOf = position == entry ? lastDash ?? entry : entry
                return
            case "[", "{":
                flowDepth += 1
                if flowDepth == Self.deepest {
                    refuse("lists in lists", "nothing here is nested so deep", length: 1)
                }
                position += 1
            case "]", "}":
                flowDepth = max(0, flowDepth - 1)
                position += 1
            case ",", ":": position += 1
            case "-" where blankFollows && flowDepth == 0:
                dashes += 1
                lastDash = position
                if dashes == Self.deepest {
                    refuse("lists in lists", "nothing here is nested so deep", length: 1)
                }
                position += 1
                while position < line.count, isBlank(line[position]) { position += 1 }
                entry = position
            case "?" where blankFollows:
                refuse("a complex key", "write \"key: value\"", length: 1)
                position += 1
            default: readPlain()
            }
        }
    }

    /// To the end of a plain text, or behind the colon of a key.
    private mutating func readPlain() {
        while position < line.count {
            let next = position + 1 < line.count ? line[position + 1] : " "
            switch line[position] {
            case ":" where isBlank(next) || (flowDepth > 0 && ",[]{}".unicodeScalars.contains(next)):
                position += 1
                plainTextOf = nil
                return
            case ",", "[", "]", "{", "}": if flowDepth > 0 { return }
            case let scalar where isBlank(scalar) && next == "#":
                position = line.count
                return
            default: break
            }
            position += 1
        }
        if flowDepth == 0 { plainTextOf = entry }
    }

    private mutating func readQuoted() {
        guard let quote = openQuote else { return }
        while position < line.count {
            let scalar = line[position]
            position += 1
            if scalar == "\\", quote == "\"" {
                position += 1
            } else if scalar == quote {
                guard quote == "'", position < line.count, line[position] == "'" else {
                    openQuote = nil
                    return
                }
                position += 1
            }
        }
    }

    private mutating func refuseWord(_ found: String, _ advice: String) {
        let length = line[position...].prefix { !isBlank($0) && !",[]{}".unicodeScalars.contains($0) }.count
        refuse(found, advice, length: length)
        position += max(1, length)
    }

    private mutating func refuse(_ found: String, _ advice: String, length: Int) {
        guard findings.count < Reading.mostErrors else { return }
        let span = Span(line: number, start: position, length: length)
        findings.append(source.finding(.error, .notation, span, path: "", found: found, advice: advice))
    }
}
