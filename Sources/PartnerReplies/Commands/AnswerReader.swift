import PartnerCore

/// Reads what a person said in a mail, and about which of its items.
package struct AnswerReader {
    private let items: [AnswerItem]
    private let names: ItemNames
    private let keys: ReviewKeys
    private let sentences: SentenceReader

    /// - Parameters:
    ///   - items: those of the mail that is answered.
    ///   - questions: the keys of the review questions that it asked.
    package init(items: [AnswerItem], questions: [String] = []) {
        self.items = items
        names = ItemNames(items)
        keys = ReviewKeys(questions: questions)
        sentences = SentenceReader(names: names)
    }

    /// What was said; dates as typed, see `Answer.checked(on:)`.
    package func read(_ text: VisibleText) -> Answer {
        let joined = AnswerStatements(text, names: names) { line in
            sentences.opens(line) || keys.key(AnswerSentence(line.prefix(240)).words[...]) != nil
        }
        var gathered = AnswerGathering(items: items, names: names)
        for (place, statement) in joined.statements.enumerated() {
            if place > 0, place == joined.statements.count - 1, isName(statement) { continue }
            read(statement, into: &gathered)
        }
        if !joined.rest.isEmpty { gathered.add(note: joined.rest) }
        return gathered.answer
    }

    private func read(_ statement: AnswerStatement, into gathered: inout AnswerGathering) {
        gathered.begin(statement)
        let whole = AnswerSentence(statement.text)
        // The answer to a question may be of several sentences.
        if let review = review(whole) { return gathered.add(review, of: whole) }
        for sentence in AnswerSentences.split(whole, names) {
            gathered.add(sentences.meaning(sentence), of: sentence)
        }
    }

    private func review(_ sentence: AnswerSentence) -> SentenceMeaning? {
        if let found = keys.key(sentence.words[...]) { return meaning(found, sentence, from: 0, nil) }
        guard let target = AnswerTarget.read(sentence.words[...], names), target.count < sentence.words.count,
            let found = keys.key(sentence.words[target.count...])
        else { return nil }
        return meaning(found, sentence, from: target.count, target.target)
    }

    private func meaning(
        _ found: (field: Instruction.ReviewField, count: Int), _ sentence: AnswerSentence, from start: Int,
        _ target: AnswerTarget?
    ) -> SentenceMeaning {
        let value = sentence.written(start + found.count..<sentence.words.count)
        return ReviewKeys.meaning(found.field, value, target)
    }

    /// A name alone at the end, with which a mail is signed.
    private func isName(_ statement: AnswerStatement) -> Bool {
        let words = AnswerSentence(statement.text).words
        guard statement.opensParagraph, (1...3).contains(words.count), names.at(words[...]) == nil else {
            return false
        }
        return words.allSatisfy { $0.written.first?.isUppercase == true && $0.mark == nil }
            && CommandTable.phrasesByFirstWord[words[0].text] == nil
    }
}
