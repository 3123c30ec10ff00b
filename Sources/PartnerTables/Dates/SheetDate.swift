import PartnerCore

/// Reads a cell that is meant to be a date.
///
/// `2027-03-12`, `12 March 2027`, `March 12th, 2027`, `12-Mar-27`, `3/12/2027`, `20270312`; a weekday before it
/// must be the right one, a time of day behind it is passed over. Two-digit years are 1969 to 2068.
struct SheetDate {
    /// How dates in figures alone are read; nil where an ambiguous one is to be refused.
    let order: DateOrder?

    enum Outcome: Hashable {
        case date(CivilDate)
        /// Blank, or a word that says that there is none: `never`.
        case none
        case refused(RowIssue.Code, problem: String, expected: String)
    }

    fileprivate static let example = "expected one like 2027-03-12 or 12 March 2027"
    private static let years = 1900...2199

    func read(_ cell: Cell) -> Outcome {
        switch cell {
        case .empty: return .none
        case .date(let date):
            if Self.years.contains(date.year) { return .date(date) }
            return .refused(.noDate, problem: "the year \(date.year) can't be meant", expected: Self.example)
        case .bool: return refuse("\(cell.text) is no date")
        case .number(let number):
            // Only a date without marks can have become a number.
            if number.count == 8, case .date(let date) = read(text: number) { return .date(date) }
            return number.contains(".") || number.count == 5
                ? .refused(.noDate, problem: "\(number) is a number", expected: "format the cell as a date")
                : refuse("\(number) is no date")
        case .text(let text):
            let line = CellText.folded(text)
            if line.isEmpty || CellText.saysNone(line, alsoNever: true) { return .none }
            if CellText.isFormulaError(line) {
                return .refused(
                    .formulaError, problem: "\(line) is a formula gone wrong",
                    expected: "mend it or type the date")
            }
            return read(text: line)
        }
    }

    private func refuse(_ problem: String, expected: String = example) -> Outcome {
        .refused(.noDate, problem: problem, expected: expected)
    }

    private func read(text: String) -> Outcome {
        var shown: String { "\"\(CellText.shown(text))\"" }
        guard var tokens = DateToken.tokens(text), Self.dropTime(&tokens) else {
            return refuse("\(shown) is no date")
        }
        let weekday = Self.takeWeekday(&tokens)
        switch parts(of: tokens) {
        case .failure(let problem):
            // A date in figures is plain to see without quotes.
            let found = problem.code == .ambiguousDate ? CellText.shown(text) : shown
            return .refused(problem.code, problem: "\(found) \(problem.text)", expected: problem.expected)
        case .success(let parts):
            guard Self.years.contains(parts.year) else {
                return refuse("\(shown) has a year that can't be meant")
            }
            guard let date = CivilDate(year: parts.year, month: parts.month, day: parts.day) else {
                guard (1...12).contains(parts.month) else {
                    return refuse("\(shown) is no date: it has no month")
                }
                let length = CivilDate.length(ofMonth: parts.month, in: parts.year)
                return refuse(
                    "\(shown) is no date",
                    expected: "\(MonthName.all[parts.month - 1]) \(parts.year) has \(length) days")
            }
            if let weekday, date.weekday != weekday {
                return refuse("\(shown) contradicts itself", expected: "that day is a \(date.weekday.name)")
            }
            return .date(date)
        }
    }
}

// MARK: - What stands around the date

extension SheetDate {
    /// Takes a time of day off the end; false where what stands there is none.
    private static func dropTime(_ tokens: inout [DateToken]) -> Bool {
        guard let colon = tokens.firstIndex(of: .mark(":")) else { return true }
        guard colon > 0, case .number(let hour, _) = tokens[colon - 1], hour <= 24 else { return false }
        for token in tokens[colon...] {
            switch token {
            case .number, .mark(":"), .mark("."), .mark("-"), .mark("+"): continue
            case .word(let word) where ["am", "pm", "a", "p", "m", "z", "utc", "gmt"].contains(word): continue
            default: return false
            }
        }
        tokens.removeSubrange((colon - 1)...)
        while let last = tokens.last, [.word("t"), .word("at"), .mark(","), .mark("-")].contains(last) {
            tokens.removeLast()
        }
        return !tokens.isEmpty
    }

    private static func takeWeekday(_ tokens: inout [DateToken]) -> Weekday? {
        guard case .word(let word) = tokens.first, let weekday = Weekday(name: word) else { return nil }
        tokens.removeFirst()
        while let first = tokens.first, [.mark(","), .mark("."), .mark("-")].contains(first) {
            tokens.removeFirst()
        }
        return weekday
    }
}

// MARK: - Day, month and year

extension SheetDate {
    fileprivate struct Problem: Error {
        var code = RowIssue.Code.noDate
        /// Said of the cell: `has no year`.
        var text: String
        var expected: String
    }

    private typealias Parts = (year: Int, month: Int, day: Int)
    private typealias Number = (value: Int, digits: Int)

    /// A day, month or year as it stands.
    private enum Piece {
        case number(Number)
        case month(Int)
    }

