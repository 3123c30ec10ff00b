/// RFC 2045 6.7: a body as lines of at most 76 octets of ASCII.
enum QuotedPrintable {
    /// Line feeds in `text` are line ends, and each becomes an `ending`.
    static func encoded(_ text: String, ending: String = "\n") -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line(Array($0.utf8), ending: ending) }.joined(separator: ending)
    }

    private static func line(_ bytes: [UInt8], ending: String) -> String {
        var out = "", used = 0
        for (index, byte) in bytes.enumerated() {
            let isLast = index == bytes.count - 1
            let piece =
                isPlain(byte, in: bytes, at: index, isLast: isLast)
                ? String(Unicode.Scalar(byte)) : "=" + hex(byte)
            // A soft line end needs a column of its own, but for the last piece.
            if used + piece.utf8.count > (isLast ? 76 : 75) {
                out += "=" + ending
                used = 0
            }
            out += used == 0 ? guarded(byte, piece) : piece
            used += used == 0 ? guarded(byte, piece).utf8.count : piece.utf8.count
        }
        return out
    }

    private static func isPlain(_ byte: UInt8, in bytes: [UInt8], at index: Int, isLast: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "="): false
        // What stands at a line's end is dropped by some mail systems.
        case UInt8(ascii: " "): !isLast
        case 0x21...0x7e: true
        default: false
        }
    }

    /// At a line's start a dot may end a message, and `From ` may begin one in a mailbox file (it is quoted
    /// there with `>`, which breaks signatures and looks odd): neither stands there.
    private static func guarded(_ byte: UInt8, _ piece: String) -> String {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F") ? "=" + hex(byte) : piece
    }
}
