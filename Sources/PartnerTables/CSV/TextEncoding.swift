/// A text file as UTF-8, and what it was written in.
package struct DecodedText {
    /// Valid UTF-8. The text begins at `start`, behind a byte-order mark.
    package let bytes: [UInt8]
    package let start: Int
    /// As people know it: `UTF-8`, `UTF-16 LE`, `Windows-1252`.
    package let encoding: String

    /// Finds the encoding by the byte-order mark, else by what the bytes can be: UTF-16 by its zeros, UTF-8 by
    /// its form, and Windows-1252 for the rest.
    package init(_ bytes: [UInt8]) throws(TableFault) {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
            throw TableFault("the text is UTF-32; save it as UTF-8")
        }
        if bytes.starts(with: [0xFF, 0xFE]) {
            self = try Self.utf16(bytes, .little, from: 2)
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self = try Self.utf16(bytes, .big, from: 2)
        } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            if let place = firstInvalidUTF8(bytes) {
                throw TableFault(
                    row: nil, "its byte-order mark says UTF-8, but \(Self.describe(bytes, at: place)) is none"
                )
            }
            self.init(bytes: bytes, start: 3, encoding: "UTF-8")
        } else if let order = Self.utf16Order(bytes) {
            self = try Self.utf16(bytes, order, from: 0)
        } else if let place = firstInvalidUTF8(bytes) {
            self = try Self.windows1252(bytes, firstInvalidUTF8: place)
        } else {
            self.init(bytes: bytes, start: 0, encoding: "UTF-8")
        }
    }

    private init(bytes: [UInt8], start: Int, encoding: String) {
        self.bytes = bytes
        self.start = start
        self.encoding = encoding
    }

    /// `byte 0x9D on line 3`.
    private static func describe(_ bytes: [UInt8], at place: Int) -> String {
        let line = bytes[..<place].count { $0 == UInt8(ascii: "\n") } + 1
        return "byte 0x\(String(bytes[place], radix: 16, uppercase: true)) on line \(line)"
    }

    // MARK: UTF-16

    private enum ByteOrder { case little, big }

    /// Of text without a mark: in UTF-16 every other byte of Western text is zero, and only those.
    private static func utf16Order(_ bytes: [UInt8]) -> ByteOrder? {
        guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
        var zeros = (even: 0, odd: 0)
        let sample = min(bytes.count, 4096)
        for index in 0..<sample where bytes[index] == 0 {
            if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        if zeros.even == 0, zeros.odd * 4 > sample { return .little }
        if zeros.odd == 0, zeros.even * 4 > sample { return .big }
        return nil
    }

    private static func utf16(_ bytes: [UInt8], _ order: ByteOrder, from start: Int) throws(TableFault)
        -> DecodedText
    {
        guard (bytes.count - start).isMultiple(of: 2) else {
            throw TableFault("the text is UTF-16 and ends in the middle of a character")
        }
        let name = order == .little ? "UTF-16 LE" : "UTF-16 BE"
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count / 2 + 16)
        var line = 1
        var high: UInt16?
        for index in stride(from: start, to: bytes.count, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            let unit = order == .little ? second << 8 | first : first << 8 | second
            if unit < 0x80, high == nil {
                text.append(UInt8(unit))
                if unit == 0x0A { line += 1 }
                continue
            }
            switch (high, unit) {
            case (nil, 0xD800...0xDBFF): high = unit
            case (let lead?, 0xDC00...0xDFFF):
                append(0x10000 + (UInt32(lead) - 0xD800) << 10 + (UInt32(unit) - 0xDC00), to: &text)
                high = nil
            case (nil, let unit) where !(0xDC00...0xDFFF).contains(unit): append(UInt32(unit), to: &text)
            default: throw TableFault("the text is \(name), with half a character on line \(line)")
            }
        }
        if high != nil { throw TableFault("the text is \(name), with half a character on line \(line)") }
        return DecodedText(bytes: text, start: 0, encoding: name)
    }

    private static func append(_ value: UInt32, to text: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(value) else { return }
        text.append(contentsOf: UTF8.encode(scalar)!)
    }

    // MARK: Windows-1252

    private static func windows1252(
        _ bytes: [UInt8], firstInvalidUTF8 place: Int
    ) throws(TableFault) -> DecodedText {
        // Mostly good UTF-8 with a flaw is no Windows-1252: reading it so would garble every accent.
        let (good, bad) = countUTF8(bytes)
        if good > bad {
            throw TableFault(
                "the text is UTF-8, but \(describe(bytes, at: place)) is none; mend that place or save it as UTF-8 anew"
            )
        }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for (index, byte) in bytes.enumerated() {
            if byte < 0x80 {
                text.append(byte)
            } else if let value = byte < 0xA0 ? upperControls[Int(byte) - 0x80] : UInt32(byte) {
                append(value, to: &text)
            } else {
                throw TableFault(
                    "the text is neither UTF-8 nor Windows-1252: \(describe(bytes, at: index)); save it as UTF-8"
                )
            }
        }
        return DecodedText(bytes: text, start: 0, encoding: "Windows-1252")
    }

    /// What Windows-1252 has at 0x80 to 0x9F; nil where it has nothing.
    private static let upperControls: [UInt32?] = [
        0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
        nil,
        0x017D, nil, nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
        0x203A,
        0x0153, nil, 0x017E, 0x0178,
    ]
}
