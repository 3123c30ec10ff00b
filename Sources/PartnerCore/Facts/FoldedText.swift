/// Text as people compare it: without case, accents, punctuation, and with single blanks.
///
/// `Café Olé, Inc.` and `cafe ole inc` are the same; `&` is read as `and`.
/// Letters of other scripts stay as they are, in lower case.
package struct FoldedText: Hashable, Sendable {
    /// The words, joined by single blanks.
    package let text: String

    package init(_ original: some StringProtocol) {
        if let ascii = Self.foldedASCII(original.utf8) {
            text = ascii
            return
        }
        var folded = ""
        folded.reserveCapacity(original.utf8.count)
        var pendingBlank = false
        func append(_ piece: some StringProtocol) {
            if pendingBlank && !folded.isEmpty { folded += " " }
            pendingBlank = false
            folded += piece
        }
        for scalar in original.unicodeScalars {
            switch Self.kind(of: scalar) {
            case .letters(let letters): append(letters)
            case .unseen: break
            case .ampersand:
                pendingBlank = true
                append("and")
                pendingBlank = true
            case .gap: pendingBlank = true
            }
        }
        text = folded
    }

    /// The words without blanks between them: `email` for `E-Mail` and `e mail`.
    package var squeezed: String { String(text.filter { $0 != " " }) }

    /// The same for a text of nothing but ASCII, as most are, many times as fast; nil for any other.
    private static func foldedASCII(_ bytes: some Collection<UInt8>) -> String? {
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count + 8)
        var pendingBlank = false
        for byte in bytes {
            let piece: UInt8
            switch byte {
            case 0x30...0x39, 0x61...0x7A: piece = byte
            case 0x41...0x5A: piece = byte + 32
            case 0x27, 0x60: continue
            case 0x26:
                if !folded.isEmpty { folded.append(0x20) }
                folded.append(contentsOf: "and".utf8)
                pendingBlank = true
                continue
            case ..<0x80:
                pendingBlank = true
                continue
            default: return nil
            }
            if pendingBlank, !folded.isEmpty { folded.append(0x20) }
            pendingBlank = false
            folded.append(piece)
        }
        return String(decoding: folded, as: UTF8.self)
    }

    private enum Kind {
        case letters(String)
        /// Takes no room: apostrophes (`Mary's` is `marys`), combining marks, soft hyphens.
        case unseen
        case ampersand
        case gap
    }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: return .letters(String(scalar))
        case 0x41...0x5A: return .letters(String(Unicode.Scalar(UInt8(scalar.value) + 32)))
        case 0x26: return .ampersand
        case 0x27, 0x60, 0xAD, 0xB4, 0x2BC, 0x2018, 0x2019, 0x200B...0x200F, 0x2060, 0xFEFF, 0x300...0x36F:
            return .unseen
        case ..<0x80: return .gap
        default: break
        }
        let lower = scalar.properties.lowercaseMapping
        if let letters = lower.unicodeScalars.first.flatMap({ latin[$0] }) { return .letters(letters) }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? .letters(lower) : .gap
    }

    /// Latin letters with marks, and those that are two letters in one, by what they are written as in ASCII.
    private static let latin: [Unicode.Scalar: String] = {
        let rows: [(String, String)] = [
            ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁẚạảấầẩẫậắằẳẵặªⱥ"), ("ae", "æǣǽ"), ("b", "ḃḅḇƀɓ"), ("c", "çćĉċčḉƈȼ"),
            ("d", "ďđðḋḍḏḑḓɖɗ"), ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệəɇ"), ("f", "ḟƒ"), ("g", "ĝğġģǧǵḡǥɠ"),
            ("h", "ĥħȟḣḥḧḩḫẖ"), ("i", "ìíîïĩīĭįıǐȉȋḭḯỉịɨ"), ("ij", "ĳ"), ("j", "ĵǰɉ"), ("k", "ķĸǩḱḳḵƙ"),
            ("l", "ĺļľŀłḷḹḻḽƚ"), ("m", "ḿṁṃ"), ("n", "ñńņňŉŋǹṅṇṉṋɲ"),
            ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợº"), ("oe", "œ"), ("p", "ṕṗƥ"), ("r", "ŕŗřȑȓṙṛṝṟɍ"),
            ("s", "śŝşšșṡṣṥṧṩſ"), ("ss", "ß"), ("t", "ţťŧțṫṭṯṱẗƭʈ"), ("th", "þ"),
            ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữựʉ"), ("v", "ṽṿʋ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"),
            ("y", "ýÿŷȳẏẙỳỵỷỹɏ"), ("z", "źżžẑẓẕƶ"),
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (plain, marked) in rows {
            // By scalar: the source may hold a letter and its mark as two, of which the mark is dropped anyway.
            for scalar in marked.unicodeScalars where scalar.value >= 0x80 { table[scalar] = plain }
        }
        return table
    }()
}
