/// A word of what was typed, and where it stands.
struct TypedWord {
    /// In small letters.
    let text: String
    let written: String
    /// In UTF-8 code units.
    let range: Range<Int>

    init(_ written: String, at start: Int) {
        text = written.lowercased()
        self.written = written
        range = start..<start + written.utf8.count
    }

    /// What blanks and line breaks divide.
    static func all(of typed: String) -> [TypedWord] {
        typed.split(whereSeparator: \.isWhitespace).map { part in
            TypedWord(String(part), at: typed.utf8.distance(from: typed.startIndex, to: part.startIndex))
        }
    }
}
