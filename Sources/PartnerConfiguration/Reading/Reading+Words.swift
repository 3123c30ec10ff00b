import PartnerCore

extension Reading {
    /// A name or another text that stands on one line of a mail.
    mutating func line(_ value: Value, expecting example: String, atMost limit: Int = 200) -> String? {
        guard let text = text(value, expecting: example) else { return nil }
        return checkedLine(text, value, expecting: example, atMost: limit)
    }

    private mutating func checkedLine(
        _ text: Text, _ value: Value, expecting example: String, atMost limit: Int
    )
        -> String?
    {
        let string = text.string
        if string.allSatisfy(\.isWhitespace) {
            refuse(.badText, value, "an empty text", "expected \(example)")
        } else if hasControlCharacter(string) {
            refuse(
                .badText, value, "a line break or control character in a text of one line",
                "expected \(example)")
        } else if string.count > limit {
            refuse(.badText, value, "a text of \(string.count) characters", "expected \(limit) at most")
        } else if string.first?.isWhitespace == true || string.last?.isWhitespace == true {
            refuse(.badText, value, "a text that begins or ends with a blank", "expected \(example)")
        } else {
            return string
        }
        return nil
    }

    /// A text of some lines, such as a sentence with its paragraph; line breaks at its end don't count.
    mutating func paragraph(_ value: Value, expecting example: String, atMost limit: Int) -> String? {
        guard let text = text(value, expecting: example) else { return nil }
        var string = text.string
        while let last = string.last, last.isWhitespace { string.removeLast() }
        let withoutBreaks = String(string.filter { $0 != "\n" })
        return checkedLine(
            Text(string: withoutBreaks, span: text.span, start: nil), value, expecting: example, atMost: limit
        ).map { _ in string }
    }

    private func hasControlCharacter(_ string: String) -> Bool {
        string.unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: true
            default: false
            }
        }
    }

    mutating func time(_ value: Value) -> TimeOfDay? {
        guard let text = text(value, expecting: "a time such as 08:30") else { return nil }
        guard let time = TimeOfDay(text.string) else {
            refuse(
                .badTime, value, "\(quoted(text.string)) is no time of day",
                "expected 00:00 to 23:59, such as 08:30")
            return nil
        }
        return time
    }

    mutating func number(_ value: Value, in range: ClosedRange<Int>) -> Int? {
        let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
        guard let text = text(value, expecting: expected) else { return nil }
        guard text.string.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text.string),
            range.contains(number)
        else {
            refuse(.badNumber, value, "found \(quoted(text.string))", "expected \(expected)")
            return nil
        }
        return number
    }

    /// One of a few words.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ value: Value, of type: Choice.Type)
        -> Choice?
    where Choice.RawValue == String {
        let words = type.allCases.map(\.rawValue)
        let expected = oneOf(words, atMost: 8)
        guard let text = text(value, expecting: expected) else { return nil }
        guard let choice = type.init(rawValue: text.string) else {
            refuse(
                .badChoice, value, "found \(quoted(text.string))",
                NearestName.best(for: text.string, among: words).map { "did you mean \(quoted($0))?" }
                    ?? "expected \(expected)")
            return nil
        }
        return choice
    }

    /// A reference to one of the file's own names.
    mutating func reference(_ value: Value, to known: [String], a what: String) -> String? {
        guard let text = text(value, expecting: "the key of a \(what)") else { return nil }
        if known.contains(text.string) { return text.string }
        let nearest = NearestName.best(for: text.string, among: known)
        let advice =
            nearest.map { "did you mean \(quoted($0))?" }
            ?? (known.isEmpty
                ? nil : "expected \(oneOf(Array(known.prefix(8))))" + (known.count > 8 ? ", …" : ""))
        refuse(.unknownName, value, "no \(what) \(quoted(text.string))", advice)
        return nil
    }

    /// A file or program by its whole path.
    mutating func path(_ value: Value, expecting example: String) -> String? {
        guard let path = line(value, expecting: example, atMost: 4000) else { return nil }
        guard path.hasPrefix("/"), !path.hasSuffix("/") else {
            refuse(.badPath, value, "\(quoted(path)) is no whole path", "expected \(example)")
            return nil
        }
        return path
    }
}
