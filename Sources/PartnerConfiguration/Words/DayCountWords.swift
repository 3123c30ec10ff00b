import PartnerCore

extension Reading {
    /// Ten years: what is longer is a slip.
    private static let longest = 3660

    /// A number of days after or before a due date: `7 days`, `2 weeks`.
    mutating func days(_ value: Value, from least: Int) -> Int? {
        let example = "days or weeks, such as \"7 days\""
        guard let text = text(value, expecting: example) else { return nil }
        let words = text.string.split(whereSeparator: \.isWhitespace)
        guard let first = words.first, let number = Int(first), number >= 0, first.first != "+" else {
            refuse(.badLength, value, "found \(quoted(text.string))", "expected \(example)")
            return nil
        }
        guard let factor = Self.factor(words.dropFirst().joined(separator: " "), number) else {
            let wrong = words.count > 1 ? text.string[words[1].startIndex...] : text.string[...]
            let meant = Self.meant(words.dropFirst().joined(separator: " "), number)
            refuse(
                .badLength, wrong, of: text, at: value, "found \(quoted(text.string))",
                meant.map { "did you mean \"\($0)\"?" } ?? "expected \(example)")
            return nil
        }
        let days = number.multipliedReportingOverflow(by: factor)
        guard !days.overflow, (least...Self.longest).contains(days.partialValue) else {
            refuse(
                .badLength, value, "\(quoted(text.string)) is out of range",
                "expected \(counted(least, "day")) to \(counted(Self.longest, "day"))")
            return nil
        }
        return days.partialValue
    }

    private static func factor(_ unit: String, _ number: Int) -> Int? {
        switch unit {
        case "days" where number != 1, "day" where number == 1: 1
        case "weeks" where number != 1, "week" where number == 1: 7
        default: nil
        }
    }

    /// Of a bare number, and of one day or more days that are not called so.
    private static func meant(_ unit: String, _ number: Int) -> String? {
        switch unit {
        case "", "day", "days", "d": counted(number, "day")
        case "week", "weeks", "w": counted(number, "week")
        default: nil
        }
    }

    /// `none`, or a number of days.
    mutating func daysOrNone(_ value: Value, from least: Int) -> DaysOrNone? {
        if case .text(let text) = value.content, text.string == "none" { return DaysOrNone.none }
        return days(value, from: least).map(DaysOrNone.days)
    }

    enum DaysOrNone {
        case none
        case days(Int)

        var count: Int? {
            switch self {
            case .none: nil
            case .days(let days): days
            }
        }
    }

    /// How long a program may take: `60s`, `2 min`.
    mutating func timeLimit(_ value: Value) -> Duration? {
        let example = "5 s to 10 min, such as 60s"
        guard let text = text(value, expecting: example) else { return nil }
        let digits = text.string.prefix { $0.isASCII && $0.isNumber }
        let factors = ["s": 1, "sec": 1, "seconds": 1, "min": 60, "minutes": 60, "minute": 60]
        let unit = text.string[digits.endIndex...].drop { $0 == " " }
        guard let number = Int(digits), let factor = factors[String(unit)], number <= 600,
            (5...600).contains(number * factor)
        else {
            refuse(.badLength, value, "\(quoted(text.string)) is no time limit", "expected \(example)")
            return nil
        }
        return .seconds(number * factor)
    }
}
