import PartnerCore

/// What was said in an answer.
package struct Answer: Hashable, Sendable {
    /// An instruction, and what it is about.
    package struct Said: Hashable, Sendable {
        /// The item's number; nil of what is about the mail.
        package let item: Int?
        package let instruction: Instruction
        /// What else was said with it: for the touch's note, the reason.
        package let words: String
    }

    /// What is no instruction.
    package struct Note: Hashable, Sendable {
        /// The item it stands with, where that is known.
        package let item: Int?
        package let words: String
    }

    /// In the order of the mail.
    package var instructions: [Said] = []
    package var notes: [Note] = []
    package var problems: [ReplyProblem] = []

    /// Whether nothing was said.
    package var isNothing: Bool { instructions.isEmpty && notes.isEmpty && problems.isEmpty }

    /// The same with each date looked at from `today`: an instruction whose date can't be taken becomes a problem.
    /// - Parameter today: the day on which the mail was written, in the branch's zone.
    package func checked(on today: CivilDate) -> Answer {
        var checked = self
        checked.instructions = instructions.filter { said in
            guard let date = said.instruction.date else { return true }
            do throws(SaidDateProblem) {
                _ = try date.resolved(on: today)
                return true
            } catch {
                checked.problems.append(ReplyProblem(.date(error), words: date.text, item: said.item))
                return false
            }
        }
        return checked
    }
}
