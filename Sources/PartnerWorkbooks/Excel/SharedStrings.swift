import PartnerTables

/// The texts that cells refer to by number.
struct SharedStrings {
    private var texts: [String] = []

    private static let most = 2_000_000

    init(path: String?, in archive: ZipArchive) throws(TableFault) {
        guard let path else { return }
        texts =
            try archive.withPart(path) { (part: ZipPart) throws(TableFault) in
                var texts: [String] = []
                let xml = try XMLPull(part)
                while let event = try xml.next() {
                    guard case .start("si", let isEmpty) = event else { continue }
                    guard texts.count < Self.most else { throw TableFault("the workbook has too many texts") }
                    texts.append(isEmpty ? "" : try RichText.read(xml, until: "si"))
                }
                return texts
            } ?? []
    }

    /// - Returns: nil where the number is none of the texts'.
    subscript(number: String) -> String? {
        guard let number = Int(number), texts.indices.contains(number) else { return nil }
        return texts[number]
    }
}

/// A text in runs of different looks: the looks are left out, and so are phonetic hints (`rPh`).
enum RichText {
    /// Reads up to the end of the element `name`, whose beginning has just been read.
    static func read(_ xml: XMLPull, until name: String) throws(TableFault) -> String {
        var text = ""
        var isText = false
        var hints = 0
        while let event = try xml.next() {
            switch event {
            case .start("rPh", let isEmpty): hints += isEmpty ? 0 : 1
            case .end("rPh"): hints -= 1
            case .start("t", let isEmpty): isText = !isEmpty
            case .end("t"): isText = false
            case .text where isText && hints == 0:
                text += xml.text
                // Four bytes a character at most: what is longer fits no cell, and is not taken in to the end.
                guard text.utf8.count <= 4 * TableLimits.cellLength else {
                    throw TableFault(
                        "a cell may hold \(TableLimits.cellLength) characters at most; one holds more")
                }
            case .end(name): return unescaped(text)
            default: break
            }
        }
        throw TableFault.damaged("a text has no end")
    }

    /// A text that would be read as such an escape, so that it is read as it is.
    static func escaped(_ text: String) -> String {
        guard text.contains("_x"), unescaped(text) != text else { return text }
        return text.split(separator: "_x", omittingEmptySubsequences: false).joined(separator: "_x005F_x")
    }

    /// Characters that XML can't hold are written `_x000D_` (ECMA-376 part 1, 22.4.2.4).
    static func unescaped(_ text: String) -> String {
        guard text.utf8.count >= 7, text.contains("_x") else { return text }
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "_") {
            result += rest[..<start]
            rest = rest[start...]
            let escape = rest.prefix(7)
            if escape.count == 7, escape.hasPrefix("_x"), escape.hasSuffix("_"),
                escape.dropFirst(2).dropLast().allSatisfy(\.isHexDigit),
                let scalar = UInt32(escape.dropFirst(2).dropLast(), radix: 16).flatMap(Unicode.Scalar.init)
            {
                result.unicodeScalars.append(scalar)
                rest = rest.dropFirst(7)
            } else {
                result += "_"
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }
}
