import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A filled form is an evaluation like any other")
struct EvaluationFormTests {
    private func take(
        _ bench: Bench, _ rows: [EvaluationRow], mode: Verb.Import.Mode = .all
    ) throws -> Verb.Import.Reply {
        try bench.desk.takeSheet(.init(file: "forms.csv", evaluations: rows, mode: mode), by: bench.root)
    }

    private func form(
        _ partner: String = "lincoln", row: Int = 2, outcome: String? = "Keep",
        _ fill: (inout EvaluationRow) -> Void = { _ in }
    ) -> EvaluationRow {
        var form = EvaluationRow(
            row: row, partner: partner,
            answers: [.init(question: Policy.usualReviewQuestions[0], answer: "Yes, on both.")])
        form.ourRole = "monthly craft table"
        form.outcome = outcome
        form.by = "Ana"
        fill(&form)
        return form
    }

    @Test("several partners in one command, each with what its outcome says")
    func several() throws {
        let bench = try Bench()
        let lincoln = try bench.partner()
        let chess = try bench.partner("chess-club", "Chess Club", stage: .building)
        let reply = try take(
            bench,
            [
                form { $0.next = "2027-10-01" },
                form("Chess Club", row: 15, outcome: "established") { $0.on = "2027-03-10" },
            ])
        #expect(reply.outcome == .applied && reply.added.map(\.slug) == ["lincoln", "chess-club"])
        let evaluation = try #require(try bench.facts(lincoln).evaluations.first)
        #expect(evaluation.by == "ana" && evaluation.next == "2027-10-01")
        #expect(evaluation.answers == [Policy.usualReviewQuestions[0]: "Yes, on both."])
        #expect(try bench.plan(chess).stage?.stage == .established)
        #expect(try bench.store.read { try Imports.latest(limit: 1, $0) }.first?.kind == .evaluations)
    }

    @Test("the same form again changes nothing, whenever it is read")
    func again() throws {
        let bench = try Bench()
        try bench.partner()
        let rows = [form(outcome: "ease") { $0.on = "2027-03-10" }]
        _ = try take(bench, rows)
        let before = try bench.audit().count
        #expect(try take(bench, rows).outcome == .nothingToDo)
        _ = try take(bench, [form("lincoln", outcome: "keep")])
        #expect(try take(bench, [form("lincoln", outcome: "keep")]).same == 1)
        #expect(try bench.audit().count == before + 2)
    }

    struct Wrong: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let rows: [EvaluationRow]
        let problem: String
    }

    private static func bare(_ partner: String, _ outcome: String?, until: String? = nil) -> EvaluationRow {
        var row = EvaluationRow(row: 7, partner: partner)
        row.outcome = outcome
        row.until = until
        row.note = "n"
        return row
    }

    @Test(
        "what can't be taken is refused, and nothing is half applied",
        arguments: [
            Wrong(
                testDescription: "no outcome", rows: [bare("lincoln", nil)],
                problem: "the form of Lincoln Elementary School does not say what follows"),
            Wrong(
                testDescription: "no word for one", rows: [bare("lincoln", "good")],
                problem: "\"good\" is no outcome"),
            Wrong(
                testDescription: "nobody", rows: [bare("lincon", "keep")],
                problem: "\"lincon\" is no partner on record"),
            Wrong(
                testDescription: "a rest without end", rows: [bare("lincoln", "rest")],
                problem: "Lincoln Elementary School: the last day of the rest is not said"),
            Wrong(
                testDescription: "no date", rows: [bare("lincoln", "rest", until: "soonish")],
                problem: "Lincoln Elementary School: \"soonish\" is no date"),
            Wrong(
                testDescription: "twice", rows: [bare("lincoln", "keep"), bare("lincoln", "end")],
                problem: "Lincoln Elementary School is evaluated from row 7 on already"),
        ])
    func refused(_ row: Wrong) throws {
        let bench = try Bench()
        let id = try bench.partner()
        let reply = try take(bench, row.rows)
        #expect(reply.outcome == .refused)
        #expect(reply.refused.first?.problem.hasPrefix(row.problem) == true)
        #expect(reply.refused.first?.row == 7)
        #expect(try bench.facts(id).evaluations.isEmpty)
    }
}
