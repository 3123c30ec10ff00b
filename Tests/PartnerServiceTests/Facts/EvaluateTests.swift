import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("An evaluation answers the re-evaluation and says what follows")
struct EvaluateTests {
    @Test("kept on: the next is a year away")
    func keep() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-03-01"])
        #expect(try bench.due(.reEvaluation, of: id) == "2025-07-10")
        let rows = try bench.changed(by: "ana") {
            let reply = try bench.desk.evaluate(
                .init(partner: "lincoln", ourRole: "craft table", theirRole: "20 teens", outcome: .keep),
                by: try bench.staff("areyes"))
            #expect(reply.evaluation.by?.key == "ana")
            #expect(reply.before == nil)
            #expect(reply.stage == nil)
        }
        #expect(rows == ["evaluation insert"])
        #expect(try bench.due(.reEvaluation, of: id) == "2028-03-12")
    }

    @Test("it is not a touch")
    func noTouch() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2026-12-01"])
        let due = try bench.due(.followUp, of: id)
        _ = try bench.desk.evaluate(.init(partner: "lincoln", outcome: .keep), by: bench.root)
        #expect(try bench.due(.followUp, of: id) == due)
    }

    struct Follows: CustomTestStringConvertible, Sendable {
        let request: Verb.Evaluate.Parameters
        var from = Stage.established
        let stage: Stage
        var testDescription: String { "\(from), \(request.outcome): \(stage)" }
    }

    @Test(
        "the stage that follows",
        arguments: [
            Follows(request: .init(partner: "lincoln", outcome: .rest, until: "2027-08-31"), stage: .resting),
            Follows(request: .init(partner: "lincoln", outcome: .end), stage: .ended),
            Follows(
                request: .init(partner: "lincoln", outcome: .deepen, established: true), from: .building,
                stage: .established),
        ])
    func follows(_ row: Follows) throws {
        let bench = try Bench()
        let id = try bench.partner(stage: row.from)
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.evaluate(row.request, by: bench.root)
            #expect(reply.stage?.stage == row.stage)
            #expect(reply.stage?.since == bench.today)
        }
        #expect(rows == ["evaluation insert", "stage_change insert"])
        #expect(try bench.plan(id).stage?.stage == row.stage)
    }

    @Test("one older than the last is history")
    func history() throws {
        let bench = try Bench()
        let id = try bench.partner()
        _ = try bench.desk.evaluate(
            .init(partner: "lincoln", outcome: .keep, on: "2027-02-01"), by: bench.root)
        let before = try bench.plan(id)
        let reply = try bench.desk.evaluate(
            .init(partner: "lincoln", outcome: .end, on: "2026-05-01"), by: bench.root)
        #expect(reply.stage == nil)
        #expect(reply.before == nil)
        #expect(try bench.plan(id) == before)
        let next = try bench.desk.evaluate(.init(partner: "lincoln", outcome: .keep), by: bench.root)
        #expect(next.before?.date == "2027-02-01")
    }

    static let refusals: [Refusal] = [
        Refusal("a rest without an end", "the last day of the rest is not said") {
            _ = try $0.desk.evaluate(.init(partner: "lincoln", outcome: .rest), by: $0.root)
        },
        Refusal("an end without a rest", "only a rest has a last day") {
            _ = try $0.desk.evaluate(
                .init(partner: "lincoln", outcome: .keep, until: "2027-08-31"), by: $0.root)
        },
        Refusal(
            "established already",
            "only what is being built can be established: Lincoln Elementary School is established since 10 January 2025"
        ) {
            _ = try $0.desk.evaluate(
                .init(partner: "lincoln", outcome: .keep, established: true), by: $0.root)
        },
        Refusal("established and ended", "to establish it contradicts the outcome end") {
            _ = try $0.desk.evaluate(.init(partner: "lincoln", outcome: .end, established: true), by: $0.root)
        },
        Refusal("tomorrow", "Saturday, 13 March 2027 has not come yet") {
            _ = try $0.desk.evaluate(.init(partner: "lincoln", outcome: .keep, on: "tomorrow"), by: $0.root)
        },
        Refusal("resting what has ended", "there is nothing to rest: Chess Club ended on 1 February") {
            _ = try $0.desk.evaluate(
                .init(partner: "chess-club", outcome: .rest, until: "2027-08-31"), by: $0.root)
        },
    ]

    @Test("what is refused, in words", arguments: refusals)
    func refused(_ row: Refusal) throws {
        let bench = try Bench()
        try bench.partner()
        try bench.partner("chess-club", "Chess Club", stage: .ended, since: "2027-02-01")
        try row.check(at: bench)
    }
}
