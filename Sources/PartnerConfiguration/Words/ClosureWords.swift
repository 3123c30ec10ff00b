import PartnerCore

extension Reading {
    private static let closureExample =
        "one such as 2027-03-31, 12-25, 12-24..01-01 or fourth Thu of November, and a name if you like"

    /// A day or a stretch that a branch is closed, with what people call it behind.
    mutating func closure(_ value: Value) -> Closure? {
        if case .mapping(let pairs) = value.content, pairs.count == 1,
            case .text(let name) = pairs[0].value.content
        {
            let meant = "\(pairs[0].key.string) \(name.string)"
            refuse(.wrongType, pairs[0].key.span, path: value.path, "found a key", "write \(quoted(meant))")
            return nil
        }
        guard let text = text(value, expecting: Self.closureExample) else { return nil }
        let string = text.string[...]
        let split = string.hasDateRange ? string.splitAfterDates : string.splitAfterOrdinal
        guard let (when, name) = split else {
            refuse(
                .badDate, value, "\(quoted(text.string)) is no day to be closed",
                "expected " + Self.closureExample)
            return nil
        }
        guard let rule = closureRule(when, of: text, at: value) else { return nil }
        if name.isEmpty { return Closure(rule, place: place(value.span)) }
        let nameValue = Value(
            content: .text(Text(string: String(name), span: text.span(of: name), start: nil)),
            span: text.span(of: name),
            owner: value.owner, path: value.path)
        return line(nameValue, expecting: "a name such as César Chávez Day")
            .map { Closure(rule, name: $0, place: place(value.span)) }
    }

    private mutating func closureRule(_ when: Substring, of text: Text, at value: Value) -> Closure.Rule? {
        if when.hasDateRange {
            let ends = when.ends(of: "..")
            let isYearly = ends.allSatisfy { $0.split(separator: "-").count == 2 }
            return isYearly
                ? yearlyRange(when, of: text, at: value).map(Closure.Rule.yearly)
                : once(ends, of: text, at: value)
        }
        return nth(when, of: text, at: value)
    }

    private mutating func once(_ ends: [Substring], of text: Text, at value: Value) -> Closure.Rule? {
        let dates = ends.compactMap { date($0, of: text, at: value) }
        guard dates.count == ends.count, let first = dates.first, let last = dates.last else { return nil }
        guard first <= last else {
            refuse(.badDate, value, "a stretch that ends before it begins", "expected the earlier day first")
            return nil
        }
        return .days(first...last)
    }

    private mutating func date(_ word: Substring, of text: Text, at value: Value) -> CivilDate? {
        if let date = CivilDate(iso: word) { return date }
        let numbers = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        let advice: String
        if numbers.count == 3, let year = numbers[0], let month = numbers[1], let day = numbers[2],
            let meant = CivilDate(year: year, month: month, day: day)
        {
            advice = "did you mean \(meant)?"
        } else if numbers.count == 3, word.count == 10, let year = numbers[0], let month = numbers[1],
            (1...12).contains(month)
        {
            advice = "that month has \(CivilDate.length(ofMonth: month, in: year)) days"
        } else {
            advice = "expected year, month and day, such as 2027-03-31"
        }
        refuse(.badDate, word, of: text, at: value, "\(quoted(String(word))) is no date", advice)
        return nil
    }

    /// `06-10..08-20`, or one day `12-25`.
    mutating func yearlyRange(_ part: Substring, of text: Text, at value: Value) -> YearlyRange? {
        let ends = part.ends(of: "..")
        let days = ends.compactMap { end -> MonthDay? in
            let parts = end.split(separator: "-", omittingEmptySubsequences: false)
            if parts.count == 2,
                parts.allSatisfy({ $0.count == 2 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
                let month = Int(parts[0]), let day = Int(parts[1]),
                let found = MonthDay(month: month, day: day)
            {
                return found
            }
            refuse(
                .badDate, end, of: text, at: value, "\(quoted(String(end))) is no day of the year",
                "expected month and day, such as 12-24")
            return nil
        }
        guard days.count == ends.count, let first = days.first, let last = days.last else { return nil }
        return YearlyRange(from: first, through: last)
    }

    private static let ordinals = ["first", "second", "third", "fourth", "fifth", "last"]
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November",
        "December",
    ]

    /// `fourth Thu of November`
    private mutating func nth(_ when: Substring, of text: Text, at value: Value) -> Closure.Rule? {
        let words = when.split(whereSeparator: \.isWhitespace)
        let ordinal = Self.ordinals.firstIndex(of: words[0].lowercased())
        if ordinal == nil {
            let meant = NearestName.best(for: String(words[0]), among: Self.ordinals)
            refuse(
                .badDate, words[0], of: text, at: value,
                "\(quoted(String(words[0]))) is none of first to fifth, or last",
                meant.map { "did you mean \(quoted($0))?" })
        }
        let weekday = weekday(words[1], of: text, at: value)
        let month = Self.months.firstIndex {
            words[3].count >= 3 && $0.lowercased().hasPrefix(words[3].lowercased())
        }
        if month == nil {
            let meant = NearestName.best(for: String(words[3]), among: Self.months)
            refuse(
                .badDate, words[3], of: text, at: value, "\(quoted(String(words[3]))) is no month",
                meant.map { "did you mean \(quoted($0))?" } ?? "expected January to December")
        }
        guard let ordinal, let weekday, let month else { return nil }
        return .nth(ordinal == 5 ? -1 : ordinal + 1, weekday, month: month + 1)
    }
}

extension Substring {
    /// Begins with a figure, as every date does.
    fileprivate var hasDateRange: Bool { first.map { $0.isASCII && $0.isNumber } ?? false }

    /// The dates, with blanks around `..` if any, and what follows.
    fileprivate var splitAfterDates: (when: Substring, rest: Substring)? {
        var end = firstIndex(where: \.isWhitespace) ?? endIndex
        let following = self[end...].drop(while: \.isWhitespace)
        if following.hasPrefix("..") || self[..<end].hasSuffix("..") {
            let afterDots = following.drop { $0 == "." }.drop(while: \.isWhitespace)
            end = afterDots.firstIndex(where: \.isWhitespace) ?? endIndex
        }
        return (self[..<end], self[end...].trimmed)
    }

    /// Four words of which the third is `of`, and what follows.
    fileprivate var splitAfterOrdinal: (when: Substring, rest: Substring)? {
        let words = split(maxSplits: 4, whereSeparator: \.isWhitespace)
        guard words.count >= 4, words[2].lowercased() == "of" else { return nil }
        return (self[..<words[3].endIndex], self[words[3].endIndex...].trimmed)
    }
}
