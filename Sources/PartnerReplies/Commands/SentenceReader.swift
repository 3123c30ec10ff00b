import PartnerCore

/// Reads one sentence of an answer.
///
/// Only what begins with a command word is a command; all that is in doubt is a note, as a touch that was none would
/// silence the reminders of a partner nobody has spoken to.
struct SentenceReader {
    let names: ItemNames

    /// Whether a line begins with a command, or with an item.
    func opens(_ line: String) -> Bool {
        let sentence = AnswerSentence(line.prefix(240))
        if ReviewKeys.begins(sentence) { return true }
        // "2 not done yet" goes not on from the line before, whatever it means.
        if case .numbers(let numbers)? = AnswerTarget.read(sentence.words[...], names)?.target,
            numbers.allSatisfy(names.numbers.contains), sentence.words.count > 1
        {
            return true
        }
        switch meaning(AnswerSentences.split(sentence, names).first ?? sentence, nearMisses: .ignored) {
        case .courtesy, .note(nil): return false
        case .heading, .said, .problem, .note: return true
        }
    }

    enum NearMisses: Hashable { case told, ignored }

    func meaning(_ sentence: AnswerSentence, nearMisses: NearMisses = .told) -> SentenceMeaning {
        let words = sentence.words
        var place = Courtesy.skip(words[...])
        guard place < words.count else { return .courtesy }
        if let said = happened(sentence, from: place, target: nil) { return said }
        var target: AnswerTarget?
        let start = place
        if let found = AnswerTarget.read(words[place...], names) {
            target = found.target
            place += found.count
            // "1 is done", "1: please snooze".
            while place < words.count,
                ["is", "was", "-"].contains(words[place].text)
                    || AnswerWords.fillers.contains(words[place].text) && place + 1 < words.count
            {
                place += 1
            }
            guard place < words.count else {
                if case .all = found.target { return .note(nil) }
                return .heading(found.target)
            }
            if let said = happened(sentence, from: place, target: target) { return said }
        }
        if let meaning = command(sentence, at: place, target: target) { return meaning }
        // "All good", "3 kids came", "5 May is a holiday" name no item.
        if case .all? = target { target = nil }
        if let found = target, case .numbers = found, words[start].number != nil || words[start].isNumbered,
            nearMisses == .ignored || nearMiss(sentence, at: place, target: found) == nil,
            words[place - 1].mark == nil,
            !words[start].isNumbered
        {
            return .note(nil)
        }
        if nearMisses == .told, let miss = nearMiss(sentence, at: place, target: target) { return miss }
        return .note(target)
    }

    /// A touch, an attempt or "done": with a date before it ("yesterday I called"), or without.
    private func happened(_ sentence: AnswerSentence, from start: Int, target: AnswerTarget?)
        -> SentenceMeaning?
    {
        let words = sentence.words
        var place = start
        var date: SaidDate?
        let introduced = words[place].text == "on" ? place + 1 : place
        if introduced < words.count, let found = DateFinder.leading(words[introduced...], looking: .past) {
            date = found.date
            place = introduced + found.count
            while place < words.count, AnswerWords.dayParts.contains(words[place].text) { place += 1 }
        }
        let isOneself = place < words.count && AnswerWords.persons.contains(words[place].text)
        if isOneself {
            place += 1
            while place < words.count, AnswerWords.afterPersons.contains(words[place].text) { place += 1 }
        } else if place < words.count, ["just", "already", "finally"].contains(words[place].text) {
            place += 1
        }
        guard place < words.count, place > start, let found = phrase(words, at: place) else { return nil }
        guard found.row.isSaidOfOneself || !isOneself && found.row.verb == .done else { return nil }
        return HappenedReader(sentence: sentence, reader: self)
            .meaning(found.row.verb, at: place, after: place + found.count, date: date, target: target)
    }

    func phrase(_ words: [AnswerWord], at place: Int) -> (row: CommandTable.Row, count: Int)? {
        guard place < words.count, let phrases = CommandTable.phrasesByFirstWord[words[place].text] else {
            return nil
        }
        for (phrase, row) in phrases where place + phrase.count <= words.count {
            let part = words[place..<place + phrase.count]
            guard part.elementsEqual(phrase, by: { $0.text == $1 }),
                part.dropLast().allSatisfy({ $0.mark == nil })
            else {
                continue
            }
            if follows(row.following, words, after: place + phrase.count, verb: row.verb) {
                return (row, phrase.count)
            }
        }
        return nil
    }

    private func follows(
        _ following: CommandTable.Following, _ words: [AnswerWord], after end: Int, verb: CommandTable.Verb
    ) -> Bool {
        let last = words[end - 1]
        if let mark = last.mark, mark != "?", end < words.count { if following != .nothing { return true } }
        guard end < words.count else { return true }
        let next = words[end].text
        if AnswerWords.otherMeanings.contains(last.text + " " + next) { return false }
        switch following {
        case .anything: return true
        case .anythingBut(let others): return !others.contains(next)
        case .apart:
            let isHappened =
                switch verb {
                case .done, .touch, .attempt: true
                default: false
                }
            if isHappened {
                let date = next == "on" ? words[(end + 1)...] : words[end...]
                if DateFinder.leading(date, looking: .past) != nil { return true }
            }
            return ["because", "please", "thanks", "thank"].contains(next)
        case .nothing:
            if verb == .undo { return true }
            return words[end...].allSatisfy { AnswerWords.courtesies.contains($0.text) || $0.text == "you" }
        }
    }

