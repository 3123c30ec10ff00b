import PartnerCore

/// A filled form of one or several evaluations: a line a question, with the columns partner, question, on record
/// (for the reader alone) and answer.
package struct EvaluationForm: Hashable, Sendable {
    package static let header = ["Partner", "Question", "On record", "Answer"]

    /// One a partner, in the form's order; those whose answers are all empty are left out.
    package let rows: [EvaluationRow]
    /// In the form's order.
    package let issues: [RowIssue]

    private static let rowsLookedAt = 20

    private struct Columns {
        let header: Int
        let partner: Int
        let question: Int
        let answer: Int
    }

    /// nil where the table is no such form: a partner list or a contact log.
    package init?(_ table: Table) {
        guard let columns = Self.columns(of: table) else { return nil }
        var forms: [EvaluationRow] = []
        var issues: [RowIssue] = []
        var places: [String: Int] = [:]
        var current: String?
        for row in table.rows where row.number > columns.header {
            // The partner may stand on the first of its lines alone, as in a sheet with merged cells.
            if let named = CellText.line(row[columns.partner]) { current = named }
            guard let question = CellText.line(row[columns.question]) else { continue }
            guard let partner = current else {
                issues.append(
                    RowIssue(
                        .refusal, .missing, row: row.number, column: Self.header[0], found: question,
                        problem: "it is not said of which partner this is asked",
                        expected: "a partner's slug or name"))
                continue
            }
            let place = places[FoldedText(partner).text] ?? forms.count
            if place == forms.count {
                places[FoldedText(partner).text] = place
                forms.append(EvaluationRow(row: row.number, partner: partner))
            }
            let answer = CellText.lines(row[columns.answer])
            if let fault = Self.fill(&forms[place], question, answer) {
                issues.append(
                    RowIssue(
                        .refusal, .contradiction, row: row.number, column: Self.header[3],
                        found: answer ?? "", problem: fault, expected: "one answer a question"))
            }
        }
        for form in forms where !form.isFilled {
            issues.append(
                RowIssue(
                    .warning, .nothingUsed, row: form.row, found: form.partner,
                    problem: "the form of \"\(form.partner)\" is not filled in; left out"))
        }
        rows = forms.filter(\.isFilled)
        self.issues = issues
    }

    package var refusals: [RowIssue] { issues.filter { $0.severity == .refusal } }

    private static func fill(
        _ form: inout EvaluationRow, _ question: String, _ answer: String?
    ) -> String? {
        if let known = FormQuestion(matching: question) {
            guard let answer else { return nil }
            guard form[known] == nil else { return "\"\(question)\" is answered twice" }
            form[known] = answer
            return nil
        }
        let folded = FoldedText(question)
        if let place = form.answers.firstIndex(where: { FoldedText($0.question) == folded }) {
            guard let answer else { return nil }
            guard form.answers[place].answer.isEmpty else { return "\"\(question)\" is answered twice" }
            form.answers[place].answer = answer
        } else {
            form.answers.append(ReviewAnswer(question: question, answer: answer ?? ""))
        }
        return nil
    }

    private static func columns(of table: Table) -> Columns? {
        for row in table.rows.prefix(rowsLookedAt) {
            func place(_ name: String) -> Int? {
                row.cells.firstIndex { FoldedText($0.text).text == FoldedText(name).text }
            }
            if let partner = place(header[0]), let question = place(header[1]), let answer = place(header[3])
            {
                return Columns(header: row.number, partner: partner, question: question, answer: answer)
            }
        }
        return nil
    }
}

extension CellText {
    /// On one line; nil where there is nothing to see.
    fileprivate static func line(_ cell: Cell) -> String? {
        let text = folded(cell.text)
        return text.isEmpty ? nil : text
    }

    /// With its line breaks, without blanks around; nil where there is nothing to see.
    fileprivate static func lines(_ cell: Cell) -> String? {
        let lines = cell.text.split(whereSeparator: \.isNewline).map { folded(String($0)) }.filter {
            !$0.isEmpty
        }
        return lines.isEmpty ? nil : lines.joined(separator: "\n")
    }
}
