/// Reads a day on which a branch is closed, from left to right, and leaves its name over:
///
///     closure  = date [".." date]  |  month-day ".." month-day  |  day ["observed" ["after Sunday"]]
///     day      = base  |  (weekday | "day" | count "days") ("after" | "before") base
///     base     = month-day  |  first to fifth or last weekday "of" month  |  feast
///
/// `the` and `a` are passed over where they read well.
package struct ClosureReader {
    /// What was read, and what people call it.
    package struct Read {
        package let rule: Closure.Rule
        /// What stands behind the rule, or the words of a rule that goes by a feast; in UTF-8 code units from the
        /// beginning, and empty where there is none.
        package let name: Range<Int>
    }

    private let text: String
    private let words: [TypedWord]
    private var place = 0
    private var hasFeast = false

    private init(_ text: String) {
        self.text = text
        words = TypedWord.all(of: text)
    }

    package static func read(_ text: String) throws(ExpressionFault) -> Read {
        var reader = ClosureReader(text)
        return try reader.closure()
    }

    package static let example =
        "one such as 2027-03-31, 12-25, 12-24..01-01, fourth Thu of November, day after Thanksgiving or "
        + "07-04 observed, and a name if you like"

    private mutating func closure() throws(ExpressionFault) -> Read {
        guard let first = here else {
            throw ExpressionFault(0..<text.utf8.count, "no day is said", expected: Self.example)
        }
        let rule = try first.beginsWithFigure && !isCount(first) ? figures() : yearly()
        let end = words[place - 1].range.upperBound
        if let observed = here, observed.text == "observed" {
            guard case .day(let day, _) = rule.asDay else {
                throw ExpressionFault(
                    observed.range, "\"\(observed.written)\" goes with one day of every year only",
                    expected: "one such as 07-04 before it, or the other day in a line of its own")
            }
            place += 1
            return Read(
                rule: .day(day, observed: try observance()), name: name(or: first.range.lowerBound..<end))
        }
        if hasFeast, rule.isFeastAlone { try checkEndOfFeast(from: first) }
        return Read(rule: rule, name: name(or: first.range.lowerBound..<end))
    }

    private func name(or own: Range<Int>) -> Range<Int> {
        if let here, let last = words.last { return here.range.lowerBound..<last.range.upperBound }
        return hasFeast ? own : text.utf8.count..<text.utf8.count
    }

    private mutating func observance() throws(ExpressionFault) -> Observance {
        guard take("after") else { return .nearestWeekday }
        guard let word = here, Weekday(name: word.text) == .sunday else {
            throw fault("can't follow", "Sunday: observed after Sunday only, not before Saturday")
        }
        place += 1
        return .afterSunday
    }

    // MARK: Dates in figures

    private mutating func figures() throws(ExpressionFault) -> Closure.Rule {
        try checkMonthName()
        let ends = ends()
        if ends.allSatisfy({ $0.text.split(separator: "-", omittingEmptySubsequences: false).count == 2 }) {
            return .yearly(try YearlyRange.read(ends.map { ($0.text, $0.start) }))
        }
        var dates: [CivilDate] = []
        for end in ends { dates.append(try date(end.text, at: end.start)) }
        guard let first = dates.first, let last = dates.last, dates.count <= 2 else {
            throw ExpressionFault(words[0].range, "more than two ends", expected: "two dates at most")
        }
        guard first <= last else {
            let range = words[0].range.lowerBound..<words[place - 1].range.upperBound
            throw ExpressionFault(
                range, "a stretch that ends before it begins", expected: "the earlier day first")
        }
        return .days(first...last)
    }

    private func date(_ word: String, at place: Int) throws(ExpressionFault) -> CivilDate {
        let numbers = word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        if numbers.count == 3, word.utf8.count < 10, let year = numbers[0], let month = numbers[1],
            let day = numbers[2], let meant = CivilDate(year: year, month: month, day: day)
        {
            throw ExpressionFault(
                place..<place + word.utf8.count, "\"\(word)\" is no date", expected: "\(meant)")
        }
        return try CivilDate.read(word, at: place)
    }

    /// One date or two, with blanks around `..` if any; all of them are taken.
    private mutating func ends() -> [(text: String, start: Int)] {
        var taken = [words[place]]
        place += 1
        while let word = here, word.text.hasPrefix("..") || taken.last?.text.hasSuffix("..") == true {
            taken.append(word)
            place += 1
        }
        var ends: [(text: String, start: Int)] = []
        var isOpen = false
        for word in taken {
            var start = word.range.lowerBound
            for (index, piece) in word.written.pieces(separatedBy: "..").enumerated() {
                if index > 0 { isOpen = true }
                if !piece.isEmpty {
                    ends.append((piece, start))
                    isOpen = false
                }
                start += piece.utf8.count + 2
            }
        }
        // A missing end is an empty one, so that it is said.
        if isOpen, let last = taken.last { ends.append(("", last.range.upperBound)) }
        return ends
    }

    /// `31 February` is no way to write a day here; what is, is told.
    private func checkMonthName() throws(ExpressionFault) {
        let day = words[place].text.filter { $0.isASCII && $0.isNumber }
        guard words.count > place + 1, let number = Int(day), (1...2).contains(day.count),
            words[place].text.split(separator: "-").count == 1, words[place + 1].text.count >= 3,
            let month = DateWords.month(words[place + 1].text)
        else { return }
        let range = words[place].range.lowerBound..<words[place + 1].range.upperBound
        let written = words[place].written + " " + words[place + 1].written
        guard let meant = MonthDay(month: month, day: number) else {
            let length = CivilDate.length(ofMonth: month, in: 2000)
            throw ExpressionFault(
                range, "there is no \"\(written)\"",
                expected: "\(padded(month, 2))-01 to \(padded(month, 2))-\(length)")
        }
        throw ExpressionFault(
            range, "\"\(written)\" is not how a day is written here", expected: "\(meant)")
    }

    // MARK: Days that are computed

    private mutating func yearly() throws(ExpressionFault) -> Closure.Rule {
        take("the", "a", "an")
        let shift = try shift()
        let base = try base()
        return .day(YearlyDay(base, shift), observed: nil)
    }

    /// `Friday after`, `day before`, `2 days before`.
    private mutating func shift() throws(ExpressionFault) -> YearlyDay.Shift? {
        guard let word = here else { return nil }
        if let weekday = Weekday(name: word.text) {
            place += 1
            return try isAfter() ? .after(weekday) : .before(weekday)
        }
        guard word.text == "day" || isCount(word) else { return nil }
        var count = 1
        if word.text != "day" {
            guard let number = TypedDateWords.count(word.text), (1...99).contains(number) else {
                throw ExpressionFault(
                    word.range, "\"\(word.written)\" days are too many or too few", expected: "1 to 99")
            }
            count = number
            place += 1
        }
        place += 1
        return .days(try isAfter() ? count : -count)
    }

    private mutating func isAfter() throws(ExpressionFault) -> Bool {
        if take("after") { return true }
        guard take("before") else {
            throw fault("can't follow", "\"after\" or \"before\", and a day such as Easter")
        }
        return false
    }

    private mutating func base() throws(ExpressionFault) -> YearlyDay.Base {
        take("the")
        guard let word = here else {
            throw fault("", "a day such as 07-04, fourth Thu of November or Easter")
        }
        if word.beginsWithFigure {
            try checkMonthName()
            let range = try YearlyRange.read([(word.written, word.range.lowerBound)])
            place += 1
            return .date(range.from)
        }
        let isNth =
            DateWords.ordinal(word.text) != nil
            || words.count > place + 2 && words[place + 2].text == "of"
            || words.count > place + 1 && Weekday(name: words[place + 1].text) != nil
                && DateWords.counted.contains(NearestName.best(for: word.text, among: Self.ordinals) ?? "")
        return try isNth ? nth() : feast()
    }

    private static let ordinals = Array(DateWords.counted.prefix(5)) + ["last"]

    /// `fourth Thu of November`
    private mutating func nth() throws(ExpressionFault) -> YearlyDay.Base {
        let first = words[place]
        guard let ordinal = DateWords.ordinal(first.text), ordinal <= 5 else {
            let meant =
                DateWords.ordinal(first.text) == nil
                ? NearestName.best(for: first.text, among: Self.ordinals) : nil
            throw ExpressionFault(
                first.range,
                DateWords.ordinal(first.text) == nil
                    ? "\"\(first.written)\" is none of first to fifth, or last"
                    : "no month has a \(first.text) such weekday",
                expected: meant.map { "\"\($0)\"" } ?? "first to fifth, or last")
        }
        place += 1
        guard let word = here, let weekday = Weekday(name: word.text) else {
            let names = Weekday.allCases.map(\.shortName)
            let meant = here.flatMap { word in
                NearestName.best(for: word.written, among: names + Weekday.allCases.map(\.name))
            }
            throw fault(
                "is no weekday",
                meant.map { "\"\($0)\"" } ?? names.dropLast().joined(separator: ", ") + " or Sun")
        }
        place += 1
        guard take("of") else { throw fault("can't follow", "\"of\" and a month") }
        guard let name = here, let month = DateWords.month(name.text) else {
            let meant = here.flatMap { NearestName.best(for: $0.written, among: DateWords.months) }
            throw fault("is no month", meant.map { "\"\($0)\"" } ?? "January to December")
        }
        place += 1
        return .nth(ordinal, weekday, month: month)
    }

    private mutating func feast() throws(ExpressionFault) -> YearlyDay.Base {
        let names = Feast.all.flatMap { feast in feast.names.map { (name: $0, feast: feast) } }
        let fitting = names.filter { follows($0.name) }.max { $0.name.utf8.count < $1.name.utf8.count }
        guard let fitting else { throw unknownFeast() }
        place += fitting.name.split(separator: " ").count
        hasFeast = true
        return fitting.feast.base
    }

    private func follows(_ name: String) -> Bool {
        let wanted = name.split(separator: " ")
        let found = words[place...].prefix(wanted.count)
        guard found.count == wanted.count,
            zip(found, wanted).allSatisfy({ Feast.folded($0.text) == $1 })
        else { return false }
        // In "Friday after Thanksgiving Day after Thanksgiving" the name begins with "Day".
        let next = words.dropFirst(place + wanted.count).first?.text
        return !(wanted.count > 1 && wanted.last == "day" && (next == "after" || next == "before"))
    }

    private static let allFeasts = Feast.all.map(\.written).joined(separator: ", ")

    private func unknownFeast() -> ExpressionFault {
        let word = words[place]
        let meant = NearestName.best(for: word.written, among: Feast.all.map(\.written))
        return ExpressionFault(
            word.range, "\"\(word.written)\" is no day that is known",
            expected: meant ?? "\(Self.allFeasts), or \(Self.example)")
    }

    /// What would make another day of a feast: taken for its name, `Christmas week` would close one day.
    private func checkEndOfFeast(from first: TypedWord) throws(ExpressionFault) {
        guard let word = here,
            Weekday(name: word.text) != nil || word.beginsWithFigure
                || ["eve", "week", "weekend", "season", "break", "holidays", "..", "to"].contains(word.text)
        else { return }
        throw ExpressionFault(
            first.range.lowerBound..<word.range.upperBound,
            "\"\(words[0...place].map(\.written).joined(separator: " "))\" is no day that is known",
            expected: "\(Self.allFeasts), or the days in figures, such as 12-24..01-01")
    }

    // MARK: Where we are

    private var here: TypedWord? { place < words.count ? words[place] : nil }

    /// Whether `2` or `two` counts days here.
    private func isCount(_ word: TypedWord) -> Bool {
        guard let next = words.dropFirst(place + 1).first, ["day", "days"].contains(next.text) else {
            return false
        }
        return TypedDateWords.count(word.text) != nil || word.text.allSatisfy { $0.isASCII && $0.isNumber }
    }

    @discardableResult
    private mutating func take(_ texts: String...) -> Bool {
        guard let word = here, texts.contains(word.text) else { return false }
        place += 1
        return true
    }

    private func fault(_ problem: String, _ expected: String) -> ExpressionFault {
        guard let here else {
            let end = text.utf8.count
            return ExpressionFault(
                end..<end, "it ends after \"\(words.last?.written ?? "")\"", expected: expected)
        }
        return ExpressionFault(here.range, "\"\(here.written)\" \(problem)", expected: expected)
    }
}

extension Closure.Rule {
    /// A day of every year as one that can be observed.
    fileprivate var asDay: Closure.Rule {
        guard case .yearly(let range) = self, range.from == range.through else { return self }
        return .day(YearlyDay(.date(range.from)), observed: nil)
    }

    fileprivate var isFeastAlone: Bool {
        if case .day(let day, nil) = self { day.shift == nil } else { false }
    }
}

extension String {
    fileprivate func pieces(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}

extension TypedWord {
    fileprivate var beginsWithFigure: Bool { text.first.map { $0.isASCII && $0.isNumber } ?? false }
}
