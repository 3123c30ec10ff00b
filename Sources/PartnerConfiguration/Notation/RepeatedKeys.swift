import Yams

/// Keys that are written more than once in one mapping, made readable for a parser that stops at the first.
///
/// The parser names where the first of two equal keys stands, and gives up. That key is replaced, in a copy of
/// the text and place for place, by private signs; the tree gets its name back, so that the repetition is
/// reported like any other error, beside all the others.
struct RepeatedKeys {
    struct Place: Hashable {
        let line: Int
        let column: Int
    }

    /// The names that were replaced, by where they stand.
    private(set) var originals: [Place: String] = [:]
    private let source: SourceText
    private var lines: [Int: [Unicode.Scalar]] = [:]

    init(source: SourceText) { self.source = source }

    /// The text to parse.
    var text: String {
        if lines.isEmpty { return source.text }
        var view = String.UnicodeScalarView()
        for (index, line) in source.lines.enumerated() {
            if index > 0 { view.append("\n") }
            view.append(contentsOf: lines[index + 1] ?? line)
        }
        return String(view)
    }

    /// - Returns: false where the text at `mark` is no key that could be replaced.
    mutating func replaceKey(at mark: Mark) -> Bool {
        let place = Place(line: mark.line, column: mark.column)
        let line = lines[mark.line] ?? source.line(mark.line)
        let start = mark.column - 1
        guard originals[place] == nil, line.indices.contains(start) else { return false }
        let inner: Range<Int>
        if line[start] == "\"" || line[start] == "'" {
            guard let end = line[(start + 1)...].firstIndex(of: line[start]) else { return false }
            inner = start + 1..<end
            // Escapes are rare in keys: such a one is reported alone.
            if line[inner].contains("\\") || line.dropFirst(end + 1).first == line[start] { return false }
        } else {
            let colon = line[start...].indices.first { index in
                line[index] == ":" && (index + 1 == line.count || isBlank(line[index + 1]))
            }
            guard let colon else { return false }
            inner = start..<colon
        }
        guard !inner.isEmpty, let sign = Unicode.Scalar(0xF_0000 + UInt32(originals.count)) else {
            return false
        }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: line[inner])
        while let last = name.last, isBlank(last) { name.removeLast() }
        originals[place] = String(name)
        var changed = line
        changed.replaceSubrange(inner, with: repeatElement(sign, count: inner.count))
        lines[mark.line] = changed
        return true
    }
}
