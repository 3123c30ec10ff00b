import Foundation
import PartnerControl
import PartnerCore
import PartnerTables
import Testing

@testable import partnerctl

@Suite("A checklist is answered at a terminal, from a pipe, or in a sheet")
struct ChecklistInterviewTests {
    static let checklist = ChecklistEntry(
        key: "own", title: "Our own", scope: "youth", version: "1", file: "/own.yaml",
        questions: [
            QuestionEntry(
                Question(
                    id: "reach", text: "Whom do they reach?", kind: .scale, evidence: "a list", ask: "them")),
            QuestionEntry(Question(id: "open", text: "Open on Saturdays?", kind: .yesNo)),
            QuestionEntry(Question(id: "wish", text: "What would they want?", kind: .text)),
        ])

    /// What was answered, and all that was said.
    private func ask(_ lines: [String], atTerminal: Bool) throws -> (answers: [AnswerEntry], said: String) {
        var rest = lines[...], said = ""
        let interview = ChecklistInterview(
            checklist: Self.checklist, isTerminal: atTerminal, readLine: { rest.popFirst() },
            say: { said += $0 })
        return (try interview.answers(), said)
    }

    @Test("a wrong answer is asked for again; an empty line leaves the question open")
    func terminal() throws {
        let (answers, said) = try ask(["lots", "3", "", "a \"room\""], atTerminal: true)
        #expect(
            answers == [
                AnswerEntry(question: "reach", answer: "3"),
                AnswerEntry(question: "wish", answer: "a \"room\""),
            ])
        #expect(said.contains("1 of 3. Whom do they reach?\n   look at: a list\n   ask: them\n"))
        #expect(said.contains("\"lots\" is no answer to \"reach\"; expected a whole number"))
    }

    @Test("the end of what is piped in leaves the rest open")
    func pipe() throws {
        #expect(try ask(["3", "yes"], atTerminal: false).answers.map(\.answer) == ["3", "yes"])
    }

    @Test("a wrong answer in a pipe ends it: the lines after it would answer the wrong questions")
    func wrongPipe() {
        let wrong = #expect(throws: ChecklistInterview.Wrong.self) {
            try ask(["3", "perhaps", "x"], atTerminal: false)
        }
        #expect(wrong?.description == "answer 2: \"perhaps\" is no answer to \"open\"; expected yes or no")
    }

    private func table(_ text: String) throws -> Table {
        var lines = TableLineWriter()
        try CSVReader(Array(text.utf8)).read { (event: TableEvent) throws(TableFault) in lines.write(event) }
        lines.writeEnd()
        return try Table(lines: lines.bytes)
    }

    @Test("the form that is printed is read again")
    func form() throws {
        let form = String(decoding: AnswerForm.csv(Self.checklist), as: UTF8.self)
        #expect(try AnswerForm.answers(in: try table(form), to: Self.checklist) == [])
        let filled = form.replacing("them,", with: "them,4")
        #expect(
            try AnswerForm.answers(in: try table(filled), to: Self.checklist) == [
                AnswerEntry(question: "reach", answer: "4")
            ])
    }

    @Test(
        "a sheet of one's own",
        arguments: [
            ("Question;Answer\nOpen on saturdays;yes\n", [AnswerEntry(question: "open", answer: "yes")]),
            (
                "Seen in March\n\nid,answers\nwish,\"a room, twice\"\n",
                [AnswerEntry(question: "wish", answer: "a room, twice")]
            ),
        ])
    func own(_ text: String, _ answers: [AnswerEntry]) throws {
        #expect(try AnswerForm.answers(in: try table(text), to: Self.checklist) == answers)
    }

    @Test(
        "what is wrong in a sheet has its row",
        arguments: [
            ("id,answer\nopens,yes\n", "row 2: no question \"opens\" in \"own\"; did you mean \"open\"?"),
            ("id,answer\nopen,yes\nopen,no\n", "row 3: \"open\" stands in row 2, too"),
            ("id,answer\nopen,perhaps\n", "row 2: \"perhaps\" is no answer to \"open\"; expected yes or no"),
            ("id,answer\n,yes\n", "row 2: an answer without a question: \"yes\""),
            (
                "a,b\nopen,yes\n",
                "no column \"answer\" beside a column \"id\" or \"question\" in the first rows; partnerctl checklists print own --csv makes such a sheet"
            ),
        ])
    func wrong(_ text: String, _ says: String) {
        let wrong = #expect(throws: AnswerForm.Wrong.self) {
            try AnswerForm.answers(in: try table(text), to: Self.checklist)
        }
        #expect(wrong?.description == says)
    }
}
