import PartnerControl
import PartnerCore

extension Verb.ListChecklists.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        if checklists.isEmpty {
            page.paragraph(
                "There is no checklist: put one into the folder that the configuration names with checklists."
            )
        }
        page.table(
            [
                .titled("checklist"), .titled("scope", goes: 1), .number("questions"),
                .titled("title", fit: .cut(atLeast: 20)), .titled("version", goes: 2),
            ],
            indent: 0,
            checklists.map {
                [$0.key, $0.scope, String($0.questions.count), $0.title, String($0.version.prefix(8))]
            })
        for file in wrong {
            page.gap()
            page.line(Ink.bad("Not a checklist: \(file.file)"))
            for line in file.problem.split(separator: "\n") { page.line("  " + line) }
        }
        return page.text
    }
}

/// One checklist, to be read on paper.
package struct ChecklistPage: Rendered {
    let checklist: ChecklistEntry

    package init(_ checklist: ChecklistEntry) { self.checklist = checklist }

    package func text(_ look: Look) -> String {
        var page = Page(look)
        page.line(Ink.strong(checklist.title))
        page.line("\(checklist.key), version \(checklist.version.prefix(8))")
        for line in (checklist.about ?? "").split(separator: "\n") { page.paragraph(String(line)) }
        for (index, question) in checklist.questions.enumerated() {
            page.gap()
            page.paragraph(lead: "\(index + 1).".padded(to: 4), question.text)
            page.topic("answer", [question.question.expected + question.weightWords], width: 10)
            if let evidence = question.evidence { page.topic("look at", [evidence], width: 10) }
            if let ask = question.ask { page.topic("ask", [ask], width: 10) }
        }
        return page.text
    }
}

extension QuestionEntry {
    fileprivate var weightWords: String { question.isScored ? "; weight \(weight)" : "; not scored" }
}

extension Verb.Assess.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        page.paragraph(
            "\(organisation.name): \(assessment.title), \(assessment.scoreWords), answered by \(assessment.by.name), "
                + "\(dates.echo(assessment.date)) (assessment \(assessment.number)).")
        page.unanswered(assessment)
        if let before {
            page.paragraph(
                "Before, on \(dates.day(before.date)) by \(before.by.name): \(before.scoreWords)"
                    + (before.version == assessment.version ? "." : ", of another version of the checklist."))
        }
        return page.text
    }
}

extension Verb.ListAssessments.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        page.line(Ink.strong(organisation.name))
        if assessments.isEmpty { page.line("  nothing was answered of it yet") }
        for assessment in assessments {
            page.gap()
            page.paragraph(
                "  \(DateText.full(assessment.date))  \(assessment.title): \(assessment.scoreWords), by \(assessment.by.name) "
                    + "(assessment \(assessment.number), version \(assessment.version.prefix(8)))", hanging: 4
            )
            page.table(
                [.plain, .wrap(atLeast: 20)], indent: 4, assessment.answers.map { [$0.question, $0.answer] })
            page.unanswered(assessment, indent: 4)
            if let note = assessment.note { page.paragraph(note.quoted, indent: 4) }
        }
        return page.text
    }
}

extension AssessmentEntry {
    /// `72 of 100`
    fileprivate var scoreWords: String { points.map { "\($0) of 100" } ?? "no score" }
}

extension Page {
    fileprivate mutating func unanswered(_ assessment: AssessmentEntry, indent: Int = 2) {
        guard !assessment.unanswered.isEmpty else { return }
        paragraph(
            "not answered, and so not scored: \(assessment.unanswered.count) of \(assessment.questions) ("
                + assessment.unanswered.joined(separator: ", ") + ")", indent: indent)
    }
}
