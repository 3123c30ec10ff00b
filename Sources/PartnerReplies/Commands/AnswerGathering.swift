import PartnerCore

/// Gathers what the sentences of an answer mean, and finds the items they are about.
struct AnswerGathering {
    let items: [AnswerItem]
    let names: ItemNames
    private var said: [Answer.Said] = []
    private var notes: [Answer.Note] = []
    private var problems: [ReplyProblem] = []
    /// The item under which the statement stands in the quoted mail.
    private var context: Int?
    /// The items that a line of its own named; it holds up to the next such line.
    private var heading: AnswerTarget?
    /// The items of the sentences before, in the same statement.
    private var before: [Int]?
    /// Where in `said` the words of the statement's last instruction stand; `nil` after a problem or a note.
    private var open: Range<Int>?
    private var noteIsOpen = false

    init(items: [AnswerItem], names: ItemNames) {
        self.items = items
        self.names = names
    }

    mutating func begin(_ statement: AnswerStatement) {
        context = statement.item
        before = nil
        open = nil
        noteIsOpen = false
        if statement.item != nil { heading = nil }
    }

    mutating func add(note words: String) { notes.append(Answer.Note(item: onlyItem, words: words)) }

    mutating func add(_ meaning: SentenceMeaning, of sentence: AnswerSentence) {
        switch meaning {
        case .courtesy: break
        case .heading(let target): addHeading(target, of: sentence)
        case .note(let target): addNote(sentence, target)
        case .problem(let target, let reason, let words):
            problems.append(ReplyProblem(reason, words: words, item: known(target)?.first))
            open = nil
        case .said(let target, let instruction, let words): add(instruction, words, target, of: sentence)
        }
    }

    /// The one that is numbered, where there is one; else the only one there is.
    private var onlyItem: Int? {
        let candidates = names.visible.isEmpty ? names.numbers : names.visible
        return candidates.count == 1 ? candidates[0] : nil
    }

    private mutating func addHeading(_ target: AnswerTarget, of sentence: AnswerSentence) {
        guard case .numbers(let numbers) = target,
            let unknown = numbers.first(where: { !names.numbers.contains($0) })
        else {
            heading = target
            before = nil
            return
        }
        problems.append(
            ReplyProblem(.unknownNumber(unknown, known: names.visible), words: sentence.written))
    }

    private mutating func addNote(_ sentence: AnswerSentence, _ target: AnswerTarget?) {
        let words = sentence.written
        if target == nil, let place = said.indices.last, doubts(sentence, what: said[place]) {
            // "I called." / "She wasn't in."
            let last = said[place]
            switch last.instruction {
            case .touch(let how, let date) where AnswerWords.vain.isIn(sentence.words):
                said[place] = Answer.Said(
                    item: last.item, instruction: .attempt(by: how.ofAttempt, on: date), words: last.words)
            default:
                said.remove(at: place)
                open = nil
                problems.append(ReplyProblem(.unclear, words: words, item: last.item))
                return
            }
        }
        if let open, target == nil {
            // "done. She wants a story time": the second sentence belongs to what was done.
            for place in open { said[place] = said[place].adding(words) }
        } else if noteIsOpen, target == nil {
            notes[notes.count - 1] = notes[notes.count - 1].adding(words)
        } else {
            notes.append(Answer.Note(item: known(target)?.first, words: words))
            noteIsOpen = true
            open = nil
        }
    }

    /// Whether a sentence right behind a touch says that there was none.
    private func doubts(_ sentence: AnswerSentence, what last: Answer.Said) -> Bool {
        switch last.instruction {
        case .touch, .done: break
        default: return false
        }
        if let first = sentence.words.first, sentence.words.count <= 2,
            AnswerWords.takingBack.contains(first.text)
        {
            return true
        }
        guard open != nil || sentence.words.count <= 8, last.item == (before?.last ?? last.item) else {
            return false
        }
        return AnswerWords.vain.isIn(sentence.words)
            || AnswerWords.unclear.isIn(sentence.words)
    }

    private func known(_ target: AnswerTarget?) -> [Int]? {
        switch target ?? heading {
        case .numbers(let numbers)?: numbers.filter(names.numbers.contains)
        case .all?: names.visible
        case .unsure?: nil
        case nil: before ?? (context ?? onlyItem).map { [$0] }
        }
    }

