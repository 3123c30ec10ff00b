/// Reads what was typed into a form.
///
/// Each rule answers nil where the text is not of its kind, and throws where it is and is wrong.
enum TypedDateReader {
    typealias Form = TypedDate.Form
    typealias Reason = TypedDateProblem.Reason

    static func form(of text: String) throws(TypedDateProblem) -> Form {
        let words = words(of: text)
        do throws(Reason) {
            if words.isEmpty { throw Reason.empty }
            if text.utf8.count <= 80, let form = try form(of: words) { return form }
            throw Reason.notUnderstood(
                correction: text.utf8.count <= 80 ? TypedDateWords.correction(of: words) : nil)
        } catch {
            throw TypedDateProblem(found: text, reason: error)
        }
    }

    /// In lower case, without commas and the full stops of abbreviations.
    private static func words(of text: String) -> [String] {
        text.lowercased()
            .split { $0.isWhitespace || $0 == "," }
            .map { $0.count > 1 && $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
            .filter { $0 != "the" }
    }

    static func form(of words: [String]) throws(Reason) -> Form? {
        if words.count == 1, let form = try TypedDateFigures.form(of: words[0]) { return form }
        if let form = relativeDay(words) ?? weekday(words) ?? distance(words) ?? edge(words) { return form }
        return try calendarDay(words)
    }

    private static func relativeDay(_ words: [String]) -> Form? {
        switch words {
        case ["today"]: .distance(TypedDate.Distance(count: 0, unit: .days), .ahead)
        case ["yesterday"]: .distance(TypedDate.Distance(count: 1, unit: .days), .ago)
        case ["tomorrow"]: .distance(TypedDate.Distance(count: 1, unit: .days), .ahead)
        default: nil
        }
    }

    /// `friday`, `last friday`; and `last week`, the same weekday of it.
    private static func weekday(_ words: [String]) -> Form? {
        guard let last = words.last, words.count <= 2 else { return nil }
        let which = words.count == 1 ? .nearest : TypedDateWords.which[words[0]]
        guard let which else { return nil }
        if let weekday = Weekday(name: last) { return .weekday(weekday, which) }
        guard let unit = TypedDateWords.units[last], last.count > 1 else { return nil }
        switch which {
        case .last: return .distance(TypedDate.Distance(count: 1, unit: unit), .ago)
        case .next: return .distance(TypedDate.Distance(count: 1, unit: unit), .ahead)
        case .this, .nearest: return nil
        }
    }

    /// `3 days ago`, `in 2 weeks`, `2w`, `+10d`, `two months from now`.
    private static func distance(_ words: [String]) -> Form? {
        var rest = words[...]
        var side = TypedDate.Side.byDirection
        if rest.first == "in" {
            side = .ahead
            rest = rest.dropFirst()
        } else if rest.last == "ago" {
            side = .ago
            rest = rest.dropLast()
        } else if rest.suffix(2) == ["from", "now"] {
            side = .ahead
            rest = rest.dropLast(2)
        } else if let sign = rest.first?.first, sign == "+" || sign == "-" {
            side = sign == "+" ? .ahead : .ago
            rest = [String(rest[rest.startIndex].dropFirst())] + rest.dropFirst()
        }
        // "2w" is "2 w".
        if rest.count == 1, let only = rest.first {
            let figures = only.prefix(while: TypedDateFigures.isFigure)
            rest = [String(figures), String(only.dropFirst(figures.count))]
        }
        guard rest.count == 2, let count = TypedDateWords.count(rest[rest.startIndex]),
            let unit = TypedDateWords.units[rest[rest.startIndex + 1]]
        else { return nil }
        return .distance(TypedDate.Distance(count: count, unit: unit), side)
    }

    /// `end of month`, `start of next quarter`, `end of March 2027`.
    private static func edge(_ words: [String]) -> Form? {
        guard words.count >= 3, words.count <= 4, words[1] == "of", let edge = TypedDateWords.edges[words[0]]
        else {
            return nil
        }
        if let month = DateWords.month(words[2]) {
            if words.count == 3 { return .monthEdge(edge, month: month, year: nil) }
            return TypedDateFigures.year(words[3]).map { .monthEdge(edge, month: month, year: $0) }
        }
        let which = words.count == 3 ? .nearest : TypedDateWords.which[words[2]]
        guard let which, let last = words.last, let unit = TypedDateWords.units[last],
            [.months, .quarters, .years].contains(unit), last.count > 1
        else { return nil }
        return .edge(edge, unit, which)
    }

    /// `12 March 2027` and its like, after a weekday or alone: `Friday, 12 March 2027`, `Fri 2027-03-12`.
    private static func calendarDay(_ words: [String]) throws(Reason) -> Form? {
        guard words.count > 1, let weekday = Weekday(name: words[0]) else { return try dayAndMonth(words) }
        let rest = Array(words.dropFirst())
        let form = rest.count == 1 ? try TypedDateFigures.form(of: rest[0]) : try dayAndMonth(rest)
        return try form?.checked(against: weekday)
    }

    /// `12 March`, `12th of March`, `March 12th, 2027`.
    private static func dayAndMonth(_ words: [String]) throws(Reason) -> Form? {
        var rest = words
        if rest.count > 2, rest[1] == "of", DateWords.month(rest[2]) != nil { rest.remove(at: 1) }
        guard rest.count == 2 || rest.count == 3 else { return nil }
        let isMonthFirst = DateWords.month(rest[0]) != nil
        let dayWord = rest[isMonthFirst ? 1 : 0]
        guard let month = DateWords.month(rest[isMonthFirst ? 0 : 1]) else { return nil }
        guard let day = TypedDateWords.day(dayWord) else {
            if rest.count == 2, TypedDateFigures.year(dayWord) != nil { throw .dayMissing }
            return nil
        }
        if rest.count == 2 { return try TypedDateFigures.yearly(month: month, day: day) }
        if let year = TypedDateFigures.year(rest[2]) {
            return try TypedDateFigures.day(year: year, month: month, day: day)
        }
        if rest[2].allSatisfy(TypedDateFigures.isFigure) { throw .shortYear }
        return nil
    }
}

extension TypedDate.Form {
    fileprivate func checked(against weekday: Weekday) throws(TypedDateProblem.Reason) -> TypedDate.Form {
        switch self {
        case .day(let date) where date.weekday != weekday: throw .otherWeekday(date)
        case .yearly(let month, let day, _): return .yearly(month: month, day: day, weekday)
        default: return self
        }
    }
}
