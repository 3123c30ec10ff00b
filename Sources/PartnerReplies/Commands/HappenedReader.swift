import PartnerCore

/// Reads what happened: a touch, an attempt, "done".
struct HappenedReader {
    let sentence: AnswerSentence
    let reader: SentenceReader

    private var words: [AnswerWord] { sentence.words }

    /// - Parameters:
    ///   - place: where the command word stands; `end`: behind it.
    ///   - date: one that stood before it.
    func meaning(
        _ verb: CommandTable.Verb, at place: Int, after end: Int, date: SaidDate?, target: AnswerTarget?
    ) -> SentenceMeaning {
        if words.last?.mark == "?" { return .note(target) }
        // "tried to call yesterday"
        let isTo = verb == .attempt(nil) && end < words.count && words[end].text == "to"
        let clause = clause(from: isTo ? end + 1 : end)
        if isDoubtful(clause) || verb == .done && isDoubtfulOfDone(clause, at: end) { return .note(target) }
        if words[clause].contains(where: { AnswerWords.noPartners.contains($0.text) }) {
            return .note(target)
        }
        if verb == .done, !isDoneAlone(end) { return .note(target) }
        let isVain = AnswerWords.vain.isIn(words)
        if !isVain, verb.isTouchOrDone, AnswerWords.unclear.isIn(words) || isTakenBack(from: end) {
            return .problem(target, .unclear, words: sentence.written)
        }
        var how: Touch.How?
        var found = foundDate(clause, verb)
        var textStart = place
        switch verb {
        case .touch(let way): how = way
        case .attempt(let way): how = way ?? Self.way(in: words)
        default:
            textStart = end
            // "done, met Pilar on Monday": the way and the day are those of the touch.
            if let touch = touch(from: end) {
                how = touch.how
                let inner = self.clause(from: touch.end)
                if isDoubtful(inner) { return .problem(target, .unclear, words: sentence.written) }
                if case .nothing = found { found = foundDate(inner, .touch(touch.how)) }
            }
        }
        var day = date
        switch found {
        case .nothing: break
        case .unclear: return .problem(target, .dateUnclear(correction: nil), words: sentence.written)
        case .date(let date, let behind):
            if day != nil { return .problem(target, .dateUnclear(correction: nil), words: sentence.written) }
            day = date
            // "called yesterday, she is well": the rest says all. Else the sentence stays whole.
            if let behind, behind < words.count || verb != .done { textStart = behind }
        }
        // The command word and its day say all.
        let rest = words[end...].map(\.written).joined(separator: " ")
        let isBare = rest.isEmpty || rest == day?.text || rest == "on " + (day?.text ?? "")
        let text = isBare ? "" : sentence.written(textStart..<words.count)
        if isVain {
            switch verb {
            case .done: return .problem(target, .unclear, words: sentence.written)
            case .touch(let way):
                return .said(target, .attempt(by: way.ofAttempt, on: day), words: sentence.written)
            default: break
            }
        }
        switch verb {
        case .touch(let way): return .said(target, .touch(way, on: day), words: text)
        case .attempt: return .said(target, .attempt(by: how, on: day), words: text)
        default: return .said(target, .done(how, on: day), words: text)
        }
    }

    /// From `start` to the first punctuation or joint.
    private func clause(from start: Int) -> Range<Int> {
        guard start < words.count, words[start - 1].mark == nil else { return start..<start }
        var end = start
        while end < words.count {
            if AnswerWords.joints.contains(words[end].text) || AnswerWords.links.contains(words[end].text) {
                break
            }
            end += 1
            if words[end - 1].mark != nil { break }
        }
        return start..<end
    }

    private func isDoubtful(_ clause: Range<Int>) -> Bool {
        words[clause].contains {
            AnswerWords.doubts.contains($0.text) || $0.text.hasSuffix("n't") || $0.text.hasSuffix("'ll")
        } && !AnswerWords.vain.isIn(words)
    }

    private func isDoubtfulOfDone(_ clause: Range<Int>, at end: Int) -> Bool {
        if let first = words[clause].first, AnswerWords.doubtsOfDone.contains(first.text) { return true }
        // "done, hopefully", "done - not!", "done (almost)".
        let next = clause.isEmpty ? end : clause.upperBound
        return words[min(next, words.count)...].prefix(2).contains { AnswerWords.doubtful.contains($0.text) }
    }

    /// "called but she was busy", "visited, but the door was locked".
    private func isTakenBack(from end: Int) -> Bool {
        guard let but = words.indices.dropFirst(end).prefix(8).first(where: { words[$0].text == "but" })
        else {
            return false
        }
        return words[but...].prefix(10).contains {
            AnswerWords.doubtsAfterBut.contains($0.text) || $0.text.hasSuffix("n't")
        }
    }

