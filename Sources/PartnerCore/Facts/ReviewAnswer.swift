/// A review question and what was answered.
package struct ReviewAnswer: Hashable, Sendable, Codable {
    package var question: String
    /// Empty where there is no answer.
    package var answer: String

    package init(question: String, answer: String) {
        self.question = question
        self.answer = answer
    }
}
