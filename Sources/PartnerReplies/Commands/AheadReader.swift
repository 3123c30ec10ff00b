import PartnerCore

/// Reads what is to come: a snooze, a rest, a new day for a promise, "not now".
struct AheadReader {
    let sentence: AnswerSentence

    func meaning(
        _ verb: CommandTable.Verb, at place: Int, after end: Int, target: AnswerTarget?
    ) -> SentenceMeaning {
        let words = sentence.words
        var start = end
        var isAnnounced = false
        while start < words.count, start < end + 4, AnswerWords.untils.contains(words[start].text) {
            isAnnounced = isAnnounced || ["until", "till", "til", "'til"].contains(words[start].text)
            start += 1
        }
        guard start < words.count else { return without(verb, rest: start, target) }
        // "Remind me in June".
        if words[start].text == "in", start + 1 < words.count, DateWords.month(words[start + 1].text) != nil {
            start += 1
        }
        if let found = DateFinder.leading(words[start...], looking: .future) {
            let behind = start + found.count
            let isClosed =
                behind == words.count || words[behind - 1].mark != nil
                || AnswerWords.afterDates.contains(words[behind].text)
            // "2 weeks after Easter" is not two weeks.
            guard isClosed else {
                return .problem(target, .dateUnclear(correction: nil), words: sentence.written)
            }
            return .said(target, verb.instruction(found.date), words: sentence.written(behind..<words.count))
        }
        // "Later, Dana", "not now, they are moving": no date was meant.
        let isApart = words[end - 1].mark != nil
        if verb == .notNow, !isAnnounced {
            return isApart ? without(verb, rest: end, target) : .note(target)
        }
        if verb == .rest, isApart, !isAnnounced { return without(verb, rest: end, target) }
        if verb == .snooze, words[place].text == "later" { return .note(target) }
        return .problem(target, .dateUnclear(correction: correction(start, verb)), words: sentence.written)
    }

    private func without(_ verb: CommandTable.Verb, rest: Int, _ target: AnswerTarget?) -> SentenceMeaning {
        let words = sentence.written(rest..<sentence.words.count)
        switch verb {
        case .notNow: return .said(target, .notNow(until: nil), words: words)
        case .rest where !["until", "till", "for"].contains(sentence.words[rest - 1].text):
            return .said(target, .rest(until: nil), words: words)
        default: return .problem(target, .dateMissing(usage: verb.usage), words: sentence.written)
        }
    }

    /// What the parser of dates would make of it.
    private func correction(_ start: Int, _ verb: CommandTable.Verb) -> String? {
        let words = sentence.words
        var end = start + 1
        while end < words.count, end < start + 5, words[end - 1].mark == nil { end += 1 }
        do throws(TypedDateProblem) {
            _ = try TypedDate(words[start..<end].map(\.written).joined(separator: " "))
        } catch {
            if case .notUnderstood(let better?) = error.reason { return verb.begin + " " + better }
        }
        return nil
    }
}

extension CommandTable.Verb {
    fileprivate func instruction(_ date: SaidDate) -> Instruction {
        switch self {
        case .rest: .rest(until: date)
        case .move: .movePromise(to: date)
        case .renew: .renewAgreement(until: date)
        case .notNow: .notNow(until: date)
        default: .snooze(until: date)
        }
    }

    fileprivate var begin: String {
        switch self {
        case .rest: "rest until"
        case .move: "move to"
        case .renew: "renewed until"
        case .notNow: "not now, until"
        default: "snooze"
        }
    }

    fileprivate var usage: String {
        switch self {
        case .rest: "\"rest until September\""
        case .move: "\"move to 5 May\""
        case .renew: "\"renewed until 30 June\""
        default: "\"snooze 2w\" or \"snooze until 3 May\""
        }
    }
}