    private func command(_ sentence: AnswerSentence, at place: Int, target: AnswerTarget?) -> SentenceMeaning?
    {
        guard let found = phrase(sentence.words, at: place) else { return nil }
        let end = place + found.count
        // A question asks; it tells nothing.
        if sentence.words.last?.mark == "?", found.row.verb != .help { return .note(target) }
        // "Casa Adelante called": they did, not we.
        if case .numbers? = target, place > 0, sentence.words[place - 1].number == nil,
            sentence.words[place - 1].mark == nil,
            found.row.verb.isTheirsToo, !sentence.words[place - 1].isNumbered
        {
            return .note(target)
        }
        switch found.row.verb {
        case .done where target == nil && AnswerTarget.whole(sentence.words[end...]) != nil:
            // "done: 1, 2"
            return .said(AnswerTarget.whole(sentence.words[end...]), .done(nil, on: nil), words: "")
        case .done, .touch, .attempt:
            return HappenedReader(sentence: sentence, reader: self)
                .meaning(found.row.verb, at: place, after: end, date: nil, target: target)
        case .snooze, .rest, .move, .renew, .notNow:
            return AheadReader(sentence: sentence).meaning(
                found.row.verb, at: place, after: end, target: target)
        case .handOver, .askedPerson, .wrongPerson:
            return PersonReader(sentence: sentence).meaning(
                found.row.verb, at: place, after: end, target: target)
        case .undo: return undo(sentence, after: end, target)
        case .keep: return plain(.keepPromise, sentence, end, target)
        case .drop: return plain(.dropPromise, sentence, end, target)
        case .take: return plain(.take, sentence, end, target)
        case .never: return plain(.never, sentence, end, target)
        case .confirmed: return plain(.contactConfirmed, sentence, end, target)
        case .gone: return plain(.contactGone, sentence, end, target)
        case .help: return plain(.help, sentence, end, target)
        case .stop: return plain(.stop, sentence, end, target)
        }
    }

    private func plain(
        _ instruction: Instruction, _ sentence: AnswerSentence, _ end: Int, _ target: AnswerTarget?
    ) -> SentenceMeaning {
        let words = sentence.words
        // "Keep, or not?" "Left, I think": in doubt.
        let isDoubtful = words[end...].prefix(3).contains { AnswerWords.doubtful.contains($0.text) }
        if isDoubtful { return .note(target) }
        return .said(target, instruction, words: sentence.written(end..<words.count))
    }

    private func undo(_ sentence: AnswerSentence, after end: Int, _ target: AnswerTarget?) -> SentenceMeaning
    {
        var rest = sentence.words[end...]
        while let first = rest.first, ["number", "no", "command", "please", "nr"].contains(first.text) {
            rest.removeFirst()
        }
        if let first = rest.first, let number = Int(first.text), number > 0 {
            let goesOn =
                rest.count > 1 && first.mark == nil
                && !AnswerWords.courtesies.contains(rest.dropFirst().first!.text)
            return goesOn ? .note(target) : .said(target, .undo(number), words: "")
        }
        let isAlone = rest.allSatisfy { AnswerWords.courtesies.contains($0.text) || $0.text == "you" }
        return isAlone || sentence.words[end - 1].mark != nil
            ? .said(target, .undo(nil), words: "") : .note(target)
    }

    /// A word that is nearly a command, where the rest of the sentence would make one of it.
    private func nearMiss(_ sentence: AnswerSentence, at place: Int, target: AnswerTarget?)
        -> SentenceMeaning?
    {
        let words = sentence.words
        let word = words[place]
        guard word.text.count > 3, word.text.count < 14, word.text.allSatisfy(\.isLetter),
            words.count - place <= 8,
            !AnswerWords.plain.contains(word.text), CommandTable.phrasesByFirstWord[word.text] == nil
        else { return nil }
        for near in NearestName.all(for: word.text, among: CommandTable.singleWords) {
            // What is only the beginning of a command is another word.
            guard near.count <= word.text.count + 1 else { continue }
            var corrected = sentence.written(place..<words.count)
            corrected = near + corrected.dropFirst(word.written.count)
            let again = AnswerSentence(corrected)
            if case .said? = command(again, at: 0, target: nil) {
                return .problem(target, .nearMiss(corrected), words: sentence.written)
            }
        }
        return nil
    }
}

extension CommandTable.Verb {
    /// Whether the partner may be the one who did it.
    fileprivate var isTheirsToo: Bool {
        switch self {
        case .touch, .attempt, .gone, .confirmed: true
        default: false
        }
    }
}
