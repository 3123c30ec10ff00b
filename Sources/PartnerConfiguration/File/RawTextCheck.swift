import PartnerCore

/// What must hold before a file is looked at as YAML: its size, its encoding, its characters.
enum RawTextCheck {
    /// In characters. Every error holds its line, so that long ones would fill the memory.
    static let longestLine = 10_000

    static func finding(in bytes: [UInt8], file: String) -> Finding? {
        if bytes.count > ConfigurationFile.largest {
            return tooLarge(file: file)
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return badEncoding(
                "a file in UTF-16", place: SourcePlace(file: file, line: 1, column: 1), line: "")
        }
        return firstNonUTF8(bytes, file: file)
    }

    static func finding(in source: SourceText) -> Finding? {
        if source.text.utf8.count > ConfigurationFile.largest { return tooLarge(file: source.file) }
        for (index, line) in source.lines.enumerated() {
            if line.count > longestLine {
                return source.finding(
                    .error, .size, Span(line: index + 1, start: 0, length: 1), path: "",
                    found: "a line of \(line.count) characters", advice: "is it another file?")
            }
            guard let position = line.firstIndex(where: isForbidden) else { continue }
            let code = "U+" + String(line[position].value, radix: 16, uppercase: true)
            return source.finding(
                .error, .encoding, Span(line: index + 1, start: position, length: 1), path: "",
                found: "a control character, \(code)", advice: "leave it out")
        }
        return nil
    }

    /// Characters that YAML 1.1 (5.1) does not know, and a second byte-order mark.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x1_0000...0x10_FFFF: false
        default: true
        }
    }

    private static func tooLarge(file: String) -> Finding {
        Finding(
            .error, .size, place: SourcePlace(file: file, line: 1, column: 1), width: 1, line: "", path: "",
            found: "a file of more than 1 MiB", advice: "is it another file?")
    }

    /// By decoding again and comparing, for `String` repairs what is wrong.
    private static func firstNonUTF8(_ bytes: [UInt8], file: String) -> Finding? {
        let repaired = String(decoding: bytes, as: UTF8.self)
        guard repaired.utf8.count != bytes.count || !repaired.utf8.elementsEqual(bytes) else { return nil }
        let good = zip(repaired.utf8, bytes).prefix { $0 == $1 }.count
        // The first wrong octet may share its beginning with the sign put in its place.
        let head = String(decoding: bytes.prefix(good), as: UTF8.self)
        let cut = head.unicodeScalars.last == "\u{FFFD}" ? String(head.unicodeScalars.dropLast()) : head
        let source = SourceText(file: file, text: cut)
        let number = source.lines.count
        let whole = SourceText(file: file, text: repaired)
        let finding = whole.finding(
            .error, .encoding, Span(line: number, start: source.line(number).count, length: 1), path: "",
            found: "an octet that is no UTF-8", advice: "save the file as UTF-8")
        return finding
    }

    private static func badEncoding(_ found: String, place: SourcePlace, line: String) -> Finding {
        Finding(
            .error, .encoding, place: place, width: 1, line: line, path: "", found: found,
            advice: "save the file as UTF-8")
    }
}
