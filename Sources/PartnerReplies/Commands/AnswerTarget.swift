import PartnerCore

/// Which items a sentence is about.
enum AnswerTarget: Hashable, Sendable {
    case numbers([Int])
    case all
    /// Several items of one name.
    case unsure([Int])

    /// What a sentence begins with, and how many of its words that takes.
    static func read(_ words: ArraySlice<AnswerWord>, _ names: ItemNames) -> (
        target: AnswerTarget, count: Int
    )? {
        guard let first = words.first else { return nil }
        if ["all", "both", "everything"].contains(first.text) {
            let more = words.dropFirst().prefix(2).map(\.text)
            if more.first == "of", more.last == "them" { return (.all, 3) }
            return (.all, 1)
        }
        let introduced = ["item", "items", "no", "nos", "number", "numbers", "nr", "for", "re"].contains(
            first.text)
        let rest = introduced ? words.dropFirst() : words
        // "No. 3", and not "no 3".
        let isNumberWord = introduced && !["for", "re"].contains(first.text)
        if let found = numbers(rest) {
            // "For 2 weeks" names no item, "for 2:" does.
            let isClosed = rest.dropFirst(found.count - 1).first?.mark != nil
            if !introduced || isNumberWord || isClosed {
                return (.numbers(found.numbers), found.count + (introduced ? 1 : 0))
            }
        }
        guard !isNumberWord, let named = names.at(rest) else { return nil }
        let target: AnswerTarget = named.numbers.count == 1 ? .numbers(named.numbers) : .unsure(named.numbers)
        return (target, named.count + (introduced ? 1 : 0))
    }

    /// Numbers and nothing else.
    static func whole(_ words: ArraySlice<AnswerWord>) -> AnswerTarget? {
        guard let found = numbers(words), found.count == words.count else { return nil }
        return .numbers(found.numbers)
    }

    /// `1`, `#1`, `1-3`, `1, 2 and 4`, `1+2`.
    private static func numbers(_ words: ArraySlice<AnswerWord>) -> (numbers: [Int], count: Int)? {
        var numbers: [Int] = []
        var count = 0
        for word in words.prefix(40) {
            if let span = span(word.text) {
                numbers += span
                count += 1
                // "1. 2 …" is a number and what is said of it; "1, 2 done" is two numbers.
                if let mark = word.mark, mark != "," { break }
                continue
            }
            let next = words.dropFirst(count + 1).first
            guard !numbers.isEmpty, ["and", "&", "to"].contains(word.text), let next, span(next.text) != nil
            else {
                break
            }
            if word.text == "to", let first = numbers.last, let last = next.number, first < last,
                last - first < 100
            {
                numbers += Array(first + 1..<last)
            }
            count += 1
        }
        guard !numbers.isEmpty else { return nil }
        return (numbers, count)
    }

    private static func span(_ text: String) -> [Int]? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 2, let first = number(parts[0]), let last = number(parts[1]) {
            return first <= last && last - first < 100 ? Array(first...last) : nil
        }
        let several = text.split { ",+&".contains($0) }
        let numbers = several.compactMap(number)
        return !several.isEmpty && numbers.count == several.count ? numbers : nil
    }

    private static func number(_ text: Substring) -> Int? {
        let figures = text.first == "#" ? text.dropFirst() : text
        guard (1...3).contains(figures.count), figures.allSatisfy({ ("0"..."9").contains($0) }) else {
            return nil
        }
        return Int(figures)
    }
}