    /// Whether "done" stands for itself: "done, met Pilar" and "done yesterday", but not "done my part".
    private func isDoneAlone(_ end: Int) -> Bool {
        guard end < words.count, words[end - 1].mark == nil else { return true }
        let next = words[end].text
        if ["and", "&", "thanks", "thank", "already", "please", "now", "today", "this", "on", "again"]
            .contains(next)
        {
            return true
        }
        // "1 done 2 snooze 2w" is told to be put on two lines.
        if words[end].number != nil, reader.phrase(words, at: end + 1) != nil { return true }
        let withName = ["with", "for", "at"].contains(next) && reader.names.at(words[(end + 1)...]) != nil
        return withName || touch(from: end) != nil || DateFinder.leading(words[end...], looking: .past) != nil
    }

    private enum Found { case nothing, unclear, date(SaidDate, behind: Int?) }

    private func foundDate(_ clause: Range<Int>, _ verb: CommandTable.Verb) -> Found {
        var clause = clause
        var found: SaidDate?
        var behind: Int?
        var used = clause.lowerBound..<clause.lowerBound
        let start =
            clause.lowerBound < clause.upperBound && words[clause.lowerBound].text == "on"
            ? clause.lowerBound + 1 : clause.lowerBound
        let whole = clause
        while let last = words[clause].last, AnswerWords.dayParts.contains(last.text) {
            clause = clause.lowerBound..<clause.upperBound - 1
        }
        if let date = DateFinder.leading(words[start..<max(start, clause.upperBound)], looking: .past),
            start + date.count == clause.upperBound
        {
            found = date.date
            used = start..<clause.upperBound
            behind = whole.upperBound
        } else {
            if let date = DateFinder.trailing(words[clause], looking: .past) {
                found = date.date
                used = clause.upperBound - date.count..<clause.upperBound
            }
        }
        if words[clause].indices.contains(where: { !used.contains($0) && DateFinder.sounds(words[$0]) }) {
            return .unclear
        }
        if found == nil, let date = dateAlone(from: whole.upperBound) {
            found = date.date
            behind = clause.isEmpty ? date.end : nil
        }
        guard let found else { return isDayFurtherOn(whole.upperBound) ? .unclear : .nothing }
        // An event may be one to come: its day has to say that it is over.
        if case .touch(.event) = verb {
            let text = found.text.lowercased()
            let isOver =
                ["last", "yesterday", "today", "ago"].contains(where: text.contains)
                || text.filter(\.isNumber).count > 3
            if !isOver { return .unclear }
        }
        return .date(found, behind: behind)
    }

    /// "called Pilar about the fair on Monday": the day of the call or of the fair.
    private func isDayFurtherOn(_ start: Int) -> Bool {
        guard start < words.count, AnswerWords.links.contains(words[start].text) else { return false }
        for word in words[start...] {
            if AnswerWords.joints.contains(word.text) { return false }
            if DateFinder.sounds(word) { return true }
            if word.mark != nil { return false }
        }
        return false
    }

    /// A clause of nothing but a date: ", on Monday,".
    private func dateAlone(from start: Int) -> (date: SaidDate, end: Int)? {
        guard start < words.count, start > 0, words[start - 1].mark != nil else { return nil }
        let first = words[start].text == "on" ? start + 1 : start
        guard first < words.count, let date = DateFinder.leading(words[first...], looking: .past) else {
            return nil
        }
        let end = first + date.count
        return end == words.count || words[end - 1].mark != nil ? (date.date, end) : nil
    }

    /// A touch behind "done".
    private func touch(from start: Int) -> (how: Touch.How, end: Int)? {
        var place = start
        while place < words.count,
            AnswerWords.persons.contains(words[place].text)
                || AnswerWords.afterPersons.contains(words[place].text)
                || words[place].text == "and"
        {
            place += 1
        }
        // "done yesterday, called Pilar".
        if place == start, place < words.count, reader.phrase(words, at: place) == nil {
            let first = words[place].text == "on" ? place + 1 : place
            if first < words.count, let date = DateFinder.leading(words[first...], looking: .past) {
                place = first + date.count
            }
        }
        guard let found = reader.phrase(words, at: place), case .touch(let how) = found.row.verb else {
            return nil
        }
        return (how, place + found.count)
    }

    /// How it was tried, if it is said.
    static func way(in words: [AnswerWord]) -> Touch.How? {
        let ways: [(Touch.How, Set<String>)] = [
            (
                .call,
                [
                    "call", "calling", "called", "phone", "phoned", "phoning", "ring", "rang", "ringing",
                    "voicemail",
                    "message", "telephone",
                ]
            ),
            (
                .email,
                ["email", "emailing", "emailed", "mail", "mailed", "e-mail", "e-mailed", "wrote", "writing"]
            ),
            (.visit, ["visit", "visiting", "visited", "stop", "drop", "door"]),
        ]
        return ways.first { way in words.contains { way.1.contains($0.text) } }?.0
    }
}

extension CommandTable.Verb {
    fileprivate var isTouchOrDone: Bool {
        switch self {
        case .done, .touch: true
        default: false
        }
    }
}

extension Touch.How {
    /// The way of an attempt at such a touch.
    var ofAttempt: Touch.How? { self == .unknown ? nil : self }
}
