extension RecurrenceRule {
    /// Reads `FREQ=MONTHLY;BYDAY=1TU`.
    package init(_ text: String) throws(ExpressionFault) { try self.init(text, at: 0) }

    /// - Parameter offset: where the text begins in what was typed.
    init(_ text: String, at offset: Int) throws(ExpressionFault) {
        let written = try RuleText(text, at: offset)
        for part in written.parts where !Self.partNames.contains(part.name) {
            throw ExpressionFault(
                part.nameRange, "\"\(part.name)\" is no part of a rule",
                expected: NearestName.best(for: part.name, among: Self.partNames)
                    ?? Self.partNames.joined(separator: ", "))
        }
        let names = Frequency.allCases.map(\.rawValue)
        guard let first = written["FREQ"] else {
            throw ExpressionFault(
                written.range, "FREQ is missing",
                expected: "FREQ= and one of " + names.joined(separator: ", "))
        }
        guard let frequency = Frequency(rawValue: first.value.uppercased()) else {
            throw ExpressionFault(
                first.valueRange, "\"\(first.value)\" is no frequency",
                expected: NearestName.best(for: first.value, among: names) ?? names.joined(separator: ", "))
        }
        self.init(frequency)
        for part in written.parts { try read(part) }
        try check(written)
    }

    private static let partNames = [
        "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY",
        "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYEASTER", "BYSETPOS", "WKST",
    ]

    private mutating func read(_ part: RuleText.Part) throws(ExpressionFault) {
        switch part.name {
        case "INTERVAL": interval = try part.number(1...1_000_000_000)
        case "COUNT": end = .after(count: try part.number(1...1_000_000_000))
        case "UNTIL": end = .until(try part.moment())
        case "BYSECOND": seconds = try part.numbers(0...60)
        case "BYMINUTE": minutes = try part.numbers(0...59)
        case "BYHOUR": hours = try part.numbers(0...23)
        case "BYDAY": days = try part.days().map(\.day)
        case "BYMONTHDAY": monthDays = try part.numbers(1...31, .fromEitherEnd)
        case "BYYEARDAY": yearDays = try part.numbers(1...366, .fromEitherEnd)
        case "BYWEEKNO": weekNumbers = try part.numbers(1...53, .fromEitherEnd)
        case "BYMONTH": months = try part.numbers(1...12)
        // As far as it stays within the year.
        case "BYEASTER": easterDays = try part.numbers(-80...249)
        case "BYSETPOS": positions = try part.numbers(1...366, .fromEitherEnd)
        case "WKST": weekStart = try part.weekday()
        default: break
        }
    }

    /// RFC 5545, 3.3.10: which parts may stand together; and which together never come.
    private func check(_ written: RuleText) throws(ExpressionFault) {
        if written["COUNT"] != nil, let until = written["UNTIL"] {
            throw ExpressionFault(
                until.range, "UNTIL and COUNT can't stand together", expected: "one of the two")
        }
        if let part = written["BYSETPOS"],
            !written.parts.contains(where: { $0.name.hasPrefix("BY") && $0.name != part.name })
        {
            throw ExpressionFault(
                part.range, "BYSETPOS has nothing to choose from",
                expected: "another BY part, such as BYDAY=MO")
        }
        for (day, range) in try written["BYDAY"]?.days() ?? [] {
            if let ordinal = day.ordinal { try check(ordinal, range) }
        }
        if let part = written["BYMONTHDAY"], !months.isEmpty {
            // 2000 was a leap year.
            let longest = months.map { CivilDate.length(ofMonth: $0, in: 2000) }.max() ?? 31
            if monthDays.allSatisfy({ abs($0) > longest }) {
                throw ExpressionFault(
                    part.valueRange, "no such day is in the months of BYMONTH", expected: "1 to \(longest)")
            }
        }
    }

    private func check(_ ordinal: Int, _ range: Range<Int>) throws(ExpressionFault) {
        guard frequency == .monthly || frequency == .yearly else {
            throw ExpressionFault(
                range, "BYDAY counts weekdays in a month or a year only",
                expected: "no number, or FREQ=MONTHLY")
        }
        guard weekNumbers.isEmpty else {
            throw ExpressionFault(
                range, "a week of BYWEEKNO has each weekday once", expected: "a weekday without a number")
        }
        guard abs(ordinal) <= 5 || (frequency == .yearly && months.isEmpty) else {
            throw ExpressionFault(range, "no month has a weekday so often", expected: "1 to 5, or -1 to -5")
        }
    }
}
