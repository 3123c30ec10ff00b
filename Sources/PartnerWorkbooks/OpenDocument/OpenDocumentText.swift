import PartnerTables

/// The text that a cell shows: its paragraphs as lines, without comments, pictures and reading aids.
struct OpenDocumentText {
    let xml: XMLPull

    /// Reads up to the end of the cell whose beginning has just been read.
    func read() throws(TableFault) -> String {
        var text = ""
        var paragraphs = 0
        var depth = 1
        while let event = try xml.next() {
            switch event {
            case .start("p", let isEmpty), .start("h", let isEmpty):
                if paragraphs > 0 { text += "\n" }
                paragraphs += 1
                if !isEmpty { text += try paragraph() }
                guard text.utf8.count <= 4 * TableLimits.cellLength else { throw Self.tooLong }
            // A comment, a picture, or a table within the cell.
            case .start(_, let isEmpty):
                if !isEmpty { try xml.skip() }
            case .end: depth -= 1
            case .text: break
            }
            if depth == 0 { return text }
        }
        throw TableFault.damaged("a cell has no end")
    }

    /// Reads up to the paragraph's end. Blanks in a row are one, and none at the beginning, unless they are
    /// written as `text:s` (OpenDocument 1.3, part 3, 6.1.2).
    private func paragraph() throws(TableFault) -> String {
        var text = ""
        var depth = 1
        var isAfterBlank = true
        while depth > 0 {
            guard let event = try xml.next() else { throw TableFault.damaged("a text has no end") }
            switch event {
            case .start("s", let isEmpty):
                let count = xml.attribute("c", in: ODF.text).flatMap { Int($0) } ?? 1
                guard (0...TableLimits.cellLength).contains(count) else { throw Self.tooLong }
                text += String(repeating: " ", count: count)
                isAfterBlank = false
                depth += isEmpty ? 0 : 1
            case .start("tab", let isEmpty), .start("line-break", let isEmpty):
                text += event == .start(name: "tab", isEmpty: isEmpty) ? "\t" : "\n"
                isAfterBlank = true
                depth += isEmpty ? 0 : 1
            case .start(let name, let isEmpty):
                if Self.notShown.contains(name) { try xml.skip() } else { depth += isEmpty ? 0 : 1 }
            case .end: depth -= 1
            case .text:
                for scalar in xml.text.unicodeScalars {
                    switch scalar {
                    case " ", "\t", "\n", "\r":
                        if !isAfterBlank { text += " " }
                        isAfterBlank = true
                    default:
                        text.unicodeScalars.append(scalar)
                        isAfterBlank = false
                    }
                }
            }
            guard text.utf8.count <= 4 * TableLimits.cellLength else { throw Self.tooLong }
        }
        return text
    }

    private static let notShown: Set<String> = ["annotation", "note", "ruby-text", "frame", "custom-shape"]

    private static var tooLong: TableFault {
        TableFault("a cell may hold \(TableLimits.cellLength) characters at most; one holds more")
    }
}
