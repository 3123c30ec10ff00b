import PartnerCore

/// The one mail that answers an answer: what was done, what was not, how to take it back.
struct Confirmation {
    let outcome: AnswerOutcome
    /// By which it is taken back; nil: nothing was changed.
    let command: Int64?
    let firstName: String

    /// Paragraphs with a blank line between them, as ``ComposedMail/report(subject:words:on:)`` takes them.
    var words: String {
        ([thanks] + rows(command == nil ? "Passed on" : "Done", outcome.done + outcome.next)
            + rows("Not done", outcome.problems) + asked
            + outcome.help + undo)
            .joined(separator: "\n\n")
    }

    private var thanks: String {
        if !outcome.done.isEmpty {
            return command == nil ? "Thank you, \(firstName)." : "Thank you, \(firstName). This is on record:"
        }
        if outcome.isEmpty { return "\(firstName), your answer was empty. Nothing was changed." }
        return "\(firstName), nothing was changed yet."
    }

    private func rows(_ title: String, _ lines: [AnswerOutcome.Line]) -> [String] {
        guard !lines.isEmpty else { return [] }
        return [
            lines.enumerated().map { index, line in
                "\(index == 0 ? title : "")\t\(Self.sentence(line))"
            }.joined(separator: "\n")
        ]
    }

    private static func sentence(_ line: AnswerOutcome.Line) -> String {
        let about = [line.number.map { "\($0)." }, line.name.map { "\($0):" }].compactMap(\.self)
        return (about + [line.words]).joined(separator: " ")
    }

    /// What has no command word is kept, and asked about once.
    private var asked: [String] {
        guard !outcome.notes.isEmpty else { return [] }
        let said = outcome.notes.map { "\"\($0.words.count > 200 ? $0.words.prefix(200) + "…" : $0.words)\"" }
        return [
            "You wrote \(said.joined(separator: " and ")). It is kept, and changes nothing. "
                + "If you were in touch with them, answer \"done\", and the reminders stop; "
                + "if not now, \"snooze 2 weeks\"."
        ]
    }

    private var undo: [String] {
        guard let command else { return [] }
        return [
            "To take all of it back, answer \"undo\" (it is number \(command), and can be undone for 30 days)."
        ]
    }
}
