/// The lines that hold `text`, none wider than `width` columns.
///
/// - Breaks stand between words, and within a word only where it is wider than a line; scripts written
///   without spaces break between any two wide characters.
/// - A number of up to four digits stays with what it counts: `12 February`, `3 months`.
/// - A mail address or a link is never broken, even where it is too wide: half of one is of no use.
/// - `first` stands before the first line and counts for its width; the others are indented by `hanging`.
func filled(_ text: String, width: Int, first: String = "", hanging: Int = 0) -> [String] {
    let indent = String(repeating: " ", count: hanging)
    var lines: [String] = []
    var line = first, used = first.displayWidth, isFresh = true
    for word in glued(text.split(separator: " ")) {
        for (index, piece) in pieces(of: word, width: width - hanging).enumerated() {
            let space = isFresh || index > 0 ? 0 : 1
            if !isFresh, used + space + piece.displayWidth > width {
                lines.append(line)
                line = indent
                used = hanging
            } else if space == 1 {
                line += " "
                used += 1
            }
            line += piece
            used += piece.displayWidth
            isFresh = false
        }
    }
    lines.append(line)
    return lines
}

private func glued(_ words: [Substring]) -> [String] {
    var out: [String] = []
    var holds = false
    for word in words {
        if holds { out[out.count - 1] += " " + word } else { out.append(String(word)) }
        holds = word.count <= 4 && word.allSatisfy { $0.isASCII && $0.isNumber }
    }
    return out
}

/// The parts of one word that a line end may stand between.
private func pieces(of word: String, width: Int) -> [String] {
    let breaksAnywhere = word.displayWidth > width
    guard word.contains(where: { $0.displayWidth > 1 }) || breaksAnywhere,
        !word.contains("@"), !word.contains("://")
    else { return [word] }
    var pieces: [String] = []
    for character in word {
        if let last = pieces.last?.last, !breaksAnywhere,
            character.displayWidth == 1 || last.displayWidth == 1 || character.isPunctuation
        {
            pieces[pieces.count - 1].append(character)
        } else {
            pieces.append(String(character))
        }
    }
    return pieces
}
