import Glibc

/// Bytes of a declared character set as text. Broken bytes become U+FFFD, and nothing ends the reading.
enum Charsets {
    struct Decoded {
        var text: String
        /// Whether the bytes were what they were declared as.
        var isClean: Bool
    }

    /// - Parameter declared: nil where nothing is.
    static func decode(_ bytes: [UInt8], _ declared: String?) -> Decoded {
        let name = declared.map(normalized) ?? ""
        switch kind(name) {
        case .utf8, .undeclared:
            // Where it is plain ASCII nothing was declared and nothing had to be.
            if let text = valid(bytes) { return Decoded(text: text, isClean: true) }
            if name.hasPrefix("utf"), hasSequence(bytes) {
                return Decoded(text: String(decoding: bytes, as: UTF8.self), isClean: false)
            }
            return Decoded(text: windows1252(bytes), isClean: false)
        case .windows1252: return Decoded(text: windows1252(bytes), isClean: true)
        case .other(let name):
            if let decoded = converted(bytes, from: name) { return decoded }
            return Decoded(text: valid(bytes) ?? windows1252(bytes), isClean: false)
        }
    }

    private enum Kind {
        case undeclared, utf8, windows1252
        case other(String)
    }

    private static func kind(_ name: String) -> Kind {
        switch name {
        case "", "us-ascii", "ascii", "ansi_x3.4-1968", "iso646-us", "unknown-8bit", "x-unknown", "unknown",
            "default":
            .undeclared
        case "utf-8", "utf8", "unicode-1-1-utf-8": .utf8
        // Who declares ISO 8859-1 means what Windows makes of it (WHATWG Encoding, 4.2).
        case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "cp1252", "windows-1252",
            "x-cp1252",
            "windows-cp1252", "x-ansi":
            .windows1252
        default: .other(wider[name] ?? name)
        }
    }

    /// Names that iconv does not know, or knows as less than what writers mean by them (WHATWG Encoding, 4.2).
    private static let wider = [
        "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030",
        "cp936": "gb18030",
        "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
        "windows-31j": "cp932",
        "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "ks_c_5601": "cp949", "ksc5601": "cp949",
        "windows-949": "cp949",
        "big5": "big5-hkscs", "iso-8859-9": "windows-1254", "iso-8859-11": "windows-874",
        "tis-620": "windows-874",
        "iso-8859-8-i": "iso-8859-8", "iso-8859-8-e": "iso-8859-8", "iso-8859-6-e": "iso-8859-6",
        "x-mac-roman": "macintosh", "x-mac-cyrillic": "mac-cyrillic", "koi8-ru": "koi8-u", "utf-7": "utf-7",
        "unicode-1-1-utf-7": "utf-7", "x-windows-1251": "windows-1251", "cp-1251": "windows-1251",
        "cp-850": "cp850", "x-euc-jp": "euc-jp", "iso-2022-jp": "iso-2022-jp-3",
    ]

    /// In lower case, of the letters that such names consist of: iconv reads orders behind a slash.
    private static func normalized(_ name: String) -> String {
        let letters = name.lowercased().unicodeScalars.filter {
            ("a"..."z").contains($0) || ("0"..."9").contains($0) || "-_.:+".unicodeScalars.contains($0)
        }
        return String(String.UnicodeScalarView(letters.prefix(40)))
    }

    private static func valid(_ bytes: [UInt8]) -> String? { String(validating: bytes, as: UTF8.self) }

    /// Whether there is at least one character of two bytes or more that is whole.
    private static func hasSequence(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { !$0.isASCII && $0 != "\u{FFFD}" }
    }

    /// Every byte is a character, five of them as controls.
    static func windows1252(_ bytes: [UInt8]) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            text.append(mended(Unicode.Scalar(byte)))
        }
        return String(text)
    }

    /// Controls that nobody writes, as what was meant by them: words declared as ISO 8859-1 hold windows-1252.
    static func mended(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        (0x80...0x9f).contains(scalar.value) ? windows[Int(scalar.value) - 0x80] : scalar
    }

    /// 0x80 to 0x9F.
    private static let windows: [Unicode.Scalar] = [
        "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
        "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
    ]

    /// - Returns: nil where iconv does not know the name.
    private static func converted(_ bytes: [UInt8], from name: String) -> Decoded? {
        guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
            return nil
        }
        defer { iconv_close(converter) }
        var bytes = bytes
        var output: [UInt8] = []
        var isClean = true
        var piece = [CChar](repeating: 0, count: 1 << 14)
        bytes.withUnsafeMutableBytes { input in
            var next = input.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = input.count
            while true {
                let atEnd = left == 0
                let (result, reason) = piece.withUnsafeMutableBufferPointer { piece in
                    var out = piece.baseAddress
                    var room = piece.count
                    // At the end once more, for what a stateful set still holds.
                    let result =
                        atEnd
                        ? iconv(converter, nil, nil, &out, &room)
                        : iconv(converter, &next, &left, &out, &room)
                    let reason = errno
                    output.append(
                        contentsOf: UnsafeRawBufferPointer(piece).prefix(piece.count - room))
                    return (result, reason)
                }
                if result != -1 {
                    if atEnd { return }
                    continue
                }
                if reason == E2BIG { continue }
                isClean = false
                output += Array("\u{FFFD}".utf8)
                // A byte that is none of the set, or the beginning of a character at the end.
                guard reason == EILSEQ, left > 0, !atEnd else { return }
                next = next.map { $0 + 1 }
                left -= 1
            }
        }
        return Decoded(text: String(decoding: output, as: UTF8.self), isClean: isClean)
    }
}
