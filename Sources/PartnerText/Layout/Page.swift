/// Text line by line.
struct Page {
    let look: Look
    private(set) var lines: [String] = []

    init(_ look: Look) { self.look = look }

    mutating func line(_ text: String = "") { lines.append(text) }

    mutating func lines(_ texts: [String]) { lines += texts }

    /// A blank line, except at the top and behind another.
    mutating func gap() {
        if let last = lines.last, !last.isEmpty { lines.append("") }
    }

    /// A sentence, broken between words where it is too wide.
    mutating func paragraph(_ text: String, indent: Int = 0, hanging: Int? = nil) {
        lines += Self.wrap(text, width: look.width, indent: indent, hanging: hanging ?? indent)
    }

    /// A sentence behind a word or two that keep their place; further lines begin below the sentence, or
    /// `hanging` columns in.
    mutating func paragraph(lead: String, _ text: String, hanging: Int? = nil) {
        let indent = lead.displayWidth
        var wrapped = Self.wrap(text, width: look.width, indent: indent, hanging: hanging ?? indent)
        wrapped[0] = (lead + wrapped[0].dropFirst(indent)).trimmedRight
        lines += wrapped
    }

    /// A word and what belongs to it: `  mail       5 waiting`, further lines below the first.
    mutating func topic(_ word: String, _ texts: [String], width: Int = 11) {
        for (index, text) in texts.enumerated() {
            paragraph(lead: "  " + (index == 0 ? word : "").padded(to: width), text)
        }
    }

    mutating func table(_ columns: [TextTable.Column], indent: Int = 2, gap: Int = 2, _ rows: [[String]]) {
        lines += TextTable(columns: columns, rows: rows, indent: indent, gap: gap).lines(look)
    }

    var text: String { lines.map { $0 + "\n" }.joined() }

    /// Words on lines of at most `width` columns, a longer word on a line of its own; nil: one line. Blanks
    /// stay as they are, but for those at which a line is broken.
    static func wrap(_ text: String, width: Int?, indent: Int, hanging: Int) -> [String] {
        let first = String(repeating: " ", count: indent)
        guard let width, indent + text.displayWidth > width else { return [first + text] }
        var lines: [String] = []
        var line = first, isEmpty = true
        for word in text.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
            if isEmpty, word.isEmpty { continue }
            if !isEmpty, line.displayWidth + 1 + word.displayWidth > width {
                lines.append(line)
                line = String(repeating: " ", count: hanging)
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return lines + [line]
    }
}
