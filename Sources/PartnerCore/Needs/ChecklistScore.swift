/// What one answering of a checklist comes to.
package struct ChecklistScore: Hashable, Sendable {
    /// 0 to 100, the answers' worth by weight; nil where nothing that is scored was answered.
    package let points: Int?
    package let answered: Int
    /// Questions without an answer, in the checklist's order.
    package let unanswered: [Question]

    /// - Parameter answers: kept answers by question id; ids the checklist does not have count for nothing.
    package init(of checklist: Checklist, answers: [String: String]) {
        var worth = 0.0, weight = 0
        for question in checklist.questions {
            guard let answer = answers[question.id], let value = question.worth(of: answer) else { continue }
            worth += value * Double(question.weight)
            weight += question.weight
        }
        points = weight == 0 ? nil : Int((worth / Double(weight) * 100).rounded())
        unanswered = checklist.questions.filter { answers[$0.id] == nil }
        answered = checklist.questions.count - unanswered.count
    }
}
