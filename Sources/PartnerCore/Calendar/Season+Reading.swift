extension Season.Period {
    /// `06-10..08-20`, `12-25`, `2027-02-08..2027-03-09 Ramadan`: month and day for every year, or dates for once, both
    /// ends included, and what people call it behind.
    package init(reading text: String) throws(ExpressionFault) {
        try self.init(TypedPiece(text))
    }

    fileprivate init(_ piece: TypedPiece) throws(ExpressionFault) {
        let (when, name) = piece.words
        let (first, end) = when.ends
        let last = end ?? first
        guard !first.text.isEmpty else {
            throw ExpressionFault(
                piece.range, piece.text.isEmpty ? "a stretch is missing" : "\"\(piece.text)\" is no stretch",
                expected: "one such as 06-10..08-20 or 2027-02-08..2027-03-09")
        }
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
        for piece in TypedPiece(text).split(by: ";") {
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
    fileprivate static func read(_ piece: TypedPiece) throws(ExpressionFault) -> MonthDay {
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
