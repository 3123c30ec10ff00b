/// Findings as an admin reads them at a terminal.
package enum FindingText {
    /// The longest part of a line that is shown; of a longer one, what lies around the place.
    static let longestLine = 100

    /// Each finding with its line and a caret, then how many there are; ends without a line break.
    package static func report(_ findings: [Finding]) -> String {
        (findings.map(text) + [count(findings)]).joined(separator: "\n")
    }

    /// Three lines: the place and what was found, the line, the caret with what would do.
    package static func text(_ finding: Finding) -> String {
        let number = String(finding.place.line)
        let gutter = String(repeating: " ", count: max(0, 5 - number.count))
        let shown = Excerpt(finding)
        let carets = "^" + String(repeating: "~", count: shown.marked - 1)
        let blank = String(repeating: " ", count: gutter.count + number.count)
        return """
            \(finding.headline)
            \(gutter)\(number) | \(shown.line)
            \(blank) | \(String(repeating: " ", count: shown.before))\(carets)\(finding.advice.map { "  " + $0 } ?? "")
            """
    }

    /// `2 errors.`, `1 error, 1 warning.`
    static func count(_ findings: [Finding]) -> String {
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count - errors
        func some(_ number: Int, _ name: String) -> String? {
            number == 0 ? nil : "\(number) \(name)" + (number == 1 ? "" : "s")
        }
        let parts = [some(errors, "error"), some(warnings, "warning")].compactMap { $0 }
        return (parts.isEmpty ? "no errors" : parts.joined(separator: ", ")) + "."
    }
}

/// The part of a line that is shown, and where in it the carets go, in columns of the terminal.
private struct Excerpt {
    let line: String
    let before: Int
    let marked: Int

    init(_ finding: Finding) {
        var characters = finding.line.map(Self.printable)
        while characters.last == " " { characters.removeLast() }
        let start = min(finding.place.column - 1, characters.count)
        let end = min(start + finding.width, characters.count)
        // A long line is shown from a little before the place on.
        let from =
            end > FindingText.longestLine ? max(0, min(start - 20, end - FindingText.longestLine / 2)) : 0
        let through = min(characters.count, from + FindingText.longestLine)
        let opening = from > 0 ? "…" : ""
        let ending = through < characters.count ? "…" : ""
        line = opening + String(characters[from..<through]) + ending
        before = opening.count + TerminalWidth.of(characters[from..<start])
        marked = max(1, TerminalWidth.of(characters[start..<max(start, min(end, through))]))
    }

    /// A tab takes one column and a control character shows, so that the caret stands where it should.
    private static func printable(_ character: Character) -> Character {
        switch character {
        case "\t": " "
        case _ where character.unicodeScalars.contains { $0.properties.generalCategory == .control }:
            "\u{FFFD}"
        default: character
        }
    }
}
