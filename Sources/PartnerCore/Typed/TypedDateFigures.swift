/// Dates in figures: `2026-11-24`, `24/11/2026`, `24.11.`.
enum TypedDateFigures {
    typealias Form = TypedDate.Form
    typealias Reason = TypedDateProblem.Reason

    static func form(of word: String) throws(Reason) -> Form? {
        guard let separator = word.first(where: { !isFigure($0) }), "-/.".contains(separator) else {
            return nil
        }
        let parts = word.split(separator: separator, omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count),
            parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(isFigure) })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        if parts.count == 2 {
            // "2026-11" is a month, and "3-4" rather a span.
            if parts[0].count == 4 { throw .dayMissing }
            return separator == "-" ? nil : try yearless(numbers[0], numbers[1])
        }
        if parts[0].count == 4 { return try day(year: numbers[0], month: numbers[1], day: numbers[2]) }
        guard parts[2].count == 4 else { throw .shortYear }
        return try eitherOrder(numbers[0], numbers[1], year: numbers[2])
    }

    private static func eitherOrder(_ a: Int, _ b: Int, year: Int) throws(Reason) -> Form {
        let dayFirst = CivilDate(year: year, month: b, day: a)
        let monthFirst = CivilDate(year: year, month: a, day: b)
        if let dayFirst, let monthFirst, dayFirst != monthFirst {
            let readings = [dayFirst, monthFirst]
            throw .ambiguous(
                readings: readings.map { "\($0.day) \(DateText.monthName($0)) \($0.year)" },
                unambiguous: readings.map(\.description))
        }
        if let date = dayFirst ?? monthFirst { return .day(date) }
        return try day(year: year, month: b <= 12 ? b : a, day: b <= 12 ? a : b)
    }

    private static func yearless(_ a: Int, _ b: Int) throws(Reason) -> Form {
        let dayFirst = MonthDay(month: b, day: a)
        let monthFirst = MonthDay(month: a, day: b)
        if let dayFirst, let monthFirst, dayFirst != monthFirst {
            let readings = [dayFirst, monthFirst].map { "\($0.day) \(DateWords.months[$0.month - 1])" }
            throw .ambiguous(readings: readings, unambiguous: readings)
        }
        if let day = dayFirst ?? monthFirst { return .yearly(month: day.month, day: day.day, nil) }
        return try yearly(month: b <= 12 ? b : a, day: b <= 12 ? a : b)
    }

    static func day(year: Int, month: Int, day: Int) throws(Reason) -> Form {
        if let date = CivilDate(year: year, month: month, day: day) { return .day(date) }
        guard year > 0 else { throw .noSuchDay(why: "there is no year 0") }
        let length = (1...12).contains(month) ? CivilDate.length(ofMonth: month, in: year) : 0
        throw .noSuchDay(why: why(month: month, day: day, has: "\(length) days", suffix: " \(year)"))
    }

    static func yearly(month: Int, day: Int) throws(Reason) -> Form {
        if MonthDay(month: month, day: day) != nil { return .yearly(month: month, day: day, nil) }
        let length = (1...12).contains(month) ? CivilDate.length(ofMonth: month, in: 2000) : 0
        throw .noSuchDay(
            why: why(month: month, day: day, has: month == 2 ? "28 or 29 days" : "\(length) days", suffix: "")
        )
    }

    private static func why(month: Int, day: Int, has length: String, suffix: String) -> String {
        guard (1...12).contains(month) else { return "there is no month \(month)" }
        guard day > 0 else { return "days are counted from 1" }
        return "\(DateWords.months[month - 1])\(suffix) has \(length)"
    }

    /// Four figures.
    static func year(_ word: some StringProtocol) -> Int? {
        word.count == 4 && word.allSatisfy(isFigure) ? Int(word) : nil
    }

    /// 0 to 9 only: Unicode knows many other digits.
    static func isFigure(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
