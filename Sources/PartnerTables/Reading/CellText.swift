import PartnerCore

/// What is made of the text of a cell.
enum CellText {
    /// On one line: line breaks, tabs and runs of blanks are one blank, and what can't be seen is left out.
    static func folded(_ text: String) -> String {
        if isPlain(text) { return text }
        var folded = String.UnicodeScalarView()
        var pendingBlank = false
        for scalar in text.unicodeScalars {
            if isBlank(scalar) {
                pendingBlank = !folded.isEmpty
            } else if !isUnseen(scalar) {
                if pendingBlank { folded.append(" ") }
                pendingBlank = false
                folded.append(scalar)
            }
        }
        return String(folded)
    }

    /// With its line breaks, as LF; lines without anything are left out.
    static func foldedLines(_ text: String) -> String {
        if isPlain(text) { return text }
        let lines = text.unicodeScalars.split(whereSeparator: isLineBreak)
        return lines.map { folded(String(String.UnicodeScalarView($0))) }.filter { !$0.isEmpty }.joined(
            separator: "\n")
    }

    /// Whether a text is printable ASCII on one line, with single blanks: as nearly all are, and then nothing needs
    /// to be done.
    private static func isPlain(_ text: String) -> Bool {
        var last = UInt8(ascii: " ")
        for byte in text.utf8 {
            guard (0x20...0x7E).contains(byte), byte != 0x20 || last != 0x20 else { return false }
            last = byte
        }
        return last != 0x20
    }

    private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    /// Takes no room and means nothing in a name: marks of byte order, soft hyphens, zero-width blanks.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B, 0x2060, 0xFEFF: true
        default: false
        }
    }

    /// The first character that no text of ours may hold: controls (NUL, escapes), and marks that turn the
    /// direction of writing around and so can make a name look like another.
    static func control(in text: String) -> Unicode.Scalar? {
        if isPlain(text) { return nil }
        return text.unicodeScalars.first { scalar in
            switch scalar.value {
            case 0x202A...0x202E, 0x2066...0x2069: true
            default: scalar.properties.generalCategory == .control && !isBlank(scalar)
            }
        }
    }

    /// A text as it may stand in an error: one line, not long, nothing that moves a terminal's cursor.
    static func shown(_ text: String) -> String {
        var shown = ""
        for scalar in folded(text).unicodeScalars {
            shown += control(in: String(scalar)) == nil ? String(scalar) : "\u{FFFD}"
            if shown.count > 60 { return shown.prefix(59) + "…" }
        }
        return shown
    }

    /// Whether a cell's words say that there is nothing to say.
    /// - Parameters:
    ///   - line: folded.
    ///   - alsoNever: whether `never` and its like do, which of a date say that there was none.
    /// - Returns: true for `n/a`, `-`, `?`, `unknown`, `TBD`.
    static func saysNone(_ line: String, alsoNever: Bool = false) -> Bool {
        guard line.utf8.count <= 24, let first = line.utf8.first else { return false }
        // Most cells begin with a letter that none of the words below does.
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
        if isLetter, !"nut".utf8.contains(first | 0x20) { return false }
        if line.unicodeScalars.allSatisfy({ "-–—?.*/_".unicodeScalars.contains($0) }) { return true }
        let words = FoldedText(line).text
        if ["n a", "na", "none", "unknown", "tbd", "tba", "nil", "null", "not known", "to be determined"]
            .contains(words)
        {
            return true
        }
        return alsoNever
            && ["never", "not yet", "no", "no contact", "not contacted", "none yet"].contains(words)
    }

    static func isFormulaError(_ line: String) -> Bool {
        line.utf8.first == UInt8(ascii: "#")
            && [
                "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
                "#FIELD!",
                "#GETTING_DATA", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#ERROR!",
            ].contains(line)
    }
}
