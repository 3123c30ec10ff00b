/// What one sentence of an answer means.
enum SentenceMeaning: Hashable, Sendable {
    /// Thanks and greetings.
    case courtesy
    /// An item's number or name alone: what follows is about it.
    case heading(AnswerTarget)
    case said(AnswerTarget?, Instruction, words: String)
    case problem(AnswerTarget?, ReplyProblem.Reason, words: String)
    /// Anything else.
    case note(AnswerTarget?)
}
