import PartnerControl
import PartnerCore
import PartnerTables

/// The review questions, asked one by one: a line an answer, an empty one keeps what is on record.
struct Interview {
    /// Why no evaluation came of it; nothing was changed.
    enum Ended: Error, Equatable {
        /// The answers ended before this question.
        case noAnswer(String)
        /// An answer can't be taken, and nobody is there to be asked again.
        case refused(String)
    }

    let review: Verb.Review.Entry
    /// Shows a question and gives the answer as typed; nil where the answers have ended.
    let ask: (String) -> String?
    /// Says what was wrong with an answer, and whether it can be asked again.
    let complain: (String) -> Bool

    /// Fills in what `given` leaves open.
    func run(_ given: EvaluationRow) throws(Ended) -> Verb.Evaluate.Parameters {
        var form = given
        for question in FormQuestion.beforeReview where form[question] == nil {
            form[question] = try answer(question.rawValue, onRecord: record(question))
        }
        for asked in review.questions {
            let said = try answer(asked.question, onRecord: asked.answer.isEmpty ? nil : asked.answer)
            form.answers.append(ReviewAnswer(question: asked.question, answer: said ?? ""))
        }
        let (outcome, established) = try outcome(form.outcome)
        if outcome == .rest, form.until == nil { form.until = try needed(FormQuestion.until.rawValue) }
        if outcome == .ease, form.every == nil {
            form.every = try answer("How often from now on?", onRecord: review.eased.description)
        } else if outcome == .deepen, form.every == nil {
            form.every = try answer("How often from now on?", onRecord: "as now, \(review.followUp)")
        }
        if outcome != .end, outcome != .rest, form.next == nil {
            form.next = try answer(FormQuestion.next.rawValue, onRecord: "as the rules say")
        }
        for question in [FormQuestion.note, .by] where form[question] == nil {
            form[question] = try answer(
                question.rawValue, onRecord: question == .by ? "whoever asks" : nil)
        }
        return Verb.Evaluate.Parameters(
            partner: review.partner.slug, ourRole: form.ourRole, theirRole: form.theirRole,
            commitment: form.commitment, answers: form.answers, outcome: outcome, until: form.until,
            every: form.every, next: form.next, established: established, note: form.note, by: form.by,
            on: form.on)
    }

    private func record(_ question: FormQuestion) -> String? {
        switch question {
        case .ourRole: review.ourRole
        case .theirRole: review.theirRole
        case .commitment: review.commitment
        default: nil
        }
    }

    private func answer(_ question: String, onRecord: String?) throws(Ended) -> String? {
        guard let line = ask(onRecord.map { "\(question) [\($0)] " } ?? "\(question) ") else {
            throw .noAnswer(question)
        }
        let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.isEmpty ? nil : words
    }

    private func needed(_ question: String) throws(Ended) -> String {
        while true {
            if let said = try answer(question, onRecord: nil) { return said }
            try again("\"\(question)\" needs an answer")
        }
    }

    private func outcome(_ given: String?) throws(Ended) -> (Evaluation.Outcome, Bool) {
        let inBuilding = review.stage?.stage == .building
        let question = inBuilding ? FormQuestion.outcomeInBuilding : FormQuestion.outcome.rawValue
        var said = given
        while true {
            let typed = if let said { said } else { try answer(question, onRecord: "keep") }
            let word = typed ?? "keep"
            let folded = FoldedText(word).text
            if inBuilding, folded == "established" { return (.keep, true) }
            if let outcome = Evaluation.Outcome(rawValue: folded) { return (outcome, false) }
            let words = Evaluation.Outcome.allCases.map(\.rawValue) + (inBuilding ? ["established"] : [])
            let near = NearestName.best(for: folded, among: words).map { "; did you mean \"\($0)\"?" } ?? ""
            try again("\"\(word)\" is none of \(words.joined(separator: ", "))\(near)")
            said = nil
        }
    }

    private func again(_ why: String) throws(Ended) {
        guard complain(why) else { throw .refused(why) }
    }
}