    private func parts(of tokens: [DateToken]) -> Result<Parts, Problem> {
        var pieces: [Piece] = []
        for (index, token) in tokens.enumerated() {
            switch token {
            case .number(let value, let digits): pieces.append(.number((value, digits)))
            case .mark(let mark):
                // A mark at an end, or two of a kind, stand in no date; a full stop may end a short word.
                let isBetween = index > 0 && index < tokens.count - 1 && tokens[index - 1] != token
                guard isBetween || mark == "." || mark == "," else { return .failure(Problem.noDate) }
            case .word(let word):
                if let month = MonthName.number(word) {
                    pieces.append(.month(month))
                } else if ["st", "nd", "rd", "th", "of", "the"].contains(word) {
                    continue
                } else {
                    return .failure(Self.unknownWord(word))
                }
            }
        }
        switch pieces.count {
        case 1: return Self.compact(pieces[0])
        case 2: return .failure(Self.incomplete(pieces))
        case 3: return full(pieces[0], pieces[1], pieces[2])
        default: return .failure(Problem.noDate)
        }
    }

    private func full(_ first: Piece, _ second: Piece, _ third: Piece) -> Result<Parts, Problem> {
        switch (first, second, third) {
        case (.number(let year), .month(let month), .number(let day)) where year.digits == 4:
            return .success((year.value, month, day.value))
        case (.number(let day), .month(let month), .number(let year)),
            (.month(let month), .number(let day), .number(let year)):
            guard let year = Self.year(year), day.digits <= 2 else { return .failure(Problem.noDate) }
            return .success((year, month, day.value))
        case (.number(let year), .number(let month), .number(let day)) where year.digits == 4:
            guard month.digits <= 2, day.digits <= 2 else { return .failure(Problem.noDate) }
            return .success((year.value, month.value, day.value))
        case (.number(let a), .number(let b), .number(let year)):
            guard let year = Self.year(year), a.digits <= 2, b.digits <= 2 else {
                return .failure(Problem.noDate)
            }
            return figures(a, b, year)
        default: return .failure(Problem.noDate)
        }
    }

    /// `3/12/2027`: by the order that is set, else only where it can be read in one way.
    private func figures(_ a: Number, _ b: Number, _ year: Int) -> Result<Parts, Problem> {
        let dayFirst: Parts = (year, b.value, a.value), monthFirst: Parts = (year, a.value, b.value)
        let canBeDayFirst = CivilDate(year: dayFirst.year, month: dayFirst.month, day: dayFirst.day) != nil
        let canBeMonthFirst =
            CivilDate(year: monthFirst.year, month: monthFirst.month, day: monthFirst.day) != nil
        switch order {
        case .dayFirst, .monthFirst:
            let isRight = order == .dayFirst ? canBeDayFirst : canBeMonthFirst
            // One that fits only the other order says that the order is set wrongly, so it is no help to read it.
            guard isRight || !(canBeDayFirst || canBeMonthFirst) else {
                let name = order?.rawValue ?? ""
                return .failure(
                    Problem(text: "is no date that is \(name)", expected: "dates are set to \(name)"))
            }
            return .success(order == .dayFirst ? dayFirst : monthFirst)
        case nil:
            if canBeDayFirst, canBeMonthFirst, a.value != b.value {
                return .failure(
                    Problem(
                        code: .ambiguousDate,
                        text: "can be \(MonthName.text(day: a.value, month: b.value)) or "
                            + MonthName.text(day: b.value, month: a.value),
                        expected: "set dates: day-first or month-first"))
            }
            if canBeDayFirst { return .success(dayFirst) }
            if canBeMonthFirst { return .success(monthFirst) }
            return .failure(Problem.noDate)
        }
    }

    /// `20270312`.
    private static func compact(_ piece: Piece) -> Result<Parts, Problem> {
        guard case .number(let number) = piece else { return .failure(Problem.noDate) }
        if number.digits == 8 {
            return .success((number.value / 10_000, number.value / 100 % 100, number.value % 100))
        }
        if number.digits == 5 {
            return .failure(
                Problem(text: "is a number", expected: "write the date out, or format its cell as a date"))
        }
        return .failure(Problem.noDate)
    }

    private static func incomplete(_ pieces: [Piece]) -> Problem {
        guard case (.number(let number), .month) = (pieces[0], pieces[1]) else {
            guard case (.month, .number(let number)) = (pieces[0], pieces[1]) else { return Problem.noDate }
            return missing(number)
        }
        return missing(number)
    }

    private static func missing(_ number: Number) -> Problem {
        Problem(text: number.digits > 2 ? "has no day" : "has no year", expected: example)
    }

    private static func unknownWord(_ word: String) -> Problem {
        guard let month = NearestName.best(for: word, among: MonthName.all) else { return Problem.noDate }
        return Problem(text: "is no date", expected: "perhaps \(month)?")
    }

    private static func year(_ number: Number) -> Int? {
        switch number.digits {
        case 4: number.value
        case 2: number.value <= 68 ? 2000 + number.value : 1900 + number.value
        default: nil
        }
    }
}

extension SheetDate.Problem {
    fileprivate static let noDate = SheetDate.Problem(text: "is no date", expected: SheetDate.example)
}
