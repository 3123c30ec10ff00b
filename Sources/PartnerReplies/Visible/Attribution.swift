/// Finds the lines by which a mail program says who is quoted.
///
/// Looks at a few lines from a place on, never at more than `reach`, so that the work is in proportion to the mail.
struct Attribution {
    /// A head and the lines it takes, from where it was looked for.
    struct Found: Hashable {
        let lines: Int
        /// Where the head shares its line with the answer before it: what is the answer's.
        var before: Substring?
    }

    /// How many lines one head may take.
    static let reach = 7
    /// Longer lines are prose.
    static let longest = 600

    let lines: [Substring]

    func found(at index: Int) -> Found? {
        let line = lines[index].trimmed
        guard !line.isEmpty, line.utf8.count <= Self.longest else { return nil }
        if Self.isDelimiter(line) { return Found(lines: 1) }
        if let count = block(at: index) { return Found(lines: count) }
        if let before = Self.withinLine(line) { return Found(lines: 1, before: before) }
        return wroteLine(at: index).map { Found(lines: $0) }
    }

    // MARK: "-----Original Message-----"

    static func isDelimiter(_ line: Substring) -> Bool {
        guard line.utf8.count <= 160 else { return false }
        let isRuler: (Character) -> Bool = { "-_*=~–—#>".contains($0) }
        let inner = line.drop { isRuler($0) || $0.isMailBlank }
        if inner.isEmpty { return false }
        let leading = line[..<inner.startIndex].filter(isRuler).count
        var text = inner
        while let last = text.last, isRuler(last) || last.isMailBlank { text.removeLast() }
        let trailing = inner[text.endIndex...].filter(isRuler).count
        guard leading >= 2 && trailing >= 2 || text.last.map({ ":：".contains($0) }) == true else {
            return false
        }
        var words = text.lowercased()
        for mark in ["’", "ʼ", "´"] { words = words.split(separator: mark).joined(separator: "'") }
        while let last = words.last, ":： ".contains(last) { words.removeLast() }
        if leading >= 2, trailing >= 2, AttributionWords.delimiters.contains(words) { return true }
        return text.last.map { ":：".contains($0) } == true && AttributionWords.forwardLines.contains(words)
    }

    // MARK: From, Sent, To, Subject

    /// The field of a line `*From:* Dana`, `De : Dana`.
    static func field(_ line: Substring) -> HeaderFieldWords.Field? {
        let bare = line.drop { $0.isMailBlank || $0 == "*" || $0 == "_" }
        // The longest name has fewer letters than 30.
        guard let colon = bare.prefix(30).firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        var name = bare[..<colon]
        while let last = name.last, last.isMailBlank || last == "*" || last == "_" { name.removeLast() }
        guard !name.isEmpty else { return nil }
        let folded = name.lowercased()
        return HeaderFieldWords.fields[folded.contains("’") ? folded.replacing("’", with: "'") : folded]
    }

    /// The lines of a block of at least two kinds of fields, one of them of the sender or the date.
    private func block(at index: Int) -> Int? {
        guard index < lines.count, let first = Self.field(lines[index]), first != .other, first != .to else {
            return nil
        }
        var kinds: Set<HeaderFieldWords.Field> = [first]
        var end = index + 1
        var between = 0
        for place in index + 1..<min(index + 14, lines.count) {
            if let field = Self.field(lines[place]) {
                kinds.insert(field)
                end = place + 1
                between = 0
                continue
            }
            between += 1
            // A long address or subject goes on in the next line; a blank line between fields comes from HTML.
            if between > 2 { break }
        }
        let named = kinds.subtracting([.other])
        return named.count >= 2 && !named.isDisjoint(with: [.from, .date]) ? end - index : nil
    }

    // MARK: "On … wrote:"

    private func wroteLine(at index: Int) -> Int? {
        let first = lines[index].trimmed
        guard Self.canStart(first) else { return nil }
        var text = String(first)
        if Self.isWhole(text) { return 1 }
        var isBelowBlank = false
        for place in index + 1..<min(index + Self.reach, lines.count) {
            let line = lines[place].trimmed
            // Over a blank line only to the address that some programs put below it.
            if line.isEmpty || isBelowBlank,
                isBelowBlank == line.isEmpty || !line.hasPrefix("<") && !line.isEmpty
            {
                return nil
            }
            isBelowBlank = line.isEmpty
            if isBelowBlank { continue }
            // What begins in a later line is a head of its own, and this line an answer above it.
            if Self.isStrongStart(line) { return nil }
            text += " " + line
            if text.utf8.count > Self.longest { return nil }
            if Self.isWhole(text) { return place - index + 1 }
        }
        return nil
    }

