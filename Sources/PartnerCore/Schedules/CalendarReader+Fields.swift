/// The numbers of an expression: lists, ranges and steps, and whether they can be.
extension CalendarReader {
    /// A field, and where it stands.
    mutating func placedField(unit: Int = 1) throws(ExpressionFault) -> ([Component], Range<Int>) {
        let start = place
        let found = try field(unit: unit)
        return (found, start..<place)
    }

    private mutating func field(unit: Int) throws(ExpressionFault) -> [Component] {
        if character == "*" {
            place += 1
            return unit == 1 ? [] : CalendarExpression.everySecond
        }
        var components = [try component(unit: unit)]
        while character == "," {
            place += 1
            components.append(try component(unit: unit))
        }
        return components
    }

    private mutating func component(unit: Int) throws(ExpressionFault) -> Component {
        let start = place
        var found = Component(start: try number(unit: unit), stop: nil, step: 0)
        if bytes[place..<end].starts(with: "..".utf8) {
            place += 2
            found.stop = try number(unit: unit)
            found.step = unit
        }
        if character == "/" {
            place += 1
            let stepStart = place
            found.step = try number(unit: unit)
            guard found.step > 0 else { throw outOfRange(stepStart, "a step above 0") }
        } else if unit > 1, let stop = found.stop, found.start + found.step > stop {
            throw ExpressionFault(
                start..<place, "the range is shorter than a second", expected: "a step: \"/0.5\"")
        }
        guard [nil, " ", ",", "-", "~", ":"].contains(character) else {
            throw fault(
                "\"\(rest)\" can't follow a number", expected: "a comma, \"..\", \"/\", or the next part")
        }
        return found
    }

    /// A number as systemd takes one: digits only, and of seconds up to six after the point, rounded.
    mutating func number(unit: Int) throws(ExpressionFault) -> Int {
        let start = place
        let whole = digits()
        guard !whole.isEmpty else {
            throw missingNumber
        }
        guard let number = Int(whole), number <= Int(Int32.max) / unit else {
            throw outOfRange(start, "a number up to \(Int(Int32.max) / unit)")
        }
        var value = number * unit
        if unit > 1, character == ".", !bytes[place..<end].starts(with: "..".utf8) {
            place += 1
            let fraction = digits()
            guard !fraction.isEmpty else { throw fault("the fraction has no digits", expected: "digits") }
            let kept = String(fraction.prefix(6))
            value += Int(kept + String(repeating: "0", count: 6 - kept.count))!
            if let next = fraction.dropFirst(6).first, next >= "5" { value += 1 }
        }
        guard value <= Int(Int32.max) else {
            throw outOfRange(start, "a number up to \(Int(Int32.max) / unit)")
        }
        return value
    }

    private var missingNumber: ExpressionFault {
        if character == nil { return fault("something is missing", expected: "a number or *") }
        if place == 0 {
            return wrongWord(
                "is neither a weekday nor a date or time",
                expected: "one such as \"Mon..Fri 08:30\", 2027-03-12, or a word such as weekly")
        }
        return wrongWord("is no number", expected: "a number or *")
    }

    private mutating func digits() -> String {
        let start = place
        while place < end, bytes[place] >= UInt8(ascii: "0"), bytes[place] <= UInt8(ascii: "9") { place += 1 }
        return text(start..<place)
    }

    // MARK: Whether the values can be

    func check(_ found: CalendarExpression) throws(ExpressionFault) {
        // Counted from its end, only 28 days are in every month.
        let days = found.countsDays == .fromEnd ? 1...28 : 1...31
        try check(found.years, CalendarExpression.yearRange, .year)
        try check(found.months, 1...12, .month)
        try check(found.days, days, .day, found.countsDays)
        try check(found.hours, 0...23, .hour)
        try check(found.minutes, 0...59, .minute)
        try check(
            found.seconds, 0...60 * CalendarExpression.second - 1, .second, unit: CalendarExpression.second)
    }

    private func check(
        _ field: [Component], _ range: ClosedRange<Int>, _ part: Part,
        _ count: CalendarExpression.DayCount = .fromStart, unit: Int = 1
    ) throws(ExpressionFault) {
        for component in field {
            let lastStart =
                count == .fromEnd ? component.start - component.step : component.start + component.step
            let fits =
                range.contains(component.start) && component.step <= range.upperBound - range.lowerBound
                && (component.stop.map { range.contains($0) && component.start + component.step <= $0 }
                    ?? (count == .fromEnd ? lastStart >= range.lowerBound : lastStart <= range.upperBound))
            guard fits else {
                throw ExpressionFault(
                    places[part] ?? 0..<end, "\(part == .hour ? "an" : "a") \(part.rawValue) that never is",
                    expected: "\(range.lowerBound) to \(range.upperBound / unit), and each step within it")
            }
        }
    }
}
