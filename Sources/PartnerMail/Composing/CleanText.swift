/// What somebody once typed, fit to stand in a line: control characters, line breaks and runs of spaces
/// become one space, and what would turn the reading direction of the rest around is left out.
func cleaned(_ text: some StringProtocol) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
            if let last = line.last, last != " " { line.append(" ") }
        case .format where scalar.turnsDirection || scalar == "\u{FEFF}":
            break
        default:
            line.append(scalar)
        }
    }
    if line.last == " " { line.removeLast() }
    return String(line)
}

/// The first of it, cut before a word that would not fit, with an ellipsis; `width` in columns.
func shortened(_ text: String, to width: Int) -> String {
    guard text.displayWidth > width else { return text }
    var kept = "", room = width - 1
    for character in text {
        room -= character.displayWidth
        if room < 0 { break }
        kept.append(character)
    }
    // At a word, unless that would throw away half of it, as where there are no spaces.
    let next = text[text.index(text.startIndex, offsetBy: kept.count)...].first
    if next != " ", let space = kept.lastIndex(of: " "), kept[..<space].displayWidth * 2 > width {
        kept = String(kept[..<space])
    }
    while let last = kept.last, " ,;:.-–".contains(last) { kept.removeLast() }
    return kept + "…"
}

extension Unicode.Scalar {
    fileprivate var turnsDirection: Bool {
        switch value {
        case 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x061C: true
        default: false
        }
    }
}
