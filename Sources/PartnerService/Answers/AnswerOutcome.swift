/// What came of an answer, for the mail that confirms it.
struct AnswerOutcome {
    /// A sentence about an item.
    struct Line: Hashable {
        let number: Int?
        let name: String?
        let words: String
    }

    /// What was done.
    var done: [Line] = []
    /// What follows for the partners that were touched on.
    var next: [Line] = []
    /// What was not, each with how to say it.
    var problems: [Line] = []
    /// What was kept as a note, and is asked about.
    var notes: [Line] = []
    /// What was asked for: how to answer, how it stops.
    var help: [String] = []

    var isEmpty: Bool {
        done.isEmpty && problems.isEmpty && notes.isEmpty && help.isEmpty
    }
}