    private mutating func add(
        _ instruction: Instruction, _ words: String, _ target: AnswerTarget?, of sentence: AnswerSentence
    ) {
        noteIsOpen = false
        guard !instruction.isOfMail else {
            open = nil
            return said.append(Answer.Said(item: nil, instruction: instruction, words: words))
        }
        guard let numbers = numbers(instruction, target, sentence) else {
            open = nil
            return
        }
        before = numbers
        let start = said.count
        for number in numbers {
            guard let item = items.first(where: { $0.number == number }) else { continue }
            if let (matter, instead) = item.problem(with: instruction) {
                problems.append(
                    ReplyProblem(
                        .unsuited(matter.name, instead: instead), words: sentence.written, item: number))
            } else if let last = said.last, last.item == number,
                let tried = tried(instruction, after: last, sentence)
            {
                said[said.count - 1] = tried
            } else {
                said.append(Answer.Said(item: number, instruction: instruction, words: words))
            }
        }
        open = min(start, max(said.count - 1, 0))..<said.count
    }

    /// "I called. No answer.": tried, not reached.
    private func tried(_ instruction: Instruction, after last: Answer.Said, _ sentence: AnswerSentence)
        -> Answer.Said?
    {
        guard case .attempt(let way, nil) = instruction, case .touch(let how, let date) = last.instruction,
            how != .meeting, how != .event, AnswerWords.vain.isIn(sentence.words)
        else { return nil }
        let words = [last.words, sentence.written].filter { !$0.isEmpty }.joined(separator: " ")
        return Answer.Said(
            item: last.item, instruction: .attempt(by: how.ofAttempt ?? way, on: date), words: words)
    }

    /// The items meant; nil, and a problem, where that is not clear.
    private mutating func numbers(
        _ instruction: Instruction, _ target: AnswerTarget?, _ sentence: AnswerSentence
    ) -> [Int]? {
        func refuse(_ reason: ReplyProblem.Reason) {
            problems.append(ReplyProblem(reason, words: sentence.written))
        }
        switch target ?? (before == nil ? heading : nil) {
        case .numbers(let numbers)?:
            if let unknown = numbers.first(where: { !names.numbers.contains($0) }) {
                refuse(.unknownNumber(unknown, known: names.visible))
                return nil
            }
            if isTwoOnOneLine(sentence, target) {
                refuse(.oneLineEach)
                return nil
            }
            return Array(Set(numbers)).sorted()
        case .all?: return names.visible
        case .unsure(let numbers)?:
            refuse(.severalOfName(numbers))
            return nil
        case nil: break
        }
        if let found = before ?? (context ?? onlyItem).map({ [$0] }) { return found }
        // "called Casa Adelante yesterday": the words name the item.
        let named = names.within(sentence.words[...])
        if named.count == 1, instruction.isOfWhatHappened { return Array(named) }
        refuse(named.count > 1 ? .severalOfName(named.sorted()) : .numberMissing(names.visible))
        return nil
    }

    /// "1 done 2 snooze 2w": where the first ends can't be told.
    private func isTwoOnOneLine(_ sentence: AnswerSentence, _ target: AnswerTarget?) -> Bool {
        guard target != nil, let first = AnswerTarget.read(sentence.words[...], names) else { return false }
        let rest = sentence.words.indices.dropFirst(first.count + 1)
        return rest.contains { place in
            guard let number = sentence.words[place].number, place + 1 < sentence.words.count else {
                return false
            }
            return names.numbers.contains(number)
                && CommandTable.phrasesByFirstWord[sentence.words[place + 1].text]?.contains {
                    $0.words.count == 1
                } == true
        }
    }

    /// All of it, where two don't contradict each other.
    var answer: Answer {
        var answer = Answer(notes: notes, problems: problems)
        let sorted = AnswerHarmony(said)
        answer.instructions = sorted.instructions
        answer.problems += sorted.problems
        return answer
    }
}

extension Instruction {
    fileprivate var isOfWhatHappened: Bool {
        switch self {
        case .done, .touch, .attempt: true
        default: false
        }
    }
}

extension Answer.Said {
    fileprivate func adding(_ more: String) -> Answer.Said {
        Answer.Said(item: item, instruction: instruction, words: words.isEmpty ? more : words + " " + more)
    }
}

extension Answer.Note {
    fileprivate func adding(_ more: String) -> Answer.Note {
        Answer.Note(item: item, words: words + " " + more)
    }
}
