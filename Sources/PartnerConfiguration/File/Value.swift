/// A value of the file with its place; the YAML parser ends here.
struct Value {
    enum Content {
        case text(Text)
        case list([Value])
        case mapping([Pair])
        /// Nothing is written, or `~` or `null`.
        case nothing
    }

    struct Pair {
        let key: Text
        let value: Value
    }

    let content: Content
    /// Of a text all of it, of the others where they begin.
    let span: Span
    /// The key that leads here; of an item its own place, of the whole file its beginning.
    let owner: Span
    /// `staff.ana.branch`, `branches.hillside.closed[2]`
    let path: String

    /// What a message calls it.
    var kindOfContent: String {
        switch content {
        case .text(let text): quoted(text.string)
        case .list: "a list"
        case .mapping: "keys and values"
        case .nothing: "nothing"
        }
    }
}

/// A text of the file: as written, whatever YAML 1.1 would take it for (`off`, `08:30`, `2027-03-31`).
struct Text {
    let string: String
    let span: Span
    /// Where the first scalar of `string` stands, if the file shows the string as it is on one line.
    let start: Int?

    /// The place of a part of the string; of all of it where the file writes it differently.
    func span(of part: Substring) -> Span {
        guard let start else { return span }
        let scalars = string.unicodeScalars
        let offset = scalars.distance(from: scalars.startIndex, to: part.startIndex)
        let length = part.unicodeScalars.count
        return length == 0 ? span : Span(line: span.line, start: start + offset, length: length)
    }
}
