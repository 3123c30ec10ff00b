/// The words a typed date is made of.
enum TypedDateWords {
    static let which: [String: TypedDate.Which] = [
        "last": .last, "past": .last, "this": .this, "next": .next,
    ]
    static let edges: [String: TypedDate.Edge] = ["start": .start, "beginning": .start, "end": .end]

    static let units: [String: TypedDate.Distance.Unit] = [
        "d": .days, "day": .days, "days": .days, "w": .weeks, "week": .weeks, "weeks": .weeks, "m": .months,
        "mo": .months, "month": .months, "months": .months, "quarter": .quarters, "quarters": .quarters,
        "y": .years, "year": .years, "years": .years,
    ]

    private static let numbers = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    /// 3 for `three`, up to twelve.
    static func number(_ word: String) -> Int? { numbers.firstIndex(of: word).map { $0 + 1 } }

    /// `3`, `three` or `a`; at most four figures.
    static func count(_ word: String) -> Int? {
        if word == "a" || word == "an" { return 1 }
        if let count = number(word) { return count }
        return word.count <= 4 && !word.isEmpty && word.allSatisfy(TypedDateFigures.isFigure)
            ? Int(word) : nil
    }

    /// `12`, `12th`, `1st`.
    static func day(_ word: String) -> Int? {
        let figures = word.prefix(while: TypedDateFigures.isFigure)
        guard (1...2).contains(figures.count),
            ["", "st", "nd", "rd", "th"].contains(word.dropFirst(figures.count))
        else { return nil }
        return Int(figures)
    }

    private static let all: [String] =
        ["today", "yesterday", "tomorrow", "ago", "in", "of", "from", "now"]
        + Weekday.allCases.map { $0.name.lowercased() } + DateWords.months.map { $0.lowercased() }
        + which.keys.sorted() + edges.keys.sorted() + units.keys.filter { $0.count > 2 }.sorted()

    /// What the words become when each that is unknown is replaced by the nearest known one, if that is a date.
    static func correction(of words: [String]) -> String? {
        let corrected = words.map { word in
            let isName =
                word.count > 2 && word.allSatisfy(\.isLetter) && Weekday(name: word) == nil
                && DateWords.month(word) == nil
            return isName && !all.contains(word) ? NearestName.best(for: word, among: all) ?? word : word
        }
        guard corrected != words else { return nil }
        // Whatever is wrong with the corrected text, it is then no help.
        return (try? TypedDateReader.form(of: corrected)) == nil ? nil : corrected.joined(separator: " ")
    }
}
