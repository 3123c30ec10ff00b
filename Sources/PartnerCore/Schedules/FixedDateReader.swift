/// Reads the words for common fixed dates from left to right, and says at which it stopped.
struct FixedDateReader {
    private let words: [TypedWord]
    private let end: Int
    private var place = 0

    /// A comma is a word of its own.
    init(_ text: String) {
        let bytes = Array(text.utf8)
        end = bytes.count
        var words: [TypedWord] = []
        var start = 0
        func add(_ range: Range<Int>) {
            if range.isEmpty { return }
            words.append(TypedWord(String(decoding: bytes[range], as: UTF8.self), at: range.lowerBound))
        }
        for (place, byte) in bytes.enumerated()
        where [UInt8(ascii: " "), 9, UInt8(ascii: ",")].contains(byte) {
            add(start..<place)
            if byte == UInt8(ascii: ",") { add(place..<place + 1) }
            start = place + 1
        }
        add(start..<bytes.count)
        self.words = words
    }

    private static let example =
        "words such as \"last Friday of the month\", \"first working day of the quarter\" or \"every 15 September\", "
        + "or a rule such as FREQ=MONTHLY;BYDAY=1TU"

    mutating func dates() throws(ExpressionFault) -> FixedDates {
        guard !words.isEmpty else {
            throw ExpressionFault(0..<end, "nothing is said", expected: Self.example)
        }
        let isEvery = take("every", "each")
        let found = try isEvery ? every() : day(after: Self.example)
        if let word = here, let last = words.last {
            let rest = words[place...].map(\.written).joined(separator: " ")
            throw ExpressionFault(
                word.range.lowerBound..<last.range.upperBound, "\"\(rest)\" is too much", expected: "the end")
        }
        return found
    }

    // MARK: every …

    private mutating func every() throws(ExpressionFault) -> FixedDates {
        if take("other") {
            var rule = RecurrenceRule(.weekly)
            rule.interval = 2
            rule.days = try weekdays(expected: "a weekday, as in every other Tuesday")
            return .rules(RecurrenceSet(rule))
        }
        if take("week") {
            try need("on")
            return .rules(RecurrenceSet(try weekly("a weekday")))
        }
        if take("month") {
            try need("on")
            let ordinals = try ordinals(or: "a day such as the 15th, or first Tuesday")
            return try counted(ordinals, in: .month)
        }
        if take("year") {
            try need("on")
            return try day(after: "a day such as 15 September")
        }
        if here.flatMap({ weekday($0) }) != nil { return .rules(RecurrenceSet(try weekly("a weekday"))) }
        return try day(
            after: "a weekday, a day such as 15 September, or words such as last Friday of the month")
    }

    private mutating func weekly(_ expected: String) throws(ExpressionFault) -> RecurrenceRule {
        var rule = RecurrenceRule(.weekly)
        rule.days = try weekdays(expected: expected)
        return rule
    }

    private mutating func weekdays(expected: String) throws(ExpressionFault) -> [RecurrenceRule.Day] {
        try list(expected) { reader, word in reader.weekday(word) }
            .map { RecurrenceRule.Day(ordinal: nil, weekday: $0) }
    }

    // MARK: 15 September, last Friday of the month

    private mutating func day(after expected: String) throws(ExpressionFault) -> FixedDates {
        take("the")
        if let month = here.flatMap({ DateWords.month($0.text) }) {
            place += 1
            take("the")
            return try days(try ordinals(or: "a day of the month, such as 15"), ofMonths: [month])
        }
        let ordinals = try ordinals(or: expected)
        if let word = here, word.text != "of" {
            if DateWords.month(word.text) != nil { return try days(ordinals, ofMonths: try months()) }
            return try counted(ordinals, in: nil)
        }
        if here == nil, words[0].text == "every" || words[0].text == "each" {
            return try days(ordinals, ofMonths: [])
        }
        return try days(ordinals, of: try span())
    }

    private struct Ordinal {
        /// 1 for the first, -1 for the last.
        let number: Int
        let range: Range<Int>
    }

    private mutating func ordinals(or expected: String) throws(ExpressionFault) -> [Ordinal] {
        take("the")
        return try list(expected) { reader, word in
            let next = reader.words.dropFirst(reader.place + 1).first
            let fromEnd =
                next.map { ["last", "to-last"].contains($0.text) } == true
                ? DateWords.ordinal(word.text) : nil
            if let fromEnd, fromEnd > 1, let next {
                reader.place += 1
                return Ordinal(number: -fromEnd, range: word.range.lowerBound..<next.range.upperBound)
            }
            return (DateWords.ordinal(word.text) ?? TypedDateWords.day(word.text)).map {
                Ordinal(number: $0, range: word.range)
            }
        }
    }

    /// What stands behind `last`: a weekday, `working day` or `day`, and of what.
    /// - Parameter given: where that has been said before.
    private mutating func counted(_ ordinals: [Ordinal], in given: NthDay.Span?) throws(ExpressionFault)
        -> FixedDates
    {
        let expected = "a weekday, \"day\", \"working day\" or a month"
        guard let word = here else {
            if let given { return try days(ordinals, of: given) }
            throw fault("it ends after \"\(words.last?.written ?? "")\"", expected)
        }
        if take("day") { return try days(ordinals, of: try span(given)) }
        if take("working", "business") {
            guard take("day") else { throw fault("\"\(here?.written ?? "")\" can't follow", "\"day\"") }
            let span = try span(given)
            try check(ordinals, atMost: span == .year ? 366 : span == .quarter ? 92 : 31, "working day")
            return .nth(NthDay(ordinals: ordinals.map(\.number), kind: .workingDay, span: span))
        }
        guard let weekday = weekday(word) else {
            throw ExpressionFault(
                word.range, "\"\(word.written)\" is no weekday",
                expected: NearestName.best(for: word.written, among: Weekday.allCases.map(\.name)) ?? expected
            )
        }
        place += 1
        return try weekdays(weekday, ordinals, of: try span(given))
    }

