/// Encoded words that hold bytes which should have been encoded (RFC 2047 2).
enum EncodedWords {
    /// With those bytes encoded; else they would be decoded twice.
    ///
    /// - Parameter field: ended by a NUL.
    static func mended(_ field: [CChar]) -> [CChar] {
        guard field.contains(where: { $0 < 0 }) else { return field }
        var result: [CChar] = []
        var rest = field[...]
        while let byte = rest.first {
            guard let word = word(rest) else {
                result.append(byte)
                rest = rest.dropFirst()
                continue
            }
            for byte in rest[..<word] {
                let value = UInt8(bitPattern: byte)
                if value < 0x80 {
                    result.append(byte)
                } else {
                    result += "=\(String(value, radix: 16, uppercase: true))".utf8.map(CChar.init)
                }
            }
            rest = rest[word...]
        }
        return result
    }

    /// - Returns: where the word ends that begins here and is of the encoding Q; nil where none does.
    private static func word(_ text: ArraySlice<CChar>) -> Int? {
        let question = CChar(bitPattern: UInt8(ascii: "?"))
        guard text.starts(with: [0x3d, question]) else { return nil }
        guard let charsetEnd = text.dropFirst(2).prefix(40).firstIndex(of: question) else { return nil }
        let behind = text[(charsetEnd + 1)...]
        guard behind.starts(with: [0x51, question]) || behind.starts(with: [0x71, question]) else {
            return nil
        }
        guard let end = behind.dropFirst(2).prefix(500).firstIndex(of: question) else { return nil }
        return text[end...].dropFirst().first == 0x3d ? end + 2 : nil
    }
}
