import PartnerCore

/// RFC 2047: text as words of ASCII, each at most 75 octets, none ending within a character.
enum EncodedWords {
    /// `firstRoom`: the octets left in the line in which the first word stands.
    static func words(_ text: String, firstRoom: Int) -> [String] {
        let usesBase64 = base64Length(text.utf8.count) < text.utf8.reduce(0) { $0 + quotedLength($1) }
        let opening = usesBase64 ? "=?utf-8?B?" : "=?utf-8?Q?"
        var words: [String] = []
        var chunk: [UInt8] = []
        func close() {
            guard !chunk.isEmpty else { return }
            words.append(opening + (usesBase64 ? base64(chunk) : quoted(chunk)) + "?=")
            chunk = []
        }
        func fits(_ bytes: [UInt8]) -> Bool {
            let length = usesBase64 ? base64Length(bytes.count) : bytes.reduce(0) { $0 + quotedLength($1) }
            let room = words.isEmpty ? min(75, firstRoom) : 75
            return opening.utf8.count + length + 2 <= room
        }
        for piece in text.flatMap({ parts(of: $0, where: fits) }) {
            if !chunk.isEmpty, !fits(chunk + piece) { close() }
            chunk += piece
        }
        close()
        return words
    }

    /// A character in one piece or, where it is longer than a word (a letter under thirty accents), scalar
    /// by scalar: readers join neighbouring words before they draw them.
    private static func parts(of character: Character, where fits: ([UInt8]) -> Bool) -> [[UInt8]] {
        let whole = Array(String(character).utf8)
        return fits(whole) || whole.count <= 12
            ? [whole] : character.unicodeScalars.map { Array(String($0).utf8) }
    }

    private static func base64Length(_ count: Int) -> Int { (count + 2) / 3 * 4 }

    private static func quotedLength(_ byte: UInt8) -> Int {
        byte == UInt8(ascii: " ") || isPlain(byte) ? 1 : 3
    }

    /// RFC 2047 5 (3): what may stand for itself even within a phrase.
    private static func isPlain(_ byte: UInt8) -> Bool {
        MailAddress.isAlphanumeric(byte) || "!*+-/".utf8.contains(byte)
    }

    private static func quoted(_ bytes: [UInt8]) -> String {
        bytes.map { byte in
            if byte == UInt8(ascii: " ") { return "_" }
            return isPlain(byte) ? String(Unicode.Scalar(byte)) : "=" + hex(byte)
        }.joined()
    }

    static func base64(_ bytes: [UInt8]) -> String {
        let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var out = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                out.append(place <= group.count ? digits[value >> (18 - 6 * place) & 63] : "=")
            }
        }
        return out
    }
}

/// Two digits, in capitals as RFC 2045 6.7 (1) wants.
func hex(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
}
