/// Reads the JSON of one line, value by value. Just what ``TableLineReader`` needs: a general decoder takes
/// many times as long for a table of a hundred thousand rows.
struct JSONText {
    /// The line is not what was expected at this place.
    struct Mismatch: Error {}

    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

    /// Passes over a character that must come next.
    mutating func pass(_ character: Unicode.Scalar) throws(Mismatch) {
        guard passIfNext(character) else { throw Mismatch() }
    }

    mutating func passIfNext(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// Passes over a word that must come next: `null`.
    mutating func pass(word: String) throws(Mismatch) {
        let word = Array(word.utf8)
        guard bytes[position...].starts(with: word) else { throw Mismatch() }
        position += word.count
    }

    /// `"key":`
    mutating func pass(key: String) throws(Mismatch) { try pass(word: "\"\(key)\":") }

    func isNext(key: String) -> Bool { bytes[position...].starts(with: "\"\(key)\":".utf8) }

    mutating func end() throws(Mismatch) {
        guard next == nil else { throw Mismatch() }
    }

    /// A whole number of at most nine digits.
    mutating func number() throws(Mismatch) -> Int {
        var value = 0, digits = 0
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
            digits += 1
            position += 1
            guard digits <= 9 else { throw Mismatch() }
        }
        guard digits > 0 else { throw Mismatch() }
        return value
    }

    mutating func string() throws(Mismatch) -> String {
        try pass("\"")
        let start = position
        // Most strings have nothing escaped, and are taken whole.
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { position += 1 }
        guard let byte = next else { throw Mismatch() }
        if byte == UInt8(ascii: "\"") {
            defer { position += 1 }
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }
        var text = Array(bytes[start..<position])
        while let byte = next {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): try text.append(escaped())
            default: text.append(byte)
            }
        }
        throw Mismatch()
    }

    mutating func stringOrNull() throws(Mismatch) -> String? {
        if next == UInt8(ascii: "\"") { return try string() }
        try pass(word: "null")
        return nil
    }

    mutating func numberOrNull() throws(Mismatch) -> Int? {
        if next != UInt8(ascii: "n") { return try number() }
        try pass(word: "null")
        return nil
    }

    /// What stands behind a backslash: of `\u` only what the writer writes so, ASCII.
    private mutating func escaped() throws(Mismatch) -> UInt8 {
        guard let byte = next else { throw Mismatch() }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return byte
        case UInt8(ascii: "n"): return UInt8(ascii: "\n")
        case UInt8(ascii: "r"): return UInt8(ascii: "\r")
        case UInt8(ascii: "t"): return UInt8(ascii: "\t")
        case UInt8(ascii: "u"):
            let digits = bytes[position..<min(position + 4, bytes.endIndex)]
            guard digits.count == 4, let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16),
                code < 0x80
            else { throw Mismatch() }
            position += 4
            return code
        default: throw Mismatch()
        }
    }
}
