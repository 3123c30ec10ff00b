import PartnerControl
import PartnerCore
import PartnerTables

/// A checklist as a sheet to be filled in, and the answers that stand in one.
enum AnswerForm {
    static func csv(_ checklist: ChecklistEntry) -> [UInt8] {
        var writer = CSVWriter()
        writer.append([
            "id", "question", "possible answers", "what would show it", "who would know", "answer",
        ])
        for entry in checklist.questions {
            writer.append([
                entry.id, entry.text, entry.question.expected, entry.evidence ?? "", entry.ask ?? "", "",
            ])
        }
        return writer.bytes
    }

    struct Wrong: Error, CustomStringConvertible {
        let description: String
    }

    /// The answers in a sheet that has a column `answer`, and one with the questions' ids or texts.
    static func answers(in table: Table, to checklist: ChecklistEntry) throws(Wrong) -> [AnswerEntry] {
        guard let header = Header(table) else {
            throw Wrong(
                description: "no column \"answer\" beside a column \"id\" or \"question\" in the first rows; "
                    + "partnerctl checklists print \(checklist.key) --csv makes such a sheet")
        }
        var answers: [AnswerEntry] = []
        var rows: [String: Int] = [:]
        for row in table.rows where row.number > header.row {
            let name = row[header.question].text
            let answer = row[header.answer].text
            if row[header.question].isBlank {
                guard row[header.answer].isBlank else {
                    throw Wrong(description: "row \(row.number): an answer without a question: \"\(answer)\"")
                }
                continue
            }
            let question = try question(name, row: row.number, of: checklist)
            if let other = rows[question.id] {
                throw Wrong(description: "row \(row.number): \"\(question.id)\" stands in row \(other), too")
            }
            rows[question.id] = row.number
            do {
                guard
                    let kept = try question.answer(
                        CSVWriter.isGuarded(answer) ? String(answer.dropFirst()) : answer)
                else { continue }
                answers.append(AnswerEntry(question: question.id, answer: kept))
            } catch { throw Wrong(description: "row \(row.number): \(error)") }
        }
        return answers
    }

    private static func question(
        _ name: String, row: Int, of checklist: ChecklistEntry
    ) throws(Wrong) -> Question {
        let wanted = FoldedText(name)
        let found = checklist.questions.first { FoldedText($0.id) == wanted || FoldedText($0.text) == wanted }
        if let found { return found.question }
        let hint = NearestName.best(for: name, among: checklist.questions.map(\.id)).map {
            "; did you mean \"\($0)\"?"
        }
        throw Wrong(
            description: "row \(row): no question \"\(name)\" in \"\(checklist.key)\"" + (hint ?? ""))
    }

    private struct Header {
        let row: Int
        let question: Int
        let answer: Int

        init?(_ table: Table) {
            for row in table.rows.prefix(20) {
                let names = row.cells.map { FoldedText($0.text).text }
                guard let answer = names.firstIndex(where: { $0 == "answer" || $0 == "answers" }),
                    let question = names.firstIndex(of: "id") ?? names.firstIndex(of: "question")
                else { continue }
                self.row = row.number
                self.question = question
                self.answer = answer
                return
            }
            return nil
        }
    }
}
