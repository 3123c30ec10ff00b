import PartnerReceived

/// HTML as plain text, the way its reader sees it: quotations with "> " in front of their lines, no link followed,
/// nothing that is hidden.
struct HTMLText {
    /// - Parameter html: of ``ReceivedLimits/partText`` bytes at most.
    static func plain(_ html: String) -> (text: String, isCut: Bool) {
        var builder = HTMLText()
        let isWhole = HTMLEvents.each(html) { event in
            switch event {
            case .start(let name, let attributes): builder.start(name, attributes)
            case .end(let name): builder.end(name)
            case .text(let text): builder.add(text)
            }
        }
        builder.endLine()
        let text = builder.lines.joined(separator: "\n")
        return (PlainText.lines(text), !isWhole || builder.isCut)
    }

    private struct Element {
        let name: String
        var isHidden: Bool
        var depth: Int
        /// A blockquote in it adds no level of its own.
        var absorbsQuote: Bool
        var isPreformatted: Bool
    }

    private var open: [Element] = []
    private var restDepth = 0
    private var lines: [String] = []
    private var line = ""
    private var lineDepth = 0
    private var wantsSpace = false
    private var wantsBlank = false
    private var size = 0
    private var isCut = false

    private var depth: Int { min(10, (open.last?.depth ?? 0) + restDepth) }
    private var isHidden: Bool { open.last?.isHidden ?? false }

    private mutating func start(_ name: String, _ attributes: [String: String]) {
        if name == "br" {
            if !isHidden { breakLine() }
            return
        }
        let parent = open.last
        var element = Element(
            name: name, isHidden: isHidden, depth: parent?.depth ?? 0,
            absorbsQuote: parent?.absorbsQuote ?? false,
            isPreformatted: parent?.isPreformatted == true || name == "pre")
        if HTMLElements.hidden.contains(name) || HTMLElements.isHidden(attributes) { element.isHidden = true }
        if HTMLElements.blocks.contains(name), !element.isHidden {
            endLine()
            if HTMLElements.paragraphs.contains(name) { wantsBlank = !lines.isEmpty }
        }
        switch HTMLQuotes.mark(name, attributes) {
        case .container where !element.absorbsQuote:
            endLine()
            element.depth += 1
            element.absorbsQuote = true
        case .attribution where element.absorbsQuote:
            endLine()
            element.depth = max(0, element.depth - 1)
        case .restBegins where restDepth == 0 && element.depth == 0:
            endLine()
            restDepth = 1
        default: break
        }
        if name == "blockquote" {
            if !element.absorbsQuote { element.depth += 1 }
            element.absorbsQuote = false
        }
        open.append(element)
        switch name {
        case "li": if !isHidden { write("- ") }
        case "hr": if !isHidden { write("---") }
        case "td", "th": wantsSpace = wantsSpace || !line.isEmpty
        default: break
        }
    }

    private mutating func end(_ name: String) {
        guard name != "br", let index = open.lastIndex(where: { $0.name == name }) else { return }
        let element = open[index]
        if HTMLElements.blocks.contains(name), !element.isHidden {
            endLine()
            if HTMLElements.paragraphs.contains(name) { wantsBlank = !lines.isEmpty }
        } else if element.depth != (index > 0 ? open[index - 1].depth : 0) {
            endLine()
        }
        open.removeSubrange(index...)
    }

    private mutating func add(_ text: String) {
        if isHidden { return }
        if open.last?.isPreformatted == true {
            for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { breakLine() }
                if !part.isEmpty { write(String(part)) }
            }
            return
        }
        var word = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ", "\t", "\n", "\r", "\u{0C}":
                flush(&word)
                wantsSpace = true
            // Soft hyphens, and what senders pad previews with.
            case "\u{AD}", "\u{200B}", "\u{200C}", "\u{FEFF}", "\u{2060}", "\u{34F}": break
            default: word.append(scalar)
            }
        }
        flush(&word)
    }

    private mutating func flush(_ word: inout String.UnicodeScalarView) {
        if word.isEmpty { return }
        write(String(word))
        word = String.UnicodeScalarView()
    }

    private mutating func write(_ text: String) {
        guard size < ReceivedLimits.text * 2 else {
            isCut = true
            return
        }
        if line.isEmpty {
            lineDepth = depth
        } else if wantsSpace, line.last != " " {
            line += " "
        }
        wantsSpace = false
        line += text
        size += text.utf8.count + 1
    }

    /// Ends the line that is there, if one is.
    private mutating func endLine() {
        wantsSpace = false
        if line.allSatisfy(\.isWhitespace) {
            line = ""
            return
        }
        push(line, lineDepth)
        line = ""
    }

    /// Ends the line, and makes an empty one where none is.
    private mutating func breakLine() {
        wantsSpace = false
        if line.isEmpty {
            wantsBlank = !lines.isEmpty
        } else {
            endLine()
        }
    }

    private mutating func push(_ line: String, _ depth: Int) {
        if wantsBlank, let last = lines.last, !last.isEmpty {
            lines.append(Self.prefix(min(depth, lastDepth)))
        }
        wantsBlank = false
        lastDepth = depth
        var text = line[...]
        while text.last?.isWhitespace == true { text = text.dropLast() }
        lines.append(Self.prefix(depth) + text)
    }

    private var lastDepth = 0

    private static func prefix(_ depth: Int) -> String { String(repeating: "> ", count: depth) }
}
