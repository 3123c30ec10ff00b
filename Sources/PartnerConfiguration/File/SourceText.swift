import PartnerCore

/// A stretch of one line of the file.
struct Span: Hashable {
    /// From 1.
    let line: Int
    /// From 0, in Unicode scalars, as the YAML parser counts.
    let start: Int
    /// In Unicode scalars.
    let length: Int
}

/// The text of a configuration file, cut into lines where YAML cuts it.
struct SourceText {
    /// The name shown in places.
    let file: String
    let text: String
    /// Never empty; without their line breaks.
    let lines: [[Unicode.Scalar]]

    init(file: String, text: String) {
        self.file = file
        self.text = text
        lines = Self.cut(text)
    }

    /// LF, CR, CR LF, and what YAML 1.1 (5.4) breaks at besides: next line, line and paragraph separator.
    private static func cut(_ text: String) -> [[Unicode.Scalar]] {
        var lines: [[Unicode.Scalar]] = [[]]
        var last: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where last == "\r": break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": lines.append([])
            default: lines[lines.count - 1].append(scalar)
            }
            last = scalar
        }
        return lines
    }

    func line(_ number: Int) -> [Unicode.Scalar] { lines[min(max(number, 1), lines.count) - 1] }

    /// From `start` to the end of the line, blanks and a comment behind the text left out.
    func restOfLine(_ number: Int, from start: Int) -> Span {
        var end = line(number).count
        while end > start, isBlank(line(number)[end - 1]) { end -= 1 }
        return Span(line: number, start: start, length: max(0, end - start))
    }

    /// The place as people count: in characters, and always within the file.
    func place(_ span: Span) -> SourcePlace {
        let number = min(max(span.line, 1), lines.count)
        return SourcePlace(
            file: file, line: number, column: characters(line(number).prefix(span.start)).count + 1)
    }

    func finding(
        _ severity: Finding.Severity, _ code: Finding.Code, _ span: Span, path: String, found: String,
        advice: String?
    ) -> Finding {
        let place = place(span)
        let line = line(place.line)
        let marked = characters(line.dropFirst(span.start).prefix(span.length)).count
        return Finding(
            severity, code, place: place, width: max(1, marked), line: characters(line), path: path,
            found: found, advice: advice)
    }

    private func characters(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
