import PartnerCore

/// Keeps what can be meant together, and tells what can't.
struct AnswerHarmony {
    private(set) var instructions: [Answer.Said] = []
    private(set) var problems: [ReplyProblem] = []

    init(_ said: [Answer.Said]) {
        var items: [Int?] = []
        for one in said where !items.contains(one.item) { items.append(one.item) }
        var kept: [Int?: [Answer.Said]] = [:]
        for item in items {
            let ofItem = Self.merged(said.filter { $0.item == item })
            if item != nil, let pair = Self.contradiction(ofItem) {
                problems.append(ReplyProblem(.contradiction, words: pair, item: item))
            } else {
                kept[item] = ofItem
            }
        }
        for item in items { instructions += kept[item] ?? [] }
    }

    /// Without repetitions, and "done. Met Pilar on Monday." as one.
    private static func merged(_ said: [Answer.Said]) -> [Answer.Said] {
        var merged: [Answer.Said] = []
        for one in said {
            if let same = merged.firstIndex(where: { $0.instruction == one.instruction }) {
                merged[same] = joined(merged[same], one, one.instruction)
                continue
            }
            // "Not me. Ask Dana."
            if case .handOver = one.instruction, merged.last?.instruction == .wrongPerson {
                merged[merged.count - 1] = joined(merged[merged.count - 1], one, one.instruction)
                continue
            }
            let done = merged.firstIndex { if case .done(_, _) = $0.instruction { true } else { false } }
            if let done, case .done(let how, let day) = merged[done].instruction {
                if case .touch(let way, let date) = one.instruction, how == nil || how == way,
                    day == nil || date == nil
                {
                    merged[done] = joined(merged[done], one, .done(how ?? way, on: day ?? date))
                    continue
                }
                if case .done(let way, let date) = one.instruction, how == nil || way == nil,
                    day == nil || date == nil
                {
                    merged[done] = joined(merged[done], one, .done(how ?? way, on: day ?? date))
                    continue
                }
            }
            merged.append(one)
        }
        return merged
    }

    private static func joined(_ a: Answer.Said, _ b: Answer.Said, _ instruction: Instruction) -> Answer.Said
    {
        let words = [a.words, b.words].filter { !$0.isEmpty }.joined(separator: " ")
        return Answer.Said(item: a.item, instruction: instruction, words: words)
    }

    private static func contradiction(_ said: [Answer.Said]) -> String? {
        for (place, first) in said.enumerated() {
            for second in said[(place + 1)...] where !first.instruction.goesWith(second.instruction) {
                return "\(first.instruction.word)\" and \"\(second.instruction.word)"
            }
        }
        return nil
    }
}

extension Instruction {
    private enum Kind: Hashable {
        case closing, touch, attempt, later, others, rest, promise, agreement, candidate, contact, review(
            ReviewField),
            ofMail
    }

    private var kind: Kind {
        switch self {
        case .done: .closing
        case .touch: .touch
        case .attempt: .attempt
        case .snooze: .later
        case .handOver, .wrongPerson: .others
        case .rest: .rest
        case .keepPromise, .movePromise, .dropPromise: .promise
        case .renewAgreement: .agreement
        case .take, .notNow, .never: .candidate
        case .contactConfirmed, .contactGone: .contact
        case .review(let field, _): .review(field)
        case .undo, .help, .stop: .ofMail
        }
    }

    /// Whether both can be meant of one item.
    fileprivate func goesWith(_ other: Instruction) -> Bool {
        let pair: Set<Kind> = [kind, other.kind]
        // Two of a kind say two things of one matter, unless they are two days on which something was.
        if pair.count == 1 { return kind == .touch || kind == .attempt || kind == .ofMail }
        if pair.contains(.touch) || pair.contains(.attempt) {
            // Who has spoken with them needs no snooze; who only tried may want one.
            return pair != [.touch, .later]
        }
        if case .review = kind, case .review = other.kind { return true }
        return false
    }

    /// Its word in a sentence to the person.
    fileprivate var word: String {
        switch self {
        case .done: "done"
        case .touch(let how, _): how == .unknown ? "spoke with" : how.rawValue
        case .attempt: "tried"
        case .snooze(let date): "snooze \(date.text)"
        case .handOver(let name): "ask \(name)"
        case .wrongPerson: "not me"
        case .rest: "rest"
        case .keepPromise: "keep"
        case .movePromise(let date): "move to \(date.text)"
        case .dropPromise: "drop"
        case .renewAgreement(let date): "renewed until \(date.text)"
        case .take: "take"
        case .notNow: "not now"
        case .never: "never"
        case .review(_, let value): value
        case .contactConfirmed: "still there"
        case .contactGone: "left"
        case .undo: "undo"
        case .help: "help"
        case .stop: "stop"
        }
    }
}
