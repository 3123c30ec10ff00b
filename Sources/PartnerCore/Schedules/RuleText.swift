/// The parts of a rule as they are written, each with its place, before anybody asks what they mean.
struct RuleText {
    struct Part {
        /// In capitals.
        let name: String
        let value: String
        /// Of the value alone.
        let place: Int
        let nameRange: Range<Int>

        var valueRange: Range<Int> { place..<place + value.utf8.count }
        var range: Range<Int> { nameRange.lowerBound..<valueRange.upperBound }
    }

    let parts: [Part]
    let range: Range<Int>

    /// - Parameter offset: where the text begins in what was typed.
    init(_ text: String, at offset: Int) throws(ExpressionFault) {
        range = offset..<offset + text.utf8.count
        var place = offset
        var parts: [Part] = []
        for written in text.split(separator: ";", omittingEmptySubsequences: false) {
            let range = place..<place + written.utf8.count
            place = range.upperBound + 1
            guard let equals = written.firstIndex(of: "=") else {
                throw ExpressionFault(
                    range, written.isEmpty ? "a part is missing" : "\"\(written)\" is no part of a rule",
                    expected: "NAME=VALUE, such as FREQ=MONTHLY")
            }
            let name = written[..<equals]
            let nameRange = range.lowerBound..<range.lowerBound + name.utf8.count
            let part = Part(
                name: name.uppercased(), value: String(written[written.index(after: equals)...]),
                place: nameRange.upperBound + 1, nameRange: nameRange)
            guard !parts.contains(where: { $0.name == part.name }) else {
                throw ExpressionFault(nameRange, "\(part.name) stands twice", expected: "each part once")
            }
            parts.append(part)
        }
        self.parts = parts
    }

    subscript(name: String) -> Part? { parts.first { $0.name == name } }
}

/// The values of one part.
extension RuleText.Part {
    enum Counting { case fromStart, fromEitherEnd }

    /// The values of a list, each with its place.
    var items: [(text: String, range: Range<Int>)] {
        var place = place
        return value.split(separator: ",", omittingEmptySubsequences: false).map { item in
            defer { place += item.utf8.count + 1 }
            return (item.uppercased(), place..<place + item.utf8.count)
        }
    }

    func number(_ bounds: ClosedRange<Int>) throws(ExpressionFault) -> Int {
        let numbers = try numbers(bounds)
        guard numbers.count == 1 else {
            throw ExpressionFault(valueRange, "\(name) takes one number", expected: words(bounds, .fromStart))
        }
        return numbers[0]
    }

    func numbers(
        _ bounds: ClosedRange<Int>, _ counting: Counting = .fromStart
    ) throws(ExpressionFault) -> [Int] {
        var numbers: [Int] = []
        for item in items {
            guard let number = Int(item.text),
                bounds.contains(number) || (counting == .fromEitherEnd && bounds.contains(0 &- number))
            else {
                let problem =
                    item.text.isEmpty ? "a number is missing" : "\(name) can't be \"\(item.text)\""
                throw ExpressionFault(item.range, problem, expected: words(bounds, counting))
            }
            numbers.append(number)
        }
        return numbers
    }

    private func words(_ bounds: ClosedRange<Int>, _ counting: Counting) -> String {
        "\(bounds.lowerBound) to \(bounds.upperBound)"
            + (counting == .fromStart ? "" : ", with a minus from the end")
    }

    func days() throws(ExpressionFault) -> [(day: RecurrenceRule.Day, range: Range<Int>)] {
        var days: [(RecurrenceRule.Day, Range<Int>)] = []
        for item in items {
            let number = item.text.dropLast(2)
            let ordinal = Int(number)
            guard number.isEmpty || ordinal.map({ $0 != 0 && (-53...53).contains($0) }) == true else {
                throw ExpressionFault(
                    item.range, "\(name) can't be \"\(item.text)\"",
                    expected: "MO to SU, as 1MO for the first or -1MO for the last")
            }
            let weekday = try Self.weekday(String(item.text.suffix(2)), item.range)
            days.append((RecurrenceRule.Day(ordinal: ordinal, weekday: weekday), item.range))
        }
        return days
    }

    func weekday() throws(ExpressionFault) -> Weekday { try Self.weekday(value.uppercased(), valueRange) }

    private static func weekday(_ text: String, _ place: Range<Int>) throws(ExpressionFault) -> Weekday {
        guard let day = Weekday.allCases.first(where: { $0.code == text }) else {
            throw ExpressionFault(
                place, text.isEmpty ? "a weekday is missing" : "\"\(text)\" is no weekday",
                expected: Weekday.allCases.map(\.code).joined(separator: ", "))
        }
        return day
    }

    func moment() throws(ExpressionFault) -> LocalTime {
        guard let moment = LocalTime(basic: value, orAtEndOf: .day) else {
            throw ExpressionFault(
                valueRange, "\"\(value)\" is no date", expected: "one such as 20271231 or 20271231T090000")
        }
        return moment
    }
}

extension Weekday {
    /// `MO`.
    var code: String { name.prefix(2).uppercased() }
}

extension LocalTime {
    enum DateAlone { case day, midnight }

    /// `20271231T090000`, or a date alone (RFC 5545, 3.3.4 and 3.3.5).
    ///
    /// A `Z` is passed over: fixed dates are days of a calendar, which has no zone.
    init?(basic written: String, orAtEndOf alone: DateAlone) {
        let upper = written.uppercased()
        let text = upper.hasSuffix("Z") && upper.contains("T") ? String(upper.dropLast()) : upper
        let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let date = Self.numbers(halves[0], [4, 2, 2]),
            let day = CivilDate(year: date[0], month: date[1], day: date[2])
        else { return nil }
        guard halves.count == 2 else {
            let last = TimeOfDay(minutesSinceMidnight: alone == .day ? 1439 : 0)
            self.init(date: day, time: last, second: alone == .day ? 59 : 0)
            return
        }
        guard let time = Self.numbers(halves[1], [2, 2, 2]), time[0] < 24, time[1] < 60, time[2] <= 60 else {
            return nil
        }
        self.init(
            date: day, time: TimeOfDay(minutesSinceMidnight: time[0] * 60 + time[1]), second: min(time[2], 59)
        )
    }

    private static func numbers(_ text: Substring, _ lengths: [Int]) -> [Int]? {
        guard text.utf8.count == lengths.reduce(0, +), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        var rest = text
        return lengths.map { length in
            defer { rest = rest.dropFirst(length) }
            return Int(rest.prefix(length)) ?? 0
        }
    }
}
