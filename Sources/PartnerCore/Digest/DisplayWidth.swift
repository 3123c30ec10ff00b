extension StringProtocol {
    /// Columns that the text takes on a terminal or in a mail set in a fixed font: two for what East Asian
    /// scripts and emoji draw wide, one for every other character, combining marks included in theirs.
    package var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}

extension Character {
    package var displayWidth: Int {
        guard let first = unicodeScalars.first else { return 0 }
        if isASCII { return 1 }
        // U+FE0F asks for the coloured, wide form of what is narrow by itself.
        if unicodeScalars.contains("\u{FE0F}") || first.properties.isEmojiPresentation { return 2 }
        return first.isWide ? 2 : 1
    }
}

extension Unicode.Scalar {
    /// East Asian Width W or F (Unicode Standard Annex 11), as blocks.
    fileprivate var isWide: Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
            0x1F200...0x1F2FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
