extension Season.Period {
    /// `06-10..08-20`, `12-25`, `2027-02-08..2027-03-09 Ramadan`: month and day for every year, or dates for once, both
    /// ends included, and what people call it behind.
    package init(reading text: String) throws(ExpressionFault) {
        try self.init(Piece(text[...], of: text))
    }

    fileprivate init(_ piece: Piece) throws(ExpressionFault) {
        let (when, name) = piece.words
        let ends = when.ends
        guard let first = ends.first, ends.count <= 2, !first.text.isEmpty else {
            throw ExpressionFault(
                piece.range, piece.text.isEmpty ? "a stretch is missing" : "\"\(piece.text)\" is no stretch",
                expected: "one such as 06-10..08-20 or 2027-02-08..2027-03-09")
        }
        let last = ends[ends.count - 1]
        let days: Days
        if first.text.split(separator: "-").count == 3 || last.text.split(separator: "-").count == 3 {
            let from = try CivilDate.read(first.text, at: first.start)
            let through = try CivilDate.read(last.text, at: last.start)
            guard from <= through else {
                throw ExpressionFault(
                    when.range, "it ends before it begins", expected: "\(through)..\(from)")
            }
            days = .once(from...through)
        } else {
            days = .yearly(
                YearlyRange(from: try MonthDay.read(first), through: try MonthDay.read(last)))
        }
        self.init(days, name: name)
    }
}

extension Season {
    /// What a season is made of, by the words before it.
    enum Part: String, CaseIterable {
        case notIn = "not in", onlyIn = "only in", best = "best in"

        var periods: WritableKeyPath<Season, [Period]> {
            switch self {
            case .notIn: \.notIn
            case .onlyIn: \.onlyIn
            case .best: \.best
            }
        }
    }

    /// `not in 12-01..12-31; only in 08-20..06-10; best in 02-01..03-31`, in any order, each at most once, or `always`.
    package init(reading text: String) throws(ExpressionFault) {
        self.init()
        if text.split(whereSeparator: \.isWhitespace).map({ $0.lowercased() }) == ["always"] { return }
        var seen: Set<Part> = []
        for piece in Piece(text[...], of: text).split(by: ";") {
            guard let part = Part.allCases.first(where: { piece.begins(with: $0.rawValue) }) else {
                throw ExpressionFault(
                    piece.range, piece.text.isEmpty ? "nothing is said" : "\"\(piece.text)\" is no season",
                    expected: "\"not in\", \"only in\" or \"best in\", and stretches such as 06-10..08-20")
            }
            guard seen.insert(part).inserted else {
                throw ExpressionFault(
                    piece.range, "a second \"\(part.rawValue)\"", expected: "its stretches behind the first")
            }
            for stretch in piece.dropping(part.rawValue).split(by: ",") {
                self[keyPath: part.periods].append(try Period(stretch))
            }
        }
    }
}

extension MonthDay {
    fileprivate static func read(_ piece: Piece) throws(ExpressionFault) -> MonthDay {
        let parts = piece.text.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 2,
            parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let month = Int(parts[0]), let day = Int(parts[1]), let found = MonthDay(month: month, day: day)
        {
            return found
        }
        throw ExpressionFault(
            piece.range, "\"\(piece.text)\" is no day of the year",
            expected: "month and day, such as 12-24")
    }
}

/// A part of what was typed, without the blanks around it, and where it stands.
private struct Piece {
    private let part: Substring
    private let whole: String

    init(_ part: Substring, of whole: String) {
        var trimmed = part.drop(while: \.isWhitespace)
        while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
        self.part = trimmed
        self.whole = whole
    }

    var text: String { String(part) }
    /// In UTF-8 code units.
    var start: Int { whole.utf8.distance(from: whole.startIndex, to: part.startIndex) }
    var range: Range<Int> { start..<start + part.utf8.count }

    func split(by separator: Character) -> [Piece] {
        part.split(separator: separator, omittingEmptySubsequences: false).map { Piece($0, of: whole) }
    }

    /// The first word, blanks around `..` taken for one, and what follows it.
    var words: (when: Piece, name: String?) {
        var end = part.firstIndex(where: \.isWhitespace) ?? part.endIndex
        let following = part[end...].drop(while: \.isWhitespace)
        if following.hasPrefix("..") || part[..<end].hasSuffix("..") {
            let afterDots = following.drop { $0 == "." }.drop(while: \.isWhitespace)
            end = afterDots.firstIndex(where: \.isWhitespace) ?? part.endIndex
        }
        let name = Piece(part[end...], of: whole)
        return (Piece(part[..<end], of: whole), name.text.isEmpty ? nil : name.text)
    }

    /// Both ends of a range, of a single one itself.
    var ends: [Piece] {
        part.split(separator: "..", omittingEmptySubsequences: false).map { Piece($0, of: whole) }
    }

    func begins(with words: String) -> Bool {
        part.lowercased().hasPrefix(words) && part.dropFirst(words.count).first?.isWhitespace ?? true
    }

    func dropping(_ words: String) -> Piece { Piece(part.dropFirst(words.count), of: whole) }
}

extension Season: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do {
            self = try Season(reading: text)
        } catch {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\"\(text)\" is no season: \(error)")
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
