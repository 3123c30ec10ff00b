extension String {
    /// Columns of a terminal that the text takes: two for a wide East Asian character or a pictograph, none for
    /// what only changes its neighbour.
    var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }

    /// At most `width` columns of the text, the cut shown by `…`.
    func cut(to width: Int) -> String {
        guard displayWidth > width else { return self }
        var taken = "", used = 0
        for character in self {
            if used + character.displayWidth > width - 1 { break }
            taken.append(character)
            used += character.displayWidth
        }
        while taken.last == " " { taken.removeLast() }
        return width > 0 ? taken + "…" : ""
    }

    /// Filled up with blanks to `width` columns.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - displayWidth))
    }

    func padded(leftTo width: Int) -> String {
        String(repeating: " ", count: max(0, width - displayWidth)) + self
    }

    var trimmedRight: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}

extension Character {
    fileprivate var displayWidth: Int {
        guard let first = unicodeScalars.first(where: { !Ink.isMark($0) }) else { return 0 }
        if first.properties.generalCategory == .nonspacingMark || first.value < 0x20 { return 0 }
        return Self.wide.contains { $0.contains(first.value) } ? 2 : 1
    }

    /// The larger blocks of Unicode's East_Asian_Width W and F (UAX 11), and pictographs.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
        0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
    ]
}
