/// Finds the mail address in a cell: alone, with a name before it, or one of several.
struct MailCell {
    /// The first valid address; nil where none is.
    let address: String?
    /// What else stood there: further addresses, a name, a remark.
    let rest: [String]

    init(_ line: String) {
        if Self.isAddress(line) {
            address = line
            rest = []
            return
        }
        let pieces = Self.pieces(line)
        let address = pieces.first(where: Self.isAddress)
        self.address = address
        var rest = pieces
        if let index = rest.firstIndex(where: { $0 == address }) { rest.remove(at: index) }
        self.rest = rest
    }

    /// Cut at what people put between addresses; a name before `<…>` belongs to the address and is dropped.
    private static func pieces(_ line: String) -> [String] {
        var text = line
        while let open = text.firstIndex(of: "<"), let close = text[open...].firstIndex(of: ">") {
            // The name reaches back to the end of the address before.
            let start =
                text[..<open].lastIndex { ";,|".contains($0) }.map(text.index(after:)) ?? text.startIndex
            text.replaceSubrange(start...close, with: " " + text[text.index(after: open)..<close] + " ")
        }
        return text.split { $0.isWhitespace || ";,|".contains($0) }
            .flatMap { piece in
                // A slash may stand in an address; between two it doesn't.
                piece.count { $0 == "@" } > 1 ? piece.split(separator: "/") : [piece]
            }
            .map { trimmed(String($0)) }
            .filter { !$0.isEmpty }
    }

    private static func trimmed(_ piece: String) -> String {
        var piece = Substring(piece)
        if piece.lowercased().hasPrefix("mailto:") { piece = piece.dropFirst(7) }
        while let last = piece.last, ".,;:)]\"'".contains(last) { piece.removeLast() }
        while let first = piece.first, "([\"'".contains(first) { piece.removeFirst() }
        return String(piece)
    }

    /// Whether mail can be sent there: RFC 5321's dot-string at a host with a dot. Quoted local parts, address
    /// literals and letters beyond ASCII are not taken: they are nearly always a slip.
    static func isAddress(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, text.utf8.count <= 254 else { return false }
        return isLocalPart(parts[0]) && isHost(parts[1])
    }

    private static let dot = UInt8(ascii: ".")
    private static let hyphen = UInt8(ascii: "-")

    private static func isLocalPart(_ text: Substring.UTF8View) -> Bool {
        guard (1...64).contains(text.count) else { return false }
        var last = dot
        for byte in text {
            guard
                isLetterOrDigit(byte) || byte == dot && last != dot
                    || "!#$%&'*+/=?^_`{|}~-".utf8.contains(byte)
            else {
                return false
            }
            last = byte
        }
        return last != dot
    }

    private static func isHost(_ text: Substring.UTF8View) -> Bool {
        let labels = text.split(separator: dot, omittingEmptySubsequences: false)
        guard labels.count >= 2, let last = labels.last, !last.allSatisfy(isDigit) else { return false }
        return labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
                && label.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