    private func weekdays(
        _ weekday: Weekday, _ ordinals: [Ordinal], of span: NthDay.Span
    ) throws(ExpressionFault) -> FixedDates {
        var rule = RecurrenceRule(span == .month ? .monthly : .yearly)
        rule.days = ordinals.map { RecurrenceRule.Day(ordinal: $0.number, weekday: weekday) }
        switch span {
        case .quarter:
            try check(ordinals, atMost: 14, weekday.name)
            return .nth(NthDay(ordinals: ordinals.map(\.number), kind: .weekday(weekday), span: span))
        case .year: try check(ordinals, atMost: 53, weekday.name)
        case .month, .months: try check(ordinals, atMost: 5, weekday.name)
        }
        if case .months(let months) = span { rule.months = months }
        return .rules(RecurrenceSet(rule))
    }

    private func days(_ ordinals: [Ordinal], of span: NthDay.Span) throws(ExpressionFault) -> FixedDates {
        switch span {
        case .month: return try days(ordinals, ofMonths: [])
        case .months(let months): return try days(ordinals, ofMonths: months)
        case .quarter:
            try check(ordinals, atMost: 92, "day of a quarter")
            return .nth(NthDay(ordinals: ordinals.map(\.number), kind: .day, span: span))
        case .year:
            try check(ordinals, atMost: 366, "day of a year")
            var rule = RecurrenceRule(.yearly)
            rule.yearDays = ordinals.map(\.number)
            return .rules(RecurrenceSet(rule))
        }
    }

    /// - Parameter months: empty: every one.
    private func days(_ ordinals: [Ordinal], ofMonths months: [Int]) throws(ExpressionFault) -> FixedDates {
        // 2000 was a leap year.
        let lengths = months.map { (month: $0, days: CivilDate.length(ofMonth: $0, in: 2000)) }
        for ordinal in ordinals {
            let short = lengths.first { $0.days < abs(ordinal.number) }
            guard short != nil || !(1...31).contains(abs(ordinal.number)) else { continue }
            throw ExpressionFault(
                ordinal.range,
                "\(short.map { DateWords.months[$0.month - 1] } ?? "no month") has "
                    + (short == nil ? "such a day" : "no day \(abs(ordinal.number))"),
                expected: "1 to \(short?.days ?? 31)")
        }
        var rule = RecurrenceRule(months.isEmpty ? .monthly : .yearly)
        rule.monthDays = ordinals.map(\.number)
        rule.months = months
        return .rules(RecurrenceSet(rule))
    }

    private func check(_ ordinals: [Ordinal], atMost most: Int, _ what: String) throws(ExpressionFault) {
        for ordinal in ordinals where !(1...most).contains(abs(ordinal.number)) {
            throw ExpressionFault(
                ordinal.range, "there is no \(what) with that number", expected: "1 to \(most), or last")
        }
    }

    // MARK: of the month, of January and July

    private mutating func span(_ given: NthDay.Span? = nil) throws(ExpressionFault) -> NthDay.Span {
        if let given { return given }
        let expected = "\"of the month\", \"of the quarter\", \"of the year\", or of a month by its name"
        guard take("of") else {
            throw fault(here.map { "\"\($0.written)\" can't follow" } ?? "of what is not said", expected)
        }
        take("the", "each", "every", "a")
        if take("month") { return .month }
        if take("quarter") { return .quarter }
        if take("year") { return .year }
        return .months(try months())
    }

    private mutating func months() throws(ExpressionFault) -> [Int] {
        try list("month, quarter, year, or a month by its name") { _, word in DateWords.month(word.text)
        }
    }

    // MARK: Where we are

    private var here: TypedWord? { place < words.count ? words[place] : nil }

    private func weekday(_ word: TypedWord) -> Weekday? {
        let isPlural = word.text.hasSuffix("days")
        return Weekday(name: isPlural ? String(word.text.dropLast()) : word.text)
    }

    @discardableResult
    private mutating func take(_ texts: String...) -> Bool {
        guard let word = here, texts.contains(word.text) else { return false }
        place += 1
        return true
    }

    private mutating func need(_ text: String) throws(ExpressionFault) {
        guard take(text) else {
            throw fault(
                here.map { "\"\($0.written)\" can't follow" } ?? "there is nothing more", "\"\(text)\"")
        }
    }

    /// `a`, `a and b`, `a, b and c`.
    private mutating func list<Value>(
        _ expected: String, _ read: (inout FixedDateReader, TypedWord) -> Value?
    ) throws(ExpressionFault) -> [Value] {
        var values: [Value] = []
        repeat {
            take("and")
            take("the")
            guard let word = here, let value = read(&self, word) else {
                throw fault(
                    here.map { "\"\($0.written)\" is not understood" } ?? "there is nothing more", expected)
            }
            place += 1
            values.append(value)
        } while take(",", "and")
        return values
    }

    private func fault(_ problem: String, _ expected: String) -> ExpressionFault {
        ExpressionFault(here?.range ?? end..<end, problem, expected: expected)
    }
}
