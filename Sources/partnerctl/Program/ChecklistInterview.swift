import Glibc
import PartnerControl
import PartnerCore

/// Asks the questions of a checklist one by one. The questions go to standard error, so that an answer to the
/// whole can be read by a program.
struct ChecklistInterview {
    let checklist: ChecklistEntry
    /// Whether somebody sits there, who can be asked again.
    let isTerminal: Bool
    /// nil at the end of what there is.
    let readLine: () -> String?
    let say: (String) -> Void

    struct Wrong: Error, CustomStringConvertible {
        let description: String
    }

    static func atTerminal(_ checklist: ChecklistEntry) -> ChecklistInterview {
        ChecklistInterview(
            checklist: checklist, isTerminal: isatty(STDIN_FILENO) == 1, readLine: { Swift.readLine() },
            // Where a question can't be shown it can't be answered either, and stays open.
            say: { try? Output.complaint.write($0) })
    }

    /// - Throws: for an answer that is none, where nobody can be asked again: lines after it would answer the
    ///   wrong questions.
    func answers() throws(Wrong) -> [AnswerEntry] {
        say("\(checklist.title), \(checklist.questions.count) questions. An empty line leaves one open.\n")
        var answers: [AnswerEntry] = []
        for (index, entry) in checklist.questions.enumerated() {
            let question = entry.question
            say("\n\(index + 1) of \(checklist.questions.count). \(question.text)\n")
            if let evidence = question.evidence { say("   look at: \(evidence)\n") }
            if let ask = question.ask { say("   ask: \(ask)\n") }
            switch try answer(to: question, number: index + 1) {
            case .given(let answer): answers.append(AnswerEntry(question: question.id, answer: answer))
            case .open: continue
            case .end: return answers
            }
        }
        return answers
    }

    private enum Reaction {
        case given(String), open, end
    }

    private func answer(to question: Question, number: Int) throws(Wrong) -> Reaction {
        while true {
            say("   \(question.expected): ")
            guard let line = readLine() else {
                say("\n")
                return .end
            }
            if !isTerminal { say(line + "\n") }
            do {
                return try question.answer(line).map { .given($0) } ?? .open
            } catch {
                guard isTerminal else { throw Wrong(description: "answer \(number): \(error)") }
                say("   \(error)\n")
            }
        }
    }
}
