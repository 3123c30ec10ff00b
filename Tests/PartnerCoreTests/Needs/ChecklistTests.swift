import PartnerCore
import Testing

@Suite("What answers a question, and what it is worth")
struct ChecklistTests {
    static let choices = Question.Kind.choice([
        .init(text: "none", points: 0), .init(text: "An advisory group", points: 60),
        .init(text: "all", points: 100),
    ])

    struct Row: CustomTestStringConvertible, Sendable {
        let kind: Question.Kind
        let typed: String
        /// nil: it leaves the question open.
        let kept: String?
        /// nil: it is not scored.
        let worth: Double?
        var testDescription: String { "\(kind): \(typed)" }
    }

    static let right: [Row] = [
        .init(kind: .yesNo, typed: " Yes", kept: "yes", worth: 1),
        .init(kind: .yesNo, typed: "n", kept: "no", worth: 0),
        .init(kind: .yesNo, typed: "TRUE", kept: "yes", worth: 1),
        .init(kind: .yesNo, typed: "0", kept: "no", worth: 0),
        .init(kind: .yesNo, typed: "x", kept: "yes", worth: 1),
        .init(kind: .scale, typed: "0", kept: "0", worth: 0),
        .init(kind: .scale, typed: "3", kept: "3", worth: 0.75),
        .init(kind: .scale, typed: "4.0", kept: "4", worth: 1),
        .init(kind: choices, typed: "an advisory  group", kept: "An advisory group", worth: 0.6),
        .init(kind: .number(full: 40), typed: "10", kept: "10", worth: 0.25),
        .init(kind: .number(full: 40), typed: "1,200", kept: "1,200", worth: 1),
        .init(kind: .number(full: nil), typed: "7", kept: "7", worth: nil),
        .init(kind: .text, typed: " two\nlines ", kept: "two lines", worth: nil),
        .init(kind: .yesNo, typed: "", kept: nil, worth: nil),
        .init(kind: .scale, typed: "?", kept: nil, worth: nil),
        .init(kind: .scale, typed: "n/a", kept: nil, worth: nil),
        .init(kind: .text, typed: "–", kept: nil, worth: nil),
        .init(kind: choices, typed: "Don't know", kept: nil, worth: nil),
    ]

    @Test("an answer", arguments: right)
    func kept(_ row: Row) throws {
        let question = Question(id: "q", text: "?", kind: row.kind)
        let kept = try question.answer(row.typed)
        #expect(kept == row.kept)
        #expect(kept.flatMap(question.worth) == row.worth)
        // What was kept is an answer again, and the same.
        if let kept { #expect(try question.answer(kept) == .some(kept)) }
    }

    @Test(
        "none",
        arguments: [
            (Question.Kind.yesNo, "perhaps", "\"perhaps\" is no answer to \"q\"; expected yes or no"),
            (
                .scale, "5",
                "\"5\" is no answer to \"q\"; expected a whole number from 0 (not at all) to 4 (wholly)"
            ),
            (
                .scale, "2.5",
                "\"2.5\" is no answer to \"q\"; expected a whole number from 0 (not at all) to 4 (wholly)"
            ),
            (
                choices, "an advisory grop",
                "\"an advisory grop\" is no answer to \"q\" (did you mean \"An advisory group\"?); expected none / An advisory group / all"
            ),
            (.number(full: 3), "many", "\"many\" is no answer to \"q\"; expected a number"),
            (.number(full: 3), "-1", "\"-1\" is no answer to \"q\"; expected a number"),
        ])
    func wrong(_ kind: Question.Kind, _ typed: String, _ says: String) {
        let problem = #expect(throws: AnswerProblem.self) {
            try Question(id: "q", text: "?", kind: kind).answer(typed)
        }
        #expect(problem?.description == says)
    }

    static let checklist = Checklist(
        key: "c", title: "C", scope: "youth",
        questions: [
            Question(id: "a", text: "A?", kind: .scale, weight: 3),
            Question(id: "b", text: "B?", kind: .yesNo),
            Question(id: "c", text: "C?", kind: .text, weight: 5),
            Question(id: "d", text: "D?", kind: .yesNo, weight: 0),
        ], version: "1")

    @Test(
        "the score is by weight, over what was answered",
        arguments: [
            ([:], nil, 0, ["a", "b", "c", "d"]),
            (["a": "4", "b": "no"], 75, 2, ["c", "d"]),
            (["a": "2"], 50, 1, ["b", "c", "d"]),
            (["c": "words", "d": "no"], nil, 2, ["a", "b"]),
            (["a": "1", "b": "yes", "c": "w", "d": "no", "gone": "4"], 44, 4, []),
        ] as [([String: String], Int?, Int, [String])])
    func score(_ answers: [String: String], _ points: Int?, _ answered: Int, _ open: [String]) {
        let score = ChecklistScore(of: Self.checklist, answers: answers)
        #expect(score.points == points)
        #expect(score.answered == answered)
        #expect(score.unanswered.map(\.id) == open)
    }

    @Test(
        "numbers as tables have them",
        arguments: [
            ("42", 42), ("-999", -999), ("1,234.5", 1234.5), ("12,345,678", 12_345_678), ("12 %", 12),
            ("$3,000", 3000),
            ("9.7E-06", 9.7e-6), (".5", 0.5), ("+2", 2), ("1,23", nil), ("12,34", nil), ("nan", nil),
            ("inf", nil),
            ("1e999", nil), ("(X)", nil), ("", nil), ("-", nil), ("0x10", nil), ("١", nil), ("1 234", 1234),
        ] as [(String, Double?)])
    func numbers(_ text: String, _ number: Double?) { #expect(PlainNumber.read(text) == number) }
}
