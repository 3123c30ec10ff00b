import PartnerCore

/// The names of a mail's items, in the form in which people's spellings are compared.
struct ItemNames {
    private let names: [(words: [String], number: Int)]
    /// Of all, in their order.
    let numbers: [Int]
    /// Of those that have a number in the mail.
    let visible: [Int]

    init(_ items: [AnswerItem]) {
        numbers = items.map(\.number)
        visible = items.filter(\.isNumbered).map(\.number)
        names =
            items.flatMap { item in
                ([item.partner] + item.otherNames).map { name in
                    (FoldedText(name).text.split(separator: " ").map(String.init), item.number)
                }
            }
            .filter { !$0.words.isEmpty }
            .sorted { $0.words.count > $1.words.count }
    }

    /// The items whose name stands at the beginning of `words`, and how many words it takes.
    func at(_ words: ArraySlice<AnswerWord>) -> (numbers: [Int], count: Int)? {
        // Names have fewer words than twelve; a written word may be several ("Hip-Hop").
        var folded: [(word: String, of: Int)] = []
        for (place, word) in words.prefix(12).enumerated() {
            for part in FoldedText(word.written).text.split(separator: " ") {
                folded.append((String(part), place))
            }
        }
        guard let longest = names.first(where: { begins(folded, with: $0.words) }) else { return nil }
        let count = folded[longest.words.count - 1].of + 1
        let numbers = Set(names.filter { $0.words == longest.words }.map(\.number))
        return (numbers.sorted(), count)
    }

    private func begins(_ folded: [(word: String, of: Int)], with name: [String]) -> Bool {
        guard folded.count >= name.count else { return false }
        for (place, word) in name.enumerated() where folded[place].word != word { return false }
        // Not within a word that is several.
        return folded.count == name.count || folded[name.count].of != folded[name.count - 1].of
    }

    /// The items named anywhere in `words`.
    func within(_ words: ArraySlice<AnswerWord>) -> Set<Int> {
        var found: Set<Int> = []
        for place in words.indices.prefix(40) {
            if let name = at(words[place...]) { found.formUnion(name.numbers) }
        }
        return found
    }
}
