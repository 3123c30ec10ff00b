/// The text of a mail, divided into what the person wrote now and all else.
///
/// Takes time in proportion to the text: every line is looked at with a fixed number of its neighbours.
package struct VisibleText: Hashable, Sendable {
    /// All lines of the mail, in their order.
    package let lines: [MailLine]

    /// - Parameter text: decoded; HTML turned into text, its quoted blocks marked by `> `.
    package init(_ text: String) {
        var sorter = LineSorter(text)
        lines = sorter.sorted()
    }

    /// The stretches that the person wrote, each without blank lines and rulers at its ends: the answer, or the
    /// answers between quoted lines.
    package var fragments: [String] {
        lines.split { $0.kind != .written }
            .map { Self.joined($0.map(\.text)) }
            .filter { !$0.isEmpty }
    }

    /// Whether the person wrote anything.
    package var isEmpty: Bool { fragments.isEmpty }

    /// The mail as a person would want to read it: what was written, with the quoted lines that stand between.
    ///
    /// A quotation above the answer or below it is left out, and so are signatures and footers. Of a mail in which
    /// nothing was written, what it passes on.
    package var text: String {
        guard let first = lines.firstIndex(where: Self.isSaid), let last = lines.lastIndex(where: Self.isSaid)
        else { return Self.joined(passedOn) }
        // A quotation that nothing announces was typed, or put there, for what follows.
        let announced = lines[..<first].contains { $0.kind == .attribution }
        let start = announced ? first : 0
        return Self.joined(
            lines[start...last].filter { $0.kind == .written || $0.kind == .quoted }.map(\.text))
    }

    private static func isSaid(_ line: MailLine) -> Bool {
        line.kind == .written && !line.text[...].trimmed.isEmpty && Ruler(line.text[...]) == nil
    }

    private var passedOn: [String] {
        guard let head = lines.firstIndex(where: { $0.kind == .attribution }) else {
            let quoted = lines.filter { $0.kind == .quoted }
            // Only answers of others to others.
            let isOthers = quoted.first.map { Attribution.isWhole($0.body) } ?? true
            return isOthers ? [] : quoted.map(\.text)
        }
        let rest = lines[head...].drop { $0.kind == .attribution || $0.text[...].trimmed.isEmpty }
        let body = rest.prefix { $0.kind == .quoted }
        return body.contains { QuoteMark.marks($0.text[...]) } ? [] : body.map(\.text)
    }

    private static func joined(_ lines: [String]) -> String {
        var rest = lines[...]
        let isEmpty: (String) -> Bool = { $0[...].trimmed.isEmpty || Ruler($0[...]) != nil }
        while let first = rest.first, isEmpty(first) { rest.removeFirst() }
        while let last = rest.last, isEmpty(last) { rest.removeLast() }
        return rest.joined(separator: "\n")
    }
}
