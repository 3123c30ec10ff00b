import PartnerCore

@testable import PartnerReplies

/// An answer in one line, for tables: `2 snooze(2w) {words}; note {words}; problem 1 dateMissing`.
func shown(_ answer: Answer) -> String {
    let said = answer.instructions.map { said in
        (said.item.map { "\($0) " } ?? "") + shown(said.instruction)
            + (said.words.isEmpty ? "" : " {\(said.words)}")
    }
    let notes = answer.notes.map { "note " + ($0.item.map { "\($0) " } ?? "") + "{\($0.words)}" }
    let problems = answer.problems.map { "problem " + ($0.item.map { "\($0) " } ?? "") + shown($0.reason) }
    let all = said + notes + problems
    return all.isEmpty ? "nothing" : all.joined(separator: "; ")
}

private func shown(_ instruction: Instruction) -> String {
    func call(_ name: String, _ parts: [String?]) -> String {
        let parts = parts.compactMap(\.self)
        return parts.isEmpty ? name : name + "(" + parts.joined(separator: ", ") + ")"
    }
    return switch instruction {
    case .done(let how, let date): call("done", [how?.rawValue, date?.text])
    case .touch(let how, let date): call(how.rawValue, [date?.text])
    case .attempt(let how, let date): call("tried", [how?.rawValue, date?.text])
    case .snooze(let date): call("snooze", [date.text])
    case .handOver(let name): call("hand", [name])
    case .wrongPerson: "wrong person"
    case .rest(let date): call("rest", [date?.text])
    case .keepPromise: "keep"
    case .movePromise(let date): call("move", [date.text])
    case .dropPromise: "drop"
    case .renewAgreement(let date): call("renew", [date.text])
    case .take: "take"
    case .notNow(let date): call("not now", [date?.text])
    case .never: "never"
    case .review(let field, let value): "\(shown(field)): \(value)"
    case .contactConfirmed: "there"
    case .contactGone: "gone"
    case .undo(let number): call("undo", [number.map(String.init)])
    case .help: "help"
    case .stop: "stop"
    }
}

private func shown(_ field: Instruction.ReviewField) -> String {
    if case .question(let key) = field { return key }
    return "\(field)"
}

private func shown(_ reason: ReplyProblem.Reason) -> String {
    switch reason {
    case .nearMiss(let better): "near(\(better))"
    case .dateUnclear(let better?): "dateUnclear(\(better))"
    case .dateUnclear(nil): "dateUnclear"
    case .date(.typed): "date"
    case .date(.over): "over"
    case .date(.yetToCome): "yetToCome"
    case .outcomeUnknown(let nearest): "outcome(\(nearest ?? ""))"
    default: "\(reason)".split(separator: "(").first.map(String.init) ?? ""
    }
}

/// The items of the tests' mails.
enum Mail {
    static let one = [
        AnswerItem(
            number: 1, partner: "Casa Adelante", otherNames: ["casa-adelante"], matter: .clock(.followUp))
    ]
    static let promise = [AnswerItem(number: 1, partner: "Casa Adelante", matter: .clock(.promise))]
    static let contact = [AnswerItem(number: 1, partner: "Casa Adelante", matter: .clock(.contactCheck))]
    static let review = [AnswerItem(number: 1, partner: "Casa Adelante", matter: .clock(.reEvaluation))]
    static let candidate = [AnswerItem(number: 1, partner: "River Food Bank", matter: .candidate)]
    static let several = [
        AnswerItem(
            number: 1, partner: "Casa Adelante", otherNames: ["casa-adelante"], matter: .clock(.followUp)),
        AnswerItem(
            number: 2, partner: "St. Mary's School", otherNames: ["st-marys-school"],
            matter: .clock(.followUp)),
        AnswerItem(
            number: 3, partner: "River Food Bank", otherNames: ["river-food-bank"], matter: .clock(.promise)),
        AnswerItem(number: 4, partner: "Hip-Hop Club", matter: .clock(.followUp)),
    ]
}

func read(_ text: String, _ items: [AnswerItem], questions: [String] = []) -> String {
    shown(AnswerReader(items: items, questions: questions).read(VisibleText(text)))
}
