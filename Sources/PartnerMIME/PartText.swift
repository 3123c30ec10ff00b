import PartnerReceived

/// The text of a leaf: plain, or made plain.
struct PartText {
    let text: String
    let source: TextSource
    let isCut: Bool
    let isClean: Bool

    init(_ part: PartContent) {
        let (bytes, isTooLong) = part.bytes(upTo: ReceivedLimits.partText)
        let isHTML = part.type == "text/html" || part.type == "application/xhtml+xml"
        let declared = part.parameter("charset") ?? (isHTML ? HTMLCharset.declared(bytes) : nil)
        let decoded = Charsets.decode(Self.whole(bytes, isTooLong), declared)
        isClean = decoded.isClean
        if isHTML {
            let html = HTMLText.plain(decoded.text)
            text = html.text
            isCut = isTooLong || html.isCut
            source = .html
            return
        }
        var lines = PlainText.lines(decoded.text)
        if part.parameter("format") == "flowed" {
            lines = FlowedText.unfolded(lines, deletesSpace: part.parameter("delsp") == "yes")
        }
        text = lines
        isCut = isTooLong
        source = .plain
    }

    /// A prologue or another text that declares nothing.
    init(undeclared bytes: [UInt8]) {
        let decoded = Charsets.decode(bytes, nil)
        text = PlainText.lines(decoded.text)
        source = .plain
        isCut = false
        isClean = decoded.isClean
    }

    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

    /// Where a text was cut, the last character may be half.
    private static func whole(_ bytes: [UInt8], _ isCut: Bool) -> [UInt8] {
        guard isCut, let end = bytes.lastIndex(where: { $0 < 0x80 }), bytes.count - end < 8 else {
            return bytes
        }
        return Array(bytes[...end])
    }
}

/// What an HTML text says of its character set itself, for mails that don't.
enum HTMLCharset {
    static func declared(_ bytes: [UInt8]) -> String? {
        let start = String(decoding: bytes.prefix(1024), as: UTF8.self).lowercased()
        guard let found = start.firstRange(of: "charset=") else { return nil }
        let name = start[found.upperBound...].drop { "\"' ".contains($0) }
            .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }
        return name.isEmpty ? nil : String(name)
    }
}
