/// A part of what was typed, without the blanks around it, and where it stands.
struct TypedPiece {
    private let part: Substring
    private let whole: String

    init(_ whole: String) { self.init(whole[...], of: whole) }

    private init(_ part: Substring, of whole: String) {
        var trimmed = part.drop(while: \.isWhitespace)
        while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
        self.part = trimmed
        self.whole = whole
    }

    var text: String { String(part) }
    /// In UTF-8 code units.
    var start: Int { whole.utf8.distance(from: whole.startIndex, to: part.startIndex) }
    var range: Range<Int> { start..<start + part.utf8.count }

    func split(by separator: Character) -> [TypedPiece] {
        part.split(separator: separator, omittingEmptySubsequences: false).map { TypedPiece($0, of: whole) }
    }

    /// The first word, blanks around `..` taken for one, and what follows it.
    var words: (when: TypedPiece, name: String?) {
        var end = part.firstIndex(where: \.isWhitespace) ?? part.endIndex
        let following = part[end...].drop(while: \.isWhitespace)
        if following.hasPrefix("..") || part[..<end].hasSuffix("..") {
            let afterDots = following.drop { $0 == "." }.drop(while: \.isWhitespace)
            end = afterDots.firstIndex(where: \.isWhitespace) ?? part.endIndex
        }
        let name = TypedPiece(part[end...], of: whole)
        return (TypedPiece(part[..<end], of: whole), name.text.isEmpty ? nil : name.text)
    }

    /// Both ends of a range, of a single one itself.
    var ends: (TypedPiece, TypedPiece?) {
        let ends = part.split(separator: "..", omittingEmptySubsequences: false)
            .map { TypedPiece($0, of: whole) }
        return ends.count == 2 ? (ends[0], ends[1]) : (self, nil)
    }

    func begins(with words: String) -> Bool {
        part.lowercased().hasPrefix(words) && part.dropFirst(words.count).first?.isWhitespace ?? true
    }

    func dropping(_ words: String) -> TypedPiece { TypedPiece(part.dropFirst(words.count), of: whole) }
}
