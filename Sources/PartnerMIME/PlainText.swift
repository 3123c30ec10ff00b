/// What is left out of text by strangers before anybody reads it.
enum PlainText {
    /// One line: what breaks or steers a line is a blank, no blank is doubled, none stands at the ends.
    static func line(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.lazy.map(Charsets.mended) {
            if scalar.isBlank || scalar.isBreak || scalar.isControl {
                if let last = line.last, last != " " { line.append(" ") }
            } else if !scalar.turnsDirection {
                line.append(scalar)
            }
        }
        if line.last == " " { line.removeLast() }
        return String(line)
    }

    /// Lines that end in `\n`, blanks of all kinds as spaces and tabs, without what steers terminals.
    static func lines(_ text: String) -> String {
        var lines = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            defer { wasReturn = scalar == "\r" }
            switch scalar {
            case "\r": lines.append("\n")
            case "\n": if !wasReturn { lines.append("\n") }
            case "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}", "\u{85}": lines.append("\n")
            case "\t", " ": lines.append(scalar)
            default:
                if scalar.isBlank {
                    lines.append(" ")
                } else if !scalar.isControl, !scalar.turnsDirection, scalar != "\u{FEFF}" {
                    lines.append(scalar)
                }
            }
        }
        return String(lines)
    }
}

extension Unicode.Scalar {
    // Most of a text is ASCII, and looking up a property takes longer than all else that is done with it.

    /// A space of any width.
    var isBlank: Bool {
        isASCII ? self == " " || self == "\t" : properties.generalCategory == .spaceSeparator
    }

    var isBreak: Bool {
        if isASCII { return false }
        let category = properties.generalCategory
        return category == .lineSeparator || category == .paragraphSeparator
    }

    var isControl: Bool { value < 0x20 || (0x7f...0x9f).contains(value) }

    /// Embeddings, overrides and isolates: with them a text reads otherwise than it stands (Unicode TR 36).
    var turnsDirection: Bool {
        ("\u{202A}"..."\u{202E}").contains(self) || ("\u{2066}"..."\u{2069}").contains(self)
    }
}
