import PartnerCore

extension Reading {
    /// `Tue..Sat`, `Mon, Wed..Fri`, or a list of these.
    mutating func weekdays(_ value: Value) -> Set<Weekday>? {
        guard let items = items(value, expecting: "weekdays such as Tue..Sat") else { return nil }
        var days: Set<Weekday> = []
        var isRight = true
        for item in items {
            guard let text = text(item, expecting: "weekdays such as Tue..Sat") else {
                isRight = false
                continue
            }
            for part in text.string.split(separator: ",", omittingEmptySubsequences: false) {
                guard let range = weekdayRange(part.trimmed, of: text, at: item) else {
                    isRight = false
                    continue
                }
                days.formUnion(range)
            }
        }
        if isRight && days.isEmpty {
            refuse(.badWeekday, value, "no weekday", "expected weekdays such as Tue..Sat")
            return nil
        }
        return isRight ? days : nil
    }

    /// A day, or a range that may run over Sunday: `Sat..Mon`.
    private mutating func weekdayRange(_ part: Substring, of text: Text, at value: Value) -> [Weekday]? {
        let ends = part.ends(of: "..")
        let days = ends.compactMap { weekday($0, of: text, at: value) }
        guard days.count == ends.count, let first = days.first, let last = days.last else { return nil }
        let length = (last.rawValue - first.rawValue + 7) % 7
        return (0...length).compactMap { Weekday(rawValue: (first.rawValue - 1 + $0) % 7 + 1) }
    }

    mutating func weekday(_ word: Substring, of text: Text, at value: Value) -> Weekday? {
        if let day = Weekday(name: word) { return day }
        let names = Weekday.allCases.map(\.shortName) + Weekday.allCases.map(\.name)
        let advice: String
        if let dash = word.firstIndex(where: { $0 == "-" || $0 == "–" }),
            let from = Weekday(name: word[..<dash].trimmed),
            let through = Weekday(name: word[word.index(after: dash)...].trimmed)
        {
            advice = "did you mean \"\(from.shortName)..\(through.shortName)\"?"
        } else if let nearest = NearestName.best(for: String(word), among: names) {
            advice = "did you mean \"\(nearest)\"?"
        } else {
            advice = "expected \(oneOf(Weekday.allCases.map(\.shortName)))"
        }
        refuse(.badWeekday, word, of: text, at: value, "\(quoted(String(word))) is no weekday", advice)
        return nil
    }
}

extension Substring {
    var trimmed: Substring {
        var rest = drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }

    /// The two ends of a range, trimmed; of what is no range, itself.
    func ends(of separator: String) -> [Substring] {
        guard let range = range(of: separator) else { return [trimmed] }
        return [self[..<range.lowerBound].trimmed, self[range.upperBound...].trimmed]
    }

    private func range(of part: String) -> Range<Index>? {
        indices.lazy.compactMap { start -> Range<Index>? in
            self[start...].hasPrefix(part) ? start..<self.index(start, offsetBy: part.count) : nil
        }.first
    }
}
