import PartnerCore

/// Finds a date among words, by the parser of typed dates.
enum DateFinder {
    /// A date at the beginning of `words`, the longest that is one, and how many words it takes.
    ///
    /// One that is wrong (`3/5`, `31 April`) is one, too: what is wrong with it, is found when it is resolved.
    static func leading(
        _ words: ArraySlice<AnswerWord>, looking direction: TypedDate.Direction
    ) -> (date: SaidDate, count: Int)? {
        guard let first = words.first, canBegin(first) else { return nil }
        for count in stride(from: min(6, words.count), through: 1, by: -1) {
            let part = words.prefix(count)
            // A clause may end only behind the last word; a comma may stand within ("Friday, 12 March").
            guard part.dropLast().allSatisfy({ $0.mark == nil || $0.mark == "," || $0.mark == "." }) else {
                continue
            }
            if let date = date(part, looking: direction) { return (date, count) }
        }
        return nil
    }

    /// A date at the end of `words`.
    static func trailing(
        _ words: ArraySlice<AnswerWord>, looking direction: TypedDate.Direction
    ) -> (date: SaidDate, count: Int)? {
        for count in stride(from: min(6, words.count), through: 1, by: -1) {
            if let date = date(words.suffix(count), looking: direction) { return (date, count) }
        }
        return nil
    }

    /// What a typed date may begin with, besides figures, weekdays and months: so that the parser, which also looks for
    /// slips of the key, need not be asked of every word.
    private static let beginnings: Set<String> = [
        "today", "yesterday", "tomorrow", "last", "past", "this", "next", "in", "a", "an", "the", "start",
        "beginning", "end", "one",
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    private static func canBegin(_ word: AnswerWord) -> Bool {
        word.text.first.map { $0.isNumber || $0 == "+" || $0 == "-" } == true
            || beginnings.contains(word.text)
            || Weekday(name: word.text) != nil || DateWords.month(word.text) != nil
    }

    private static func date(
        _ words: ArraySlice<AnswerWord>, looking direction: TypedDate.Direction
    ) -> SaidDate? {
        guard let first = words.first, canBegin(first) else { return nil }
        let text = words.map(\.written).joined(separator: " ")
        if words.first?.text == "the", words.count == 1 { return nil }
        do throws(TypedDateProblem) {
            _ = try TypedDate(text)
        } catch {
            switch error.reason {
            case .empty, .notUnderstood: return bareMonth(words, text, looking: direction)
            case .dayMissing where direction == .future: return bareMonth(words, text, looking: direction)
            default: break
            }
        }
        // "2 weeks" of the past is "2 weeks ago"; alone it says how long something took.
        if direction == .past, isLength(words) { return nil }
        return SaidDate(text: text, reading: text, direction: direction)
    }

    /// `September`, which as an end is its first day.
    private static func bareMonth(
        _ words: ArraySlice<AnswerWord>, _ text: String, looking direction: TypedDate.Direction
    ) -> SaidDate? {
        guard direction == .future, words.count <= 2, let first = words.first,
            DateWords.month(first.text) != nil
        else { return nil }
        let reading = "start of \(text)"
        return (try? TypedDate(reading)) == nil
            ? nil : SaidDate(text: text, reading: reading, direction: direction)
    }

    private static func isLength(_ words: ArraySlice<AnswerWord>) -> Bool {
        let last = words.last?.text ?? ""
        let hasSide = words.contains { ["ago", "last", "past", "yesterday", "today"].contains($0.text) }
        let ofLength = ["d", "w", "m", "mo", "y"].contains {
            last.hasSuffix($0) && last.first?.isNumber == true
        }
        let unit = [
            "d", "day", "days", "w", "week", "weeks", "m", "mo", "month", "months", "quarter", "quarters",
            "y", "year", "years",
        ]
        // "Last year" is no day; "last week" is told by its weekday.
        let isVague = ["month", "months", "quarter", "quarters", "year", "years"].contains(last)
        return (isVague || !hasSide) && (ofLength || unit.contains(last))
    }

    /// Whether a word sounds of a day.
    static func sounds(_ word: AnswerWord) -> Bool {
        let text = word.text
        if text.count > 3, Weekday(name: text) != nil { return true }
        if text.count > 3 || word.written.first?.isUppercase == true,
            DateWords.months.contains(where: { $0.lowercased() == text })
        {
            return true
        }
        return ["ago", "yesterday", "last", "tomorrow"].contains(text)
            || text.contains("/") && text.first?.isNumber == true && text.last?.isNumber == true
    }
}
