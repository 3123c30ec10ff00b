import PartnerCore

extension Reading {
    /// Ten years: what is longer is a slip.
    private static let longest = 3660

    /// A number of days: `7 days`, `2 weeks`.
    mutating func days(_ value: Value, from least: Int) -> Int? {
        length(value, from: least, in: [.days], such: "days or weeks, such as \"7 days\"")?.count
    }

    /// A number of days or of working days: `7 days`, `2 weeks`, `5 working days`.
    mutating func dayCount(_ value: Value, from least: Int) -> DayCount? {
        length(
            value, from: least, in: DayCount.Unit.allCases,
            such: "days, weeks or working days, such as \"7 days\"")
    }

    private mutating func length(
        _ value: Value, from least: Int, in units: [DayCount.Unit], such example: String
    ) -> DayCount? {
        guard let text = text(value, expecting: example) else { return nil }
        let words = text.string.split(whereSeparator: \.isWhitespace)
        guard let first = words.first, let number = Int(first), number >= 0, first.first != "+" else {
            refuse(.badLength, value, "found \(quoted(text.string))", "expected \(example)")
            return nil
        }
        let (factor, unit) = Self.unit(words.dropFirst().joined(separator: " "), number)
        guard let factor, units.contains(unit) else {
            let wrong = words.count > 1 ? text.string[words[1].startIndex...] : text.string[...]
            let meant = Self.meant(words.dropFirst().joined(separator: " "), number, in: units)
            refuse(
                .badLength, wrong, of: text, at: value, "found \(quoted(text.string))",
                meant.map { "did you mean \"\($0)\"?" } ?? "expected \(example)")
            return nil
        }
        let days = number.multipliedReportingOverflow(by: factor)
        guard !days.overflow, (least...Self.longest).contains(days.partialValue) else {
            refuse(
                .badLength, value, "\(quoted(text.string)) is out of range",
                "expected \(DayCount(least, unit)) to \(DayCount(Self.longest, unit))")
            return nil
        }
        return DayCount(days.partialValue, unit)
    }

    private static func unit(_ name: String, _ number: Int) -> (factor: Int?, DayCount.Unit) {
        switch name {
        case "days" where number != 1, "day" where number == 1: (1, .days)
        case "weeks" where number != 1, "week" where number == 1: (7, .days)
        case "working days" where number != 1, "working day" where number == 1: (1, .workingDays)
        default: (nil, .days)
        }
    }

    /// Of a bare number, and of one day or more days that are not called so.
    private static func meant(_ unit: String, _ number: Int, in units: [DayCount.Unit]) -> String? {
        switch unit {
        case "", "day", "days", "d": counted(number, "day")
        case "week", "weeks", "w": counted(number, "week")
        case "working day", "working days", "workday", "workdays", "business day", "business days":
            units.contains(.workingDays) ? counted(number, "working day") : nil
        default: nil
        }
    }

    /// `none`, or a number of days or working days.
    mutating func lengthOrNone(_ value: Value, from least: Int) -> LengthOrNone? {
        if case .text(let text) = value.content, text.string == "none" { return LengthOrNone.none }
        return dayCount(value, from: least).map(LengthOrNone.length)
    }

    enum LengthOrNone {
        case none
        case length(DayCount)

        var length: DayCount? {
            switch self {
            case .none: nil
            case .length(let length): length
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