    /// Whether a head may begin so: with "On" and a figure, with a date, or with a name and an address.
    static func canStart(_ line: Substring) -> Bool {
        isStrongStart(line) || line.hasPrefix("--") || line.contains("@")
            || (line.first.map { "\"<'“*".contains($0) } ?? false) || startsUndivided(line)
    }

    private static func startsUndivided(_ line: Substring) -> Bool {
        line.first.map { "在於于".contains($0) } == true
            || AttributionWords.wroteUndivided.contains(where: line.contains)
    }

    static func isStrongStart(_ line: Substring) -> Bool {
        let words = line.prefix(120).split(maxSplits: 5, whereSeparator: \.isMailBlank)
        guard let first = words.first else { return false }
        if startsWithDate(words) { return true }
        let name = first.lowercased().trimmingMarks
        let isStart =
            first.first?.isLowercase == true
            ? AttributionWords.startSmall.contains(name) : AttributionWords.start.contains(name)
        return isStart && words.count > 1 && line.prefix(120).contains(where: \.isNumber)
    }

    /// `2016-10-24 …`, `26.06.2014, …`, `23 mar 2017 …`, `понедельник, 6 …`, `Wednesday, 17 …`.
    static func startsWithDate(_ words: [Substring]) -> Bool {
        guard let first = words.first, words.count > 1 else { return false }
        if first.first?.isNumber == true {
            // 2026年5月4日
            if first.contains("年") || first.contains("년"), first.count > 1 { return true }
            let parts = first.split { "-./".contains($0) || $0 == "," }
            if parts.count >= 3, parts.prefix(3).allSatisfy({ $0.allSatisfy(\.isNumber) }) { return true }
            let isDay = first.filter(\.isNumber).count <= 2 && words.count > 3
            return isDay && words[2].filter(\.isNumber).count == 4
        }
        return first.last == "," && first.count > 2 && words[1].first?.isNumber == true
    }

    /// Whether `text` is such a head, whole.
    static func isWhole(_ text: String) -> Bool {
        let isRuled = text.hasPrefix("--") && text.hasSuffix("--")
        var bare = text[...]
        while let first = bare.first, "-*_".contains(first) || first.isMailBlank { bare.removeFirst() }
        while let last = bare.last, "-*_".contains(last) || last.isMailBlank { bare.removeLast() }
        // Most lines end otherwise, and are not looked at any further.
        guard isRuled || bare.last.map({ ":：>".contains($0) }) == true || text.prefix(60).contains("GMT")
        else {
            return false
        }
        let words = bare.split(whereSeparator: \.isMailBlank)
        guard let last = bare.last, words.count > 1 || startsUndivided(bare) else { return false }
        let hasAddress = bare.contains("@")
        let hasFigure = bare.contains(where: \.isNumber)
        let isClosed = last == ":" || last == "："
        let saysWrote =
            words.contains { AttributionWords.wrote.contains($0.lowercased().trimmingMarks) }
            || AttributionWords.wroteUndivided.contains(where: bare.contains)
        if saysWrote {
            if isRuled { return true }
            let begins = isStrongStart(bare) || startsUndivided(bare) || hasAddress
            return isClosed && (hasAddress || hasFigure) && begins
        }
        guard startsWithDate(Array(words.prefix(6))) else { return false }
        if hasAddress { return isClosed || last == ">" }
        return words.prefix(4).contains { $0.hasPrefix("GMT+") || $0.hasPrefix("GMT-") }
    }

    /// `reply On Wed, 4 Apr 2012, dana@library.example wrote:`: what is the answer's.
    static func withinLine(_ line: Substring) -> Substring? {
        guard line.last == ":" || line.last == "：", !isStrongStart(line) else { return nil }
        var place = line.startIndex
        while let blank = line[place...].firstIndex(where: { $0 == " " || $0 == "-" }) {
            let start = line.index(after: blank)
            let word = line[start...].prefix { !$0.isMailBlank }
            if AttributionWords.startWithin.contains(String(word)), isStrongStart(line[start...]),
                isWhole(String(line[start...]))
            {
                var before = line[..<start].trimmed
                while before.last == "-" { before.removeLast() }
                return before
            }
            place = start
        }
        return nil
    }
}

extension String {
    /// Without the punctuation at both ends; brackets that close a word within stay.
    fileprivate var trimmingMarks: String {
        var rest = self[...]
        while let first = rest.first, "<\"'*_(“".contains(first) { rest.removeFirst() }
        while let last = rest.last, ",.:：;>\"'*_”".contains(last) { rest.removeLast() }
        return String(rest)
    }
}
