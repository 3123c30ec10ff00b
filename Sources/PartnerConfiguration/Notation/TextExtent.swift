import Yams

/// How far a text reaches in the file, from the mark that the parser gives, which is only its beginning.
struct TextExtent {
    let span: Span
    /// Where the string's first scalar stands, if the line shows it as it is.
    let start: Int?

    /// `string` is what the parser made of it; nil where that is not known.
    init(at mark: Mark, in source: SourceText, style: Node.Scalar.Style, string: String?) {
        let line = source.line(mark.line)
        let start = min(mark.column - 1, line.count)
        let scalars = string.map { Array($0.unicodeScalars) }
        switch style {
        case .singleQuoted, .doubleQuoted:
            let end = Self.closingQuote(of: line, from: start)
            span =
                end.map { Span(line: mark.line, start: start, length: $0 + 1 - start) }
                ?? source.restOfLine(mark.line, from: start)
            let shown = end.map { Array(line[min(start + 1, $0)..<$0]) }
            self.start = shown != nil && shown == scalars ? start + 1 : nil
        case .literal, .folded:
            span = Span(line: mark.line, start: start, length: 1)
            self.start = nil
        default:
            if let scalars, line[start...].starts(with: scalars) {
                span = Span(line: mark.line, start: start, length: scalars.count)
                self.start = start
            } else {
                span = source.restOfLine(mark.line, from: start)
                self.start = nil
            }
        }
    }

    private static func closingQuote(of line: [Unicode.Scalar], from start: Int) -> Int? {
        guard start < line.count else { return nil }
        let quote = line[start]
        var position = start + 1
        while position < line.count {
            if line[position] == "\\", quote == "\"" {
                position += 1
            } else if line[position] == quote {
                guard quote == "'", position + 1 < line.count, line[position + 1] == "'" else {
                    return position
                }
                position += 1
            }
            position += 1
        }
        return nil
    }
}
