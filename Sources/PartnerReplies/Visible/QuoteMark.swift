/// The marks that mail programs put before what they quote.
enum QuoteMark {
    /// Whether a line is quoted: `> text`, `>>> text`, and `Dana> text` as some old programs write.
    static func marks(_ line: Substring) -> Bool {
        let start = line.drop(while: \.isMailBlank)
        guard let first = start.first else { return false }
        if first == ">" { return true }
        // Ten letters are enough for a first name; "a->b" and "<b>" are none.
        let name = start.prefix(11).prefix(while: \.isLetter)
        return (1...10).contains(name.count) && name.first?.isUppercase == true
            && start.dropFirst(name.count).first == ">"
            && start.dropFirst(name.count + 1).first?.isWhitespace ?? true
    }

    /// What stands behind the marks.
    static func body(of line: Substring) -> Substring {
        guard marks(line) else { return line }
        let start = line.drop(while: \.isMailBlank)
        let unnamed = start.first == ">" ? start : start.drop(while: \.isLetter)
        return unnamed.drop { $0 == ">" || $0.isMailBlank }
    }
}
