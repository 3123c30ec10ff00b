/// Finds a person in what people wrote: the whole name in either order, the mail address, the phone number
/// however it is spaced; and in notes about their own organisation a part of the name, too.
package struct PersonTraces: Hashable, Sendable {
    /// What stands in place of each.
    package static let replacement = "(forgotten)"

    package enum Scope: Hashable, Sendable {
        /// About the organisation the person is at.
        case ownPartner
        case elsewhere
    }

    /// Runs of words that mean this person anywhere.
    private let wholes: [[String]]
    /// Words of the name that mean nobody else at their organisation.
    private let parts: Set<String>
    private let phone: String?

    private static let shortestPhone = 7
    private static let shortestPart = 3

    /// - `besides`: texts whose words stay: the organisation's name, and the names of others there and of ours.
    package init(name: String, mail: String?, phone: String?, besides: [String]) {
        let words = Word.all(in: name).map(\.folded)
        let others = Set(besides.flatMap { Word.all(in: $0).map(\.folded) })
        var wholes: [[String]] = []
        if words.count > 1 {
            wholes += [words, [words[words.count - 1]] + words.dropLast()]
        }
        if let mail { wholes.append(Word.all(in: mail).map(\.folded)) }
        self.wholes = wholes.filter { $0.count > 1 }
        parts = Set(words.filter { $0.count >= Self.shortestPart && !others.contains($0) })
        let digits = (phone ?? "").filter(\.isWholeNumber)
        self.phone = digits.count >= Self.shortestPhone ? String(digits) : nil
    }

    package func isIn(_ text: String, _ scope: Scope) -> Bool { !ranges(in: text, scope).isEmpty }

    package func removed(from text: String, _ scope: Scope) -> String {
        var rest = text
        for range in ranges(in: text, scope).reversed() {
            rest.replaceSubrange(range, with: Self.replacement)
        }
        return rest
    }

    private func ranges(in text: String, _ scope: Scope) -> [Range<String.Index>] {
        let words = Word.all(in: text)
        var found: [Range<String.Index>] = []
        var index = 0
        while index < words.count {
            let count = whole(words[index...]) ?? number(words[index...]) ?? part(words[index], scope)
            if count > 0 {
                found.append(words[index].range.lowerBound..<words[index + count - 1].range.upperBound)
            }
            index += max(1, count)
        }
        return found
    }

    /// How many words from here on are the name or the address; nil: none.
    private func whole(_ words: ArraySlice<Word>) -> Int? {
        wholes.filter { words.prefix($0.count).map(\.folded) == $0 }.map(\.count).max()
    }

    /// How many words from here on are the phone number, in groups of figures; nil: none.
    private func number(_ words: ArraySlice<Word>) -> Int? {
        guard let phone else { return nil }
        var digits = ""
        for (offset, word) in words.enumerated() {
            guard word.folded.allSatisfy(\.isWholeNumber), digits.count < phone.count else { return nil }
            digits += word.folded
            if digits == phone { return offset + 1 }
        }
        return nil
    }

    /// With a capital only: "will" is no Will.
    private func part(_ word: Word, _ scope: Scope) -> Int {
        scope == .ownPartner && word.isCapitalised && parts.contains(word.folded) ? 1 : 0
    }

    private struct Word {
        let folded: String
        let isCapitalised: Bool
        let range: Range<String.Index>

        static func all(in text: String) -> [Word] {
            var words: [Word] = []
            var start: String.Index?
            func end(at index: String.Index) {
                guard let begin = start else { return }
                let word = text[begin..<index]
                words.append(
                    Word(
                        folded: FoldedText(word).text, isCapitalised: word.first?.isUppercase == true,
                        range: begin..<index))
                start = nil
            }
            for index in text.indices {
                if text[index].isLetter || text[index].isNumber {
                    if start == nil { start = index }
                } else {
                    end(at: index)
                }
            }
            end(at: text.endIndex)
            return words
        }
    }
}
